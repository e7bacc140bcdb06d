import { wholeAt } from './array-reading.js';

/** Which nodes reach each other. The last numbers are those of the outermost owners. */
export interface Components {
  /** Component of each node. A link leads from a component to one with the same or a smaller number. */
  readonly of: Int32Array;
  /** Nodes of component c stand at `from[c]` to `from[c + 1]`. */
  readonly from: Int32Array;
  readonly nodes: Int32Array;
}

/** Links of each node: those of node n stand at `from[n]` to `from[n + 1]`. */
interface Links {
  readonly from: Int32Array;
  readonly other: Int32Array;
}

/** Tarjan's algorithm without recursion: chains of owners may be longer than the call stack. */
export function stronglyConnected(links: Links): Components {
  const search = new Search(links);
  const count = links.from.length - 1;
  for (let node = 0; node < count; node += 1) search.visit(node);
  return search.found();
}

class Search {
  readonly #links: Links;
  readonly #index: Int32Array;
  readonly #low: Int32Array;
  readonly #of: Int32Array;
  /** Next link to follow, per node. */
  readonly #next: Int32Array;
  readonly #open: Int32Array;
  #opened = 0;
  readonly #path: Int32Array;
  #depth = 0;
  readonly #starts: Int32Array;
  #components = 0;
  readonly #members: Int32Array;
  #placed = 0;
  #count = 0;

  constructor(links: Links) {
    const nodes = links.from.length - 1;
    this.#links = links;
    this.#index = new Int32Array(nodes).fill(-1);
    this.#low = new Int32Array(nodes);
    this.#of = new Int32Array(nodes).fill(-1);
    this.#next = links.from.slice(0, nodes);
    this.#open = new Int32Array(nodes);
    this.#path = new Int32Array(nodes);
    this.#starts = new Int32Array(nodes + 1);
    this.#members = new Int32Array(nodes);
  }

  visit(root: number): void {
    if (this.#index[root] !== -1) return;
    this.#enter(root);
    while (this.#depth > 0) this.#step(wholeAt(this.#path, this.#depth - 1));
  }

  found(): Components {
    this.#starts[this.#components] = this.#placed;
    return {
      of: this.#of,
      from: this.#starts.slice(0, this.#components + 1),
      nodes: this.#members,
    };
  }

  #enter(node: number): void {
    this.#index[node] = this.#count;
    this.#low[node] = this.#count;
    this.#count += 1;
    this.#open[this.#opened] = node;
    this.#opened += 1;
    this.#path[this.#depth] = node;
    this.#depth += 1;
  }

  #step(node: number): void {
    const place = wholeAt(this.#next, node);
    if (place === wholeAt(this.#links.from, node + 1)) {
      this.#leave(node);
      return;
    }
    this.#next[node] = place + 1;
    const other = wholeAt(this.#links.other, place);
    if (this.#index[other] === -1) this.#enter(other);
    else if (this.#of[other] === -1) this.#lower(node, wholeAt(this.#index, other));
  }

  #leave(node: number): void {
    this.#depth -= 1;
    if (this.#depth > 0) {
      this.#lower(wholeAt(this.#path, this.#depth - 1), wholeAt(this.#low, node));
    }
    if (wholeAt(this.#low, node) === wholeAt(this.#index, node)) this.#close(node);
  }

  #lower(node: number, index: number): void {
    if (index < wholeAt(this.#low, node)) this.#low[node] = index;
  }

  /** The members stand on the open nodes from their first one on, in the order in which they were met. */
  #close(first: number): void {
    let start = this.#opened - 1;
    while (wholeAt(this.#open, start) !== first) start -= 1;
    this.#starts[this.#components] = this.#placed;
    for (let at = start; at < this.#opened; at += 1) {
      const member = wholeAt(this.#open, at);
      this.#of[member] = this.#components;
      this.#members[this.#placed] = member;
      this.#placed += 1;
    }
    this.#opened = start;
    this.#components += 1;
  }
}
