import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import {
  completedMonths,
  monthsBefore,
  parseCalendarDate,
  parsePartialDate,
  placeDate,
} from '../../../src/domain/quantities/calendar-date.js';
import { day } from '../scoring/arbitrary-case.js';

describe('a calendar date', () => {
  it.each(['2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31'])('%s exists', (text) => {
    expect(parseCalendarDate(text)).toBe(text);
  });

  it.each([
    '2023-02-29',
    '1900-02-29',
    '2024-13-01',
    '2024-00-10',
    '2024-04-31',
    '2024-1-01',
    '24-01-01',
    '',
    '2024-01-01T00:00',
    '0000-01-01',
  ])('"%s" does not', (text) => {
    expect(parseCalendarDate(text)).toBeUndefined();
  });
});

describe('a partial date', () => {
  it.each([
    ['2024', '2024-07-01'],
    ['2024-02', '2024-02-15'],
    ['2024-02-29', '2024-02-29'],
  ])('%s stands for %s', (text, placed) => {
    const date = parsePartialDate(text);
    expect(date === undefined ? undefined : placeDate(date)).toBe(placed);
  });

  it.each(['2024-13', '24', '2024-', 'June 2024'])('"%s" is none', (text) => {
    expect(parsePartialDate(text)).toBeUndefined();
  });
});

describe('completed months', () => {
  it.each([
    ['2024-03-23', '2026-11-22', 31],
    ['2024-03-22', '2026-11-22', 32],
    ['2026-11-22', '2026-11-22', 0],
    ['2026-11-23', '2026-11-22', -1],
    ['2024-01-31', '2024-02-29', 0],
    ['2024-02-29', '2025-02-28', 11],
  ])('from %s to %s are %i', (from, to, months) => {
    expect(completedMonths(day(from), day(to))).toBe(months);
  });

  it('count back what monthsBefore took away', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 600 }), (months) => {
        expect(completedMonths(monthsBefore(day('2026-11-22'), months), day('2026-11-22'))).toBe(
          months,
        );
      }),
    );
  });

  it('end on the last day of a shorter month', () => {
    expect(monthsBefore(day('2024-03-31'), 1)).toBe('2024-02-29');
  });
});
