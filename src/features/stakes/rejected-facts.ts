import type { RejectedFact } from '../../domain/ownership/organisation-fact.js';

/** How many records broke one rule. */
interface RejectedCount {
  readonly rule: string;
  readonly count: number;
}

/** Rejected records that are kept of one load with what they are. */
const KEPT = 1_000;

/** Counts what could not be used, and keeps the first of it. */
export class RejectedFacts {
  readonly #counts = new Map<string, number>();
  readonly #kept: RejectedFact[] = [];

  get total(): number {
    return [...this.#counts.values()].reduce((sum, count) => sum + count, 0);
  }

  add(fact: RejectedFact): void {
    this.#counts.set(fact.rule, (this.#counts.get(fact.rule) ?? 0) + 1);
    if (this.#kept.length < KEPT) this.#kept.push(fact);
  }

  /** By rule. */
  counts(): readonly RejectedCount[] {
    return [...this.#counts]
      .map(([rule, count]) => ({ rule, count }))
      .toSorted((a, b) => (a.rule < b.rule ? -1 : 1));
  }

  /** The counts with the first records of each rule, as they are stored. */
  reasons(): readonly unknown[] {
    return this.counts().map(({ rule, count }) => ({
      rule,
      count,
      first: this.#kept
        .filter((fact) => fact.rule === rule)
        .map(({ record, text }) => ({ record, text })),
    }));
  }
}
