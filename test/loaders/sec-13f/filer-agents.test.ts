import { describe, expect, it } from '@jest/globals';

import { SEC_13F } from '../../../src/loaders/sec-13f/sec-13f-format.js';
import { sampleOf } from '../../../src/platform/files/file-sample.js';
import { fileInMemory } from '../../../src/platform/files/portfolio-files.js';
import { fixture, readText, type WholeFiling } from './read-filing.js';

function told({ rows }: WholeFiling): readonly (readonly unknown[])[] {
  return rows.map(({ nameOfIssuer, titleOfClass, cusip, value, quantity }) => [
    nameOfIssuer,
    titleOfClass,
    cusip,
    value,
    quantity,
  ]);
}

describe('the ways in which filer agents set their tables', () => {
  it('with a letter before each name, and a summary that is no row', async () => {
    const filing = await readText(
      `FORM 13F
<CAPTION>
                                                         VALUE  SHARES/ SH/ PUT/ INVSTMT            -----VOTING AUTHORITY-----
  NAME OF ISSUER                 -TITLE OF CLASS- --CUSIP-- (X$1000) PRN AMT PRN CALL DSCRETN -MANAGERS-     SOLE   SHARED     NONE
<S>                              <C>              <C>       <C>      <C>     <C> <C>  <C>     <C>            <C>    <C>        <C>
D ALDER OPTICS INC               COM              01A7Z3107      437    10500 SH       DEFINED 01,02          10500        0        0
D BIRCH CAMERAS                  CL A             08842K100    12345    50000 SH  PUT  SOLE                   50000        0        0
       S REPORT SUMMARY            2 DATA RECORDS              12782        2  OTHER MANAGERS ON WHOSE BEHALF REPORT IS FILED
`,
      'a.txt',
    );

    expect(told(filing)).toEqual([
      ['ALDER OPTICS INC', 'COM', '01A7Z3107', 437, 10_500],
      ['BIRCH CAMERAS', 'CL A', '08842K100', 12_345, 50_000],
    ]);
    expect(filing.rejected).toEqual([]);
  });

  it('with a heading of two lines that no rule ends', async () => {
    const filing = await readText(
      `FORM 13F
NAME OF ISSUER                TITLE     CUSIP       VALUE     SHARES      SH/  PUT/  DISCR   MGRS    SOLE
                              OF CLASS              (X$1000)              PRN  CALL
ALDER OPTICS                  COM       01A7Z3107   1,000     20,000      SH         SOLE            20,000
`,
      'a.txt',
    );

    expect(told(filing)).toEqual([['ALDER OPTICS', 'COM', '01A7Z3107', 1000, 20_000]]);
    expect(filing.header.statedUnit).toBe(1000);
  });

  it('with amounts and totals that are as long as a CUSIP', async () => {
    const filing = await readText(
      `FORM 13F
NAME OF ISSUER                TITLE     CUSIP       VALUE     SHARES      SH/  PUT/  DISCR   MGRS    SOLE      SHARED  NONE
-----------------------------------------------------------------------------------------------------------------------
ALDER OPTICS                  COM       01A7Z3107   10000000    20000000  SH         DEFINED 4,5     20000000  0       0
                                                    12345678    30000000  SH         DEFINED 4,5     30000000  0       0
Grand Total                                         22345678    50000000  0
                                                    --------    --------
                                                    22345678    50000000
`,
      'a.txt',
    );

    expect(told(filing)).toEqual([
      ['ALDER OPTICS', 'COM', '01A7Z3107', 10_000_000, 20_000_000],
      ['ALDER OPTICS', 'COM', '01A7Z3107', 12_345_678, 30_000_000],
    ]);
    expect(filing.rejected).toEqual([]);
  });

  it.each([
    [
      'a title that runs into the CUSIP',
      'ALDER INDEX TR   S&P 400 INDEX135555100   1,234   56 SH SOLE',
    ],
    ['marks of notes', 'ALDER INDEX TR   S&P 400 INDEX   135555100   *1,234(1)   56* SH SOLE'],
    ['thousands in groups', 'ALDER INDEX TR   S&P 400 INDEX   135555100   1 234   0 056 SH SOLE'],
    [
      'N/A for no option',
      'ALDER INDEX TR   S&P 400 INDEX   135555100   1,234   56   SH   N/A   SOLE   N/A',
    ],
  ])('with %s', async (_, row) => {
    const text = `FORM 13F\nNAME OF ISSUER   TITLE OF CLASS   CUSIP   VALUE   SHARES\n------\n${row}\n`;
    const { rows, rejected } = await readText(text, 'a.txt');

    expect(rejected).toEqual([]);
    expect(rows).toMatchObject([
      {
        nameOfIssuer: 'ALDER INDEX TR',
        titleOfClass: 'S&P 400 INDEX',
        cusip: '135555100',
        value: 1234,
        quantity: 56,
        putCall: undefined,
        discretion: 'SOLE',
        otherManagers: '',
      },
    ]);
  });

  it('with a price before shares and value', async () => {
    const { rows } = await readText(
      'FORM 13F\nNAME   CLASS   CUSIP   PRICE   SHARES   VALUE   SOLE\n------\nALDER   COM   01A7Z3107   43.25   20,000   865,000   19,000\n',
      'a.txt',
    );

    expect(rows).toMatchObject([{ value: 865_000, quantity: 20_000, votingSole: 19_000 }]);
  });

  it('from a spreadsheet, quoted between tabs', async () => {
    const filing = await readText(
      'FORM 13F\nNAME OF ISSUER\tTITLE\tCUSIP\tVALUE\tSHARES\n"ALDER OPTICS, INC"\tCOM\t135555100\t"1,234"\t"56,000"\tSH\tSOLE\t"56,000"\n',
      'a.txt',
    );

    expect(told(filing)).toEqual([['ALDER OPTICS, INC', 'COM', '135555100', 1234, 56_000]]);
  });

  it('without check digits: a zero that is still there was not taken away', async () => {
    const filing = await readText(
      'FORM 13F\nNAME OF ISSUER   TITLE   CUSIP   VALUE   SHARES\nALDER   COM   00712340   1,234   56,000   SH   SOLE\n',
      'a.txt',
    );

    expect(filing.rows[0]?.cusip).toBe('007123409');
  });

  it('as HTML with dashes and marks in numbers of characters', async () => {
    const { rows } = await readText(
      '<html><table><tr><td>NAME OF ISSUER</td><td>TITLE</td><td>CUSIP</td><td>VALUE</td><td>SHARES</td></tr>\n<tr><td>ALDER&#8217;S</td><td>COM</td><td>01A7Z3107</td><td>$</td><td>1,234</td><td>56,000</td><td>SH</td><td>SOLE</td><td></td><td>56,000</td><td>&#151;</td><td>&mdash;</td></tr></table></html>',
      'a.htm',
    );

    expect(rows).toMatchObject([
      { nameOfIssuer: 'ALDER’S', value: 1234, otherManagers: '', votingSole: 56_000 },
    ]);
  });

  it('with the summary page below the table', async () => {
    const { end } = await readText(
      `FORM 13F
NAME OF ISSUER   TITLE   CUSIP   VALUE   SHARES
ALDER   COM   01A7Z3107   1,234   56,000   SH   SOLE
Form 13F Information Table Entry Total: 2
Form 13F Information Table Value Total:
                            $1,234
`,
      'a.txt',
    );

    expect(end.stated).toEqual({ lines: 2, value: 1234 });
    expect(end.warnings.map(({ rule }) => rule)).toEqual(['rows-differ-from-cover']);
  });

  it.each(['[_X_]', '{X}', '[XX]', '__X__', 'X'])('with a box ticked as %s', async (tick) => {
    const text = fixture('text-spaced-cusips.txt').replace(
      '[ ] is a restatement',
      `${tick} is a restatement`,
    );

    expect((await readText(text, 'a.txt')).header.amendment).toBe('restatement');
  });

  it('without any box ticked: an original stays one', async () => {
    const { header } = await readFixtureText();

    expect(header.amendment).toBe('original');
  });
});

