import type { VoteCast } from '../investor/score/stewardship.js';

/** How shares were voted, as shown. */
export const VOTE_CAST_LABELS: Readonly<Record<VoteCast, string>> = {
  for: 'For',
  abstain: 'Abstained',
  against: 'Against',
  did_not_vote: 'Did not vote',
  loaned_not_recalled: 'Lent out and not called back',
};
