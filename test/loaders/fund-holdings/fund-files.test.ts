import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type {
  ColumnChoice,
  PortfolioFile,
  ReadPortfolio,
} from '../../../src/domain/portfolio/portfolio-file.js';
import { FUND_CSV } from '../../../src/loaders/fund-holdings/fund-csv-format.js';
import { FUND_XLSX } from '../../../src/loaders/fund-holdings/fund-xlsx-format.js';
import { HOLDINGS_TABLE } from '../../../src/loaders/fund-holdings/holdings-table-format.js';
import { sampleOf } from '../../../src/platform/files/file-sample.js';
import { fileInMemory, fileOnDisk } from '../../../src/platform/files/portfolio-files.js';
import { workbookFile, workbookParts } from '../../support/workbook-file.js';
import { type ZipContent, zipFile } from '../../support/zip-file.js';

const FORMATS = [FUND_CSV, FUND_XLSX, HOLDINGS_TABLE];
const SAMPLE = join(
  process.cwd(),
  '..',
  'shared',
  'samples',
  'issuer',
  'ishares-ivv-2024-12-06.csv',
);

/** Reads a file by the first format that knows it, as a screening does. */
async function read(file: PortfolioFile, columns: ColumnChoice = {}): Promise<ReadPortfolio> {
  const sample = await sampleOf(file);
  const format = FORMATS.find(({ recognises }) => recognises(sample));
  if (format === undefined) throw new Error(`no format knows ${file.name}`);
  return format.read(file, { columns });
}

function text(name: string, content: string): PortfolioFile {
  return fileInMemory(name, Buffer.from(content));
}

const ENGLISH = `\uFEFFExample Global Faces ETF
Fund Holdings as of,"Dec 06, 2024"
Inception Date,"May 15, 2000"
Shares Outstanding,"1,000.00"
Stock,"-"
\u00a0
Ticker,Name,Sector,Asset Class,Market Value,Weight (%),Notional Value,Shares,Price,Location,Exchange,Currency,FX Rate,Market Currency,Accrual Date
"EXA","EXAMPLE ""FACES"" INC","Industrials","Equity","41,700,670,815.44","60.15","41,700,670,815.44","171,720,766.00","242.84","United States","NASDAQ","USD","1.00","USD","-"
"AIR","OTHER SE","Industrials","Equity","20,000.00","30.00","20,000.00","100.00","200.00","France","Nyse Euronext - Euronext Paris","USD","0.95","EUR","-"
"XTSLA","EXAMPLE MONEY FUND","Cash and/or Derivatives","Money Market","5,000.50","10.00","5,000.50","5,000.00","1.00","United States","-","USD","1.00","USD","-"
"USD","USD CASH","Cash and/or Derivatives","Cash","-20.00","-0.15","-20.00","-20.00","100.00","United States","-","USD","1.00","USD","-"
"ESZ4","INDEX EMINI DEC 24","Cash and/or Derivatives","Futures","0.00","0.00","1,331,716,650.00","4,367.00","6,099.00","-","Index And Options Market","USD","1.00","USD","-"
\u00a0
"The content contained herein is owned, with "quotes" and, commas
`;

