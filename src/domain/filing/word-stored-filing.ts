import type { PortfolioWarning } from '../portfolio/portfolio-file.js';
import type { CalendarDate } from '../quantities/calendar-date.js';
import { counted } from '../wording/counted.js';

/** What became of one file with one portfolio. */
export interface ToldFiling {
  readonly accession: string;
  readonly holder: { readonly slug: string; readonly name: string };
  readonly period: CalendarDate;
  readonly outcome: 'added' | 'replaced';
  readonly lines: number;
  readonly positions: number;
  readonly rejected: number;
  readonly warnings: readonly PortfolioWarning[];
}

/** The lines that a command prints about a file; `undefined` was stored before, from the same file. */
export function wordStoredFiling(file: string, stored: ToldFiling | undefined): string {
  if (stored === undefined) return `${file}: stored already, unchanged`;
  const { holder, period, outcome, lines, positions, rejected, warnings } = stored;
  const counts = `${counted(lines, 'line')}, ${counted(positions, 'position')}`;
  const unread = rejected === 0 ? '' : `, ${counted(rejected, 'line')} not readable`;
  return [
    `${file}: ${holder.name} (${holder.slug}) ${period}: ${outcome}: ${counts}${unread}`,
    ...warnings.map(({ rule, message }) => `  ${rule}: ${message}`),
  ].join('\n');
}