function readFixtureText(): Promise<WholeFiling> {
  return readText(fixture('text-spaced-cusips.txt'), 'a.txt');
}

describe('the ways in which XML is written', () => {
  const TABLE = fixture('table-no-declaration.xml');

  it('ampersands escaped twice, and those that need no escape', async () => {
    const text = TABLE.replace('ALDER OPTICS INC', 'AT&amp;amp;T').replace(
      'ALDER OPTICS INC',
      '<![CDATA[A & B]]>',
    );

    const { rows } = await readText(text, 'a.xml');

    expect(rows.slice(0, 2).map(({ nameOfIssuer }) => nameOfIssuer)).toEqual(['AT&T', 'A & B']);
  });

  it('an identifier of FIGI that is none is left out', async () => {
    const text = TABLE.replace('<value>', '<figi>N/A</figi><value>');

    expect((await readText(text, 'a.xml')).rows[0]?.figi).toBeUndefined();
  });

  it('cut out of a submission with its marks, its lines counted from the first', async () => {
    const text = `<XML>\n${TABLE}\n</XML>\n`;
    const sample = await sampleOf(fileInMemory('a.xml', Buffer.from(text)));
    const [whole, cut] = await Promise.all([readText(TABLE, 'a.xml'), readText(text, 'a.xml')]);

    expect(SEC_13F.recognises(sample)).toBe(true);
    expect(cut.rows).toEqual(whole.rows.map((row) => ({ ...row, line: row.line + 1 })));
  });
});