describe('the holdings of a fund as its house writes them', () => {
  it('are read between the lines above and the small print below', async () => {
    const portfolio = await read(text('EXF_holdings.csv', ENGLISH));
    expect(portfolio).toMatchObject({
      format: 'fund-csv',
      holder: { name: 'Example Global Faces ETF', identifiers: [] },
      asOf: '2024-12-06',
      rejected: [],
      warnings: [],
    });
    expect(portfolio.lines.map(({ name, instrument }) => [name, instrument])).toEqual([
      ['EXAMPLE "FACES" INC', 'share'],
      ['OTHER SE', 'share'],
      ['EXAMPLE MONEY FUND', 'cash'],
      ['USD CASH', 'cash'],
      ['INDEX EMINI DEC 24', 'derivative'],
    ]);
  });

  it('keep place, market, amounts and the day of each line', async () => {
    const { lines } = await read(text('EXF_holdings.csv', ENGLISH));
    expect(lines[1]).toEqual({
      line: 9,
      name: 'OTHER SE',
      identifiers: [{ scheme: 'ticker', value: 'AIR', mic: 'XPAR', sound: true }],
      instrument: 'share',
      quantity: 100,
      value: { hundredths: 2_000_000, currency: 'USD' },
      weight: 0.3,
      country: 'FR',
    });
    expect(lines[3]).toMatchObject({
      value: { hundredths: -2000 },
      weight: -0.0015,
      identifiers: [],
    });
  });

  it('end before the second block of a fund that holds funds', async () => {
    const block = ENGLISH.slice(
      ENGLISH.indexOf('Fund Holdings as of'),
      ENGLISH.indexOf('"The content'),
    );
    const { lines, warnings } = await read(
      text('fof.csv', `Example Fund of Funds ETF\n${block}${block}`),
    );
    expect(lines).toHaveLength(5);
    expect(warnings).toMatchObject([{ rule: 'second-block-left-out', line: 14 }]);
  });

  it('are read with codes where the table starts with names', async () => {
    const bonds = `Example Bond ETF
Fund Holdings as of,"Dec 06, 2024"

Name,Sector,Asset Class,Market Value,Weight (%),Par Value,CUSIP,ISIN,SEDOL,Location,Currency,Coupon (%)
"EXAMPLE INC 4.5 2030","Industrial","Fixed Income","1,000.00","1.00","1,000.00","023135106","US0231351067","2000019","United States","USD","4.50"
"WRONG DIGIT","Industrial","Fixed Income","1,000.00","1.00","1,000.00","023135107","-","-","Germany","USD","4.50"
`;
    const { lines } = await read(text('bonds.csv', bonds));
    expect(lines[0]).toMatchObject({ instrument: 'debt', quantity: 1000, weight: 0.01 });
    expect(lines.map(({ identifiers }) => identifiers)).toEqual([
      [
        { scheme: 'isin', value: 'US0231351067', sound: true },
        { scheme: 'cusip', value: '023135106', sound: true },
        { scheme: 'sedol', value: '2000019', sound: true },
      ],
      [{ scheme: 'cusip', value: '023135107', sound: false }],
    ]);
  });

  it('are read in German, their currency taken from the prices', async () => {
    const german = `Fondsposition per,"11.Sept.2026"
\u00a0
Emittententicker,Name,Sektor,Anlageklasse,Marktwert,Gewichtung (%),Nominalwert,Nominale,Kurs,Standort,Börse,Marktwährung
"EXA","EXAMPLE INC","IT","Aktien","1.000,00","50,00","1.000,00","10,00","100,00","Vereinigte Staaten","NASDAQ","USD"
"BSP","BEISPIEL AG","Industrie","Aktien","600,00","30,00","600,00","3,00","180,00","Deutschland","Xetra","EUR"
"7777","REI KK","Industrie","Aktien","400,00","20,00","400,00","4,00","15.000,00","Japan","Tokyo Stock Exchange","JPY"
`;
    const { asOf, lines, warnings, holder } = await read(text('beispiel.csv', german));
    expect(asOf).toBe('2026-09-11');
    expect(holder).toBeUndefined();
    expect(lines.map(({ value, weight, country }) => [value, weight, country])).toEqual([
      [{ hundredths: 100_000, currency: 'USD' }, 0.5, 'US'],
      [{ hundredths: 60_000, currency: 'USD' }, 0.3, 'DE'],
      [{ hundredths: 40_000, currency: 'USD' }, 0.2, 'JP'],
    ]);
    expect(warnings.map(({ rule }) => rule)).toEqual(['currency-inferred']);
  });

  it('cut in the middle say so and keep what is whole', async () => {
    const { lines, rejected } = await read(
      text('cut.csv', ENGLISH.slice(0, ENGLISH.indexOf('SE","Ind') + 6)),
    );
    expect(lines.map(({ line }) => line)).toEqual([8]);
    expect(rejected.map(({ line, rule, text }) => [line, rule, text])).toEqual([
      [9, 'cut-row', 'AIR | OTHER SE | I'],
    ]);
  });
});

const STATE_STREET = [
  ['Fund Name:', 'Example® S&P Faces ETF'],
  ['Ticker Symbol:', 'EXF'],
  ['Holdings:', 'As of 06-Dec-2024'],
  [''],
  ['Name', 'Ticker', 'Identifier', 'SEDOL', 'Weight', 'Sector', 'Shares Held', 'Local Currency'],
  ['EXAMPLE + EXAMPLE INC', 'EXA', '023135106', '2000019', 70.5, '-', 1_200_000, 'USD'],
  ['OTHER CORP', 'OTH', 37833100, '-', 29.0, '-', 300.5, 'USD'],
  ['US DOLLAR', '-', 'CASH_USD', '-', 0.5, 'Unassigned', 1000, 'USD'],
  [''],
  ['Past performance is not a reliable indicator of future performance.'],
];

