import { describe, expect, it } from '@jest/globals';

import type { DataSetRow } from '../../../src/domain/filing/form-13f.js';
import type { RejectedLine } from '../../../src/domain/portfolio/portfolio-line.js';
import { parseDataSetCovers, parseInfoTable } from '../../../src/loaders/sec-13f/parse-data-set.js';
import { fixture, inPieces } from './read-filing.js';

function table(name: string): AsyncIterable<string> {
  return inPieces(fixture(`data-set/${name}.tsv`), 100);
}

async function readInfoTable(
  chunks: AsyncIterable<string>,
): Promise<{ rows: DataSetRow[]; rejected: RejectedLine[] }> {
  const rows: DataSetRow[] = [];
  const rejected: RejectedLine[] = [];
  for await (const part of parseInfoTable(chunks, 'INFOTABLE.tsv')) {
    if (part.kind === 'rows') rows.push(...part.rows);
    else rejected.push(...part.rejected);
  }
  return { rows, rejected };
}

describe('a quarterly data set', () => {
  it('tells of its filings what their covers tell', async () => {
    const covers = await parseDataSetCovers({
      submission: table('SUBMISSION'),
      coverPage: table('COVERPAGE'),
      summaryPage: table('SUMMARYPAGE'),
      otherManager2: table('OTHERMANAGER2'),
    });

    expect([...covers.keys()]).toEqual([
      '0000999906-24-000001',
      '0000999906-24-000002',
      '0000999908-24-000001',
    ]);
    expect(covers.get('0000999906-24-000001')).toMatchObject({
      cik: '0009990006',
      managerName: 'PREFIXED CAPITAL LP',
      form: '13F-HR',
      period: '2023-12-31',
      filedOn: '2024-02-14',
      amendment: 'original',
      stated: { lines: 2, value: 3_000_000 },
      otherManagers: [{ number: 4, name: 'Fourth Adviser', cik: '0009990044' }],
    });
    expect(covers.get('0000999906-24-000002')).toMatchObject({
      amendment: 'new-holdings',
      amendmentNumber: 1,
      confidentialOmitted: true,
    });
    expect(covers.get('0000999908-24-000001')).toMatchObject({ notice: true });
  });

  it('gives rows with their filing, and keeps those that cannot be read', async () => {
    const { rows, rejected } = await readInfoTable(table('INFOTABLE'));

    expect(rows).toHaveLength(3);
    expect(rows[1]).toEqual({
      accession: '0000999906-24-000001',
      line: 3,
      nameOfIssuer: 'BIRCH & CAMERAS',
      titleOfClass: 'CL B',
      cusip: '08842K100',
      figi: 'BBG000B9XRY4',
      value: 500_000,
      quantity: 10_000,
      quantityKind: 'SH',
      putCall: 'Put',
      discretion: 'DFND',
      otherManagers: '4',
      votingSole: 0,
      votingShared: 10_000,
      votingNone: 0,
    });
    expect(rejected).toMatchObject([{ line: 5, rule: 'bad-cusip' }]);
  });

  it('finds columns by name, in any order and without those that it can do without', async () => {
    const lines = fixture('data-set/INFOTABLE.tsv').trimEnd().split('\n');
    const turned = lines.map((line) => {
      const cells = line.split('\t');
      return [...cells.slice(0, 5), ...cells.slice(6)].toReversed().join('\t');
    });

    const { rows } = await readInfoTable(inPieces(turned.join('\r\n')));

    expect(
      rows.map(({ accession, cusip, value, figi }) => [accession, cusip, value, figi]),
    ).toEqual([
      ['0000999906-24-000001', '01A7Z3107', 2_500_000, undefined],
      ['0000999906-24-000001', '08842K100', 500_000, undefined],
      ['0000999906-24-000002', '51120A105', 10_000, undefined],
    ]);
  });

  it.each([
    ['lacks a column', 'ACCESSION_NUMBER\tCUSIP\nx\ty\n', 'bad-header'],
    ['is empty', '', 'bad-header'],
    [
      'has a line without end',
      `${fixture('data-set/INFOTABLE.tsv')}${'x'.repeat(600_000)}`,
      'line-too-long',
    ],
  ])('is refused when its table %s', async (_, text, code) => {
    await expect(readInfoTable(inPieces(text))).rejects.toMatchObject({ code });
  });
});
