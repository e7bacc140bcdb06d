import type { PortfolioWarning } from '../portfolio/portfolio-file.js';
import { groupDigits } from '../wording/group-digits.js';
import type { StatedTotals } from './form-13f.js';

/** What was read of a filing's table. */
export interface CountedTotals {
  readonly rows: number;
  /** In the unit of the file. */
  readonly value: number;
}

/**
 * How a table disagrees with the totals that its filing states: one warning each, with both numbers. The sum may be
 * off by what rounding to thousands can add up to; sums that differ by a factor of 1,000 are in another unit.
 */
export function checkCover(
  stated: StatedTotals,
  counted: CountedTotals,
): readonly PortfolioWarning[] {
  return [...checkLines(stated, counted), ...checkValue(stated, counted)];
}

function checkLines(stated: StatedTotals, counted: CountedTotals): readonly PortfolioWarning[] {
  if (stated.lines === undefined || stated.lines === counted.rows) return [];
  const message = `The filing states ${groupDigits(stated.lines)} rows; ${groupDigits(counted.rows)} could be read.`;
  return [{ rule: 'rows-differ-from-cover', message }];
}

function checkValue({ value }: StatedTotals, counted: CountedTotals): readonly PortfolioWarning[] {
  if (value === undefined || isClose(value, counted.value, counted.rows)) return [];
  const numbers = `a total value of ${groupDigits(value)}; its rows add up to ${groupDigits(counted.value)}`;
  const inOtherUnit = [value * 1000, value / 1000].some((other) => {
    return Math.abs(other - counted.value) <= Math.abs(other) * 0.001;
  });
  if (value > 0 && inOtherUnit) {
    const message = `The filing states ${numbers}: one of the two is in thousands.`;
    return [{ rule: 'total-in-another-unit', message }];
  }
  return [{ rule: 'total-differs-from-cover', message: `The filing states ${numbers}.` }];
}

/** Each row is rounded by at most a half; the errors of many rows mostly cancel. */
function isClose(stated: number, counted: number, rows: number): boolean {
  return Math.abs(stated - counted) <= 2 + Math.sqrt(rows);
}
