import type { ColumnChoice, ReadPortfolio } from '../../domain/portfolio/portfolio-file.js';
import type { PortfolioWarning } from '../../domain/portfolio/portfolio-file.js';
import { reportedIdentifier } from '../../domain/portfolio/reported-identifier.js';
import { counted } from '../../domain/wording/counted.js';
import { headerOf, type TableHeader } from './find-header.js';
import { type FundPreamble, readPreamble } from './fund-preamble.js';
import { HoldingsColumns } from './holdings-columns.js';
import { type ReadRow, readRow, type RowUnits } from './read-row.js';
import { dateIn, hasTwoReadings } from './table-date.js';
import { isBlank, type TableRow, textOf } from './table-row.js';
import { statedTotals } from './stated-totals.js';
import { sumRows } from './sum-rows.js';
import { decideUnits } from './value-units.js';

/** Where rows come from. */
export interface TableFile {
  readonly name: string;
  readonly rows: readonly TableRow[];
  /** The format's code when a fund's name or day stands above the table; another is a `holdings-table`. */
  readonly fundFormat: string;
}

/** A table of holdings, of a fund house or of anybody, as a portfolio. Throws a DomainError `unknown-columns`. */
export function readHoldings(
  { name, rows, fundFormat }: TableFile,
  choice: ColumnChoice = {},
): ReadPortfolio {
  const header = headerOf(rows, name, choice);
  const monthFirst = !/[äöüéèçñß]|name des|gewicht/.exec(header.headings.join(' ').toLowerCase());
  const above = rows.slice(0, header.row);
  const preamble = readPreamble(above, monthFirst);
  const isFund = preamble.isFund && header.columns.has('weight');
  const below = rows.slice(header.firstLine);
  const { data, warnings: ends } = isFund ? untilBlank(below) : withoutNotes(below, header);
  const columns = new HoldingsColumns(header, data);
  const units = decideUnits(columns, data, { choice, preamble });
  const read = sumRows(data.map((row) => readRow(row, columns, units)));
  const asOf = preamble.asOf ?? datedColumn(columns, data, monthFirst);
  return {
    format: isFund ? fundFormat : 'holdings-table',
    ...holderOf(preamble, isFund),
    ...(asOf === undefined ? {} : { asOf }),
    ...netAssetsOf(preamble, units),
    lines: read.flatMap((row) => (row.kind === 'line' ? [row.line] : [])),
    rejected: read.flatMap((row) => (row.kind === 'rejected' ? [row.rejected] : [])),
    warnings: [
      ...dateWarnings(above, monthFirst),
      ...columns.warnings(),
      ...units.warnings,
      ...statedTotals(read),
      ...otherRows(read),
      ...ends,
    ],
  };
}

interface DataRows {
  readonly data: readonly TableRow[];
  readonly warnings: readonly PortfolioWarning[];
}

/** A fund's table ends at the first blank row; what follows is small print, or the same table of another fund. */
function untilBlank(rows: readonly TableRow[]): DataRows {
  const start = rows.findIndex((row) => !isBlank(row));
  const length = rows.slice(Math.max(start, 0)).findIndex((row) => isBlank(row));
  if (start < 0 || length < 0) return { data: start < 0 ? [] : rows.slice(start), warnings: [] };
  const rest = rows.slice(start + length);
  const second = rest.find(
    ({ cells }) => cells.length > 1 && dateIn(cells.map(textOf).join(' '), true) !== undefined,
  );
  const message =
    'Reading ended before a second block of holdings: a fund that holds funds repeats theirs.';
  const warnings =
    second === undefined ? [] : [{ rule: 'second-block-left-out', message, line: second.line }];
  return { data: rows.slice(start, start + length), warnings };
}

/** Somebody's own table may have blank rows between its parts, and notes of one cell after one. */
function withoutNotes(rows: readonly TableRow[], header: TableHeader): DataRows {
  const wide = header.columns.size > 1;
  let afterBlank = false;
  const data: TableRow[] = [];
  const notes: TableRow[] = [];
  for (const row of rows) {
    if (isBlank(row)) {
      afterBlank = true;
      continue;
    }
    const filled = row.cells.filter((cell) => textOf(cell) !== '').length;
    const isNote = wide && filled === 1 && (afterBlank || textOf(row.cells[0]).length > 150);
    if (!isNote) afterBlank = false;
    (isNote ? notes : data).push(row);
  }
  const [first] = notes;
  if (first === undefined) return { data, warnings: [] };
  const start = textOf(first.cells.find((cell) => textOf(cell) !== '')).slice(0, 80);
  const message = `${counted(notes.length, 'line')} with a note instead of a holding left out, from "${start}".`;
  return { data, warnings: [{ rule: 'notes-left-out', message, line: first.line }] };
}

function holderOf(
  { fundName, isin, ticker }: FundPreamble,
  isFund: boolean,
): Pick<ReadPortfolio, 'holder'> {
  if (fundName === undefined || !isFund) return {};
  const identifiers = [
    reportedIdentifier('isin', isin ?? ''),
    reportedIdentifier('ticker', ticker ?? ''),
  ].filter((identifier) => identifier !== undefined);
  return { holder: { name: fundName, identifiers } };
}

function netAssetsOf(
  { netAssets }: FundPreamble,
  units: RowUnits,
): Pick<ReadPortfolio, 'netAssets'> {
  if (netAssets === undefined || units.currency.kind !== 'one') return {};
  const { currency } = units.currency;
  return { netAssets: { hundredths: Math.round(netAssets * 100), currency } };
}

function datedColumn(
  columns: HoldingsColumns,
  rows: readonly TableRow[],
  monthFirst: boolean,
): ReadPortfolio['asOf'] {
  const days = new Set(rows.map((row) => dateIn(columns.text(row, 'asOf'), monthFirst)));
  days.delete(undefined);
  return days.size === 1 ? [...days][0] : undefined;
}

function dateWarnings(rows: readonly TableRow[], monthFirst: boolean): readonly PortfolioWarning[] {
  const unclear = rows.find(({ cells }) => hasTwoReadings(cells.map(textOf).join(' ')));
  if (unclear === undefined) return [];
  const way = monthFirst ? 'month before day' : 'day before month';
  const message = `The day of the holdings can be read in two ways; it was read ${way}.`;
  return [{ rule: 'ambiguous-date', message, line: unclear.line }];
}

function otherRows(read: readonly ReadRow[]): readonly PortfolioWarning[] {
  const repeated = read.filter(({ kind }) => kind === 'heading').length;
  if (repeated === 0) return [];
  const message = `${counted(repeated, 'line')} that repeat the headings left out.`;
  return [{ rule: 'headings-repeated', message }];
}
