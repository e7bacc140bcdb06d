import type { StakeKind } from './organisation-fact.js';
import { type ShareRange, type StakeLink, UNKNOWN_SHARE } from './stake.js';
import { compareTexts } from './stake-graph.js';

/** A stake that holds now, as one statement of one source says it. */
export interface StatedStake {
  readonly owner: string;
  readonly company: string;
  readonly kind: StakeKind;
  /** Absent when the share is not known. */
  readonly range?: ShareRange;
  /** The share is more than the minimum. */
  readonly exclusiveMinimum: boolean;
  /** Other statements show the way that this one sums up. */
  readonly explained: boolean;
  /** The source: what one source says adds up, what another one says is the same stake again. */
  readonly dataset: string;
}

/** One link per owner and company. Stakes that give neither capital nor votes nor control make none. */
export function linksOfStakes(stakes: readonly StatedStake[]): readonly StakeLink[] {
  const pairs = new Map<string, StatedStake[]>();
  for (const stake of stakes) {
    if (stake.kind === 'other') continue;
    const key = `${stake.owner}\n${stake.company}`;
    const pair = pairs.get(key);
    if (pair === undefined) pairs.set(key, [stake]);
    else pair.push(stake);
  }
  return [...pairs.values()].flatMap(linkOf);
}

const NOTHING: ShareRange = { minimum: 0, maximum: 0 };

function linkOf(stakes: readonly StatedStake[]): readonly StakeLink[] {
  const [first] = stakes;
  if (first === undefined) return [];
  const { owner, company } = first;
  const counted = stakes.filter(({ explained }) => !explained);
  const capital = counted.filter(({ kind }) => kind === 'shareholding');
  const votes = counted.filter(({ kind }) => kind === 'voting-rights');
  const controls = stakes.some(({ kind }) => kind === 'control');
  if (counted.length === 0 && !controls) return [];
  const share = rangeOf(capital) ?? (counted.length === 0 ? NOTHING : UNKNOWN_SHARE);
  const voting = rangeOf(votes) ?? share;
  const deciding = votes.length > 0 ? votes : capital;
  return [
    {
      owner,
      company,
      share,
      votes: voting,
      aboveMinimum: deciding.some(({ exclusiveMinimum }) => exclusiveMinimum),
      controls,
    },
  ];
}

/** Within a source the stakes add up; of two sources the narrower range counts, the first in plain order of equal ones. */
function rangeOf(stakes: readonly StatedStake[]): ShareRange | undefined {
  const sources = [...new Set(stakes.map(({ dataset }) => dataset))].toSorted(compareTexts);
  const ranges = sources.map((source) =>
    sumOf(
      stakes.filter(({ dataset }) => dataset === source).map(({ range = UNKNOWN_SHARE }) => range),
    ),
  );
  return ranges.toSorted((a, b) => widthOf(a) - widthOf(b))[0];
}

function sumOf(ranges: readonly ShareRange[]): ShareRange {
  const sum = (values: readonly number[]) =>
    Math.min(
      1,
      values.toSorted((a, b) => a - b).reduce((total, value) => total + value, 0),
    );
  return {
    minimum: sum(ranges.map(({ minimum }) => minimum)),
    maximum: sum(ranges.map(({ maximum }) => maximum)),
  };
}

function widthOf({ minimum, maximum }: ShareRange): number {
  return maximum - minimum;
}
