import { realAt, wholeAt } from './array-reading.js';
import type { Incidence, StakeGraph } from './stake-graph.js';
import { settleBySweeps, type SweptSystem } from './settle-by-sweeps.js';

/** Components up to this size are solved by elimination; larger ones by repeated sweeps. */
const LARGEST_ELIMINATED = 48;
const RESIDUAL = 1e-12;
/** A component that still moves after this many sweeps is nearly a closed ring; its values are reported as they are. */
const MOST_SWEEPS = 3_000;
/** What is left of a company after what it holds of itself, below which nothing is left. */
const NOTHING = 1e-14;

/** One question to the solver: what flows out of one node, along which links. */
export interface Spread {
  readonly source: number;
  /** The links at a node through which a value reaches it. */
  readonly inward: Incidence;
  readonly outward: Incidence;
  /** By number of the link. */
  readonly weights: Float64Array;
  /** Whether what flows back to the source counts again. */
  readonly returns: boolean;
  /** Nodes that nothing flows into. */
  readonly closed?: Uint8Array;
}

/** What reaches each node, and how far the last sweep still was from rest. */
export interface SpreadValues {
  readonly values: Float64Array;
  readonly residual: number;
}

/**
 * The least solution of value = source + sum of weight × value of the neighbours, component by component in the
 * order in which values flow. `settle` may set the weights of a component's links before it is solved.
 */
export class SpreadSolver {
  readonly values: Float64Array;
  residual = 0;
  /** Of the nodes of the component at hand, -1 elsewhere; made once for all components that are swept. */
  #places: Int32Array | undefined;

  constructor(
    private readonly graph: StakeGraph,
    private readonly spread: Spread,
  ) {
    this.values = new Float64Array(graph.nodes.length);
    this.values[spread.source] = 1;
  }

  /** Nodes that the source reaches, as whole components, in the order in which values flow. */
  reached(): readonly Int32Array[] {
    const { of, from } = this.graph.components;
    const seen = new Uint8Array(this.graph.nodes.length);
    const met = new Uint8Array(from.length - 1);
    const queue = [this.spread.source];
    seen[this.spread.source] = 1;
    for (let node = queue.pop(); node !== undefined; node = queue.pop()) {
      met[wholeAt(of, node)] = 1;
      this.#follow(node, seen, queue);
    }
    const reached: Int32Array[] = [];
    for (let component = 0; component < met.length; component += 1) {
      if (met[component] === 1) reached.push(this.#members(component, seen));
    }
    // A link leads to a smaller number along the holdings, to a larger one along the holders.
    return this.spread.outward === this.graph.companies ? reached.reverse() : reached;
  }

  /** Solves one component with the weights as they are; answers by how much its values changed in all. */
  solve(members: Int32Array): void {
    const free = this.#free(members);
    const first = free[0];
    if (first === undefined) return;
    if (free.length === 1) this.values[first] = this.#balanced(first);
    else if (free.length <= LARGEST_ELIMINATED) this.#eliminate(free);
    else this.#sweep(free);
  }

  #members(component: number, seen: Uint8Array): Int32Array {
    const { from, nodes } = this.graph.components;
    const members = nodes.subarray(wholeAt(from, component), wholeAt(from, component + 1));
    return members.every((node) => seen[node] === 1)
      ? members
      : members.filter((node) => seen[node] === 1);
  }

