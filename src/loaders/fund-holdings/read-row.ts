import type { Money } from '../../domain/quantities/money.js';
import type {
  Instrument,
  PortfolioLine,
  RejectedLine,
  ReportedIdentifier,
} from '../../domain/portfolio/portfolio-line.js';
import { instrumentInName, instrumentOf } from './asset-class.js';
import { countryOf } from './country-code.js';
import { CURRENCY } from './find-header.js';
import { currencyIn } from './heading-unit.js';
import type { HoldingsColumns, NumberField } from './holdings-columns.js';
import { rowIdentifiers } from './row-identifiers.js';
import { type TableRow, textOf } from './table-row.js';
import { isTotalLabel } from './total-label.js';
import { UNSTATED_CURRENCY, type ValueCurrency } from './value-currency.js';

/** Characters of a row that are kept when it is rejected. */
const KEPT_CHARACTERS = 500;

/** Hundredths beyond which whole numbers are not exact any more. */
const MOST_HUNDREDTHS = Number.MAX_SAFE_INTEGER;

/** What one unit of a table's numbers is worth. */
export interface RowUnits {
  readonly weightFactor: 1 | 0.01;
  readonly scale: number;
  readonly quantityScale: number;
  readonly currency: ValueCurrency;
  /** Only where values follow from weights. */
  readonly netAssets?: number;
}

/** What a row of a table turned out to be. */
export type ReadRow =
  | { readonly kind: 'line'; readonly line: PortfolioLine }
  | { readonly kind: 'rejected'; readonly rejected: RejectedLine }
  | {
      readonly kind: 'total';
      readonly line: number;
      readonly label: string;
      readonly hundredths?: number;
    }
  | { readonly kind: 'heading' };

interface Numbers {
  readonly value?: number;
  readonly weight?: number;
  readonly quantity?: number;
}

/** One row below the headings. */
export function readRow(row: TableRow, columns: HoldingsColumns, units: RowUnits): ReadRow {
  if (row.cut === true) return rejected(row, 'cut-row', 'a quotation mark in it never closes');
  if (repeatsHeadings(row, columns)) return { kind: 'heading' };
  const numbers = numbersOf(row, columns);
  if ('unreadable' in numbers) return rejected(row, 'unreadable-number', numbers.unreadable);
  const identifiers = identifiersOf(row, columns);
  const name = nameOf(row, columns, identifiers);
  const label = name ?? textOf(row.cells.find((cell) => textOf(cell) !== ''));
  if (identifiers.length === 0 && numbers.quantity === undefined && isTotalLabel(label)) {
    return totalOf(row, label, valueOf(row, columns, { units, numbers }));
  }
  if (name === undefined) return rejected(row, 'no-name', 'it names no company and has no code');
  const value = valueOf(row, columns, { units, numbers });
  if (value !== undefined && Math.abs(value.hundredths) > MOST_HUNDREDTHS) {
    return rejected(row, 'value-too-large', 'its value is larger than any portfolio');
  }
  if (saysNothing(numbers, identifiers, columns)) {
    return rejected(row, 'name-alone', 'it has a name, but neither a code nor a number');
  }
  const instrument = instrumentOfRow(row, columns, name);
  return {
    kind: 'line',
    line: lineOf(row, columns, { name, identifiers, instrument, numbers, value, units }),
  };
}

function lineOf(
  row: TableRow,
  columns: HoldingsColumns,
  read: {
    readonly name: string;
    readonly identifiers: readonly ReportedIdentifier[];
    readonly instrument: Instrument;
    readonly numbers: Numbers;
    readonly value: Money | undefined;
    readonly units: RowUnits;
  },
): PortfolioLine {
  const { name, instrument, numbers, value } = read;
  const title = columns.text(row, 'title');
  const country = countryOf(columns.text(row, 'country'));
  const { quantity, weight } = numbers;
  return {
    line: row.line,
    name,
    ...(title === '' || title === '-' || title === name ? {} : { title }),
    identifiers: instrument === 'cash' ? withoutTicker(read.identifiers) : read.identifiers,
    instrument,
    ...(quantity === undefined ? {} : { quantity: exactly(quantity * read.units.quantityScale) }),
    ...(value === undefined ? {} : { value }),
    ...(weight === undefined ? {} : { weight: exactly(weight * read.units.weightFactor) }),
    ...(country === undefined ? {} : { country }),
  };
}

/** "USD" beside cash is a currency and no ticker. */
function withoutTicker(identifiers: readonly ReportedIdentifier[]): readonly ReportedIdentifier[] {
  return identifiers.filter(({ scheme }) => scheme !== 'ticker');
}

/** 7.15 percent is 0.0715, not 0.07150000000000001. */
function exactly(number: number): number {
  return Number(number.toPrecision(14));
}

