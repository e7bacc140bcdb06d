import type { PortfolioWarning } from '../../domain/portfolio/portfolio-file.js';

/** ISO 4217 for an amount whose currency nobody states. */
export const UNSTATED_CURRENCY = 'XXX';

/** What of a row speaks about the currency of its value. */
export interface CurrencyEvidence {
  /** The column that may be the value's currency, else the one of the market's currency. */
  readonly currency: string | undefined;
  readonly value: number | undefined;
  readonly weight: number | undefined;
  /** Price times quantity. */
  readonly product: number | undefined;
}

/** Whose currency the column next to the values is. */
export type CurrencyColumn = 'value' | 'market' | 'none';

/** One currency for all values, or each line's own. */
export type ValueCurrency =
  | { readonly kind: 'one'; readonly currency: string; readonly warning?: PortfolioWarning }
  | { readonly kind: 'by-line' };

/** How far two ratios may differ and still say the same. */
const SAME_RATIO = 0.03;

/** Smaller weights are rounded too much to compare. A fraction. */
const LEAST_WEIGHT = 0.0005;

/**
 * In which currency the values are. A fund's values are in its own currency, also where each line names the currency
 * of its market: then values divided by weights give the same net assets for every currency, and only lines in the
 * fund's currency have a value of price times quantity.
 */
export function decideValueCurrency(
  rows: readonly CurrencyEvidence[],
  column: CurrencyColumn,
): ValueCurrency {
  const groups = byCurrency(rows);
  const [only] = groups.keys();
  if (only === undefined || column === 'none') return unstated('');
  if (groups.size === 1 && (column === 'value' || agrees(groups.get(only) ?? []))) {
    return { kind: 'one', currency: only };
  }
  const agreeing = [...groups].flatMap(([currency, group]) => (agrees(group) ? [currency] : []));
  const [first] = agreeing;
  if (first !== undefined && agreeing.length === 1) return inferred(first);
  const areOneCurrency = haveOneNetAssets(groups);
  if (areOneCurrency === true) return unstated(': its lines name the currencies of their markets');
  if (areOneCurrency === false || column === 'value') return { kind: 'by-line' };
  return unstated('');
}

function inferred(currency: string): ValueCurrency {
  const message = `The file does not state the currency of its values. They were taken for ${currency}: only lines in ${currency} have a value of price times quantity.`;
  return { kind: 'one', currency, warning: { rule: 'currency-inferred', message } };
}

function unstated(why: string): ValueCurrency {
  const message = `The file does not state the currency of its values${why}. They are counted together and shown as ${UNSTATED_CURRENCY}; name the currency to have it shown.`;
  return {
    kind: 'one',
    currency: UNSTATED_CURRENCY,
    warning: { rule: 'currency-not-stated', message },
  };
}

function byCurrency(
  rows: readonly CurrencyEvidence[],
): ReadonlyMap<string, readonly CurrencyEvidence[]> {
  const groups = new Map<string, CurrencyEvidence[]>();
  for (const row of rows) {
    if (row.currency === undefined) continue;
    const group = groups.get(row.currency);
    if (group === undefined) groups.set(row.currency, [row]);
    else group.push(row);
  }
  return groups;
}

/** Whether most lines' values are price times quantity. */
function agrees(group: readonly CurrencyEvidence[]): boolean {
  const ratios = group.flatMap(({ value, product }) => quotient(value, product));
  return ratios.length > 0 && Math.abs(medianOf(ratios) - 1) <= SAME_RATIO;
}

/** Whether values divided by weights are the same for all currencies; undefined where weights or values are lacking. */
function haveOneNetAssets(
  groups: ReadonlyMap<string, readonly CurrencyEvidence[]>,
): boolean | undefined {
  const medians = [...groups.values()].flatMap((group) => {
    const ratios = group.flatMap(({ value, weight }) =>
      weight !== undefined && weight >= LEAST_WEIGHT ? quotient(value, weight) : [],
    );
    return ratios.length === 0 ? [] : [medianOf(ratios)];
  });
  const [lowest, highest] = [Math.min(...medians), Math.max(...medians)];
  return medians.length < 2 ? undefined : highest <= lowest * (1 + SAME_RATIO);
}

function quotient(value: number | undefined, by: number | undefined): readonly number[] {
  return value === undefined || by === undefined || by === 0 || value === 0 ? [] : [value / by];
}

function medianOf(numbers: readonly number[]): number {
  const ordered = numbers.toSorted((a, b) => a - b);
  return ordered[Math.floor(ordered.length / 2)] ?? Number.NaN;
}
