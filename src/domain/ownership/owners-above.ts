import { wholeAt } from './array-reading.js';
import type { StakeGraph } from './stake-graph.js';

/** Everyone from whom a way leads to one of the companies, these themselves not among them unless they are in a ring. */
export function ownersAbove(graph: StakeGraph, companies: Iterable<string>): ReadonlySet<string> {
  const { from, other } = graph.owners;
  const found = new Set<number>();
  const open = [...companies].flatMap((company) => graph.placeOf(company) ?? []);
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    for (let place = wholeAt(from, node); place < wholeAt(from, node + 1); place += 1) {
      const owner = wholeAt(other, place);
      if (found.has(owner)) continue;
      found.add(owner);
      open.push(owner);
    }
  }
  return new Set([...found].flatMap((node) => graph.nodes[node] ?? []));
}
