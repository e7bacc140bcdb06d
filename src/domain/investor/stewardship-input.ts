import type { AnswerValue } from '../company/vocabulary.js';
import { placeDate } from '../quantities/calendar-date.js';
import type { StoredVote } from '../resolution/vote.js';
import type { InvestorRecord, StewardshipFact } from './record/investor-record.js';
import { elementId, type RelevantVote, type StewardshipInput } from './score/stewardship.js';

/** Votes reported in filings count before those that a source relates; the same vote counts once. */
export function stewardshipInput(
  record: InvestorRecord | undefined,
  votes: readonly StoredVote[],
): StewardshipInput {
  const linked = votes.filter(({ resolution }) => resolution !== undefined);
  const related = (record?.stewardship ?? []).filter(
    (fact) => castOf(fact) !== undefined && !linked.some((vote) => isSame(vote, fact)),
  );
  return {
    answers: answersOf(record),
    votes: [...linked.flatMap(voteOf), ...related.flatMap(relatedVote)],
  };
}

function answersOf(record: InvestorRecord | undefined): ReadonlyMap<string, AnswerValue> {
  const entries = Object.entries(record?.answers ?? {}).flatMap(([indicator, answers]) =>
    answers.flatMap((answer, index) =>
      answer === null ? [] : [[elementId(indicator, index), answer.value] as const],
    ),
  );
  return new Map(entries);
}

/** A choice among more than for and against is no vote on the resolution. */
function voteOf({ parts }: StoredVote): readonly RelevantVote[] {
  const known = parts.flatMap(({ cast, shares }) => (cast === undefined ? [] : [{ cast, shares }]));
  return known.length === 0 ? [] : [{ parts: known }];
}

function relatedVote(fact: StewardshipFact): readonly RelevantVote[] {
  const cast = castOf(fact);
  return cast === undefined ? [] : [{ parts: [{ cast, shares: 1 }] }];
}

function castOf({ kind }: StewardshipFact): 'for' | 'against' | undefined {
  if (kind === 'voted_for') return 'for';
  return kind === 'voted_against' ? 'against' : undefined;
}

/** Same company and, as far as the source dates it, the same year. */
function isSame(vote: StoredVote, { company, date }: StewardshipFact): boolean {
  if (company?.slug === undefined || company.slug !== vote.company.slug) return false;
  return date === undefined || placeDate(date).slice(0, 4) === vote.meetingDate.slice(0, 4);
}
