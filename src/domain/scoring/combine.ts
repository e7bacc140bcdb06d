import type { Combination } from '../methodology/methodology.js';
import type { Fraction } from '../quantities/fraction.js';
import { exactSum } from './exact-sum.js';

/**
 * Several activities into one number in 0..1: the worst leads, the rest close at most `b` of what is
 * left. METHOD 3.2, F(x) = M + (1 − M)·b·(1 − e^(−(Σx − M)/k)).
 */
export function combine(values: readonly Fraction[], { b, k }: Combination): Fraction {
  const ordered = values.toSorted((first, second) => first - second);
  const worst = ordered.pop();
  if (worst === undefined) return 0;
  return worst + (1 - worst) * b * (1 - Math.exp(-exactSum(ordered) / k));
}
