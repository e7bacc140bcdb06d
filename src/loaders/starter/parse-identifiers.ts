import type { Problem } from '../../domain/errors.js';
import {
  type Identifier,
  IDENTIFIER_SCHEMES,
  type IdentifierScheme,
  parseIdentifierValue,
} from '../../domain/identifiers/identifier.js';
import { parseMic } from '../../domain/identifiers/ticker.js';

/** An identifier and the company file that it belongs to. */
export interface CompanyIdentifier extends Identifier {
  readonly slug: string;
}

const HEADER = ['slug', 'scheme', 'value', 'exchange', 'source'];

type Row = { readonly identifier: CompanyIdentifier } | { readonly problem: Problem };

/** `identifiers.tsv`: tab-separated, one identifier per line; its companies must be among `slugs`. */
export function parseIdentifiers(
  file: string,
  text: string,
  slugs: ReadonlySet<string>,
): readonly CompanyIdentifier[] | { readonly problems: readonly Problem[] } {
  const [header = '', ...lines] = text.split(/\r?\n/);
  if (header !== HEADER.join('\t')) {
    const message = `the first line must be ${HEADER.join(', ')}, separated by tabs`;
    return { problems: [{ file, line: 1, rule: 'bad-header', message }] };
  }
  const seen = new Map<string, number>();
  const rows = lines.flatMap((line, index) => {
    if (line === '') return [];
    const row = readRow(line, slugs);
    return [
      placed('identifier' in row ? once(row.identifier, seen, index + 2) : row, file, index + 2),
    ];
  });
  const problems = rows.flatMap((row) => ('problem' in row ? [row.problem] : []));
  if (problems.length > 0) return { problems };
  return rows.flatMap((row) => ('identifier' in row ? [row.identifier] : []));
}

function readRow(line: string, slugs: ReadonlySet<string>): Row {
  const cells = line.split('\t');
  const [slug = '', code = '', text = '', exchange = '', source = ''] = cells.map((cell) =>
    cell.trim(),
  );
  if (cells.length !== HEADER.length) {
    return refused(
      'bad-row',
      `has ${String(cells.length)} columns instead of ${String(HEADER.length)}`,
    );
  }
  if (!slugs.has(slug)) return refused('unknown-company', `there is no company file "${slug}"`);
  const scheme = IDENTIFIER_SCHEMES.find((known) => known === code);
  if (scheme === undefined) {
    return refused('unknown-code', `"${code}" is none of ${IDENTIFIER_SCHEMES.join(', ')}`);
  }
  if (source === '') return refused('missing-source', 'an identifier needs a source');
  return readValue({ slug, scheme, text, exchange, source });
}

function readValue(cells: {
  readonly slug: string;
  readonly scheme: IdentifierScheme;
  readonly text: string;
  readonly exchange: string;
  readonly source: string;
}): Row {
  const { slug, scheme, text, exchange, source } = cells;
  const value = parseIdentifierValue(scheme, text);
  if (value === undefined) {
    return refused(
      'bad-identifier',
      `"${text}" is not a valid ${scheme}; check its form and check digit`,
    );
  }
  if (scheme !== 'ticker') {
    if (exchange !== '') return refused('unexpected-exchange', `a ${scheme} has no exchange`);
    return { identifier: { slug, scheme, value, source } };
  }
  const mic = parseMic(exchange);
  if (mic === undefined) {
    return refused('bad-exchange', `"${exchange}" is not a market identifier code such as XNAS`);
  }
  return { identifier: { slug, scheme, value, exchange: mic, source } };
}

/** An identifier belongs to one company, and stands once. */
function once(identifier: CompanyIdentifier, seen: Map<string, number>, line: number): Row {
  const key = [identifier.scheme, identifier.value, identifier.exchange].join('\t');
  const first = seen.get(key);
  if (first === undefined) {
    seen.set(key, line);
    return { identifier };
  }
  const message = `${identifier.scheme} ${identifier.value} already stands in line ${String(first)}`;
  return refused('duplicate-identifier', message);
}

function refused(rule: string, message: string): Row {
  return { problem: { rule, message } };
}

function placed(row: Row, file: string, line: number): Row {
  return 'problem' in row ? { problem: { file, line, ...row.problem } } : row;
}
