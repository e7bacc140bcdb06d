import { DomainError } from '../../domain/errors.js';
import type { ColumnChoice } from '../../domain/portfolio/portfolio-file.js';
import { UnknownColumns } from '../../domain/portfolio/unknown-columns.js';
import { type Field, fieldOf, FIELDS, foldHeading } from './column-names.js';
import { isUnit } from './heading-unit.js';
import { type TableRow, textOf } from './table-row.js';

/** Rows in which a heading is looked for. */
const SEARCHED_ROWS = 200;

/** Longer cells are no headings. */
const HEADING_CHARACTERS = 80;

/** Where the headings stand and what the columns below them hold. */
export interface TableHeader {
  /** Index of the row among all rows. */
  readonly row: number;
  /** Index of the first row below; units of the columns may stand in a row of their own between. */
  readonly firstLine: number;
  readonly headings: readonly string[];
  readonly columns: ReadonlyMap<Field, number>;
  /** Columns that could be a field which another column already is: heading by field. */
  readonly unused: readonly { readonly field: Field; readonly heading: string }[];
}

/** One of these must be there, or a row says nothing. */
const NAMING: readonly Field[] = ['name', 'title', 'isin', 'cusip', 'figi', 'sedol', 'lei', 'cik'];

/** A choice of columns may also name a currency itself. */
export const CURRENCY = /^[A-Z]{3}$/;

/** Fields that a person may map; the others are only detected. */
const CHOSEN_FIELDS = FIELDS.filter((field) => field !== 'asOf' && field !== 'price');

/** The row with the most known headings, the first of equals; undefined where no row has enough of them. */
export function findHeader(
  rows: readonly TableRow[],
  choice: ColumnChoice = {},
): TableHeader | undefined {
  const candidates = rows.slice(0, SEARCHED_ROWS).flatMap((row, index) => {
    const lines = { row, above: rows[index - 1], below: rows[index + 1] };
    const header = headerAt(lines, index, choice);
    return header !== undefined && isEnough(header) ? [header] : [];
  });
  return candidates.reduce<TableHeader | undefined>(
    (best, header) =>
      best === undefined || header.columns.size > best.columns.size ? header : best,
    undefined,
  );
}

/** Throws `UnknownColumns`, which names the headings found and says how to map them. */
export function headerOf(
  rows: readonly TableRow[],
  fileName: string,
  choice: ColumnChoice = {},
): TableHeader {
  for (const field of Object.keys(choice)) {
    if (CHOSEN_FIELDS.some((known) => known === field)) continue;
    const message = `There is no field "${field}". Fields: ${CHOSEN_FIELDS.join(', ')}.`;
    throw new DomainError('wrong-use', message);
  }
  const header = findHeader(rows, choice);
  if (header !== undefined) return header;
  throw unknownColumns(rows, fileName, choice);
}

/** A row that may be the one with the headings, and those next to it. */
interface HeaderLines {
  readonly row: TableRow;
  readonly above: TableRow | undefined;
  readonly below: TableRow | undefined;
}

function headerAt(
  { row, above, below }: HeaderLines,
  index: number,
  choice: ColumnChoice,
): TableHeader | undefined {
  if (row.cells.some((cell) => typeof cell === 'number')) return undefined;
  const hasUnits = areUnits(below);
  const own = withGroups(
    row.cells.map((cell) => textOf(cell)),
    above,
  );
  const headings = hasUnits ? own.map((heading, at) => joined(heading, below?.cells[at])) : own;
  if (headings.some((heading) => heading.length > HEADING_CHARACTERS)) return undefined;
  const chosen = chosenColumns(headings, choice);
  if (chosen === undefined) return undefined;
  const { columns, unused } = detectedColumns(headings, chosen);
  return { row: index, firstLine: index + (hasUnits ? 2 : 1), headings, columns, unused };
}

/** Whether a row says of columns only in what they count: `EUR`, `%`. */
function areUnits(row: TableRow | undefined): boolean {
  const texts = (row?.cells ?? []).map((cell) => textOf(cell)).filter((text) => text !== '');
  return texts.length > 0 && texts.every((text) => isUnit(text));
}