  #follow(node: number, seen: Uint8Array, queue: number[]): void {
    const { from, other, link } = this.spread.outward;
    for (let place = wholeAt(from, node); place < wholeAt(from, node + 1); place += 1) {
      const next = wholeAt(other, place);
      if (seen[next] === 1 || realAt(this.graph.maximum, wholeAt(link, place)) === 0) continue;
      if (this.spread.closed?.[next] === 1) continue;
      seen[next] = 1;
      queue.push(next);
    }
  }

  /** The source stands still unless what returns to it counts. */
  #free(members: Int32Array): Int32Array {
    const { returns, source } = this.spread;
    return returns || !members.includes(source)
      ? members
      : members.filter((node) => node !== source);
  }

  /** What reaches a node from all others, made larger by what the node holds of itself. */
  #balanced(node: number): number {
    const { from, other, link } = this.spread.inward;
    const { source, returns, weights } = this.spread;
    let inflow = returns && node === source ? 1 : 0;
    let own = 0;
    for (let place = wholeAt(from, node); place < wholeAt(from, node + 1); place += 1) {
      const weight = realAt(weights, wholeAt(link, place));
      const neighbour = wholeAt(other, place);
      if (neighbour === node) own += weight;
      else inflow += weight * realAt(this.values, neighbour);
    }
    return inflow === 0 || own >= 1 - NOTHING ? 0 : inflow / (1 - own);
  }

  #sweep(free: Int32Array): void {
    const system = this.#system(free);
    this.residual = Math.max(this.residual, settleBySweeps(system, RESIDUAL, MOST_SWEEPS));
    free.forEach((node, place) => (this.values[node] = realAt(system.values, place)));
  }

  /** The equations of a component alone, with what flows in from outside and divided by what is left of each node. */
  #system(free: Int32Array): SweptSystem {
    const places = (this.#places ??= new Int32Array(this.graph.nodes.length).fill(-1));
    free.forEach((node, place) => (places[node] = place));
    const { from, other, link } = this.spread.inward;
    const { source, returns, weights } = this.spread;
    const starts = new Int32Array(free.length + 1);
    const neighbours = new Int32Array(free.reduce((sum, node) => sum + degree(from, node), 0));
    const parts = new Float64Array(neighbours.length);
    const inflow = new Float64Array(free.length);
    let next = 0;
    free.forEach((node, place) => {
      let outside = returns && node === source ? 1 : 0;
      let own = 0;
      for (let at = wholeAt(from, node); at < wholeAt(from, node + 1); at += 1) {
        const weight = realAt(weights, wholeAt(link, at));
        const neighbour = wholeAt(other, at);
        const inside = wholeAt(places, neighbour);
        if (inside === place) own += weight;
        else if (inside < 0) outside += weight * realAt(this.values, neighbour);
        else {
          neighbours[next] = inside;
          parts[next] = weight;
          next += 1;
        }
      }
      const left = own >= 1 - NOTHING ? 0 : 1 / (1 - own);
      for (let at = wholeAt(starts, place); at < next; at += 1)
        parts[at] = realAt(parts, at) * left;
      inflow[place] = outside * left;
      starts[place + 1] = next;
    });
    for (const node of free) places[node] = -1;
    return { starts, neighbours, parts, inflow, values: inflow.slice() };
  }

  #eliminate(free: Int32Array): void {
    const size = free.length;
    const rows = this.#equations(free);
    for (let pivot = 0; pivot < size; pivot += 1) eliminateBelow(rows, pivot);
    for (let place = size - 1; place >= 0; place -= 1) {
      const row = rows[place] ?? new Float64Array(size + 1);
      let right = realAt(row, size);
      for (let after = place + 1; after < size; after += 1) {
        right -= realAt(row, after) * realAt(this.values, wholeAt(free, after));
      }
      const pivot = realAt(row, place);
      // A ring that is wholly its own has no equation left, and nothing flows into it.
      this.values[wholeAt(free, place)] = pivot <= NOTHING ? 0 : Math.max(0, right / pivot);
    }
  }

  /** One row per node: its own coefficient and those of the others, then what flows in from outside. */
  #equations(free: Int32Array): readonly Float64Array[] {
    const places = new Map(Array.from(free, (node, place) => [node, place]));
    const { from, other, link } = this.spread.inward;
    const { source, returns, weights } = this.spread;
    return Array.from(free, (node, row) => {
      const equation = new Float64Array(free.length + 1);
      equation[row] = 1;
      let inflow = returns && node === source ? 1 : 0;
      for (let place = wholeAt(from, node); place < wholeAt(from, node + 1); place += 1) {
        const weight = realAt(weights, wholeAt(link, place));
        const column = places.get(wholeAt(other, place));
        if (column === undefined) inflow += weight * realAt(this.values, wholeAt(other, place));
        else equation[column] = realAt(equation, column) - weight;
      }
      equation[free.length] = inflow;
      return equation;
    });
  }
}

function degree(from: Int32Array, node: number): number {
  return wholeAt(from, node + 1) - wholeAt(from, node);
}

/** No exchange of rows is needed: I − A of a part that is not wholly its own is an M-matrix. */
function eliminateBelow(rows: readonly Float64Array[], pivot: number): void {
  const base = rows[pivot];
  if (base === undefined || realAt(base, pivot) <= NOTHING) return;
  for (let below = pivot + 1; below < rows.length; below += 1) {
    const row = rows[below];
    const factor = row === undefined ? 0 : realAt(row, pivot) / realAt(base, pivot);
    if (row === undefined || factor === 0) continue;
    for (let column = pivot; column < row.length; column += 1) {
      row[column] = realAt(row, column) - factor * realAt(base, column);
    }
  }
}