describe('a workbook', () => {
  it('of a fund house is read from its headings on', async () => {
    const portfolio = await read(fileInMemory('holdings.xlsx', workbookFile(STATE_STREET)));
    expect(portfolio).toMatchObject({
      format: 'fund-xlsx',
      holder: { name: 'Example® S&P Faces ETF', identifiers: [{ scheme: 'ticker', value: 'EXF' }] },
      asOf: '2024-12-06',
      rejected: [],
      warnings: [],
    });
    expect(
      portfolio.lines.map(({ line, name, quantity, weight }) => [line, name, quantity, weight]),
    ).toEqual([
      [6, 'EXAMPLE + EXAMPLE INC', 1_200_000, 0.705],
      [7, 'OTHER CORP', 300.5, 0.29],
      [8, 'US DOLLAR', 1000, 0.005],
    ]);
    expect(portfolio.lines.map(({ identifiers }) => identifiers.map(({ value }) => value))).toEqual(
      [['2000019', '023135106', 'EXA'], ['037833100', 'OTH'], []],
    );
    expect(portfolio.lines[2]?.instrument).toBe('cash');
  });

  it('of anybody gives percents, days and the values of formulas', async () => {
    const rows = [
      ['Company', 'ISIN', 'Value (EUR)', 'Weight', 'As of'],
      [
        'Example AG',
        'DE0007164600',
        { formula: '10*100', value: 1000 },
        { percent: 0.6 },
        { day: 45_632 },
      ],
      ['=HYPERLINK("http://x")', 'DE0007236101', 666.67, { percent: 0.4 }, { day: 45_632 }],
    ];
    const portfolio = await read(fileInMemory('ours.xlsx', workbookFile(rows)));
    expect(portfolio).toMatchObject({ format: 'holdings-table', asOf: '2024-12-06', warnings: [] });
    expect(portfolio.lines.map(({ name, value, weight }) => [name, value, weight])).toEqual([
      ['Example AG', { hundredths: 100_000, currency: 'EUR' }, 0.6],
      ['=HYPERLINK("http://x")', { hundredths: 66_667, currency: 'EUR' }, 0.4],
    ]);
  });

  it('that iShares calls "xls" is read in spite of its marks, ampersands and tags', async () => {
    const cell = (type: string, value: string): string =>
      `<ss:Cell><ss:Data ss:Type="${type}">${value}</ss:Data></ss:Cell>`;
    const row = (...cells: readonly string[]): string => `<ss:Row>${cells.join('')}</ss:Row>`;
    const heads = ['Ticker', 'Name', 'Asset Class', 'Market Value', 'Weight (%)', 'Currency'];
    const xml = `\uFEFF\uFEFF<?xml version="1.0"?>
<ss:Workbook xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
<ss:Styles><ss:Style ss:ID="Default"><ss:Font ss:Bold="1"/></Style></ss:Styles>
<ss:Worksheet ss:Name="Holdings"><ss:Table>
${row(cell('String', '06-Dec-2024'))}${row(cell('String', 'Example Faces & Co ETF'))}
${row(cell('String', 'Fund Holdings as of'), cell('String', '06-Dec-2024'))}${row()}
${row(...heads.map((head) => cell('String', head)))}
${row(cell('String', 'EXA'), '<ss:Cell ss:HRef="https://x?a=1&b=2"><ss:Data ss:Type="String">Soci&eacute;t&eacute; S&P</ss:Data></ss:Cell>', cell('String', 'Equity'), cell('Number', '1234.5'), cell('Number', '99.5'), cell('String', 'USD'))}
${row(cell('String', 'USD'), cell('String', 'USD CASH'), '<ss:Cell ss:Index="4"><ss:Data ss:Type="Number">6.2</ss:Data></ss:Cell>', cell('Number', '0.5'), cell('String', 'USD'))}
</ss:Table></ss:Worksheet>
<ss:Worksheet ss:Name="Historical"><ss:Table>${row(cell('String', 'As Of'), cell('String', 'NAV per Share'))}</ss:Table></ss:Worksheet>
</ss:Workbook>`;
    const { lines, asOf, format } = await read(text('fund.xls', xml));
    expect({ asOf, format }).toEqual({ asOf: '2024-12-06', format: 'fund-xlsx' });
    expect(
      lines.map(({ name, value, weight, instrument }) => [
        name,
        value?.hundredths,
        weight,
        instrument,
      ]),
    ).toEqual([
      ['Société S&P', 123_450, 0.995, 'share'],
      ['USD CASH', 620, 0.005, 'cash'],
    ]);
  });
});

