import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import type { Amendment } from '../../../src/domain/filing/filing.js';
import { parseFilingDate } from '../../../src/domain/filing/filing-date.js';
import {
  type OrderedFiling,
  standingFilings,
} from '../../../src/domain/filing/standing-filings.js';

function filed(
  accession: string,
  amendment: Amendment,
  day?: string,
  rest: Partial<OrderedFiling> = {},
): OrderedFiling {
  const filedOn = parseFilingDate(day ?? '');
  return {
    accession,
    amendment,
    notice: false,
    ...(filedOn !== undefined && { filedOn }),
    ...rest,
  };
}

const ORIGINAL = filed('a', 'original', '2008-07-15');
const RESTATED = filed('b', 'restatement', '2008-07-16');
const ADDED = filed('c', 'new-holdings', '2009-05-15');
const NOTICE = filed('n', 'original', '2009-08-01', { notice: true });

function standing(...filings: readonly OrderedFiling[]): string {
  return standingFilings(filings)
    .map(({ accession }) => accession)
    .join('');
}

describe('the filings that stand', () => {
  it.each<[string, readonly OrderedFiling[], string]>([
    ['a report alone', [ORIGINAL], 'a'],
    ['a restatement replaces what was filed before it', [ORIGINAL, RESTATED], 'b'],
    ['new holdings add to it, a year later too', [ADDED, RESTATED, ORIGINAL], 'bc'],
    [
      'a later restatement replaces additions',
      [ORIGINAL, ADDED, filed('d', 'restatement', '2010-01-01')],
      'd',
    ],
    ['additions without the report they add to', [ADDED], 'c'],
    [
      'an addition filed before the restatement falls with the rest',
      [ORIGINAL, filed('x', 'new-holdings', '2008-07-15'), RESTATED],
      'b',
    ],
    ['a notice replaces nothing', [ORIGINAL, NOTICE], 'a'],
    ['a notice alone', [NOTICE], 'n'],
    ['nothing', [], ''],
    [
      'of one day, by the number of the amendment',
      [
        filed('z', 'restatement', '2008-07-16', { amendmentNumber: 1 }),
        filed('b', 'restatement', '2008-07-16', { amendmentNumber: 2 }),
      ],
      'b',
    ],
    [
      'of one day without numbers, by accession',
      [filed('z', 'restatement', '2008-07-16'), RESTATED],
      'z',
    ],
    [
      'an original filed twice: the later counts',
      [ORIGINAL, filed('o', 'original', '2008-08-01')],
      'o',
    ],
  ])('%s', (_, filings, expected) => {
    expect(standing(...filings)).toBe(expected);
  });

  it('do not depend on the order in which they are loaded', () => {
    const all = [ORIGINAL, RESTATED, ADDED, NOTICE, filed('d', 'new-holdings', '2009-05-15')];
    fc.assert(
      fc.property(fc.shuffledSubarray(all), (filings) => {
        const sorted = filings.toSorted((a, b) => (a.accession < b.accession ? -1 : 1));
        expect(standing(...filings)).toBe(standing(...sorted));
      }),
    );
  });
});
