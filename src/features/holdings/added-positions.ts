import { INSTRUMENTS } from '../../domain/portfolio/portfolio-line.js';
import type { StagedPosition } from '../../domain/portfolio/arrived-filing.js';
import type { BinaryRows } from './binary-rows.js';

/** Positions that are kept open at one time. */
const OPEN = 100_000;

interface Sum {
  label: number;
  /** Value of the row that gave the label. */
  most: number;
  readonly first: StagedPosition;
  value: number | undefined;
  quantity: number | undefined;
  weight: number | undefined;
  votingSole: number | undefined;
  votingShared: number | undefined;
  votingNone: number | undefined;
  rows: number;
}

/**
 * The positions of the filing whose rows are coming: rows of one security, instrument and currency are added up here,
 * because nearly always they stand together. `scattered` tells that some did not: then the database adds up again.
 */
export class AddedPositions {
  scattered = false;
  #sums = new Map<string | number, Sum>();
  readonly #closed = new Set<number>();
  #filing = 0;

  constructor(private readonly rows: BinaryRows) {}

  /** Answers whether it is a position of its own so far. */
  add(
    filing: number,
    { number, security }: { readonly number: number; readonly security: number },
    position: StagedPosition,
  ): boolean {
    if (filing !== this.#filing || this.#sums.size >= OPEN) this.#turnTo(filing);
    const key = keyOf(security, position);
    const sum = this.#sums.get(key);
    if (sum !== undefined) {
      addTo(sum, number, position);
      return false;
    }
    this.#sums.set(key, opened(number, position));
    return true;
  }

  /** Writes the positions that are still open. */
  close(): void {
    this.#turnTo(0);
  }

  #turnTo(filing: number): void {
    for (const sum of this.#sums.values()) writeSum(this.rows, this.#filing, sum);
    if (this.#sums.size > 0) this.#closed.add(this.#filing);
    // not `clear`: a cleared table stays linked with what follows it, and garbage would outlive many collections
    this.#sums = new Map();
    this.#filing = filing;
    if (this.#closed.has(filing)) this.scattered = true;
  }
}

/** A number where that is enough: most values are dollars. */
function keyOf(security: number, { instrument, currency }: StagedPosition): string | number {
  const number = security * INSTRUMENTS.length + INSTRUMENTS.indexOf(instrument);
  return currency === 'USD' ? number : `${String(number)} ${currency}`;
}

function opened(label: number, position: StagedPosition): Sum {
  return {
    label,
    most: position.value ?? 0,
    first: position,
    value: position.value,
    quantity: position.quantity,
    weight: position.weight,
    votingSole: position.votingSole,
    votingShared: position.votingShared,
    votingNone: position.votingNone,
    rows: 1,
  };
}

/** The row with most value names the position; of equal ones, the first. */
function addTo(sum: Sum, label: number, position: StagedPosition): void {
  if (position.value !== undefined && position.value > sum.most) {
    sum.label = label;
    sum.most = position.value;
  }
  sum.value = plus(sum.value, position.value);
  sum.quantity = plus(sum.quantity, position.quantity);
  sum.weight = plus(sum.weight, position.weight);
  sum.votingSole = plus(sum.votingSole, position.votingSole);
  sum.votingShared = plus(sum.votingShared, position.votingShared);
  sum.votingNone = plus(sum.votingNone, position.votingNone);
  sum.rows += 1;
}

function plus(a: number | undefined, b: number | undefined): number | undefined {
  if (a === undefined) return b;
  return b === undefined ? a : a + b;
}

function writeSum(rows: BinaryRows, filing: number, sum: Sum): void {
  rows.row(11);
  rows.integer(filing);
  rows.integer(sum.label);
  rows.word(sum.first.instrument);
  rows.word(sum.first.currency);
  rows.bigint(sum.value);
  rows.double(sum.quantity);
  rows.double(sum.weight);
  rows.bigint(sum.votingSole);
  rows.bigint(sum.votingShared);
  rows.bigint(sum.votingNone);
  rows.integer(sum.rows);
}
