import { realAt, wholeAt } from './array-reading.js';
import { countingOrder, type MergedLinks, mergeLinks } from './merge-links.js';
import { type LinkBounds, type NumberedLinks, numberLinks } from './numbered-links.js';
import type { StakeLink } from './stake.js';
import { type Components, stronglyConnected } from './strongly-connected.js';

/** The links at each node, in one direction: those of node n stand at `from[n]` to `from[n + 1]`. */
export interface Incidence {
  readonly from: Int32Array;
  /** Node at the other end. */
  readonly other: Int32Array;
  /** Number of the link. */
  readonly link: Int32Array;
}

/** Something in the stakes that cannot be true. */
export interface StakeFinding {
  readonly rule: 'owned-more-than-once' | 'share-out-of-range';
  readonly company: string;
  /** Sum of the smallest possible shares, a fraction; for a share out of range the share itself. */
  readonly sum: number;
}

/**
 * Who holds what of whom, as arrays. Nodes are in the order of their names and links in that of company and owner,
 * so that nothing depends on the order in which links came. Invariant: per company the minimums add up to at most 1.
 */
export interface StakeGraph extends LinkBounds {
  readonly nodes: readonly string[];
  readonly placeOf: (node: string) => number | undefined;
  readonly owners: Incidence;
  readonly companies: Incidence;
  /** Whether every share is known exactly. */
  readonly exact: boolean;
  readonly components: Components;
  readonly findings: readonly StakeFinding[];
}

/** Published percentages are rounded; up to this much above the whole they are scaled down to it. */
const ROUNDING = 0.005;

/** Several links between the same two add up; impossible ones are left out and found. */
export function buildStakeGraph(links: readonly StakeLink[]): StakeGraph {
  return graphOfNumbered(numberLinks(links));
}

/** The same from links whose ends are numbers already. */
export function graphOfNumbered(numbered: NumberedLinks): StakeGraph {
  const { nodes } = numbered;
  const findings: StakeFinding[] = [];
  const merged = mergeLinks(numbered, soundLinks(numbered, findings));
  const { owner, company, ...bounds } = merged;
  const owners = incidence(company, owner, nodes.length);
  for (let place = 0; place < nodes.length; place += 1) {
    const sum = fitColumn(owners.from, bounds, place);
    const name = nodes[place];
    if (sum === undefined || name === undefined) continue;
    findings.push({ rule: 'owned-more-than-once', company: name, sum });
  }
  const companies = incidence(owner, company, nodes.length);
  return {
    nodes,
    placeOf: (node) => placeAmong(nodes, node),
    owners,
    companies,
    ...bounds,
    exact: isExact(merged),
    components: stronglyConnected(companies),
    findings: findings.toSorted(
      (a, b) => compareTexts(a.company, b.company) || compareTexts(a.rule, b.rule) || a.sum - b.sum,
    ),
  };
}

/** The plain order of code units, which is the same everywhere. */
export function compareTexts(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** Halves the range in which a name can stand until it is found. */
function placeAmong(nodes: readonly string[], name: string): number | undefined {
  let [low, high] = [0, nodes.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((nodes[middle] ?? name) < name) low = middle + 1;
    else high = middle;
  }
  return nodes[low] === name ? low : undefined;
}

/** Numbers of the links that can be true. */
function soundLinks(links: NumberedLinks, findings: StakeFinding[]): Int32Array {
  const sound = new Int32Array(links.owner.length);
  let count = 0;
  for (let link = 0; link < sound.length; link += 1) {
    const wrong =
      outOfRange(links.minimum, links.maximum, link) ??
      outOfRange(links.leastVotes, links.mostVotes, link);
    if (wrong === undefined) {
      sound[count] = link;
      count += 1;
    } else {
      const company = links.nodes[wholeAt(links.company, link)] ?? '';
      findings.push({ rule: 'share-out-of-range', company, sum: wrong });
    }
  }
  return sound.subarray(0, count);
}

/** The bound that is no part of the whole. */
function outOfRange(least: Float64Array, most: Float64Array, link: number): number | undefined {
  const [minimum, maximum] = [realAt(least, link), realAt(most, link)];
  if (minimum >= 0 && minimum <= maximum && maximum <= 1) return undefined;
  return minimum >= 0 && minimum <= 1 ? maximum : minimum;
}

function isExact({ minimum, maximum }: MergedLinks): boolean {
  for (let link = 0; link < minimum.length; link += 1) {
    if (minimum[link] !== maximum[link]) return false;
  }
  return true;
}

function incidence(at: Int32Array, ends: Int32Array, nodes: number): Incidence {
  const all = new Int32Array(at.length);
  for (let link = 0; link < all.length; link += 1) all[link] = link;
  const link = countingOrder(at, all, nodes);
  const other = new Int32Array(link.length);
  const from = new Int32Array(nodes + 1);
  for (let place = 0; place < link.length; place += 1) {
    const number = wholeAt(link, place);
    other[place] = wholeAt(ends, number);
    from[wholeAt(at, number) + 1] = place + 1;
  }
  for (let node = 0; node < nodes; node += 1) {
    if (wholeAt(from, node + 1) === 0) from[node + 1] = wholeAt(from, node);
  }
  return { from, other, link };
}

/**
 * Makes the bounds of one company's owners fit together: nobody can have more than the others' minimums leave.
 * Answers the sum when the minimums are more than the whole; then none of them is believed. Links are by company, so
 * the owners' places are the numbers of their links.
 */
function fitColumn(from: Int32Array, bounds: LinkBounds, company: number): number | undefined {
  const column = { start: wholeAt(from, company), end: wholeAt(from, company + 1) };
  const sum = fit(column, bounds.minimum, bounds.maximum);
  fit(column, bounds.leastVotes, bounds.mostVotes);
  return sum > 1 + ROUNDING ? sum : undefined;
}

/** Answers the sum of the minimums as they were. */
function fit(
  { start, end }: { readonly start: number; readonly end: number },
  minimum: Float64Array,
  maximum: Float64Array,
): number {
  let sum = 0;
  for (let link = start; link < end; link += 1) sum += realAt(minimum, link);
  const factor = sum > 1 + ROUNDING ? 0 : 1 / Math.max(1, sum);
  const whole = factor === 0 ? 0 : sum * factor;
  for (let link = start; link < end; link += 1) {
    const [least, most] = [realAt(minimum, link), realAt(maximum, link)];
    const fitted = least * factor;
    minimum[link] = fitted;
    const exact = least === most && factor !== 0;
    maximum[link] = exact ? fitted : Math.max(fitted, Math.min(most, 1 - (whole - fitted)));
  }
  return sum;
}
