import { describe, expect, it } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { addUpRows } from '../../../src/domain/filing/add-up-rows.js';
import { decideValueUnit, pricedRows } from '../../../src/domain/filing/decide-value-unit.js';
import { standingFilings } from '../../../src/domain/filing/standing-filings.js';
import { readText, type WholeFiling } from './read-filing.js';

const SAMPLES = join(import.meta.dirname, '../../../../shared/samples/13f');
/** Real filings lie beside the project, not in it; without them this is skipped. */
const withSamples = existsSync(SAMPLES) ? describe : describe.skip;

function sample(name: string): Promise<WholeFiling> {
  return readText(readFileSync(join(SAMPLES, name), 'utf8'), name);
}

withSamples('real filings', () => {
  it.each([
    ['acorn-creek-2024q4.nc', 77, 194_611_845, 1],
    ['baupost-2016q4-infotable.xml', 44, 7_669_957, 1000],
    ['berkshire-2022q3-infotable.xml', 179, 296_096_640, 1000],
    ['bridgewater-2018q1-original.txt', 457, 10_484_634, 1000],
    ['bridgewater-2018q1-amend1-newholdings.txt', 2, 512, 1000],
    ['bridgewater-2018q1-amend2-newholdings.txt', 1, 801, 1000],
    ['bridgewater-2022q3.txt', 866, 19_754_887, 1000],
    ['bridgewater-2022q4.txt', 820, 18_319_724_929, 1],
    ['cik1790837-2022q4-thousands-after-cutover.txt', 90, 192_767, 1000],
    ['bridgewater-2008q2-original-text-era.txt', 453, 3_712_988, 1000],
    ['bridgewater-2008q2-amend1-restatement.txt', 453, 3_712_988, 1000],
    ['millennium-n1-prefix-excerpt.xml', 3, 3_280_153, 1],
  ])('%s has %i rows of %i in units of %i', async (name, count, value, factor) => {
    const { header, rows, rejected, end } = await sample(name);

    expect([end.rows, end.value, rejected.length]).toEqual([count, value, 0]);
    expect(decideValueUnit({ rows: pricedRows(rows), ...header }).factor).toBe(factor);
  });

  it('the sum of a report and its two additions is the right book', async () => {
    const names = ['original', 'amend1-newholdings', 'amend2-newholdings'];
    const filings = await Promise.all(
      names.map((name) => sample(`bridgewater-2018q1-${name}.txt`)),
    );
    const standing = standingFilings(
      filings.map(({ header, end }) => ({ accession: '', ...header, end })),
    );

    expect(standing.reduce((sum, { end }) => sum + end.rows, 0)).toBe(460);
    expect(standing.reduce((sum, { end }) => sum + end.value, 0)).toBe(10_485_947);
  });

  it('a restatement replaces', async () => {
    const names = ['original-text-era', 'amend1-restatement'];
    const filings = await Promise.all(
      names.map((name) => sample(`bridgewater-2008q2-${name}.txt`)),
    );
    const standing = standingFilings(filings.map(({ header }) => ({ accession: '', ...header })));

    expect(standing).toMatchObject([
      { accession: '0000914121-08-000643', amendment: 'restatement' },
    ]);
  });

  it('adds up the rows of one security', async () => {
    const { rows } = await sample('berkshire-2022q3-infotable.xml');
    const positions = addUpRows(rows);

    expect(positions.filter((position) => position.rows > 1)).toHaveLength(32);
    expect(positions.reduce((sum, { value }) => sum + value, 0)).toBe(296_096_640);
  });

  it('states that the text era cover disagrees with its table', async () => {
    const { end } = await sample('bridgewater-2008q2-original-text-era.txt');

    expect(end.warnings).toMatchObject([
      { rule: 'total-differs-from-cover', message: expect.stringContaining('3,313,828') },
    ]);
  });

  it('knows warrants, options and principal', async () => {
    const baupost = await sample('baupost-2016q4-infotable.xml');
    const millennium = await sample('millennium-n1-prefix-excerpt.xml');

    expect(baupost.rows.filter(({ quantityKind }) => quantityKind === 'PRN')).toHaveLength(2);
    expect(millennium.rows.map(({ nameOfIssuer, putCall }) => [nameOfIssuer, putCall])).toEqual([
      ['1 800 FLOWERS COM INC', undefined],
      ['1RT ACQUISITION CORP.', 'Call'],
      ['1RT ACQUISITION CORP.', undefined],
    ]);
  });
});
