import type { Fraction, Percent } from '../../quantities/fraction.js';
import { exactSum } from '../../scoring/exact-sum.js';

/** What an investor has in one company that counts, and how involved that company is. */
export interface InvolvedPosition {
  /** In hundredths of the portfolio's currency. A short position owns nothing: it adds nothing and takes nothing off. */
  readonly value: number;
  readonly involvement: Percent;
}

/** How much of a portfolio is involvement. METHOD 3.7. */
export interface Exposure {
  /** E: the involved part of the portfolio, each value weighted with its company's involvement. */
  readonly exposure: number;
  /** X: the same on a scale from 0 to 100, on which every halving counts alike. */
  readonly x: Percent;
}

/**
 * E = Σ V·I/100 ÷ whole portfolio and X = 100·(1 − 2^(−E/halving)). Undefined when the portfolio has no positive
 * value: then there is nothing that E could be a part of.
 */
export function exposure(
  positions: readonly InvolvedPosition[],
  total: number,
  halving: Fraction,
): Exposure | undefined {
  if (!(total > 0)) return undefined;
  const involved = positions.map(
    ({ value, involvement }) => Math.max(0, value) * (involvement / 100),
  );
  const share = exactSum(involved) / total;
  return { exposure: share, x: indexOf(share, halving) };
}

/** X of an exposure that is already known. */
function indexOf(share: number, halving: Fraction): Percent {
  return 100 * (1 - 2 ** (-share / halving));
}
