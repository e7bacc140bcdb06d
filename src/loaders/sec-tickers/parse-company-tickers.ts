import { parseCik } from '../../domain/identifiers/cik.js';
import { parseTicker } from '../../domain/identifiers/ticker.js';
import { DomainError } from '../../domain/errors.js';
import type {
  OrganisationFact,
  RegisteredIdentifier,
  RegisterFact,
} from '../../domain/ownership/organisation-fact.js';

interface TickerRow {
  readonly cik: unknown;
  readonly ticker: unknown;
  readonly title: unknown;
  readonly exchange: unknown;
}

/** The markets as the file calls them, by their codes (ISO 10383). */
const MARKETS: Readonly<Record<string, string>> = {
  Nasdaq: 'XNAS',
  NYSE: 'XNYS',
  CBOE: 'BATS',
  OTC: 'OTCM',
};

/** Both shapes of the file: an object of rows, and a list of fields with rows of data. One organisation per CIK. */
export function parseCompanyTickers(
  file: string,
  text: string,
): { readonly records: number; readonly facts: readonly RegisterFact[] } {
  const rows = rowsOf(file, text);
  const organisations = new Map<string, OrganisationFact>();
  const rejected: RegisterFact[] = [];
  rows.forEach((row, index) => {
    const read = parseRow(row);
    if (typeof read === 'string') {
      const shown = JSON.stringify(row).slice(0, 500);
      rejected.push({ type: 'rejected', record: index + 1, rule: read, text: shown });
      return;
    }
    const known = organisations.get(read.key);
    organisations.set(read.key, known === undefined ? read : joined(known, read));
  });
  return { records: rows.length, facts: [...organisations.values(), ...rejected] };
}

function rowsOf(file: string, text: string): readonly TickerRow[] {
  const json = parsedJson(file, text);
  if (typeof json !== 'object' || json === null) throw notTickers(file);
  if (
    'fields' in json &&
    'data' in json &&
    Array.isArray(json.fields) &&
    Array.isArray(json.data)
  ) {
    const fields: readonly unknown[] = json.fields;
    const [cik, ticker] = [fields.indexOf('cik'), fields.indexOf('ticker')];
    const [name, exchange] = [fields.indexOf('name'), fields.indexOf('exchange')];
    if (cik < 0 || name < 0) throw notTickers(file);
    return json.data.map((row: unknown) => {
      const cells: readonly unknown[] = Array.isArray(row) ? row : [];
      const [title, market] = [cells[name], cells[exchange]];
      return { cik: cells[cik], ticker: cells[ticker], title, exchange: market };
    });
  }
  const rows = Object.values(json).map((row: unknown) => {
    // every member of an object may be looked for
    const found = (typeof row === 'object' && row !== null ? row : {}) as Record<string, unknown>;
    const { cik_str: cik, ticker, title, exchange } = found;
    return { cik, ticker, title, exchange };
  });
  if (rows.every(({ cik }) => cik === undefined)) throw notTickers(file);
  return rows;
}

function parsedJson(file: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new DomainError('damaged-json', `${file} is not well-formed JSON.`);
  }
}

function notTickers(file: string): DomainError {
  return new DomainError('not-tickers', `${file} is no list of tickers with their CIK and title.`);
}

/** The organisation of one row, or the rule that the row breaks. */
function parseRow({ cik, ticker, title, exchange }: TickerRow): OrganisationFact | string {
  const number =
    typeof cik === 'number' || typeof cik === 'string' ? parseCik(String(cik)) : undefined;
  if (number === undefined) return 'wrong-cik';
  const name = typeof title === 'string' ? cleanTitle(title) : '';
  if (name === '') return 'no-name';
  const symbol = typeof ticker === 'string' ? parseTicker(ticker) : undefined;
  const market = typeof exchange === 'string' ? MARKETS[exchange] : undefined;
  const listing: readonly RegisteredIdentifier[] =
    symbol === undefined
      ? []
      : [
          {
            scheme: 'ticker',
            value: symbol,
            ...(market === undefined ? {} : { exchange: market }),
          },
        ];
  return {
    type: 'organisation',
    key: `cik:${number}`,
    slug: `cik-${number}`,
    name,
    names: [],
    category: 'company',
    identifiers: [{ scheme: 'cik', value: number }, ...listing],
  };
}

/** The regulator marks the place of incorporation, or a depositary receipt, behind the name: `ACME CORP /DE/`. */
const MARK = /\s*[\\/]\s*(?:[A-Za-z]{2,4}|Cayman(?: Islands)?|Delaware)?\s*[\\/]?\s*$/;
/** A legal form that only looks like such a mark. */
const LEGAL_FORM = /\bS\.?A\.?\/N\.?V\.?$/i;

function cleanTitle(title: string): string {
  const name = title.replace(/\s+/g, ' ').trim();
  return LEGAL_FORM.test(name) ? name : name.replace(MARK, '').trim();
}

function joined(known: OrganisationFact, other: OrganisationFact): OrganisationFact {
  const alias =
    other.name === known.name || known.names.some(({ value }) => value === other.name)
      ? []
      : [{ kind: 'alias', value: other.name } as const];
  return {
    ...known,
    names: [...known.names, ...alias],
    identifiers: [
      ...known.identifiers,
      ...other.identifiers.filter(({ scheme }) => scheme === 'ticker'),
    ],
  };
}
