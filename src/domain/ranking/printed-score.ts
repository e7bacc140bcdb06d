import type { Percent } from '../quantities/fraction.js';
import { toNineDecimals } from '../scoring/rounding.js';

/** A score in whole tenths, as it is printed: halves round up, judged after rounding to nine decimals. METHOD 3.9. */
export function printedTenths(score: Percent): number {
  return Math.round(toNineDecimals(score * 10));
}
