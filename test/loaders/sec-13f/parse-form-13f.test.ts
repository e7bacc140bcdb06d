import { describe, expect, it } from '@jest/globals';

import type { Form13fPart } from '../../../src/domain/filing/form-13f.js';
import { parseForm13f } from '../../../src/loaders/sec-13f/parse-form-13f.js';
import { fixture, inPieces, readFixture, readText } from './read-filing.js';

const TABLES = ['table-prefixed.xml', 'table-no-declaration.xml'];
const SUBMISSIONS = ['submission.txt', 'submission.nc', 'submission-escaped.html'];

describe('an information table as XML', () => {
  it.each([...TABLES, ...SUBMISSIONS])('%s gives the same seven rows', async (name) => {
    const { rows, rejected, end } = await readFixture(name);

    expect(rows.map(({ line, ...row }) => row)).toEqual(
      (await readFixture('table-prefixed.xml')).rows.map(({ line, ...row }) => row),
    );
    expect(rejected).toEqual([]);
    expect(end).toMatchObject({ tableFound: true, rows: 7, value: 5_360_000 });
  });

  it('reads every element of a row', async () => {
    const { rows } = await readFixture('table-prefixed.xml');

    expect(rows[1]).toEqual({
      line: 19,
      nameOfIssuer: 'ALDER OPTICS INC',
      titleOfClass: 'COM',
      cusip: '01A7Z3107',
      figi: undefined,
      value: 500_000,
      quantity: 10_000,
      quantityKind: 'SH',
      putCall: undefined,
      discretion: 'DFND',
      otherManagers: '4,8,11',
      votingSole: 0,
      votingShared: 10_000,
      votingNone: 0,
    });
  });

  it('mends ampersands, runs of blanks, small letters and managers that are none', async () => {
    const { rows } = await readFixture('table-prefixed.xml');

    expect(rows[2]).toMatchObject({
      nameOfIssuer: 'BIRCH & CAMERAS & LENSES',
      titleOfClass: 'CL A',
      cusip: '08842K100',
      otherManagers: '',
    });
  });

  it('keeps options and principal apart from shares', async () => {
    const { rows } = await readFixture('table-prefixed.xml');

    expect(rows.map(({ quantityKind, putCall }) => putCall ?? quantityKind)).toEqual([
      'SH',
      'SH',
      'SH',
      'PRN',
      'Put',
      'Call',
      'SH',
    ]);
  });

  it('rejects a row that cannot be read, with its line and the reason', async () => {
    const text = fixture('table-prefixed.xml')
      .replace('<n1:value>2500000<', '<n1:value>much<')
      .replace('<n1:cusip>13Q555107<', '<n1:cusip>?<');

    const { rows, rejected } = await readText(text, 'a.xml');

    expect(rows).toHaveLength(5);
    expect(rejected.map(({ line, rule }) => [line, rule])).toEqual([
      [3, 'bad-value'],
      [53, 'bad-cusip'],
    ]);
    expect(rejected[0]?.text).toContain('ALDER OPTICS INC | COM | 01A7Z3107');
  });

  it('gives back the zero that a spreadsheet took from a CUSIP', async () => {
    const text = fixture('table-no-declaration.xml').replaceAll('08842k100', '8842k100');

    expect((await readText(text, 'a.xml')).rows[2]?.cusip).toBe('08842K100');
  });
});

