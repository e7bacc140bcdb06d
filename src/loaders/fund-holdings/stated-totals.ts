import type { PortfolioWarning } from '../../domain/portfolio/portfolio-file.js';
import type { ReadRow } from './read-row.js';

/** How far a stated total may lie from the sum of the lines above it. */
const SAME = 0.005;

/** That rows of totals were left out, and whether the last agrees with the lines. */
export function statedTotals(read: readonly ReadRow[]): readonly PortfolioWarning[] {
  const totals = read.flatMap((row) => (row.kind === 'total' ? [row] : []));
  const last = totals.at(-1);
  if (last === undefined) return [];
  const count =
    totals.length === 1 ? 'One row of totals was' : `${totals.length} rows of totals were`;
  const left: PortfolioWarning = {
    rule: 'totals-left-out',
    message: `${count} left out ("${last.label}").`,
    line: last.line,
  };
  const largest = Math.max(...totals.map(({ hundredths }) => hundredths ?? 0));
  const sums = sumsByCurrency(read);
  const [sum] = sums;
  if (largest === 0 || sums.length !== 1 || sum === undefined) return [left];
  if (Math.abs(sum - largest) <= SAME * Math.abs(largest)) return [left];
  const message = `The lines add up to ${amount(sum)}, the stated total is ${amount(largest)}.`;
  return [left, { rule: 'total-differs', message, line: last.line }];
}

function sumsByCurrency(read: readonly ReadRow[]): readonly number[] {
  const sums = new Map<string, number>();
  for (const row of read) {
    const value = row.kind === 'line' ? row.line.value : undefined;
    if (value === undefined) continue;
    sums.set(value.currency, (sums.get(value.currency) ?? 0) + value.hundredths);
  }
  return [...sums.values()];
}

function amount(hundredths: number): string {
  return (hundredths / 100).toLocaleString('en', { maximumFractionDigits: 2 });
}
