import type { AnswerValue } from '../../company/vocabulary.js';
import type { StewardshipRule } from '../../methodology/methodology.js';
import type { Fraction, Percent } from '../../quantities/fraction.js';
import { exactSum } from '../../scoring/exact-sum.js';
import { toNineDecimals } from '../../scoring/rounding.js';

/** How a holder used the votes of its shares; shares that were lent out and not called back did not vote. */
export const VOTE_CASTS = [
  'for',
  'abstain',
  'against',
  'did_not_vote',
  'loaned_not_recalled',
] as const;
/** One of the ways. */
export type VoteCast = (typeof VOTE_CASTS)[number];

/** One vote on a relevant resolution. A holder that split its shares has several parts. */
export interface RelevantVote {
  readonly parts: readonly { readonly cast: VoteCast; readonly shares: number }[];
}

/** What T is worked out from. */
export interface StewardshipInput {
  /** By element: `T1.1`. An element without an entry has not been answered, which is not a no. */
  readonly answers: ReadonlyMap<string, AnswerValue>;
  readonly votes: readonly RelevantVote[];
}

/** One of T1–T5 with its mean, as far as it has one. */
export interface StewardshipIndicator {
  readonly id: string;
  readonly weight: number;
  /** 0–1; absent while an element is not answered, or where no relevant vote was cast. */
  readonly mean?: Fraction;
  /** Elements without an answer. */
  readonly missing: readonly string[];
  /** True for votes without a relevant resolution: the rest is scaled up to 100. */
  readonly dropped: boolean;
}

/** How an investor uses what it holds. METHOD 3.7. */
export interface Stewardship {
  /** T; absent while any element of T1, T2, T4 or T5 has no answer. Absence is not zero. */
  readonly value?: Percent;
  readonly indicators: readonly StewardshipIndicator[];
  /** The elements that keep T from being worked out. */
  readonly missing: readonly string[];
}

/** The rules of an edition that T needs. */
export interface StewardshipRules {
  readonly stewardship: readonly StewardshipRule[];
  /** What an answer is worth. */
  readonly answers: Readonly<Record<string, Fraction>>;
}

/** T = Σ weight·mean ÷ Σ weight over the indicators that apply, in percent, to nine decimals. */
export function stewardship(input: StewardshipInput, rules: StewardshipRules): Stewardship {
  const indicators = rules.stewardship.map((rule) =>
    rule.votes === undefined
      ? byElements(rule, input.answers, rules.answers)
      : byVotes(rule, rule.votes, input.votes),
  );
  const missing = indicators.flatMap((indicator) => indicator.missing);
  if (missing.length > 0) return { indicators, missing };
  return { value: weightedMean(indicators), indicators, missing };
}

function byElements(
  { id, weight, elements = [] }: StewardshipRule,
  answers: ReadonlyMap<string, AnswerValue>,
  worth: Readonly<Record<string, Fraction>>,
): StewardshipIndicator {
  const given = elements.map((_, index) => answers.get(elementId(id, index)));
  const missing = given.flatMap((answer, index) =>
    answer === undefined ? [elementId(id, index)] : [],
  );
  if (missing.length > 0) return { id, weight, missing, dropped: false };
  const values = given.map((answer) => worthOf(worth, answer ?? ''));
  return { id, weight, mean: exactSum(values) / values.length, missing, dropped: false };
}

function byVotes(
  { id, weight }: StewardshipRule,
  worth: Readonly<Record<string, Fraction>>,
  votes: readonly RelevantVote[],
): StewardshipIndicator {
  if (votes.length === 0) return { id, weight, missing: [], dropped: true };
  const values = votes.map((vote) => valueOf(vote, worth));
  return { id, weight, mean: exactSum(values) / values.length, missing: [], dropped: false };
}

/** A split vote is worth the mean of its shares; where the shares are not known, the mean of its parts. */
function valueOf({ parts }: RelevantVote, worth: Readonly<Record<string, Fraction>>): Fraction {
  const shares = exactSum(parts.map((part) => Math.max(0, part.shares)));
  const value = ({ cast }: RelevantVote['parts'][number]) => worthOf(worth, cast);
  if (shares === 0) return parts.length === 0 ? 0 : exactSum(parts.map(value)) / parts.length;
  return exactSum(parts.map((part) => (Math.max(0, part.shares) / shares) * value(part)));
}

function weightedMean(indicators: readonly StewardshipIndicator[]): Percent {
  const applying = indicators.flatMap(({ weight, mean }) =>
    mean === undefined ? [] : [{ weight, mean }],
  );
  const weights = exactSum(applying.map(({ weight }) => weight));
  const points = exactSum(applying.map(({ weight, mean }) => weight * mean));
  return toNineDecimals((100 * points) / weights);
}

function worthOf(worth: Readonly<Record<string, Fraction>>, code: string): Fraction {
  const value = worth[code];
  if (value === undefined) throw new RangeError(`The edition gives "${code}" no value`);
  return value;
}

/** `T1.1` is the first element of the first indicator. */
export function elementId(indicator: string, index: number): string {
  return `${indicator}.${String(index + 1)}`;
}