function numbersOf(
  row: TableRow,
  columns: HoldingsColumns,
): Numbers | { readonly unreadable: string } {
  const numbers: { -readonly [Key in keyof Numbers]: number } = {};
  for (const field of ['value', 'weight', 'quantity'] as const satisfies readonly NumberField[]) {
    const read = columns.number(row, field);
    if (read.kind === 'unreadable') {
      const text = read.text.slice(0, 60);
      return { unreadable: `"${text}" in column "${columns.heading(field)}" is not a number` };
    }
    if (read.kind === 'number') numbers[field] = read.number;
  }
  return numbers;
}

function identifiersOf(row: TableRow, columns: HoldingsColumns): readonly ReportedIdentifier[] {
  const schemes = ['isin', 'cusip', 'figi', 'sedol', 'lei', 'cik'] as const;
  return rowIdentifiers({
    labelled: schemes.map((scheme) => ({ scheme, text: columns.text(row, scheme) })),
    unlabelled: columns.text(row, 'identifier'),
    ticker: columns.text(row, 'ticker'),
    exchange: columns.text(row, 'exchange'),
  });
}

/** A row without a name is named by its code. */
function nameOf(
  row: TableRow,
  columns: HoldingsColumns,
  identifiers: readonly ReportedIdentifier[],
): string | undefined {
  const name = columns.text(row, 'name');
  if (/\p{L}|\p{N}/u.test(name)) return name;
  return identifiers[0]?.value;
}

/** A list of names alone is a portfolio; in a table with numbers a lone name is a heading of a part. */
function saysNothing(
  { value, weight, quantity }: Numbers,
  identifiers: readonly ReportedIdentifier[],
  columns: HoldingsColumns,
): boolean {
  const isList = !columns.has('value') && !columns.has('weight') && !columns.has('quantity');
  return (
    !isList && identifiers.length === 0 && [value, weight, quantity].every((n) => n === undefined)
  );
}

function valueOf(
  row: TableRow,
  columns: HoldingsColumns,
  { units, numbers }: { readonly units: RowUnits; readonly numbers: Numbers },
): Money | undefined {
  const amount = amountOf(units, numbers);
  if (amount === undefined) return undefined;
  const hundredths = Math.round(amount * 100);
  return {
    hundredths: hundredths === 0 ? 0 : hundredths,
    currency: currencyOf(row, columns, units),
  };
}

function amountOf(
  { scale, netAssets, weightFactor }: RowUnits,
  { value, weight }: Numbers,
): number | undefined {
  if (value !== undefined) return value * scale;
  if (netAssets === undefined || weight === undefined) return undefined;
  return weight * weightFactor * netAssets;
}

function currencyOf(row: TableRow, columns: HoldingsColumns, { currency }: RowUnits): string {
  const own =
    typeof columns.cell(row, 'value') === 'string'
      ? currencyIn(columns.text(row, 'value'))
      : undefined;
  if (currency.kind === 'one') {
    return currency.currency === UNSTATED_CURRENCY ? (own ?? currency.currency) : currency.currency;
  }
  const text = columns
    .text(row, columns.has('currency') ? 'currency' : 'lineCurrency')
    .toUpperCase();
  return CURRENCY.test(text) ? text : (own ?? UNSTATED_CURRENCY);
}

function instrumentOfRow(row: TableRow, columns: HoldingsColumns, name: string): Instrument {
  const assetClass = columns.text(row, 'assetClass');
  const stated = assetClass === '' || assetClass === '-' ? undefined : instrumentOf(assetClass);
  if (stated !== undefined) return stated;
  const isCash = /^cash/i.test(columns.text(row, 'identifier'));
  return (
    (isCash ? 'cash' : instrumentInName(name)) ?? (/[a-z]/i.test(assetClass) ? 'other' : 'share')
  );
}

/** Tables printed on several pages have their headings on each. */
function repeatsHeadings({ cells }: TableRow, { header: { headings } }: HoldingsColumns): boolean {
  const named = headings.filter((heading) => heading !== '').length;
  const same = headings.filter((heading, at) => heading !== '' && textOf(cells[at]) === heading);
  return named > 1 && same.length > named / 2;
}

function totalOf(row: TableRow, label: string, value: Money | undefined): ReadRow {
  const { line } = row;
  return value === undefined
    ? { kind: 'total', line, label }
    : { kind: 'total', line, label, hundredths: value.hundredths };
}

function rejected({ line, cells }: TableRow, rule: string, message: string): ReadRow {
  const text = cells
    .map((cell) => textOf(cell))
    .join(' | ')
    .slice(0, KEPT_CHARACTERS);
  return { kind: 'rejected', rejected: { line, text, rule, message } };
}
