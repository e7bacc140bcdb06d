import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { readNport, SEC_NPORT } from '../../../src/loaders/sec-nport/sec-nport-format.js';
import { sampleOf } from '../../../src/platform/files/file-sample.js';
import { fileInMemory, fileOnDisk } from '../../../src/platform/files/portfolio-files.js';

const REPORT = readFileSync(join('test', 'fixtures', 'nport', 'example-growth-fund.xml'), 'utf8');
const SAMPLES = join(process.cwd(), '..', 'shared', 'samples', 'nport');

async function read(text: string) {
  return readNport(fileInMemory('report.xml', Buffer.from(text)));
}

function submission(document: string): string {
  return `<SEC-DOCUMENT>0001234567-25-000001.txt : 20250228
<SEC-HEADER>0001234567-25-000001.hdr.sgml : 20250228
ACCESSION NUMBER:		0001234567-25-000001
FILED AS OF DATE:		20250227
</SEC-HEADER>
${document}
<DOCUMENT>
<TYPE>EX-99
<TEXT>
not <XML> & </at> all
</TEXT>
</DOCUMENT>
</SEC-DOCUMENT>
`;
}

const EXHIBIT =
  '<DOCUMENT>\n<TYPE>NPORT-EX\n<TEXT>\n<html>Schedule <XML>no report</XML></html>\n</TEXT>\n</DOCUMENT>\n';
const DOCUMENT = '<DOCUMENT>\n<TYPE>NPORT-P\n<TEXT>\n<XML>\n';
const DOCUMENT_END = '\n</XML>\n</TEXT>\n</DOCUMENT>';

