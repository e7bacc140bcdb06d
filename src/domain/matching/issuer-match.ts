import type { Fraction } from '../quantities/fraction.js';

/** The three answers: surely the one, a person should look, nothing like it. */
export type MatchDecision = 'match' | 'review' | 'none';

/** One organisation that a line may be about. */
export interface MatchCandidate {
  /** Slug in the product, CIK in a universe file. */
  readonly organisation: string;
  readonly name: string;
  readonly score: Fraction;
}

/** Why a line was, or was not, taken for an organisation. Codes and their parts; `wordMatchReason` says them. */
export interface MatchReason {
  /** Stable kebab-case code, for example `same-isin`, `former-name`, `share-class-left-out`, `tie`. */
  readonly code: string;
  /** What the sentence names: values, words, names; in the order that the code documents. */
  readonly parts: readonly string[];
}

/** What a portfolio line is taken for. */
export interface IssuerMatch {
  readonly decision: MatchDecision;
  /** The best one, also when the decision is review; absent when there is none. */
  readonly best?: MatchCandidate;
  readonly runnerUp?: MatchCandidate;
  /** Score of the best less that of the runner-up. */
  readonly margin?: number;
  /** What decided. */
  readonly by: 'decision' | 'identifier' | 'name' | 'nothing';
  readonly reasons: readonly MatchReason[];
  /** Disagreements between identifiers, or between identifier and name: never silent. */
  readonly findings: readonly MatchReason[];
  /** The few best, for a review. */
  readonly candidates: readonly MatchCandidate[];
}
