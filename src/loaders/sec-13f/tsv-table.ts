import { DomainError } from '../../domain/errors.js';

const LONGEST_LINE = 256 * 1024;

/** Lines of one piece of a table, cut into cells, and the number of the first in the file. */
export interface TsvBatch {
  readonly firstLine: number;
  readonly lines: readonly string[];
}

/** Where the columns of a table stand; by the names in its first line. */
export type TsvColumns<Name extends string> = Readonly<Record<Name, number>>;

/**
 * Streams a tab-separated table: its columns once, then its lines in batches. Throws a DomainError when a column that
 * is needed is missing, or a line does not end.
 */
export async function* tsvTable<Name extends string>(
  chunks: AsyncIterable<string>,
  file: string,
  names: readonly Name[],
  optional: readonly Name[],
): AsyncGenerator<{ readonly columns: TsvColumns<Name>; readonly batch: TsvBatch }, void> {
  let rest = '';
  let line = 1;
  let columns: TsvColumns<Name> | undefined;
  for await (const chunk of withEnd(chunks)) {
    const lines = `${rest}${chunk}`.split('\n');
    rest = lines.pop() ?? '';
    if (rest.length > LONGEST_LINE) refuseLong(file, line + lines.length);
    if (columns === undefined) {
      const header = lines.shift();
      if (header === undefined) continue;
      columns = columnsOf(header, file, names, optional);
      line += 1;
    }
    if (lines.length > 0) yield { columns, batch: { firstLine: line, lines } };
    line += lines.length;
  }
  if (columns === undefined) columnsOf('', file, names, optional);
}

/** The last line may have no end. */
async function* withEnd(chunks: AsyncIterable<string>): AsyncIterable<string> {
  yield* chunks;
  yield '\n';
}

function columnsOf<Name extends string>(
  header: string,
  file: string,
  names: readonly Name[],
  optional: readonly Name[],
): TsvColumns<Name> {
  const headings = header.split('\t').map((heading) => heading.trim().toUpperCase());
  const missing = names.filter((name) => !optional.includes(name) && !headings.includes(name));
  if (missing.length > 0) {
    const message = `the first line lacks the columns ${missing.join(', ')}`;
    throw new DomainError('bad-header', `${file}: ${message}.`, [
      { file, line: 1, rule: 'bad-header', message },
    ]);
  }
  const places = Object.fromEntries(names.map((name) => [name, headings.indexOf(name)]));
  // made of the same names
  return places as TsvColumns<Name>;
}

function refuseLong(file: string, line: number): never {
  const message = `the line is longer than ${LONGEST_LINE.toLocaleString('en-US')} characters`;
  throw new DomainError('line-too-long', `${file}, line ${line}: ${message}.`, [
    { file, line, rule: 'line-too-long', message },
  ]);
}