describe('a full submission', () => {
  it.each(SUBMISSIONS)('%s tells who filed what for when', async (name) => {
    const { header, end } = await readFixture(name);

    expect(header).toEqual({
      cik: '0009990006',
      managerName: 'Prefixed Capital LP',
      accession: name === 'submission.nc' ? '0000999907-24-000001' : '0000999906-24-000001',
      form: '13F-HR',
      period: '2023-12-31',
      filedOn: '2024-02-14',
      amendment: 'original',
      notice: false,
      combination: false,
      confidentialOmitted: false,
      schemaVersion: 'X0202',
      stated: { lines: 7, value: 5_360_000 },
      otherManagers: [{ number: 4, name: 'Fourth Adviser', cik: '0009990044' }],
    });
    expect(end.warnings).toEqual([]);
  });

  it.each([...SUBMISSIONS, 'text-spaced-cusips.txt', 'table-prefixed.xml'])(
    '%s reads the same in pieces of any length',
    async (name) => {
      const whole = await readFixture(name);

      for (const piece of [7, 64, 1021]) expect(await readFixture(name, piece)).toEqual(whole);
    },
  );

  it('counts the lines of the whole file', async () => {
    const { rows } = await readFixture('submission.txt');
    const lines = fixture('submission.txt').split('\n');

    expect(rows.map(({ line }) => lines[line - 1])).toEqual(rows.map(() => '  <n1:infoTable>'));
  });

  it('knows an amendment that adds holdings', async () => {
    const { header } = await readFixture('submission-new-holdings.txt');

    expect(header).toMatchObject({
      form: '13F-HR/A',
      amendment: 'new-holdings',
      amendmentNumber: 1,
      period: '2023-12-31',
    });
  });

  it('takes an amendment of no kind for a restatement, and says so', async () => {
    const text = fixture('submission-new-holdings.txt').replace(
      /<amendmentInfo>.*<\/amendmentInfo>/,
      '',
    );

    const { header, end } = await readText(text, 'a.txt');

    expect(header.amendment).toBe('restatement');
    expect(end.warnings.map(({ rule }) => rule)).toEqual(['amendment-kind-missing']);
  });

  it.each(['submission-notice.txt', 'text-notice.txt'])(
    '%s is a notice without a table',
    async (name) => {
      const { header, end, rows } = await readFixture(name);

      expect(header.notice).toBe(true);
      expect(header.form).toBe('13F-NT');
      expect(end).toMatchObject({ tableFound: false, rows: 0, warnings: [] });
      expect(rows).toEqual([]);
    },
  );

  it('reads a cover page that comes alone', async () => {
    const { header, end } = await readFixture('primary_doc.xml');

    expect(header).toMatchObject({ cik: '0009990006', form: '13F-HR', stated: { lines: 7 } });
    expect(end.tableFound).toBe(false);
  });

  it('reads a cover page and the table that belongs to it as one filing', async () => {
    const cover = { chunks: inPieces(fixture('primary_doc.xml')), fileName: 'primary_doc.xml' };
    const parts: Form13fPart[] = [];
    for await (const part of parseForm13f(
      inPieces(fixture('table-prefixed.xml')),
      'table.xml',
      cover,
    )) {
      parts.push(part);
    }

    expect(parts.map(({ kind }) => kind)).toEqual(['header', 'rows', 'end']);
    expect(parts[0]).toMatchObject({ header: { cik: '0009990006', period: '2023-12-31' } });
    expect(parts[2]).toMatchObject({ end: { tableFound: true, rows: 7, warnings: [] } });
  });

  it('chooses the table by its type and passes over other documents', async () => {
    const letter =
      '<DOCUMENT>\n<TYPE>COVER\n<TEXT>\nCUSIP 01A7Z3107 1,000 20 SH\n</TEXT>\n</DOCUMENT>\n';
    const text = fixture('submission.txt').replace('<DOCUMENT>', `${letter}<DOCUMENT>`);

    expect((await readText(text, 'a.txt')).rows).toHaveLength(7);
  });

  it('takes the accession from the name of the file where the header has none', async () => {
    const text = fixture('submission.txt').replaceAll('0000999906-24-000001', '');

    expect((await readText(text, '0000999906-24-000009.txt')).header.accession).toBe(
      '0000999906-24-000009',
    );
  });

  it('states both numbers when the cover disagrees with the table', async () => {
    const text = fixture('submission.txt')
      .replace('<tableEntryTotal>7<', '<tableEntryTotal>8<')
      .replace('<tableValueTotal>5360000<', '<tableValueTotal>5370000<');

    const { warnings } = (await readText(text, 'a.txt')).end;

    expect(warnings).toEqual([
      { rule: 'rows-differ-from-cover', message: 'The filing states 8 rows; 7 could be read.' },
      {
        rule: 'total-differs-from-cover',
        message: 'The filing states a total value of 5,370,000; its rows add up to 5,360,000.',
      },
    ]);
  });
});

