import { realAt, wholeAt } from './array-reading.js';
import type { SpreadSolver } from './spread-solver.js';
import type { StakeGraph } from './stake-graph.js';

/** Rounds after which a component is given the only bound that needs no calculation. */
const MOST_ROUNDS = 60;
const SAME = 1e-12;

/**
 * Chooses, within the ranges, the shares that give one owner the most of a company. Each company's shares can be
 * chosen by themselves, so the best choice is found by Howard's policy iteration: solve, give what is still free to
 * the owners through whom the most comes, solve again.
 */
export class UpperWeights {
  constructor(
    private readonly graph: StakeGraph,
    private readonly weights: Float64Array,
    private readonly source: number,
  ) {}

  /** Sets the weights of the links into a component, and with them the values of its nodes. */
  settle(members: Int32Array, solver: SpreadSolver): void {
    const unsteady = solver.residual;
    for (let round = 0; round < MOST_ROUNDS; round += 1) {
      const before = Float64Array.from(members, (node) => realAt(solver.values, node));
      for (const node of members) this.#choose(node, solver.values);
      solver.solve(members);
      const moved = members.some(
        (node, place) => Math.abs(realAt(solver.values, node) - realAt(before, place)) > SAME,
      );
      if (!moved && solver.residual === unsteady) return;
      if (solver.residual !== unsteady) break;
      if (members.length === 1 && !this.#holdsItself(members)) return;
    }
    for (const node of members) if (node !== this.source) solver.values[node] = 1;
  }

  #choose(node: number, values: Float64Array): void {
    const { from, other, link } = this.graph.owners;
    const open: number[] = [];
    let free = 1;
    for (let place = wholeAt(from, node); place < wholeAt(from, node + 1); place += 1) {
      const number = wholeAt(link, place);
      const least = realAt(this.graph.minimum, number);
      this.weights[number] = least;
      free -= least;
      if (realAt(this.graph.maximum, number) > least) open.push(place);
    }
    open.sort(
      (a, b) => realAt(values, wholeAt(other, b)) - realAt(values, wholeAt(other, a)) || a - b,
    );
    for (const place of open) {
      if (free <= 0 || realAt(values, wholeAt(other, place)) <= 0) return;
      const number = wholeAt(link, place);
      const least = realAt(this.graph.minimum, number);
      const more = Math.min(free, realAt(this.graph.maximum, number) - least);
      this.weights[number] = least + more;
      free -= more;
    }
  }

  #holdsItself(members: Int32Array): boolean {
    const { from, other } = this.graph.owners;
    return members.some((node) =>
      other.subarray(wholeAt(from, node), wholeAt(from, node + 1)).includes(node),
    );
  }
}
