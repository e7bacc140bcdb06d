import { describe, expect, it } from '@jest/globals';
import type { ColumnChoice, ReadPortfolio } from '../../../src/domain/portfolio/portfolio-file.js';
import { HOLDINGS_TABLE } from '../../../src/loaders/fund-holdings/holdings-table-format.js';
import { sampleOf } from '../../../src/platform/files/file-sample.js';
import { fileInMemory } from '../../../src/platform/files/portfolio-files.js';

async function read(content: string | Buffer, columns: ColumnChoice = {}): Promise<ReadPortfolio> {
  const file = fileInMemory('ours.csv', Buffer.from(content));
  return HOLDINGS_TABLE.read(file, { columns });
}

function rulesOf({ warnings }: ReadPortfolio): readonly string[] {
  return warnings.map(({ rule }) => rule);
}

describe('a table of holdings', () => {
  it.each([
    ['English', 'Security Name,ISIN,Market Value (USD)\nExample AG,DE0007164600,"1,000.50"\n'],
    ['German', 'Bezeichnung;ISIN;Kurswert in USD\nExample AG;DE0007164600;1.000,50\n'],
    ['French', 'Libellé;Code ISIN;Valeur de marché (USD)\nExample AG;DE0007164600;1 000,50\n'],
    ['Spanish', 'Emisor;ISIN;Valor de mercado USD\nExample AG;DE0007164600;1.000,50\n'],
    ['Italian', 'Emittente;ISIN;Controvalore (USD)\nExample AG;DE0007164600;1.000,50\n'],
    ['Dutch', 'Naam;ISIN;Marktwaarde (USD)\nExample AG;DE0007164600;1.000,50\n'],
    ['tabs', 'Company\tISIN\tValue US$\nExample AG\tDE0007164600\t1000.5\n'],
    ['bars', 'Issuer|ISIN|Value|Currency\nExample AG|DE0007164600|1000.5|USD\n'],
    ['a currency in the cells', 'Name,ISIN,Value\nExample AG,DE0007164600,"USD 1,000.50"\n'],
  ])('is read by its headings: %s', async (_, content) => {
    for (const bytes of [
      Buffer.from(content),
      Buffer.from(content, 'latin1'),
      Buffer.from(content, 'utf16le'),
    ]) {
      const { lines, rejected } = await read(bytes);
      expect(rejected).toEqual([]);
      expect(lines).toEqual([
        {
          line: 2,
          name: 'Example AG',
          identifiers: [{ scheme: 'isin', value: 'DE0007164600', sound: true }],
          instrument: 'share',
          value: { hundredths: 100_050, currency: 'USD' },
        },
      ]);
    }
  });

  it('may be a list of names', async () => {
    const { lines, warnings } = await read(
      'Company\nExample AG\nOther, Inc\n'.replace('Other, Inc', '"Other, Inc"'),
    );
    expect(lines.map(({ name }) => name)).toEqual(['Example AG', 'Other, Inc']);
    expect(warnings).toEqual([]);
  });

  it('counts no totals, and tells when they differ', async () => {
    const rows =
      'Name,ISIN,Value EUR\nA,DE0007164600,100\nTOTAL SE,,50\nTotal System Services,,7\n';
    const right = await read(`${rows}Total,,157\n`);
    expect(right.lines.map(({ name }) => name)).toEqual(['A', 'TOTAL SE', 'Total System Services']);
    expect(right.warnings).toEqual([
      { rule: 'totals-left-out', message: 'One row of totals was left out ("Total").', line: 5 },
    ]);
    const wrong = await read(`${rows}Total equities,,150\nGrand total,,200\n`);
    expect(wrong.warnings.map(({ message }) => message)).toEqual([
      '2 rows of totals were left out ("Grand total").',
      'The lines add up to 157, the stated total is 200.',
    ]);
  });

  it('keeps rows that cannot be read, with line, text and rule', async () => {
    const { lines, rejected } = await read(
      'Name,ISIN,Value EUR\nA,DE0007164600,a lot\nShares:,,\n,,5\nB,,1e30\nC,,7\n',
    );
    expect(lines.map(({ name }) => name)).toEqual(['C']);
    expect(rejected.map(({ line, text, rule }) => [line, text, rule])).toEqual([
      [2, 'A | DE0007164600 | a lot', 'unreadable-number'],
      [3, 'Shares: |  | ', 'name-alone'],
      [4, ' |  | 5', 'no-name'],
      [5, 'B |  | 1e30', 'value-too-large'],
    ]);
  });

  it('leaves notes and repeated headings out and says so', async () => {
    const portfolio = await read(
      'Name,ISIN,Value EUR\nA,DE0007164600,1\n\nName,ISIN,Value EUR\nB,DE0007236101,2\n\nSource: our bank\n',
    );
    expect(portfolio.lines.map(({ name }) => name)).toEqual(['A', 'B']);
    expect(rulesOf(portfolio)).toEqual(['headings-repeated', 'notes-left-out']);
  });

  it.each([
    ['percents by their sum', 'Weight\n60\n40\n0\n', [0.6, 0.4, 0]],
    ['percents by a sign', 'Weight\n60%\n0.5%\n', [0.6, 0.005]],
    ['percents by the heading', 'Weight (%)\n0.6\n0.1\n', [0.006, 0.001]],
    ['fractions by their sum', 'Weight\n0.6\n0.3\n0.1\n', [0.6, 0.3, 0.1]],
    ['fractions in spite of the heading', 'Weight (%)\n0.6\n0.3\n0.1\n', [0.6, 0.3, 0.1]],
  ])('has weights: %s', async (_, column, expected) => {
    const rows = column
      .trim()
      .split('\n')
      .map((cell, index) => (index === 0 ? `Name;${cell}` : `C${index};${cell}`));
    const { lines } = await read(rows.join('\n'));
    expect(lines.map(({ weight }) => weight)).toEqual(expected);
  });

  it('has values in the unit of its heading', async () => {
    const portfolio = await read('Name;Marktwert (Mio. EUR)\nA;1,5\nB;-0,25\n');
    expect(portfolio.lines.map(({ value }) => value)).toEqual([
      { hundredths: 150_000_000, currency: 'EUR' },
      { hundredths: -25_000_000, currency: 'EUR' },
    ]);
    expect(rulesOf(portfolio)).toEqual(['scaled-values']);
  });

  it('has values in the currency of each line when the weights say so', async () => {
    const local = 'Name,Value,Currency,Weight (%)\nA,100,USD,50\nB,9000,JPY,50\n';
    const { lines } = await read(local);
    expect(lines.map(({ value }) => value?.currency)).toEqual(['USD', 'JPY']);
  });

  it('has values of no stated currency when the weights say that all are in one', async () => {
    const portfolio = await read('Name,Value,Currency,Weight (%)\nA,100,USD,50\nB,100,JPY,50\n');
    expect(portfolio.lines.map(({ value }) => value?.currency)).toEqual(['XXX', 'XXX']);
    expect(rulesOf(portfolio)).toEqual(['currency-not-stated']);
    const named = await read('Name,Value\nA,100\n', { currency: 'CHF' });
    expect(named.lines[0]?.value).toEqual({ hundredths: 10_000, currency: 'CHF' });
    expect(named.warnings).toEqual([]);
  });

  it('gives values from weights where the net assets stand above', async () => {
    const content =
      'Example Fund\nHoldings as of,2024-12-06\nCurrency,EUR\nNet Assets,"2,000.00"\n\nName,Weight (%)\nA,60.00\nB,40.00\n';
    const portfolio = await read(content);
    expect(portfolio.netAssets).toEqual({ hundredths: 200_000, currency: 'EUR' });
    expect(portfolio.lines.map(({ value }) => value?.hundredths)).toEqual([120_000, 80_000]);
    expect(rulesOf(portfolio)).toEqual(['values-from-weights']);
  });

  it.each([
    ['Equity', 'share'],
    ['Aktien', 'share'],
    ['Anleihen', 'debt'],
    ['Equity Future', 'derivative'],
    ['Call Option', 'call'],
    ['ETF', 'fund'],
    ['Barmittel', 'cash'],
    ['Gold', 'other'],
  ])('takes the asset class %s for %s', async (assetClass, instrument) => {
    const { lines } = await read(`Name;Asset Class;Value EUR\nA;${assetClass};1\n`);
    expect(lines[0]?.instrument).toBe(instrument);
  });

  it.each([
    ['EXAMPLE INC 4.25% 2030', 'debt'],
    ['USD CASH', 'cash'],
    ['CASH CONVERTERS', 'cash'],
    ['3M CO', 'share'],
  ])('takes %s without an asset class for %s', async (name, instrument) => {
    const { lines } = await read(`Name,Value EUR\n${name},1\n`);
    expect(lines[0]?.instrument).toBe(instrument);
  });
});

