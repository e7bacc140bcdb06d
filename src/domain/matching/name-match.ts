import type { MatchCandidate, MatchDecision, MatchReason } from './issuer-match.js';

/** What a name alone says about whose it is. */
export interface NameMatch {
  readonly decision: MatchDecision;
  /** The best one, also when the decision is review; absent when there is none. */
  readonly best?: MatchCandidate;
  readonly runnerUp?: MatchCandidate;
  /** Score of the best less that of the runner-up. */
  readonly margin?: number;
  readonly reasons: readonly MatchReason[];
  /** The few best, the best first, at most five. */
  readonly candidates: readonly MatchCandidate[];
}