/** A heading that is only a unit belongs to the one that spans it from the row above: `Market value` over `EUR` and `USD`. */
function withGroups(headings: readonly string[], above: TableRow | undefined): readonly string[] {
  if (above === undefined || !headings.some((heading) => isUnit(heading))) return headings;
  let group = '';
  return headings.map((heading, at) => {
    const over = textOf(above.cells[at]);
    if (over !== '') group = over;
    return isUnit(heading) && fieldOf(group) !== undefined ? `${group} ${heading}` : heading;
  });
}

function joined(heading: string, unit: TableRow['cells'][number] | undefined): string {
  return [heading, textOf(unit)].filter((text) => text !== '').join(' ');
}

/** Undefined where a heading that the person named is not in the row. */
function chosenColumns(
  headings: readonly string[],
  choice: ColumnChoice,
): ReadonlyMap<Field, number> | undefined {
  const columns = new Map<Field, number>();
  for (const field of FIELDS) {
    const heading = choice[field];
    if (heading === undefined) continue;
    const at = headings.findIndex((known) => known !== '' && sameHeading(known, heading));
    if (at >= 0) columns.set(field, at);
    else if (field !== 'currency' || !CURRENCY.test(heading)) return undefined;
  }
  return columns;
}

function sameHeading(a: string, b: string): boolean {
  return a.toLowerCase() === b.trim().toLowerCase() || foldHeading(a) === foldHeading(b);
}

function detectedColumns(
  headings: readonly string[],
  chosen: ReadonlyMap<Field, number>,
): Pick<TableHeader, 'columns' | 'unused'> {
  const taken = new Set(chosen.values());
  const found = headings.flatMap((heading, column) => {
    const known = taken.has(column) ? undefined : fieldOf(heading);
    return known === undefined ? [] : [{ ...known, column, heading }];
  });
  const columns = new Map(chosen);
  const unused: { field: Field; heading: string }[] = [];
  for (const { field, column, heading } of found.toSorted(
    (a, b) => a.rank - b.rank || a.column - b.column,
  )) {
    if (!columns.has(field)) columns.set(field, column);
    else if (field === 'name' && !columns.has('title')) columns.set('title', column);
    else unused.push({ field, heading });
  }
  return { columns: namedByTitle(columns), unused };
}

/** A table whose only name is a title has names. */
function namedByTitle(columns: Map<Field, number>): ReadonlyMap<Field, number> {
  const title = columns.get('title');
  if (title === undefined || columns.has('name')) return columns;
  columns.delete('title');
  return columns.set('name', title);
}

/** Two known headings, one of which names something; or a list of one column. */
function isEnough({ columns, headings }: TableHeader): boolean {
  if (!NAMING.some((field) => columns.has(field)) && !columns.has('identifier')) return false;
  const filled = headings.filter((heading) => heading !== '').length;
  return columns.size >= 2 || (columns.size === 1 && filled === 1);
}

function unknownColumns(
  rows: readonly TableRow[],
  fileName: string,
  choice: ColumnChoice,
): UnknownColumns {
  const widest = rows
    .slice(0, SEARCHED_ROWS)
    .reduce<TableRow | undefined>(
      (best, row) => (filled(row) > filled(best) ? row : best),
      undefined,
    );
  const found = (widest?.cells ?? []).map((cell) => textOf(cell)).filter((text) => text !== '');
  const shown = found.slice(0, 30).map((text) => `"${text.slice(0, HEADING_CHARACTERS)}"`);
  const asked = Object.values(choice).map((heading) => `"${heading}"`);
  const what =
    asked.length > 0
      ? `${fileName} has no row with the headings ${asked.join(', ')}`
      : `${fileName} has no row of headings that name a company and a second column`;
  const seen =
    shown.length === 0 ? 'The file has no cells.' : `Its widest row has ${shown.join(', ')}.`;
  const message = `${what}. ${seen} Say which column is which: name=HEADING,isin=HEADING,value=HEADING. Fields: ${CHOSEN_FIELDS.join(', ')}.`;
  const problem = { file: fileName, rule: 'unknown-columns', message: what };
  const problems = [widest === undefined ? problem : { ...problem, line: widest.line }];
  return new UnknownColumns(message, problems, found.slice(0, 200));
}

function filled(row: TableRow | undefined): number {
  return row === undefined ? 0 : row.cells.filter((cell) => textOf(cell) !== '').length;
}
