import type { CalendarDate } from '../quantities/calendar-date.js';
import type { Form13fRow } from './form-13f.js';

/** A row that says what a share was worth: shares, not principal, and no option on them. */
export interface PricedRow {
  readonly cusip: string;
  /** In the unit of the file. */
  readonly value: number;
  readonly quantity: number;
}

/** What a filing shows of the unit of its values. */
export interface UnitEvidence {
  readonly rows: readonly PricedRow[];
  /** Dollars per share by CUSIP over other filings of the same quarter. */
  readonly consensus?: ReadonlyMap<string, number>;
  /** 1 or 1,000 where the table or the cover names its unit. */
  readonly statedUnit?: 1 | 1000;
  readonly schemaVersion?: string;
  readonly filedOn?: CalendarDate;
  readonly period?: CalendarDate;
}

/** What decided, from the strongest to the weakest. */
export type UnitBasis =
  'consensus' | 'implied-price' | 'stated' | 'schema' | 'filing-date' | 'period' | 'assumed';

/** What one unit of a filing's values is worth in dollars, and why it is taken so. */
export interface ValueUnit {
  readonly factor: 1 | 1000;
  readonly basis: UnitBasis;
  /** Rows that had a price. */
  readonly pricedRows: number;
  /** Median of value ÷ quantity over them, in the unit of the file. */
  readonly medianPrice?: number;
  /** Rows that could be compared with other filings, how many of them agree, and the median of price ÷ consensus. */
  readonly consensus?: {
    readonly compared: number;
    readonly agreeing: number;
    readonly medianRatio: number;
  };
  /** The date, version or word that decided, where no price did. */
  readonly decidedBy?: string;
}

/** From this day on, the SEC's form asks for dollars, whatever the period. */
const DOLLARS_FROM = '2023-01-03';
/** The first quarter end that is filed in dollars when it is filed in time. */
const DOLLARS_FROM_PERIOD = '2022-12-31';
/** A ratio to the consensus within this factor of 1, or of 0.001, speaks for dollars, or for thousands. */
const NEAR = 2;
/** Rows to compare, and the part of them that must agree. */
const ENOUGH_COMPARED = 3;
const ENOUGH_AGREEING = 0.8;
/** Median prices in dollars that a filing of several rows can have; single shares go far beyond. */
const MEDIAN_PRICES = { from: 1, to: 3000 };
const SINGLE_PRICES = { from: 0.2, to: 1_000_000 };
const SEVERAL_ROWS = 3;

/** Titles of warrants and rights: they cost cents, and would make dollars look like thousands. */
const NO_SHARE = /\bW EXP\b|\bWTS?\b|\bWARRANTS?\b|\bRIGHTS?\b|\bRTS\b/i;

/** Whether a row says what a share was worth. Rows without shares, or with a value that rounding took away, do not. */
export function isPriced<Row extends Form13fRow>(
  row: Row,
): row is Row & { readonly quantity: number } {
  const { value, quantity, quantityKind, putCall, titleOfClass } = row;
  if (quantityKind !== 'SH' || putCall !== undefined) return false;
  return quantity !== undefined && quantity > 0 && value > 0 && !NO_SHARE.test(titleOfClass);
}

/** The rows that have a price. */
export function pricedRows(rows: Iterable<Form13fRow>): readonly PricedRow[] {
  const priced: PricedRow[] = [];
  for (const row of rows) {
    if (!isPriced(row)) continue;
    const { cusip, value, quantity } = row;
    priced.push({ cusip, value, quantity });
  }
  return priced;
}

/** Prices decide before words, words before dates: the filings of 2022 and 2023 disagree with their dates. */
export function decideValueUnit(evidence: UnitEvidence): ValueUnit {
  const { rows } = evidence;
  const medianPrice = median(rows.map(({ value, quantity }) => value / quantity));
  const consensus = compare(evidence);
  const parts = {
    pricedRows: rows.length,
    ...(medianPrice !== undefined && { medianPrice }),
    ...(consensus !== undefined && { consensus: consensus.found }),
  };
  if (consensus?.factor !== undefined) {
    return { factor: consensus.factor, basis: 'consensus', ...parts };
  }
  const byPrice = medianPrice === undefined ? undefined : byMedian(medianPrice, rows.length);
  if (byPrice !== undefined) return { factor: byPrice, basis: 'implied-price', ...parts };
  return { ...byWords(evidence), ...parts };
}

function compare({ rows, consensus }: UnitEvidence):
  | {
      readonly factor: 1 | 1000 | undefined;
      readonly found: NonNullable<ValueUnit['consensus']>;
    }
  | undefined {
  const ratios = rows.flatMap(({ cusip, value, quantity }) => {
    const price = consensus?.get(cusip);
    return price === undefined || price <= 0 ? [] : [value / quantity / price];
  });
  const medianRatio = median(ratios);
  if (medianRatio === undefined) return undefined;
  const dollars = ratios.filter((ratio) => isNear(ratio)).length;
  const thousands = ratios.filter((ratio) => isNear(ratio * 1000)).length;
  const agreeing = Math.max(dollars, thousands);
  const isEnough = ratios.length >= ENOUGH_COMPARED && agreeing >= ratios.length * ENOUGH_AGREEING;
  const factor = isEnough ? (dollars >= thousands ? 1 : 1000) : undefined;
  return { factor, found: { compared: ratios.length, agreeing, medianRatio } };
}

function isNear(ratio: number): boolean {
  return ratio >= 1 / NEAR && ratio <= NEAR;
}

/** Only when one of the two units gives a price that a share can have; both can near one to three dollars. */
function byMedian(price: number, rows: number): 1 | 1000 | undefined {
  const { from, to } = rows >= SEVERAL_ROWS ? MEDIAN_PRICES : SINGLE_PRICES;
  const asDollars = price >= from && price <= to;
  const asThousands = price * 1000 >= from && price * 1000 <= to;
  if (asDollars === asThousands) return undefined;
  return asDollars ? 1 : 1000;
}

function byWords({
  statedUnit,
  schemaVersion,
  filedOn,
  period,
}: UnitEvidence): Pick<ValueUnit, 'factor' | 'basis' | 'decidedBy'> {
  if (statedUnit !== undefined) {
    return { factor: statedUnit, basis: 'stated', decidedBy: String(statedUnit) };
  }
  if (schemaVersion !== undefined && schemaVersion >= 'X0202') {
    return { factor: 1, basis: 'schema', decidedBy: schemaVersion };
  }
  if (filedOn !== undefined) {
    return { factor: from(filedOn, DOLLARS_FROM), basis: 'filing-date', decidedBy: filedOn };
  }
  if (period !== undefined) {
    return { factor: from(period, DOLLARS_FROM_PERIOD), basis: 'period', decidedBy: period };
  }
  return { factor: 1, basis: 'assumed' };
}

function from(date: CalendarDate, first: string): 1 | 1000 {
  return date >= first ? 1 : 1000;
}

/** The middle one; of an even number the mean of the two in the middle. */
function median(numbers: readonly number[]): number | undefined {
  const ordered = Float64Array.from(numbers).sort();
  const low = ordered[(ordered.length - 1) >> 1];
  const high = ordered[ordered.length >> 1];
  return low === undefined || high === undefined ? undefined : (low + high) / 2;
}