describe('columns that a person maps', () => {
  const content = 'Wer,Was,Wieviel\nExample AG,DE0007164600,100\n';

  it('are read as said', async () => {
    const { lines } = await read(content, {
      name: 'wer',
      identifier: 'Was',
      value: 'Wieviel',
      currency: 'EUR',
    });
    expect(lines).toMatchObject([
      {
        name: 'Example AG',
        identifiers: [{ scheme: 'isin', value: 'DE0007164600' }],
        value: { hundredths: 10_000, currency: 'EUR' },
      },
    ]);
  });

  it('are asked for with the headings found when nothing is known', async () => {
    await expect(read(content)).rejects.toMatchObject({
      code: 'unknown-columns',
      headings: ['Wer', 'Was', 'Wieviel'],
      message: expect.stringMatching(/"Wer", "Was", "Wieviel".*name=HEADING/),
      problems: [{ file: 'ours.csv', line: 1 }],
    });
  });

  it.each([
    [{ name: 'Nobody' }, 'unknown-columns', /no row with the headings "Nobody"/],
    [{ colour: 'Wer' }, 'wrong-use', /no field "colour"/],
  ])('that are not there are named: %j', async (choice, code, message) => {
    await expect(read(content, choice)).rejects.toMatchObject({
      code,
      message: expect.stringMatching(message),
    });
  });
});

