import type { VoteCast } from '../investor/score/stewardship.js';
import type { ManagementStance, ReportedVote, VotePart } from './vote.js';

const CASTS: Readonly<Record<string, VoteCast>> = {
  FOR: 'for',
  YES: 'for',
  AGAINST: 'against',
  NO: 'against',
  // A vote for a person or a matter that is held back has the effect of a vote against.
  WITHHOLD: 'against',
  WITHHELD: 'against',
  ABSTAIN: 'abstain',
  ABSTAINED: 'abstain',
  'TAKE NO ACTION': 'did_not_vote',
  'NO ACTION': 'did_not_vote',
  'DID NOT VOTE': 'did_not_vote',
  'NOT VOTED': 'did_not_vote',
  'DO NOT VOTE': 'did_not_vote',
  UNVOTED: 'did_not_vote',
  NONE: 'did_not_vote',
};

/**
 * How the words of a filing count. Undefined for a choice of years and for words nobody knows. Nobody voted with no
 * shares, whatever the words.
 */
export function castOf(howVoted: string, shares: number): VoteCast | undefined {
  const cast = CASTS[howVoted.trim().toUpperCase()];
  return cast !== undefined && shares === 0 ? 'did_not_vote' : cast;
}

/**
 * The field `managementRecommendation` of Form N-PX says whether the vote was for or against management. It is not
 * what management advised: a vote AGAINST whose field says AGAINST is dissent, and "1 YEAR" with FOR is not.
 */
export function stanceOf(field: string | undefined): ManagementStance {
  if (/^FOR$/i.test(field ?? '')) return 'with';
  return /^AGAINST$/i.test(field ?? '') ? 'against' : 'not_stated';
}

/** Something odd about the shares of a vote. */
export type ShareWarning = 'absurd-shares' | 'shares-do-not-add-up';

/** More than any fund holds of any company: the decimal point was lost. */
const ABSURD_SHARES = 50_000_000_000;

/** The first thing that is odd, when there is one. */
export function shareWarning({ sharesVoted, parts }: ReportedVote): ShareWarning | undefined {
  if (Math.max(sharesVoted, ...parts.map(({ shares }) => shares)) > ABSURD_SHARES) {
    return 'absurd-shares';
  }
  const voted = parts.filter(isVoted).reduce((sum, { shares }) => sum + shares, 0);
  if (parts.length === 0 || Math.abs(voted - sharesVoted) <= 1) return undefined;
  return 'shares-do-not-add-up';
}

function isVoted({ cast }: VotePart): boolean {
  return cast !== 'loaned_not_recalled';
}
