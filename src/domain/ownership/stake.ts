import type { Fraction } from '../quantities/fraction.js';

/** A direct stake of one owner in one company. Invariant: 0 < share ≤ 1 (a fraction). */
export interface Stake {
  readonly owner: string;
  readonly company: string;
  readonly share: Fraction;
}

/** Between which two fractions a share lies; both are the share itself when it is known exactly. */
export interface ShareRange {
  readonly minimum: Fraction;
  readonly maximum: Fraction;
}

/** Nothing is known of the share but that it is one. */
export const UNKNOWN_SHARE: ShareRange = { minimum: 0, maximum: 1 };

/**
 * What binds an owner to a company, as sources tell it: a range of the capital, a range of the votes where that is
 * another one, and whether the owner is known to control, whatever its share.
 */
export interface StakeLink {
  readonly owner: string;
  readonly company: string;
  readonly share: ShareRange;
  /** The range of the capital unless given. */
  readonly votes?: ShareRange;
  /** The votes are more than the minimum, not equal to it: "over 50 %" controls. */
  readonly aboveMinimum?: boolean;
  readonly controls?: boolean;
}

/** A link of one share that is known exactly. */
export function exactLink({ owner, company, share }: Stake): StakeLink {
  return { owner, company, share: { minimum: share, maximum: share } };
}
