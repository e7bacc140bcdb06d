import type { Fraction, Percent } from '../../quantities/fraction.js';
import { exactSum } from '../../scoring/exact-sum.js';

/** One involved company that an investor holds: the part of it that it owns, when that is known. */
export interface InvolvedStake {
  readonly company: string;
  readonly involvement: Percent;
  /** Absent when neither the number of all shares nor a stated stake is on file. */
  readonly stake?: Fraction;
}

/** How much say an investor has in involvement, whatever part of its own portfolio that is. METHOD 3.7. */
export interface Influence {
  /** Ω = Σ stake·I/100; undefined while no stake is known, which is not 0. */
  readonly influence?: number;
  /** Companies whose stake is known, and those whose stake is not. */
  readonly known: number;
  readonly unknown: number;
}

/** Ω over the stakes that are known, with the count of those that are not. */
export function influence(stakes: readonly InvolvedStake[]): Influence {
  const parts = stakes.flatMap(({ stake, involvement }) =>
    stake === undefined ? [] : [stake * (involvement / 100)],
  );
  const counts = { known: parts.length, unknown: stakes.length - parts.length };
  return parts.length === 0 ? counts : { influence: exactSum(parts), ...counts };
}
