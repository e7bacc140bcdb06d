import { realAt, wholeAt } from './array-reading.js';
import { compareTexts, type StakeGraph } from './stake-graph.js';

/** Of the votes: who has more than this controls. */
const MAJORITY = 0.5;
const SAME = 1e-12;

/** A company that an owner controls, and by what. */
export interface Control {
  readonly company: string;
  /** `told`: a source says so, without a share. `votes`: the votes of the owner and of all it controls add up to more than half. */
  readonly by: 'told' | 'votes';
  /** Votes of the owner and of all it controls, at least. */
  readonly votes: number;
}

/** What an owner controls. Both lists are by company and share no company. */
export interface ControlledSet {
  readonly certain: readonly Control[];
  /** Where the ranges allow it but do not show it; `votes` are those that are possible. */
  readonly possible: readonly Control[];
}

/** Transitive: the votes of everything that is controlled count with the owner's own. */
export function controlledBy(
  graph: StakeGraph,
  owner: string,
  threshold: number = MAJORITY,
): ControlledSet {
  const source = graph.placeOf(owner);
  if (source === undefined) return { certain: [], possible: [] };
  const certain = closure(graph, source, { votes: graph.leastVotes, threshold, strict: false });
  const possible = graph.exact
    ? certain
    : closure(graph, source, { votes: graph.mostVotes, threshold, strict: true });
  const known = new Set(certain.map(({ company }) => company));
  return { certain, possible: possible.filter(({ company }) => !known.has(company)) };
}

interface Rule {
  readonly votes: Float64Array;
  readonly threshold: number;
  /** Exactly the threshold never suffices, whatever a source says of its open end. */
  readonly strict: boolean;
}

interface Tally {
  readonly votes: Map<number, number>;
  readonly above: Set<number>;
  readonly told: Set<number>;
}

/** What is added never takes away, so the order in which companies are met does not matter. */
function closure(graph: StakeGraph, source: number, rule: Rule): readonly Control[] {
  const tally: Tally = { votes: new Map(), above: new Set(), told: new Set() };
  const controlled = new Set([source]);
  const queue = [source];
  const { from, other, link } = graph.companies;
  for (let node = queue.pop(); node !== undefined; node = queue.pop()) {
    for (let place = wholeAt(from, node); place < wholeAt(from, node + 1); place += 1) {
      const company = wholeAt(other, place);
      if (company === source) continue;
      count(tally, company, { graph, link: wholeAt(link, place), rule });
      if (controlled.has(company) || !decides(tally, company, rule)) continue;
      controlled.add(company);
      queue.push(company);
    }
  }
  controlled.delete(source);
  return [...controlled]
    .map((place) => controlOf(graph, place, tally))
    .toSorted((a, b) => compareTexts(a.company, b.company));
}

interface CountedLink {
  readonly graph: StakeGraph;
  readonly link: number;
  readonly rule: Rule;
}

function count(tally: Tally, company: number, { graph, link, rule }: CountedLink): void {
  const before = tally.votes.get(company) ?? 0;
  tally.votes.set(company, Math.min(1, before + realAt(rule.votes, link)));
  if (graph.aboveMinimum[link] === 1 && !rule.strict) tally.above.add(company);
  if (graph.controls[link] === 1) tally.told.add(company);
}

function decides({ votes, above, told }: Tally, company: number, rule: Rule): boolean {
  if (told.has(company)) return true;
  const sum = votes.get(company) ?? 0;
  return sum > rule.threshold + SAME || (above.has(company) && sum >= rule.threshold - SAME);
}

function controlOf(graph: StakeGraph, place: number, { votes, told }: Tally): Control {
  return {
    company: graph.nodes[place] ?? '',
    by: told.has(place) ? 'told' : 'votes',
    votes: votes.get(place) ?? 0,
  };
}
