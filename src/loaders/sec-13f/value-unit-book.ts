import {
  decideValueUnit,
  isPriced,
  type PricedRow,
  type UnitEvidence,
  type ValueUnit,
} from '../../domain/filing/decide-value-unit.js';
import type { Form13fHeader, Form13fRow } from '../../domain/filing/form-13f.js';
import type { CalendarDate } from '../../domain/quantities/calendar-date.js';

/** Rows that are remembered of all filings together, and at least of each; where there are more, evenly spread ones. */
const REMEMBERED = 1_000_000;
const REMEMBERED_OF_EACH = 100;
/** Filings that must agree before their median price can judge one of them. */
const FILINGS = 3;

/** What stored filings say that a share was worth, in dollars. */
export type KnownPrices = ReadonlyMap<string, { readonly price: number; readonly filings: number }>;

/** What of the header bears on the unit. */
export type UnitWords = Pick<Form13fHeader, 'statedUnit' | 'schemaVersion' | 'filedOn'>;

/** Rows that a sample has room for at first; most filings are short. */
const FIRST_ROOM = 32;

/** Evenly spread rows of one filing that say what a share was worth: numbers only, for thousands of filings at a time. */
class PriceSample {
  #securities = new Int32Array(FIRST_ROOM);
  #prices = new Float64Array(FIRST_ROOM);
  #length = 0;
  #seen = 0;
  #step = 1;

  constructor(
    readonly period: CalendarDate,
    readonly words: UnitWords,
    private readonly size: number,
  ) {}

  get securities(): Int32Array {
    return this.#securities.subarray(0, this.#length);
  }

  /** As many as there are securities. */
  get prices(): Float64Array {
    return this.#prices.subarray(0, this.#length);
  }

  add(security: number, price: number): void {
    this.#seen += 1;
    if ((this.#seen - 1) % this.#step !== 0) return;
    if (this.#length === this.#prices.length) this.#grow();
    this.#securities[this.#length] = security;
    this.#prices[this.#length] = price;
    this.#length += 1;
    if (this.#length >= this.size * 2) this.#halve();
  }

  #grow(): void {
    const [securities, prices] = [this.#securities, this.#prices];
    this.#securities = new Int32Array(this.#length * 2);
    this.#prices = new Float64Array(this.#length * 2);
    this.#securities.set(securities);
    this.#prices.set(prices);
  }

  #halve(): void {
    this.#step *= 2;
    this.#length = this.size;
    for (const list of [this.#securities, this.#prices]) {
      for (let place = 0; place < this.size; place += 1) list[place] = list[place * 2] ?? 0;
    }
  }
}

/** Gathers the prices that the filings of one load imply, and decides the unit of each by those of all. */
export class ValueUnitBook {
  readonly #numbers = new Map<string, number>();
  readonly #cusips: string[] = [];
  readonly #samples = new Map<number, PriceSample>();
  readonly #sampleSize: number;

  /** For about so many filings. */
  constructor(filings: number) {
    this.#sampleSize = Math.max(REMEMBERED_OF_EACH, Math.floor(REMEMBERED / Math.max(1, filings)));
  }

  begin(filing: number, period: CalendarDate, words: UnitWords): void {
    this.#samples.set(filing, new PriceSample(period, words, this.#sampleSize));
  }

  /** Shares only: an option or a bond says nothing of what a share was worth. */
  add(filing: number, row: Form13fRow): void {
    if (!isPriced(row)) return;
    this.#samples.get(filing)?.add(this.#numberOf(row.cusip), row.value / row.quantity);
  }

  forget(filing: number): void {
    this.#samples.delete(filing);
  }

  /** The periods of the filings, each with the CUSIPs that were priced. */
  periods(): ReadonlyMap<CalendarDate, readonly string[]> {
    const found = new Map<CalendarDate, Set<number>>();
    for (const { period, securities } of this.#samples.values()) {
      const known = found.get(period) ?? new Set();
      found.set(period, known);
      for (const security of securities) known.add(security);
    }
    return new Map(
      [...found].map(([period, numbers]) => [
        period,
        [...numbers].flatMap((number) => this.#cusips[number] ?? []),
      ]),
    );
  }

  /**
   * The unit of every filing. First each is decided by itself; the medians of the prices that follow are what each is
   * then compared with, together with what was stored before.
   */
  decide(known: ReadonlyMap<CalendarDate, KnownPrices>): ReadonlyMap<number, ValueUnit> {
    const alone = new Map(
      [...this.#samples].map(([filing, sample]) => [
        filing,
        decideValueUnit(this.#evidence(sample, new Map())),
      ]),
    );
    const decided = new Map<number, ValueUnit>();
    for (const period of this.periods().keys()) {
      const consensus = this.#consensus(period, alone, known.get(period) ?? new Map());
      for (const [filing, sample] of this.#samples) {
        if (sample.period !== period) continue;
        decided.set(filing, decideValueUnit(this.#evidence(sample, consensus)));
      }
    }
    return new Map([...alone, ...decided]);
  }

  #evidence(sample: PriceSample, consensus: ReadonlyMap<string, number>): UnitEvidence {
    const { prices } = sample;
    const rows = Array.from(sample.securities, (security, place): PricedRow => {
      // both lists are as long
      const price = prices[place] as number;
      return { cusip: this.#cusips[security] ?? '', value: price, quantity: 1 };
    });
    return { rows, consensus, period: sample.period, ...sample.words };
  }

  /** Dollars per share over enough filings, by CUSIP. */
  #consensus(
    period: CalendarDate,
    alone: ReadonlyMap<number, ValueUnit>,
    known: KnownPrices,
  ): ReadonlyMap<string, number> {
    const prices = new Map<number, number[]>();
    for (const [filing, sample] of this.#samples) {
      const factor = alone.get(filing)?.factor;
      if (sample.period !== period || factor === undefined) continue;
      const first = new Set<number>();
      const sampled = sample.prices;
      sample.securities.forEach((security, place) => {
        // several rows of one security are one opinion
        if (first.has(security)) return;
        first.add(security);
        const price = (sampled[place] ?? 0) * factor;
        const list = prices.get(security);
        if (list === undefined) prices.set(security, [price]);
        else list.push(price);
      });
    }
    const consensus = new Map<string, number>();
    for (const [security, list] of prices) {
      const cusip = this.#cusips[security] ?? '';
      const stored = known.get(cusip);
      const price =
        stored !== undefined && stored.filings >= list.length ? stored.price : middle(list);
      const filings = list.length + (stored === undefined ? 0 : stored.filings);
      if (filings >= FILINGS) consensus.set(cusip, price);
    }
    return consensus;
  }

  #numberOf(cusip: string): number {
    const known = this.#numbers.get(cusip);
    if (known !== undefined) return known;
    const number = this.#cusips.push(cusip) - 1;
    this.#numbers.set(cusip, number);
    return number;
  }
}

/** The lower of the two in the middle of an even number. */
function middle(numbers: readonly number[]): number {
  const ordered = Float64Array.from(numbers).sort();
  // never empty
  return ordered[(ordered.length - 1) >> 1] as number;
}
