import type { Alignment } from './align-names.js';
import { type AlignmentParts, explainAlignment } from './explain-alignment.js';
import type { MatchCandidate, MatchDecision, MatchReason } from './issuer-match.js';
import type { NameMatch } from './name-match.js';
import type { NamedOrganisation } from './named-organisation.js';
import type { QueriedName } from './queried-name.js';

/** Where the answers part. Set on names of filings against lists of listed companies; the harm of a wrong match is the greater one. */
const LIMITS = {
  match: 0.72,
  margin: 0.025,
  review: 0.48,
  /** For names whose telling words are only alike. */
  reviewOfAlike: 0.8,
  /** Weight of the same words without which likeness is a guess. */
  leastSure: 4.5,
  /** Weight of further words that may stand in one name only, such as GROUP, beside at least a coined word. */
  mostFurther: 4.2,
  coined: 8.5,
  /** How many times the weight of what a complete name lacks must be shared. */
  timesMissing: 3,
  shortestCut: 12,
};
const MOST_CANDIDATES = 5;

/** The three-way answer from the names compared. */
export function judgeNames(
  compared: readonly Alignment[],
  organisations: readonly NamedOrganisation[],
): NameMatch {
  const ranked = bestPerOrganisation(compared, organisations);
  const [best, runnerUp] = ranked;
  if (best === undefined) {
    return { decision: 'none', reasons: [{ code: 'no-shared-word', parts: [] }], candidates: [] };
  }
  const parts = explainAlignment(best);
  const margin = best.score - (runnerUp?.score ?? 0);
  const candidates = ranked.slice(0, MOST_CANDIDATES).map((one) => candidateOf(one, organisations));
  const [first, second] = candidates;
  const tie = runnerUp !== undefined && margin < LIMITS.margin ? [tieOf(best, runnerUp)] : [];
  return {
    decision: decide(best, parts, margin),
    ...(first === undefined ? {} : { best: first }),
    ...(second === undefined ? {} : { runnerUp: second, margin }),
    reasons: [...reasonsOf(best, parts), ...tie],
    candidates,
  };
}

function decide(best: Alignment, parts: AlignmentParts, margin: number): MatchDecision {
  if (best.score < (isGuess(parts) ? LIMITS.reviewOfAlike : LIMITS.review)) return 'none';
  const isClear = best.score >= LIMITS.match && margin >= LIMITS.margin;
  return isClear && isBorneOut(best, parts) ? 'match' : 'review';
}

/** `DANA` is like Danaide, and says nothing. */
function isGuess({ likely, sure }: AlignmentParts): boolean {
  return likely > 0 && sure < LIMITS.leastSure;
}

/** `TARGET GROUP` is not Target, `RYANAIR HOLDINGS` is Ryanair; `WALT DISNEY CO` is not Walt Disney World. */
function isBorneOut({ query }: Alignment, parts: AlignmentParts): boolean {
  const { sure, unexplainedWeight, missingWeight } = parts;
  if (isGuess(parts)) return false;
  const lacksMuch = !mayBeCut(query) && missingWeight > LIMITS.mostFurther;
  if (lacksMuch && sure < LIMITS.timesMissing * missingWeight) return false;
  if (unexplainedWeight === 0) return true;
  return unexplainedWeight <= LIMITS.mostFurther && sure >= LIMITS.coined;
}

/** Columns are cut at sixteen characters or later, and never behind a legal form. */
function mayBeCut({ words, all }: QueriedName): boolean {
  return !words.closed && all.join(' ').length >= LIMITS.shortestCut;
}

/** The best first, then by the organisation's id. */
function bestPerOrganisation(
  compared: readonly Alignment[],
  organisations: readonly NamedOrganisation[],
): readonly Alignment[] {
  const best = new Map<number, Alignment>();
  for (const alignment of compared) {
    const known = best.get(alignment.name.organisation);
    if (known === undefined || known.score < alignment.score) {
      best.set(alignment.name.organisation, alignment);
    }
  }
  const idOf = ({ name }: Alignment): string => organisations[name.organisation]?.id ?? '';
  return [...best.values()].toSorted((a, b) => b.score - a.score || (idOf(a) < idOf(b) ? -1 : 1));
}

function candidateOf(
  { name, score }: Alignment,
  organisations: readonly NamedOrganisation[],
): MatchCandidate {
  const organisation = organisations[name.organisation];
  return {
    organisation: organisation?.id ?? '',
    name: organisation?.names[0] ?? name.text,
    score,
  };
}

function reasonsOf({ name, query }: Alignment, parts: AlignmentParts): readonly MatchReason[] {
  const { unexplained, missing, alike } = parts;
  const isSame = unexplained.length + missing.length + alike.length === 0;
  const leftOut = query.words.leftOut.toReversed();
  return [
    { code: isSame ? 'same-name' : 'like-name', parts: [name.text] },
    ...(name.former ? [{ code: 'former-name', parts: [name.text] }] : []),
    ...alike.map((words) => ({ code: 'stands-for', parts: words })),
    ...(unexplained.length > 0 ? [{ code: 'unexplained-words', parts: unexplained }] : []),
    ...(missing.length > 0 ? [{ code: 'missing-words', parts: missing }] : []),
    ...(isGuess(parts) ? [{ code: 'only-alike', parts: [] }] : []),
    ...(leftOut.length > 0 ? [{ code: 'share-class-left-out', parts: leftOut }] : []),
  ];
}

function tieOf({ name }: Alignment, runnerUp: Alignment): MatchReason {
  return { code: 'tie', parts: [name.text, runnerUp.name.text] };
}