describe('a report on Form N-PORT', () => {
  it('names the fund, the day of its holdings and its net assets', async () => {
    const { portfolio, filing } = await read(REPORT);
    const netAssets = { hundredths: 100_000_000, currency: 'USD' };
    expect(portfolio).toMatchObject({
      format: 'sec-nport',
      asOf: '2024-12-31',
      netAssets,
      warnings: [],
    });
    expect(filing).toEqual({
      source: 'sec-nport',
      form: 'NPORT-P',
      amendment: 'original',
      notice: false,
      stated: {},
      holder: {
        name: 'Example Growth Fund',
        identifiers: [],
        series: 'S000099999',
        kind: 'fund',
        country: 'US',
      },
      period: '2024-12-31',
      netAssets,
    });
  });

  it('gives each holding with its codes, amounts and part of net assets as stated', async () => {
    const { lines } = (await read(REPORT)).portfolio;
    expect(lines[0]).toEqual({
      line: 1,
      name: 'Example Faces & Co',
      title: 'EXAMPLE FACES CL A',
      identifiers: [
        { scheme: 'lei', value: '529900T8BM49AURSDO55', sound: true },
        { scheme: 'cusip', value: '023135106', sound: true },
        { scheme: 'isin', value: 'US0231351067', sound: true },
        { scheme: 'ticker', value: 'EXA', sound: true },
        { scheme: 'sedol', value: '2000019', sound: true },
      ],
      instrument: 'share',
      quantity: 5000,
      value: { hundredths: 60_000_001, currency: 'USD' },
      weight: 0.600000005,
      country: 'US',
    });
    const sum = lines.reduce((total, { weight = Number.NaN }) => total + weight, 0);
    expect(sum).toBeCloseTo(1.047_7, 4);
  });

  it('tells shares, short ones, debt, options, swaps and funds apart', async () => {
    const { lines } = (await read(REPORT)).portfolio;
    expect(
      lines.map(({ instrument, title, quantity, value, weight }) => [
        instrument,
        title,
        quantity,
        value?.hundredths,
        weight,
      ]),
    ).toEqual([
      ['share', 'EXAMPLE FACES CL A', 5000, 60_000_001, 0.600000005],
      ['share', undefined, -300, -5_000_000, -0.05],
      ['debt', 'EXAMPLE FACES 4.5% 2030', 100_000, 9_900_000, 0.099],
      [
        'call',
        'OTC option: Call option on Lens AG, Lens AG ORD, written',
        -10,
        -250_050,
        -0.0025005,
      ],
      ['derivative', 'TRS EXAMPLE INDEX: Swap on Example 100', 1, 120_000, 0.0012],
      ['fund', 'Example Government Fund Institutional', 400_000, 40_000_000, 0.4],
    ]);
  });

  it('takes neither an RSSD id for a LEI nor the code of an underlying for its own', async () => {
    const { lines } = (await read(REPORT)).portfolio;
    expect(lines.map(({ identifiers }) => identifiers.map(({ value }) => value)).slice(1)).toEqual([
      ['DE0007164600'],
      [],
      [],
      [],
      [],
    ]);
  });

  it('keeps what cannot be read', async () => {
    const { rejected } = (await read(REPORT)).portfolio;
    expect(rejected).toEqual([
      {
        line: 7,
        text: 'name: Unreadable Inc | valUSD: a lot | assetCat: EC',
        rule: 'unreadable-number',
        message: 'valUSD "a lot" is not a number',
      },
      {
        line: 8,
        text: 'name: N/A | title: N/A | valUSD: 1',
        rule: 'no-name',
        message: 'it names no issuer and has no code',
      },
    ]);
  });

  it('is the same in a full submission, which knows its accession number and day', async () => {
    const wrapped = submission(
      `<DOCUMENT>\n<TYPE>NPORT-P\n<TEXT>\n<XML>\n${REPORT}</XML>\n</TEXT>\n</DOCUMENT>`,
    );
    const { portfolio, filing } = await read(wrapped);
    expect(portfolio).toEqual((await read(REPORT)).portfolio);
    expect(filing).toMatchObject({ accession: '0001234567-25-000001', filedOn: '2025-02-27' });
  });

  it.each([
    [
      'behind an exhibit',
      (text: string) => submission(`${EXHIBIT}${DOCUMENT}${text}${DOCUMENT_END}`),
    ],
    ['cut out with its marks', (text: string) => `<XML>\n${text}\n</XML>\n`],
  ])('is the same %s', async (_, wrapped) => {
    expect((await read(wrapped(REPORT))).portfolio).toEqual((await read(REPORT)).portfolio);
  });

  it('calls what a registered fund issued a fund, also in a category of its own', async () => {
    const text = REPORT.replace(
      /<nport:assetCat>EC<\/nport:assetCat>\s*<nport:issuerCat>CORP<\/nport:issuerCat>/,
      '<nport:assetConditional desc="ETF" assetCat="OTHER"/><nport:issuerCat>RF</nport:issuerCat>',
    );

    expect(text).not.toBe(REPORT);
    expect((await read(text)).portfolio.lines[0]?.instrument).toBe('fund');
  });

  it('amended replaces the one before', async () => {
    const { filing } = await read(REPORT.replace('>NPORT-P<', '>NPORT-P/A<'));
    expect(filing).toMatchObject({ form: 'NPORT-P/A', amendment: 'restatement' });
  });

  it('without holdings is valid and says so', async () => {
    const empty = REPORT.replace(/<nport:invstOrSecs>[\s\S]*<\/nport:invstOrSecs>/, '').replace(
      'isFinalFiling>N<',
      'isFinalFiling>Y<',
    );
    const { lines, warnings } = (await read(empty)).portfolio;
    expect(lines).toEqual([]);
    expect(warnings).toEqual([
      {
        rule: 'no-holdings',
        message: "The report states no holdings. It is the fund's final report.",
      },
    ]);
  });

  it.each([
    ['cut', REPORT.slice(0, 3000), 'broken-xml'],
    ['another form', '<edgarSubmission><formData/></edgarSubmission>', 'not-nport'],
    ['without a day', REPORT.replace('2024-12-31', '31 December'), 'not-nport'],
    ['a submission without it', submission('<DOCUMENT>\n<TYPE>N-PX\n</DOCUMENT>'), 'not-nport'],
    [
      'with entities of its own',
      `<!DOCTYPE x [<!ENTITY a "b">]>${REPORT.slice(39)}`,
      'xml-with-doctype',
    ],
  ])('that is %s is refused with its name', async (_, text, code) => {
    await expect(read(text)).rejects.toMatchObject({
      code,
      message: expect.stringContaining('report.xml'),
    });
  });

  it.each([
    ['report', REPORT, true],
    ['submission', submission('<DOCUMENT>\n<TYPE>NPORT-P\n'), true],
    ['13F', '<edgarSubmission xmlns="http://www.sec.gov/edgar/thirteenffiler">', false],
    ['N-PX', '<edgarSubmission xmlns="http://www.sec.gov/edgar/npx">', false],
    ['table', 'name,isin\n', false],
  ])('is told from other files: %s', async (_, text, expected) => {
    const sample = await sampleOf(fileInMemory('x.xml', Buffer.from(text)));
    expect(SEC_NPORT.recognises(sample)).toBe(expected);
  });
});

(existsSync(SAMPLES) ? describe : describe.skip)(
  'real reports (skipped without the samples)',
  () => {
    it('of a municipal bond fund has 55 bonds that keep their part of net assets', async () => {
      const { portfolio } = await readNport(
        fileOnDisk(join(SAMPLES, 'dupree-ky-short-medium-2022-12.xml')),
      );
      const { lines, asOf, netAssets, rejected } = portfolio;
      expect([asOf, netAssets?.hundredths, rejected]).toEqual(['2022-12-31', 4_134_992_601, []]);
      expect(lines.map(({ instrument }) => instrument)).toEqual(Array(55).fill('debt'));
      const value = lines.reduce((sum, line) => sum + (line.value?.hundredths ?? Number.NaN), 0);
      const weight = lines.reduce((sum, line) => sum + (line.weight ?? Number.NaN), 0);
      expect(value).toBe(4_045_502_670);
      expect(weight).toBeCloseTo(0.978_357_898_155, 12);
    });

    it('of a fund that ended has none', async () => {
      const { portfolio } = await readNport(
        fileOnDisk(join(SAMPLES, 'ast-bond-2022-final-no-holdings.xml')),
      );
      expect([portfolio.lines, portfolio.warnings.map(({ rule }) => rule)]).toEqual([
        [],
        ['no-holdings'],
      ]);
    });
  },
);
