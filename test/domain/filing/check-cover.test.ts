import { describe, expect, it } from '@jest/globals';

import { checkCover, type CountedTotals } from '../../../src/domain/filing/check-cover.js';
import type { StatedTotals } from '../../../src/domain/filing/form-13f.js';

describe('a table and what its cover states', () => {
  it.each<[string, StatedTotals, CountedTotals, readonly string[]]>([
    ['agree', { lines: 3, value: 100 }, { rows: 3, value: 100 }, []],
    [
      'differ by what rounding to thousands adds up to',
      { value: 7_000_002 },
      { rows: 300, value: 7_000_000 },
      [],
    ],
    ['differ', { value: 7_000_100 }, { rows: 300, value: 7_000_000 }, ['total-differs-from-cover']],
    ['differ in rows', { lines: 4 }, { rows: 3, value: 1 }, ['rows-differ-from-cover']],
    ['are in two units', { value: 7000 }, { rows: 3, value: 7_000_400 }, ['total-in-another-unit']],
    ['have nothing to compare', {}, { rows: 3, value: 1 }, []],
    [
      'disagree about nothing',
      { lines: 0, value: 0 },
      { rows: 1, value: 50 },
      ['rows-differ-from-cover', 'total-differs-from-cover'],
    ],
  ])('%s', (_, stated, counted, rules) => {
    expect(checkCover(stated, counted).map(({ rule }) => rule)).toEqual(rules);
  });
});
