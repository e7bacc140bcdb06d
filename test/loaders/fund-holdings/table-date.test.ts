import { describe, expect, it } from '@jest/globals';
import { dateIn, hasTwoReadings } from '../../../src/loaders/fund-holdings/table-date.js';

describe('a day in a table', () => {
  it.each([
    ['Fund Holdings as of "Dec 06, 2024"', '2024-12-06'],
    ['Holdings: As of 06-Dec-2024', '2024-12-06'],
    ['Fondsposition per 11.Sept.2026', '2026-09-11'],
    ['24/mei/2018', '2018-05-24'],
    ['Stand: 30.09.2026', '2026-09-30'],
    ['31. März 2025', '2025-03-31'],
    ['1 de mayo de 2025', '2025-05-01'],
    ['au 15 août 2025', '2025-08-15'],
    ['2024-12-06', '2024-12-06'],
    ['20241206', '2024-12-06'],
    ['31-MAR-26', '2026-03-31'],
    ['12/31/2024', '2024-12-31'],
    ['31/12/2024', '2024-12-31'],
    ['03/04/2024', '2024-03-04'],
  ])('%s', (text, day) => {
    expect(dateIn(text, true)).toBe(day);
  });

  it.each(['', 'Stock', '99/99/2024', 'Shares Outstanding 957,950,000.00', 'May flowers'])(
    'is not in "%s"',
    (text) => {
      expect(dateIn(text, true)).toBeUndefined();
    },
  );

  it('has the day first where the file is not English', () => {
    expect(dateIn('03/04/2024', false)).toBe('2024-04-03');
  });

  it.each([
    ['03/04/2024', true],
    ['03/03/2024', false],
    ['13/04/2024', false],
    ['2024-03-04', false],
  ])('%s can be read in two ways: %s', (text, expected) => {
    expect(hasTwoReadings(text)).toBe(expected);
  });
});