describe('a hostile table', () => {
  it.each([
    ['a million columns', 'a,'.repeat(1_000_000), 'too-many-columns'],
    [
      'a quotation mark that never closes',
      `name,isin\n"${'x,\n'.repeat(600_000)}`,
      'line-too-long',
    ],
    ['many empty columns', `name,isin\n${`${','.repeat(990)}\n`.repeat(4_100)}`, 'too-many-rows'],
    ['NUL characters', 'name,isin\nA\0B,C\n', 'not-text'],
    ['an old workbook', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'old-workbook'],
    ['nothing', '', 'unknown-columns'],
  ])('with %s ends in an error with its name', async (_, content, code) => {
    await expect(read(content)).rejects.toMatchObject({
      code,
      message: expect.stringContaining('ours.csv'),
    });
  });
});

describe('what is no table of holdings', () => {
  it.each([
    ['13f.txt', '<SEC-DOCUMENT>0001.txt\n<TYPE>13F-HR\nname,isin\n'],
    ['INFOTABLE.tsv', 'ACCESSION_NUMBER\tINFOTABLE_SK\tNAMEOFISSUER\tCUSIP\n'],
    ['votes.xml', '<?xml version="1.0"?><proxyVoteTable/>'],
    ['bods.json', '[{"statementId": "name,isin"}]'],
    ['old.txt', '-----BEGIN PRIVACY-ENHANCED MESSAGE-----\nName of Issuer   CUSIP   Value\n'],
    ['letter.txt', 'Dear company,\nplease stop watching people.\n'],
  ])('%s is not taken for one', async (name, content) => {
    expect(
      HOLDINGS_TABLE.recognises(await sampleOf(fileInMemory(name, Buffer.from(content)))),
    ).toBe(false);
  });
});
