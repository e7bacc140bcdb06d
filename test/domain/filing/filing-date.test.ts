import { describe, expect, it } from '@jest/globals';

import { parseFilingDate } from '../../../src/domain/filing/filing-date.js';

describe('a day in a filing', () => {
  it.each([
    ['2026-03-31', '2026-03-31'],
    ['03-31-2026', '2026-03-31'],
    ['3/31/2026', '2026-03-31'],
    ['20260331', '2026-03-31'],
    ['31-MAR-2026', '2026-03-31'],
    ['31 March 2026', '2026-03-31'],
    ['March 31, 2026', '2026-03-31'],
    ['MARCH  31,2026', '2026-03-31'],
    ['Sept. 30, 1999', '1999-09-30'],
    ['9/30/99', '1999-09-30'],
    ['31-Mar-13', '2013-03-31'],
    [' 12/31/2004 ___', '2004-12-31'],
    ['20260331120000', undefined],
    ['02-30-2026', undefined],
    ['31-XYZ-2026', undefined],
    ['quarter', undefined],
    ['', undefined],
  ])('%j is %s', (text, day) => {
    expect(parseFilingDate(text)).toBe(day);
  });
});
