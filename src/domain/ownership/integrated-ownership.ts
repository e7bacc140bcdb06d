import { realAt, wholeAt } from './array-reading.js';
import { UpperWeights } from './upper-weights.js';
import { SpreadSolver, type SpreadValues } from './spread-solver.js';
import type { ShareRange } from './stake.js';
import type { StakeGraph } from './stake-graph.js';

/** What an owner has of one company through every way together. */
export interface IntegratedStake extends ShareRange {
  readonly company: string;
  /** Of the company itself; absent when all of the stake goes through others. */
  readonly direct?: ShareRange;
}

/** What one owner has of every company that a way leads to. */
export interface IntegratedOwnership {
  readonly owner: string;
  /** The largest minimum first, then the largest maximum, then by company. */
  readonly holdings: readonly IntegratedStake[];
  /** What the last step still changed; 0 unless a large ring is nearly closed. */
  readonly residual: number;
}

/**
 * The share of an owner in every company, directly and through others: Baldone 1998, Chapelle and Szafarz 2005.
 * Ways do not come back to the owner, so that nobody has more than the whole of a company. What a company holds of
 * itself belongs to its other owners. Where shares are ranges, both bounds are reached by shares within the ranges.
 */
export function integratedOwnership(graph: StakeGraph, owner: string): IntegratedOwnership {
  const source = graph.placeOf(owner);
  if (source === undefined) return { owner, holdings: [], residual: 0 };
  const least = leastValues(graph, source);
  const most = graph.exact ? least : mostValues(graph, source);
  return {
    owner,
    holdings: holdingsOf(graph, source, { least: least.values, most: most.values }),
    residual: Math.max(least.residual, most.residual),
  };
}

function leastValues(graph: StakeGraph, source: number): SpreadValues {
  const solver = new SpreadSolver(graph, {
    source,
    inward: graph.owners,
    outward: graph.companies,
    weights: graph.minimum,
    returns: false,
  });
  for (const members of solver.reached()) solver.solve(members);
  return solver;
}

function mostValues(graph: StakeGraph, source: number): SpreadValues {
  const weights = graph.minimum.slice();
  const solver = new SpreadSolver(graph, {
    source,
    inward: graph.owners,
    outward: graph.companies,
    weights,
    returns: false,
  });
  const upper = new UpperWeights(graph, weights, source);
  for (const members of solver.reached()) upper.settle(members, solver);
  return solver;
}

interface Bounds {
  readonly least: Float64Array;
  readonly most: Float64Array;
}

/** Places are in the order of the names, which decides between equal stakes. */
function holdingsOf(graph: StakeGraph, source: number, bounds: Bounds): readonly IntegratedStake[] {
  const direct = directShares(graph, source);
  const { least, most } = bounds;
  const places = heldPlaces(bounds, source).sort(
    (a, b) => realAt(least, b) - realAt(least, a) || realAt(most, b) - realAt(most, a) || a - b,
  );
  return Array.from(places, (place) => {
    const own = direct.get(place);
    const stake = {
      company: graph.nodes[place] ?? '',
      minimum: realAt(least, place),
      maximum: realAt(most, place),
    };
    return own === undefined ? stake : { ...stake, direct: own };
  });
}

/** Rounds what is above the whole, and answers where something is held. */
function heldPlaces({ least, most }: Bounds, source: number): Int32Array {
  const places = new Int32Array(least.length);
  let count = 0;
  for (let place = 0; place < least.length; place += 1) {
    const minimum = Math.min(1, realAt(least, place));
    least[place] = minimum;
    most[place] = Math.max(minimum, Math.min(1, realAt(most, place)));
    if (place === source || most[place] === 0) continue;
    places[count] = place;
    count += 1;
  }
  return places.subarray(0, count);
}

/** What an owner has of a company without others between them. */
export function directStake(
  graph: StakeGraph,
  { owner, company }: { readonly owner: string; readonly company: string },
): ShareRange | undefined {
  const [from, to] = [graph.placeOf(owner), graph.placeOf(company)];
  if (from === undefined || to === undefined) return undefined;
  return directShares(graph, from).get(to);
}

function directShares(graph: StakeGraph, source: number): ReadonlyMap<number, ShareRange> {
  const { from, other, link } = graph.companies;
  const shares = new Map<number, ShareRange>();
  for (let place = wholeAt(from, source); place < wholeAt(from, source + 1); place += 1) {
    const number = wholeAt(link, place);
    shares.set(wholeAt(other, place), {
      minimum: realAt(graph.minimum, number),
      maximum: realAt(graph.maximum, number),
    });
  }
  return shares;
}
