import { describe, expect, it } from '@jest/globals';
import {
  printAmount,
  printFactor,
  printFraction,
  printNumber,
  printPercent,
  printShare,
} from '../../../src/domain/wording/print-number.js';

describe('printNumber', () => {
  it.each([
    [0.05, 1, '0.1'],
    [0.25, 1, '0.3'],
    [-0.25, 1, '-0.3'],
    [-0.04, 1, '0.0'],
    [1.005, 2, '1.01'],
    [99.95, 1, '100.0'],
    [2.675, 2, '2.68'],
    [0.1 + 0.2, 9, '0.300000000'],
    [20.449999999999996, 1, '20.5'],
    [20.4499999, 1, '20.4'],
    [7, 0, '7'],
    [0.5, 0, '1'],
  ])('prints %d with %d decimals as %s, halves away from zero', (value, decimals, text) => {
    expect(printNumber(value, decimals)).toBe(text);
  });
});

it('gives percents one decimal, fractions two, factors two to six', () => {
  expect(printPercent(20.45)).toBe('20.5');
  expect(printFraction(0.7225)).toBe('0.72');
  expect([0.9, 0.7225, 1 / 3, 0, 12].map(printFactor)).toEqual([
    '0.90',
    '0.7225',
    '0.333333',
    '0.00',
    '12.00',
  ]);
});

it.each([
  [0.0032, '0.32%'],
  [0.0125, '1.25%'],
  [0.03, '3%'],
  [0.33, '33%'],
  [0.105, '10.5%'],
  [1, '100%'],
  [0.2, '20%'],
  [0.000_01, 'less than 0.01%'],
])('prints the share %d as %s', (share, text) => {
  expect(printShare(share)).toBe(text);
});

it.each([
  [1_241_000_000, 'NOK', 'NOK 1,241,000,000'],
  [999, 'USD', 'USD 999'],
  [1000, 'USD', 'USD 1,000'],
  [1234.5, 'EUR', 'EUR 1,234.50'],
])('groups the amount %d %s', (value, currency, text) => {
  expect(printAmount({ value, currency })).toBe(text);
});
