import { realAt, wholeAt } from './array-reading.js';
import { type ClosedRing, ringComponents } from './closed-rings.js';
import { integratedOwnership } from './integrated-ownership.js';
import { SpreadSolver } from './spread-solver.js';
import type { ShareRange } from './stake.js';
import { compareTexts, type StakeGraph } from './stake-graph.js';

/** An owner of whom no owner is on file, with what it has of the company through every way together. */
export interface UltimateOwner extends ShareRange {
  readonly owner: string;
}

/** Who stands at the end of all ways up from a company. */
export interface UltimateOwners {
  readonly company: string;
  /** The largest minimum first, then the largest maximum, then by owner. */
  readonly owners: readonly UltimateOwner[];
  /** Rings above the company that hold one another wholly, with the part that ends in them. */
  readonly rings: readonly (ClosedRing & { readonly share: number })[];
  /** Part whose owners are not on file, at most: 1 less the minimums above. */
  readonly notOnFile: number;
}

/** For more ultimate owners than this, the upper bound is what the others' minimums leave. */
const MOST_BOUNDED = 40;

/** The end of the ways up from a company. With complete ownership everything adds up to 1. */
export function ultimateOwners(graph: StakeGraph, company: string): UltimateOwners {
  const place = graph.placeOf(company);
  if (place === undefined) return { company, owners: [], rings: [], notOnFile: 1 };
  const rings = ringComponents(graph);
  const closed = new Uint8Array(graph.nodes.length);
  for (const members of rings) for (const node of members) closed[node] = 1;
  if (closed[place] === 1) return inRing(graph, rings, place);
  const solver = solveUpwards(graph, place, closed);
  const above = solver.reached().flatMap((members) => [...members]);
  const found = above
    .filter((node) => node !== place && !hasOwner(graph, node))
    .map((node) => ({ node, minimum: Math.min(1, realAt(solver.values, node)) }));
  const ended = rings.map((members) => ringShare(graph, members, solver.values));
  const sum = [...found.map(({ minimum }) => minimum), ...ended.map(({ share }) => share)]
    .toSorted((a, b) => a - b)
    .reduce((total, share) => total + share, 0);
  const owners = found.map(({ node, minimum }) => ({
    owner: graph.nodes[node] ?? '',
    minimum,
    maximum: most(graph, { node, minimum }, { company, sum, few: found.length <= MOST_BOUNDED }),
  }));
  return {
    company,
    owners: owners.toSorted(byShare),
    rings: ended.filter(({ share }) => share > 0),
    notOnFile: Math.max(0, 1 - sum),
  };
}

function solveUpwards(graph: StakeGraph, place: number, closed: Uint8Array): SpreadSolver {
  const solver = new SpreadSolver(graph, {
    source: place,
    inward: graph.companies,
    outward: graph.owners,
    weights: graph.minimum,
    returns: true,
    closed,
  });
  for (const members of solver.reached()) solver.solve(members);
  return solver;
}

function inRing(graph: StakeGraph, rings: readonly Int32Array[], place: number): UltimateOwners {
  const ring = rings.filter((members) => members.includes(place));
  return {
    company: graph.nodes[place] ?? '',
    owners: [],
    rings: ring.map((members) => ({ members: namesOf(graph, members), share: 1 })),
    notOnFile: 0,
  };
}

function hasOwner(graph: StakeGraph, node: number): boolean {
  const { from, other } = graph.owners;
  return other
    .subarray(wholeAt(from, node), wholeAt(from, node + 1))
    .some((owner) => owner !== node);
}

/** What the members hold, together, of companies outside the ring. */
function ringShare(
  graph: StakeGraph,
  members: Int32Array,
  values: Float64Array,
): ClosedRing & { readonly share: number } {
  const { from, other, link } = graph.companies;
  let share = 0;
  for (const node of members) {
    for (let place = wholeAt(from, node); place < wholeAt(from, node + 1); place += 1) {
      const company = wholeAt(other, place);
      if (members.includes(company)) continue;
      share += realAt(graph.minimum, wholeAt(link, place)) * realAt(values, company);
    }
  }
  return { members: namesOf(graph, members), share };
}

function namesOf(graph: StakeGraph, members: Int32Array): readonly string[] {
  return Array.from(members, (node) => graph.nodes[node] ?? '').toSorted(compareTexts);
}

function most(
  graph: StakeGraph,
  { node, minimum }: { readonly node: number; readonly minimum: number },
  { company, sum, few }: { readonly company: string; readonly sum: number; readonly few: boolean },
): number {
  if (graph.exact) return minimum;
  const left = Math.max(minimum, Math.min(1, 1 - (sum - minimum)));
  if (!few) return left;
  const { holdings } = integratedOwnership(graph, graph.nodes[node] ?? '');
  const stake = holdings.find((holding) => holding.company === company);
  return Math.max(minimum, Math.min(left, stake?.maximum ?? minimum));
}

function byShare(a: UltimateOwner, b: UltimateOwner): number {
  return b.minimum - a.minimum || b.maximum - a.maximum || compareTexts(a.owner, b.owner);
}
