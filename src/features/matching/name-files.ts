import { DomainError, type Problem } from '../../domain/errors.js';
import type { NamedOrganisation } from '../../domain/matching/named-organisation.js';
import type { PortfolioFile } from '../../domain/portfolio/portfolio-file.js';
import { decodeText } from '../../platform/files/decode-text.js';
import { readLines } from '../../platform/files/read-lines.js';

/** A name that is looked up. */
export interface NameToLookUp {
  readonly id: string;
  readonly name: string;
  readonly title?: string;
}

/** The columns of a table by what they mean, with the headings that are understood. */
const NAME_COLUMNS = {
  id: ['id'],
  name: ['raw_name', 'name', 'name_of_issuer', 'issuer'],
  title: ['title_of_class'],
};
const UNIVERSE_COLUMNS = {
  id: ['cik', 'id', 'slug'],
  name: ['title', 'name'],
  former: ['former_names'],
};
const MOST_ROWS = 2_000_000;
const MOST_PROBLEMS = 20;

interface Row {
  readonly line: number;
  readonly cells: readonly string[];
}

/** The names of a tab-separated file with a heading, one for each row, be it empty; rows without an id are numbered from 1. */
export async function readNames(file: PortfolioFile): Promise<readonly NameToLookUp[]> {
  const { columns, rows } = await readTable(file, NAME_COLUMNS);
  return rows.map((row, at) => {
    const id = cell(row, columns.id);
    const title = cell(row, columns.title);
    return {
      id: id === '' ? String(at + 1) : id,
      name: cell(row, columns.name),
      ...(title === '' ? {} : { title }),
    };
  });
}

/**
 * The organisations of a tab-separated file with a heading; former names are separated by `|`. Rows with one number
 * are one organisation, as in a list with a row for each of its securities.
 */
export async function readUniverse(file: PortfolioFile): Promise<readonly NamedOrganisation[]> {
  const { columns, rows } = await readTable(file, UNIVERSE_COLUMNS);
  refuse(
    file,
    rows.flatMap((row) => problemsOfOrganisation(row, columns)),
  );
  const organisations = new Map<string, { names: Set<string>; formerNames: Set<string> }>();
  for (const row of rows) {
    const id = cell(row, columns.id);
    const known = organisations.get(id) ?? { names: new Set(), formerNames: new Set() };
    organisations.set(id, known);
    known.names.add(cell(row, columns.name));
    for (const name of cell(row, columns.former).split('|')) {
      if (name.trim() !== '') known.formerNames.add(name.trim());
    }
  }
  return [...organisations].map(([id, { names, formerNames }]) => ({
    id,
    names: [...names],
    formerNames: [...formerNames],
  }));
}

function problemsOfOrganisation(
  row: Row,
  columns: { readonly id: number; readonly name: number },
): readonly Problem[] {
  if (cell(row, columns.id) === '') {
    return [problem(row, 'empty-id', 'the row has no number of its organisation')];
  }
  if (cell(row, columns.name) !== '') return [];
  return [problem(row, 'empty-name', 'the row has no name')];
}

async function readTable<Column extends string>(
  file: PortfolioFile,
  headings: Readonly<Record<Column, readonly string[]>>,
): Promise<{ readonly columns: Readonly<Record<Column, number>>; readonly rows: readonly Row[] }> {
  const rows: Row[] = [];
  let line = 0;
  for await (const batch of readLines(decodeText(file.bytes(), file.name), file.name)) {
    for (const text of batch) {
      line += 1;
      if (text.trim() !== '') rows.push({ line, cells: text.split('\t') });
    }
    if (rows.length > MOST_ROWS)
      refuse(file, [{ line, rule: 'too-many-rows', message: `more than ${String(MOST_ROWS)}` }]);
  }
  const [header, ...body] = rows;
  return { columns: columnsOf(file, header, headings), rows: body };
}

function columnsOf<Column extends string>(
  file: PortfolioFile,
  header: Row | undefined,
  headings: Readonly<Record<Column, readonly string[]>>,
): Readonly<Record<Column, number>> {
  const present = (header?.cells ?? []).map((heading) =>
    heading.trim().toLowerCase().replace(/[ -]+/g, '_'),
  );
  // the keys of an object of these columns
  const names = Object.keys(headings) as Column[];
  const columns = names.map(
    (name) =>
      [name, Math.max(-1, ...headings[name].map((heading) => present.indexOf(heading)))] as const,
  );
  const missing = columns
    .filter(([name, at]) => at < 0 && name === 'name')
    .map(([name]) => headings[name]);
  const line = header?.line ?? 1;
  refuse(
    file,
    missing.map((words) => ({
      line,
      rule: 'missing-column',
      message: `the heading, separated by tabs, must name a column ${words.join(' or ')}`,
    })),
  );
  // made of the same names
  return Object.fromEntries(columns) as Record<Column, number>;
}

function cell({ cells }: Row, column: number): string {
  return cells[column]?.trim() ?? '';
}

function problem({ line }: Row, rule: string, message: string): Problem {
  return { line, rule, message };
}

function refuse({ name }: PortfolioFile, problems: readonly Problem[]): void {
  if (problems.length === 0) return;
  const shown = problems.slice(0, MOST_PROBLEMS).map((one) => ({ file: name, ...one }));
  const more =
    problems.length > MOST_PROBLEMS
      ? ` The first ${String(MOST_PROBLEMS)} of ${String(problems.length)} mistakes:`
      : '';
  throw new DomainError('bad-table', `${name} cannot be used.${more}`, shown);
}
