import type { ColumnChoice, PortfolioWarning } from '../../domain/portfolio/portfolio-file.js';
import { CURRENCY } from './find-header.js';
import type { FundPreamble } from './fund-preamble.js';
import { currencyIn, scaleIn } from './heading-unit.js';
import type { HoldingsColumns, NumberField } from './holdings-columns.js';
import type { RowUnits } from './read-row.js';
import { isPercent } from './table-number.js';
import { type TableRow } from './table-row.js';
import {
  type CurrencyEvidence,
  decideValueCurrency,
  type ValueCurrency,
} from './value-currency.js';

/** What was said of a table's units outside of it. */
export interface StatedUnits {
  readonly choice: ColumnChoice;
  readonly preamble: FundPreamble;
}

/** What one unit of the value and weight columns is worth. */
export function decideUnits(
  columns: HoldingsColumns,
  rows: readonly TableRow[],
  stated: StatedUnits,
): RowUnits & { readonly warnings: readonly PortfolioWarning[] } {
  const weight = weightUnit(columns, rows);
  const scale = scaleIn(columns.heading('value'));
  const quantityScale = scaleIn(columns.heading('quantity'));
  const currency = currencyOf(columns, rows, { stated, weightFactor: weight.factor });
  const { netAssets } = stated.preamble;
  const fromWeights = !columns.has('value') && columns.has('weight') && netAssets !== undefined;
  const currencyWarning = currency.kind === 'one' ? currency.warning : undefined;
  const matters = columns.has('value') || fromWeights;
  return {
    weightFactor: weight.factor,
    scale,
    quantityScale,
    currency,
    ...(fromWeights ? { netAssets } : {}),
    warnings: [
      ...weight.warnings,
      ...(scale === 1 ? [] : [scaled('Values', columns.heading('value'), scale)]),
      ...(quantityScale === 1
        ? []
        : [scaled('Quantities', columns.heading('quantity'), quantityScale)]),
      ...(currencyWarning === undefined || !matters ? [] : [currencyWarning]),
      ...(fromWeights ? [VALUES_FROM_WEIGHTS] : []),
    ],
  };
}

const VALUES_FROM_WEIGHTS: PortfolioWarning = {
  rule: 'values-from-weights',
  message: 'The table gives no values; they are the weights times the net assets above the table.',
};

function scaled(what: 'Values' | 'Quantities', heading: string, scale: number): PortfolioWarning {
  const message = `${what} are in units of ${scale.toLocaleString('en')}, as the heading "${heading}" says.`;
  return { rule: what === 'Values' ? 'scaled-values' : 'scaled-quantities', message };
}

function currencyOf(
  columns: HoldingsColumns,
  rows: readonly TableRow[],
  { stated, weightFactor }: { readonly stated: StatedUnits; readonly weightFactor: number },
): ValueCurrency {
  const { choice, preamble } = stated;
  const { currency: asked = '' } = choice;
  const chosen = CURRENCY.test(asked) ? asked : undefined;
  const isColumn = chosen !== undefined && columns.heading('currency') === chosen;
  const fixed =
    (isColumn ? undefined : chosen) ??
    currencyIn(columns.heading('value')) ??
    preamble.currency ??
    currencyInCells(columns, rows);
  if (fixed !== undefined) return { kind: 'one', currency: fixed };
  const column = columns.has('currency')
    ? 'value'
    : columns.has('lineCurrency')
      ? 'market'
      : 'none';
  const field = column === 'value' ? 'currency' : 'lineCurrency';
  return decideValueCurrency(
    rows.map((row) => evidenceOf(row, columns, { field, weightFactor })),
    column,
  );
}

/** The one currency that stands beside every value, `$1,234`. */
function currencyInCells(columns: HoldingsColumns, rows: readonly TableRow[]): string | undefined {
  if (!columns.has('value') || columns.has('currency')) return undefined;
  const named = rows.flatMap((row) => {
    const cell = columns.cell(row, 'value');
    return columns.number(row, 'value').kind === 'number'
      ? [typeof cell === 'string' ? currencyIn(cell) : undefined]
      : [];
  });
  const [first] = named;
  return named.every((currency) => currency === first) ? first : undefined;
}

function evidenceOf(
  row: TableRow,
  columns: HoldingsColumns,
  {
    field,
    weightFactor,
  }: { readonly field: 'currency' | 'lineCurrency'; readonly weightFactor: number },
): CurrencyEvidence {
  const number = (of: NumberField): number | undefined => {
    const read = columns.number(row, of);
    return read.kind === 'number' ? read.number : undefined;
  };
  const [price, quantity, weight] = [number('price'), number('quantity'), number('weight')];
  const text = columns.text(row, field).toUpperCase();
  return {
    currency: CURRENCY.test(text) ? text : undefined,
    value: number('value'),
    weight: weight === undefined ? undefined : weight * weightFactor,
    product: price === undefined || quantity === undefined ? undefined : price * quantity,
  };
}

interface WeightUnit {
  readonly factor: 1 | 0.01;
  readonly warnings: readonly PortfolioWarning[];
}

/** Fewer lines may well add up to one percent. */
const LINES_THAT_TELL = 3;

/** Percent where a sign says so; else what the sum says: near 1 are fractions, near 100 percents. */
function weightUnit(columns: HoldingsColumns, rows: readonly TableRow[]): WeightUnit {
  const percent: WeightUnit = { factor: 0.01, warnings: [] };
  if (!columns.has('weight')) return percent;
  if (rows.some((row) => isPercent(columns.cell(row, 'weight')))) return percent;
  const weights = rows.flatMap((row) => {
    const read = columns.number(row, 'weight');
    return read.kind === 'number' ? [read.number] : [];
  });
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const largest = Math.max(...weights.map(Math.abs), 0);
  const isWhole = sum > 0.9 && sum < 1.1 && weights.length >= LINES_THAT_TELL && largest <= 1;
  const heading = columns.heading('weight');
  if (isWhole) return { factor: 1, warnings: heading.includes('%') ? [asFractions(heading)] : [] };
  if (heading.includes('%') || largest > 1 || sum > 1.5) return percent;
  return { factor: 1, warnings: [asFractions(heading)] };
}

function asFractions(heading: string): PortfolioWarning {
  const message = `Weights in column "${heading}" were read as parts of 1, not of 100, by their size.`;
  return { rule: 'weights-as-fractions', message };
}
