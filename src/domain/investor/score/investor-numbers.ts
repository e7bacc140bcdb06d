import type { InvestorRules } from '../../methodology/methodology.js';
import type { Fraction } from '../../quantities/fraction.js';

/** The numbers that an edition states inside its formulas and sentences, where they stand once. */
export interface InvestorNumbers {
  /** An exposure of this size gives X = 50, twice the size 75. */
  readonly halving: Fraction;
  /** Holders of at least this part of a company are listed on its page. */
  readonly listedStake: Fraction;
  /** As many of the largest holders are listed. */
  readonly listedHolders: number;
}

/** Reads them; an edition that words them otherwise needs code of its own, so it is refused. */
export function investorNumbers(rules: InvestorRules): InvestorNumbers {
  return {
    halving: numberIn(rules.exposure, /2\^\(-E\/(\d+(?:\.\d+)?)\)/),
    listedStake: numberIn(rules.listing_threshold, /at least (\d+(?:\.\d+)?)%/) / 100,
    listedHolders: numberIn(rules.listing_threshold, /the (\d+) largest/),
  };
}

function numberIn(text: string, pattern: RegExp): number {
  const found = pattern.exec(text)?.[1];
  if (found === undefined)
    throw new RangeError(`The edition states no ${String(pattern)}: ${text}`);
  return Number(found);
}
