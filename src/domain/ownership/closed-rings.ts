import { realAt, wholeAt } from './array-reading.js';
import { compareTexts, type StakeGraph } from './stake-graph.js';

/** Parts of the whole by which published shares may fail to add up to it. */
const SAME = 1e-9;

/** Companies that hold one another wholly: circular, without an ultimate owner. */
export interface ClosedRing {
  /** In plain order of their names. */
  readonly members: readonly string[];
}

/** Every closed ring, by its first member. */
export function closedRings(graph: StakeGraph): readonly ClosedRing[] {
  return ringComponents(graph)
    .map((nodes) => ({
      members: Array.from(nodes, (node) => graph.nodes[node] ?? '').toSorted(compareTexts),
    }))
    .toSorted((a, b) => compareTexts(a.members[0] ?? '', b.members[0] ?? ''));
}

/** The same as places of nodes. */
export function ringComponents(graph: StakeGraph): readonly Int32Array[] {
  const { from, nodes } = graph.components;
  return Array.from({ length: from.length - 1 }, (_, component) =>
    nodes.subarray(wholeAt(from, component), wholeAt(from, component + 1)),
  ).filter((members) => members.every((node) => isHeldFromWithin(graph, node)));
}

function isHeldFromWithin(graph: StakeGraph, node: number): boolean {
  const { from, other, link } = graph.owners;
  const { of } = graph.components;
  let within = 0;
  for (let place = wholeAt(from, node); place < wholeAt(from, node + 1); place += 1) {
    const inside = wholeAt(of, wholeAt(other, place)) === wholeAt(of, node);
    if (inside) within += realAt(graph.minimum, wholeAt(link, place));
  }
  return within >= 1 - SAME;
}
