import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  isNoNumber,
  numberStyle,
  parseTableNumber,
} from '../../../src/loaders/fund-holdings/table-number.js';

describe('a number in a table', () => {
  it.each([
    ['41,700,670,815.44', '.', 41_700_670_815.44],
    ['1.234.567,89', ',', 1_234_567.89],
    ['1.234.567,89', '.', 1_234_567.89],
    ["1'234.50", '.', 1234.5],
    ['1\u00a0234,50', ',', 1234.5],
    ['1\u202f234', ',', 1234],
    ['12,34,567', '.', 1_234_567],
    ['1.234', '.', 1.234],
    ['1.234', ',', 1234],
    ['0.123', ',', 0.123],
    ['7,15', '.', 7.15],
    ['(2,345.00)', '.', -2345],
    ['500-', '.', -500],
    ['\u2212500', '.', -500],
    ['-$1,200', '.', -1200],
    ['$ 1,200', '.', 1200],
    ['USD 1,200', '.', 1200],
    ['1.200,00 €', ',', 1200],
    ['12,35 %', ',', 12.35],
    ['1.2E+08', '.', 120_000_000],
    [42.5, ',', 42.5],
  ] as const)('%s is read with the sign %s', (cell, decimal, expected) => {
    expect(parseTableNumber(cell, decimal)).toBe(expected);
  });

  it.each(['=1+2', '12 apples', '1.2.3,4,5', '--5', '(-5)', '1,23,4', 'abc', '∞', '0x10'])(
    'is not %s',
    (cell) => {
      expect(parseTableNumber(cell, '.')).toBeUndefined();
    },
  );

  it.each(['', '-', '–', '--', 'N/A', 'n/a', 'null', '\u00a0', 'k. A.'])(
    'is said to be missing by "%s"',
    (cell) => {
      expect(isNoNumber(cell)).toBe(true);
    },
  );

  it('is the same in every way of writing it', () => {
    const amounts = fc.integer({ min: 0, max: 1e12 }).map((hundredths) => hundredths / 100);
    fc.assert(
      fc.property(amounts, (amount) => {
        const english = amount.toLocaleString('en-US', { minimumFractionDigits: 2 });
        const german = amount.toLocaleString('de-DE', { minimumFractionDigits: 2 });
        const swiss = amount.toLocaleString('de-CH', { minimumFractionDigits: 2 });
        const french = amount.toLocaleString('fr-FR', { minimumFractionDigits: 2 });
        expect(parseTableNumber(english, '.')).toBe(amount);
        expect(parseTableNumber(german, ',')).toBe(amount);
        expect(parseTableNumber(swiss, '.')).toBe(amount);
        expect(parseTableNumber(french, ',')).toBe(amount);
      }),
    );
  });
});

describe('the style of a column', () => {
  it.each([
    [['1.234', '5,50'], [], ',', 'cells', 0],
    [['1,234', '5.5'], [], '.', 'cells', 0],
    [['1.234.567', '1.234'], [], ',', 'cells', 0],
    [['1.234', '2.345'], ['12,50'], ',', 'other-columns', 2],
    [['1.234', '500'], [], ',', 'whole-numbers', 1],
    [['1,234', '500'], [], '.', 'whole-numbers', 1],
    [['1.234', '2.345'], [], '.', 'nothing', 2],
    [[1234, 5.5], [], '.', 'nothing', 0],
  ] as const)('%j beside %j', (cells, others, ...[decimal, by, ambiguous]) => {
    expect(numberStyle(cells, others)).toEqual({ decimal, by, ambiguous, against: 0 });
  });

  it('tells how many cells are written in another one', () => {
    expect(numberStyle(['1,5', '2,5', '3.5'], [])).toMatchObject({ decimal: ',', against: 1 });
  });
});
