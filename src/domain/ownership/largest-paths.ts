import { realAt, wholeAt } from './array-reading.js';
import type { ShareRange } from './stake.js';
import { compareTexts, type StakeGraph } from './stake-graph.js';

/** One way from an owner to a company; the share is the product along it. */
export interface OwnershipPath extends ShareRange {
  /** From the owner to the company, both included. */
  readonly nodes: readonly string[];
}

/** Ways longer than this are not shown. */
const LONGEST = 8;
/** Steps after which the search ends with what it has found. */
const MOST_STEPS = 20_000;

interface Way {
  readonly node: number;
  readonly before: Way | undefined;
  readonly length: number;
  readonly minimum: number;
  readonly maximum: number;
}

/** The few ways of the largest possible share, for showing where a stake comes from. Ways do not cross themselves. */
export function largestPaths(
  graph: StakeGraph,
  ends: { readonly owner: string; readonly company: string },
  limit = 3,
): readonly OwnershipPath[] {
  const [from, to] = [graph.placeOf(ends.owner), graph.placeOf(ends.company)];
  if (from === undefined || to === undefined || from === to) return [];
  const useful = reaching(graph, to);
  const queue = new WayQueue();
  queue.push({ node: from, before: undefined, length: 0, minimum: 1, maximum: 1 });
  const found: Way[] = [];
  for (let step = 0; step < MOST_STEPS && found.length < limit; step += 1) {
    const way = queue.pop();
    if (way === undefined) break;
    if (way.node === to) found.push(way);
    else if (way.length < LONGEST) extend(graph, way, useful, queue);
  }
  return found.map((way) => pathOf(graph, way)).toSorted(byShare);
}

function extend(graph: StakeGraph, way: Way, useful: ReadonlySet<number>, queue: WayQueue): void {
  const { from, other, link } = graph.companies;
  for (let place = wholeAt(from, way.node); place < wholeAt(from, way.node + 1); place += 1) {
    const [node, number] = [wholeAt(other, place), wholeAt(link, place)];
    if (!useful.has(node) || crosses(way, node)) continue;
    queue.push({
      node,
      before: way,
      length: way.length + 1,
      minimum: way.minimum * realAt(graph.minimum, number),
      maximum: way.maximum * realAt(graph.maximum, number),
    });
  }
}

function crosses(way: Way, node: number): boolean {
  for (let at: Way | undefined = way; at !== undefined; at = at.before) {
    if (at.node === node) return true;
  }
  return false;
}

/** Nodes from which the company can be reached in as many steps as are followed. */
function reaching(graph: StakeGraph, company: number): ReadonlySet<number> {
  const { from, other } = graph.owners;
  const ownersOf = (node: number) => other.subarray(wholeAt(from, node), wholeAt(from, node + 1));
  const seen = new Set([company]);
  let edge = [company];
  for (let step = 0; step < LONGEST && edge.length > 0; step += 1) {
    const owners = new Set(edge.flatMap((node) => [...ownersOf(node)]));
    edge = [...owners].filter((owner) => !seen.has(owner));
    for (const owner of edge) seen.add(owner);
  }
  return seen;
}

function pathOf(graph: StakeGraph, way: Way): OwnershipPath {
  const nodes: string[] = [];
  for (let at: Way | undefined = way; at !== undefined; at = at.before) {
    nodes.unshift(graph.nodes[at.node] ?? '');
  }
  return { nodes, minimum: way.minimum, maximum: way.maximum };
}

function byShare(a: OwnershipPath, b: OwnershipPath): number {
  return (
    b.maximum - a.maximum ||
    b.minimum - a.minimum ||
    compareTexts(a.nodes.join('\0'), b.nodes.join('\0'))
  );
}

/** A heap that gives the way of the largest share first; of equal ones the shorter, then the one met first. */
class WayQueue {
  readonly #ways: { readonly way: Way; readonly turn: number }[] = [];
  #turn = 0;

  push(way: Way): void {
    this.#ways.push({ way, turn: this.#turn });
    this.#turn += 1;
    for (let place = this.#ways.length - 1; place > 0;) {
      const above = (place - 1) >> 1;
      if (!this.#precedes(place, above)) return;
      this.#swap(place, above);
      place = above;
    }
  }

  pop(): Way | undefined {
    const first = this.#ways[0];
    const last = this.#ways.pop();
    if (first === undefined || last === undefined || this.#ways.length === 0) return last?.way;
    this.#ways[0] = last;
    for (let place = 0; ;) {
      const below = this.#better(2 * place + 1, 2 * place + 2);
      if (below >= this.#ways.length || !this.#precedes(below, place)) return first.way;
      this.#swap(place, below);
      place = below;
    }
  }

  #better(left: number, right: number): number {
    return right < this.#ways.length && this.#precedes(right, left) ? right : left;
  }

  #precedes(a: number, b: number): boolean {
    const [first, second] = [this.#ways[a], this.#ways[b]];
    if (first === undefined || second === undefined) return false;
    const difference =
      second.way.maximum - first.way.maximum ||
      second.way.minimum - first.way.minimum ||
      first.way.length - second.way.length ||
      first.turn - second.turn;
    return difference < 0;
  }

  #swap(a: number, b: number): void {
    const [first, second] = [this.#ways[a], this.#ways[b]];
    if (first === undefined || second === undefined) return;
    this.#ways[a] = second;
    this.#ways[b] = first;
  }
}