describe('a filing whose table is fixed-width text', () => {
  it('reads CUSIPs with blanks, names above, repeated issuers, pages and their totals', async () => {
    const { rows, rejected, end, header } = await readFixture('text-spaced-cusips.txt');

    expect(rows.map((row) => [row.nameOfIssuer, row.titleOfClass, row.cusip, row.value])).toEqual([
      ['Alder Optics Co.', 'Com', '01A7Z3107', 319_531],
      ['Alder Optics Co.', 'Com', '01A7Z3107', 148_300],
      ['Alder Optics Co.', 'Com', '01A7Z3107', 36_212],
      ['Birch Northern Cameras', 'Com', '08842K100', 5_306_440],
      ['Cedar Inc.', 'Com', '13Q555107', 138_976],
      ['Dogwood Ltd', 'CLA SPL', '29B410206', 193_800],
      ['Elm & Sons Vision', 'Com', 'G4411L101', 11_045],
    ]);
    expect(rows[0]).toMatchObject({
      quantity: 17_225_400,
      otherManagers: '4, 2, 5, 17',
      votingSole: 17_225_400,
    });
    expect(rows[4]).toMatchObject({ otherManagers: '4', votingSole: 17_636_500 });
    expect(rejected).toEqual([]);
    expect(end.warnings).toEqual([]);
    expect(header).toMatchObject({ period: '2004-12-31', filedOn: '2005-02-14', statedUnit: 1000 });
  });

  it('reads CUSIPs filled up with zeros, decimals and wrapped names; keeps what it cannot read', async () => {
    const { rows, rejected, end } = await readFixture('text-padded-cusips.txt');

    expect(rows.map((row) => [row.nameOfIssuer, row.cusip, row.value, row.quantity])).toEqual([
      ['ALDER OPTICS LIMITED', '01A7Z3107', 1_334_113, 25_210],
      ['BIRCH NORTHERN INTERNATIONAL CAMERAS AND LENSES LTD-CL A', '08842K100', 3_514_774, 161_822],
      ['DOGWOOD MISYS VISION SOLUTIONS INC', '29B410206', 18_212_366, 1_835_924],
      ['ELM SPONSORED ADR CORP-CL A LONGER NAME', 'G4411L101', 11_737_636, 291_112],
    ]);
    expect(rows[3]?.titleOfClass).toBe('COM');
    expect(rejected).toMatchObject([{ line: 84, rule: 'missing-cusip' }]);
    expect(rejected[0]?.text).toMatch(/^CEDAR CLEARING LTD/);
    expect(end.warnings.map(({ rule }) => rule)).toEqual([
      'rows-differ-from-cover',
      'total-differs-from-cover',
    ]);
  });

  it('reads options by their column, principal, lost zeros, and votes by the headings', async () => {
    const { rows, header } = await readFixture('text-whole-cusips-new-holdings.txt');

    expect(header).toMatchObject({ amendment: 'new-holdings', amendmentNumber: 2 });
    expect(rows.map(({ cusip, putCall, quantityKind }) => [cusip, putCall, quantityKind])).toEqual([
      ['01A7Z3107', undefined, 'SH'],
      ['007123409', undefined, 'SH'],
      ['38812R108', undefined, 'PRN'],
      ['44K209110', 'Put', 'SH'],
      ['44K209110', 'Call', 'SH'],
      ['000315101', undefined, 'SH'],
    ]);
    expect(rows[2]).toMatchObject({
      discretion: 'DFND',
      otherManagers: '1,2',
      titleOfClass: 'NOTE 2.5% 1/1',
    });
  });

  it('reads tabs, dollar signs, hyphens, fused kinds and a table without ruler or cover', async () => {
    const { rows, header, rejected } = await readFixture('text-tabs-no-ruler.txt');

    expect(
      rows.map((row) => [row.nameOfIssuer, row.titleOfClass, row.cusip, row.value, row.quantity]),
    ).toEqual([
      ['ALDER OPTICS', 'COM', '01A7Z3107', 1234, 56_000],
      ['BIRCH CAMERAS', 'CL B', '08842K100', 2000, 40_000],
      ['CEDAR INC', 'COM', '13Q555107', 77, 3100],
      ['JUNIPER SYSTEMS', 'PFD', '51120A105', 0, 10],
    ]);
    expect(rows[1]).toMatchObject({ discretion: 'OTR', otherManagers: '1', votingShared: 40_000 });
    expect(rejected).toEqual([]);
    expect(header.statedUnit).toBe(1000);
  });

  it('tells a blank quantity from a blank value by the column', async () => {
    const text = fixture('text-whole-cusips-new-holdings.txt')
      .replace('   8878     209527 SH', '   8878            SH')
      .replace('   3889      42210 SH', '             42210 SH');

    const { rows, rejected } = await readText(text, 'a.txt');

    expect(rows[0]).toMatchObject({ value: 8878, quantity: undefined });
    expect(rejected).toMatchObject([{ rule: 'missing-value' }]);
  });

  it('takes an option from the title where there is no column for it', async () => {
    const text = fixture('text-tabs-no-ruler.txt')
      .replace('\tPUT/CALL', '')
      .replace('\tCL B\t', '\tPUT\t');

    expect((await readText(text, 'a.txt')).rows[1]?.putCall).toBe('Put');
  });

  it('may have no rows at all when its holdings are confidential', async () => {
    const { header, end } = await readFixture('text-confidential.txt');

    expect(header).toMatchObject({
      confidentialOmitted: true,
      combination: true,
      notice: false,
      stated: { lines: 0, value: 0 },
    });
    expect(end.tableFound).toBe(false);
  });

  it('takes a ticked box in any of its shapes', async () => {
    for (const tick of ['[x]', '[ X ]', '(X)', '|X|', '/X/']) {
      const text = fixture('text-spaced-cusips.txt').replace(
        '[ ] is a restatement',
        `${tick} is a restatement`,
      );
      expect((await readText(text, 'a.txt')).header.amendment).toBe('restatement');
    }
  });
});