describe('a hostile workbook', () => {
  const MIB = 1024 ** 2;
  const whole = workbookParts(STATE_STREET);
  const sheet = 'xl/worksheets/sheet1.xml';

  /** The same workbook with another content, or declared size, of one part. */
  function spoilt(part: ZipContent): PortfolioFile {
    const parts = whole.map((entry) => (entry.name === part.name ? part : entry));
    return fileInMemory('ours.xlsx', zipFile(parts));
  }

  const laughs = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><worksheet>&b;</worksheet>';
  const far =
    '<worksheet><sheetData><row r="1"><c r="XFD1"><v>1</v></c></row></sheetData></worksheet>';
  const wide = `<row>${'<c/>'.repeat(900)}</row>`.repeat(4_500);
  const strings = `<si><t>${'x'.repeat(900_000)}</t></si>`;

  it.each([
    ['packed zeros', spoilt({ name: sheet, content: Buffer.alloc(40 * MIB) }), 'archive-too-large'],
    [
      'more than it declares',
      spoilt({ name: sheet, content: Buffer.alloc(40 * MIB), declaredBytes: 500 }),
      'damaged-archive',
    ],
    ['entities of its own', spoilt({ name: sheet, content: laughs }), 'xml-with-doctype'],
    ['a cell far to the right', spoilt({ name: sheet, content: far }), 'too-many-columns'],
    [
      'millions of empty cells',
      spoilt({ name: sheet, content: `<worksheet><sheetData>${wide}</sheetData></worksheet>` }),
      'archive-too-large',
    ],
    [
      'endless texts',
      spoilt({ name: 'xl/sharedStrings.xml', content: `<sst>${strings.repeat(80)}</sst>` }),
      'archive-too-large',
    ],
    [
      'a part cut off',
      spoilt({ name: sheet, content: '<worksheet><sheetData><row>' }),
      'broken-xml',
    ],
    [
      'a part missing',
      fileInMemory('ours.xlsx', zipFile(whole.filter(({ name }) => !name.endsWith('.rels')))),
      'damaged-archive',
    ],
    [
      'its end cut off',
      fileInMemory('ours.xlsx', workbookFile(STATE_STREET).subarray(0, 700)),
      'damaged-archive',
    ],
  ])('with %s ends in an error with its name', async (_, file, code) => {
    await expect(read(file)).rejects.toMatchObject({
      code,
      message: expect.stringContaining('ours.xlsx'),
    });
  });

  it('whose rows lie far apart is read without the rows between', async () => {
    const row = (number: number, ...texts: readonly string[]): string =>
      `<row r="${number}">${texts.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join('')}</row>`;
    const rows = `${row(1, 'Name', 'ISIN')}${row(9e12, 'Example AG', 'DE0007164600')}`;
    const { lines } = await read(
      spoilt({ name: sheet, content: `<worksheet><sheetData>${rows}</sheetData></worksheet>` }),
    );
    expect(lines).toMatchObject([{ line: 9e12, name: 'Example AG' }]);
  });
});

(existsSync(SAMPLE) ? describe : describe.skip)(
  'the file of a real fund (skipped without the samples)',
  () => {
    it('has the totals that its lines have', async () => {
      const { lines, rejected, warnings, holder, asOf } = await read(fileOnDisk(SAMPLE));
      expect({ rejected, warnings, asOf }).toEqual({
        rejected: [],
        warnings: [],
        asOf: '2024-12-06',
      });
      expect(holder?.name).toBe('iShares Core S&P 500 ETF');
      expect(lines.map(({ instrument }) => instrument).filter((kind) => kind !== 'share')).toEqual([
        'cash',
        'cash',
        'cash',
        'cash',
        'derivative',
      ]);
      const total = lines.reduce((sum, { value }) => sum + (value?.hundredths ?? Number.NaN), 0);
      expect([lines.length, total]).toEqual([508, 58_322_264_013_986]);
    });
  },
);
