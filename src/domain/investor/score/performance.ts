import type { Fraction, Percent } from '../../quantities/fraction.js';

/** P = 100·(1 − X/100·(1 − µ·T/100)): higher is better, and stewardship takes away the part µ of the exposure at most. METHOD 3.7. */
export function performance(x: Percent, t: Percent, mu: Fraction): Percent {
  return 100 * (1 - (x / 100) * (1 - (mu * t) / 100));
}