describe('other ways of writing a table', () => {
  const HEADING = 'FORM 13F INFORMATION TABLE\n';
  const NAMES =
    'NAME OF ISSUER,TITLE OF CLASS,CUSIP,VALUE (x$1000),SHARES,SH/PRN,DISCRETION,SOLE,SHARED,NONE';
  const ONE = [
    'ALDER OPTICS, LTD',
    'CL A',
    '01A7Z3107',
    '1,234',
    '56,000',
    'SH',
    'SOLE',
    '56,000',
    '0',
    '0',
  ];
  const TWO = [
    'BIRCH CAMERAS',
    'COM',
    '08842K100',
    '77',
    '3,100',
    'PRN',
    'OTHER',
    '0',
    '3,100',
    '0',
  ];

  function joined(separator: string): string {
    return [NAMES.split(','), ONE, TWO].map((cells) => cells.join(separator)).join('\n');
  }

  it.each([
    [
      'separated by commas',
      `${NAMES}\n${[ONE, TWO].map((cells) => cells.map((cell) => `"${cell}"`).join(',')).join('\n')}`,
    ],
    ['separated by pipes', joined('|')],
    ['separated by gaps alone', joined('   ')],
    [
      'as HTML',
      `<html><body><table>\n${[NAMES.split(','), ONE, TWO]
        .map(
          (cells) =>
            `<tr>\n${cells.map((cell) => `<td align="left">\n<font>${cell}</font></td>`).join('\n')}\n</tr>`,
        )
        .join('\n')}</table></body></html>`,
    ],
    [
      'with the numbers below the name',
      joined('   ').replace('LTD   CL A', 'LTD\n  CL A').replace('CAMERAS   COM', 'CAMERAS\n  COM'),
    ],
    ['with dots between thousands', joined('   ').replaceAll('56,000', '0.056.000')],
  ])('%s', async (_, table) => {
    const { rows, rejected } = await readText(`${HEADING}${table}\n`, 'a.txt');

    expect(rejected).toEqual([]);
    expect(rows.map(({ line, figi, ...row }) => row)).toEqual([
      {
        nameOfIssuer: 'ALDER OPTICS, LTD',
        titleOfClass: 'CL A',
        cusip: '01A7Z3107',
        value: 1234,
        quantity: 56_000,
        quantityKind: 'SH',
        putCall: undefined,
        discretion: 'SOLE',
        otherManagers: '',
        votingSole: 56_000,
        votingShared: 0,
        votingNone: 0,
      },
      {
        nameOfIssuer: 'BIRCH CAMERAS',
        titleOfClass: 'COM',
        cusip: '08842K100',
        value: 77,
        quantity: 3100,
        quantityKind: 'PRN',
        putCall: undefined,
        discretion: 'OTR',
        otherManagers: '',
        votingSole: 0,
        votingShared: 3100,
        votingNone: 0,
      },
    ]);
  });

  it('with discretion in several words, and managers before the votes', async () => {
    const heading =
      'NAME OF ISSUER  CLASS  CUSIP  VALUE  SHARES  SH/PRN  DISCRETION  MANAGERS  SOLE SHARED NONE';
    const tails = [
      'Shared - Other   01   0   56,000   0',
      'SHARED-DEFINED  1 2  0  56000  0',
      'Defined  1,2  0  56,000  0',
      'SOLE  01  0  56,000  0',
    ];
    const table = tails.map(
      (tail) => `ALDER OPTICS   COM   01A7Z3107   1,234   56,000 SH   ${tail}`,
    );

    const { rows } = await readText(`${HEADING}${heading}\n${table.join('\n')}\n`, 'a.txt');

    expect(rows.map((row) => [row.discretion, row.otherManagers, row.votingShared])).toEqual([
      ['OTR', '01', 56_000],
      ['DFND', '1 2', 56_000],
      ['DFND', '1,2', 56_000],
      ['SOLE', '01', 56_000],
    ]);
  });

  it('with totals that no word names: below a rule they are left out, elsewhere they are told', async () => {
    const table = `${joined('   ')}\n   -----   -----\n   1,311   59,100\n\n   1,311   59,100\n`;

    const { rows, rejected } = await readText(`${HEADING}${table}`, 'a.txt');

    expect(rows).toHaveLength(2);
    expect(rejected).toMatchObject([{ rule: 'numbers-alone' }]);
  });

  it('with shares before values', async () => {
    const table = [
      'NAME OF ISSUER        CLASS    CUSIP       SHARES      VALUE     SH/PRN   DISCRETION',
      'ALDER OPTICS          COM      01A7Z3107   56,000      1,234     SH       SOLE',
    ].join('\n');

    const { rows } = await readText(`${HEADING}${table}\n`, 'a.txt');

    expect(rows).toMatchObject([{ value: 1234, quantity: 56_000 }]);
  });

  it.each([
    ['eight digits without the check digit', '13Q55510', '13Q555107'],
    ['hyphens', '01A7Z3-10-7', '01A7Z3107'],
    ['groups of three', '01A 7Z3 107', '01A7Z3107'],
    ['small letters', '01a7z3107', '01A7Z3107'],
    ['six and three', '01A7Z3 107', '01A7Z3107'],
    ['a check digit that is wrong', '01A7Z3108', '01A7Z3108'],
  ])('with a CUSIP of %s', async (_, written, cusip) => {
    const table = `NAME OF ISSUER  TITLE  CUSIP  VALUE  SHARES\nALDER OPTICS   COM   ${written}   1,234   56,000   SH   SOLE\n`;

    expect((await readText(`${HEADING}${table}`, 'a.txt')).rows).toMatchObject([
      { nameOfIssuer: 'ALDER OPTICS', titleOfClass: 'COM', cusip, value: 1234, quantity: 56_000 },
    ]);
  });
});
