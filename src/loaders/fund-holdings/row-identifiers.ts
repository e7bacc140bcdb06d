import type { ReportedIdentifier, SecurityScheme } from '../../domain/portfolio/portfolio-line.js';
import { reportedIdentifier } from '../../domain/portfolio/reported-identifier.js';
import { bloombergMic, micOf } from './exchange-mic.js';

/** Schemes with a check digit, the longest first: a code without a label is tried as each. */
const CHECKED: readonly SecurityScheme[] = ['lei', 'isin', 'figi', 'cusip', 'sedol'];

/** Codes that a spreadsheet turned into numbers lack their leading zeros. */
const LENGTHS: Partial<Record<SecurityScheme, number>> = { cusip: 9, sedol: 7 };

/** What a row says in its columns of codes. */
export interface CodeCells {
  readonly labelled: readonly { readonly scheme: SecurityScheme; readonly text: string }[];
  /** A code whose scheme the heading leaves open. */
  readonly unlabelled: string;
  readonly ticker: string;
  readonly exchange: string;
}

/** The codes of one row, in the order of its columns; no scheme twice. */
export function rowIdentifiers(cells: CodeCells): readonly ReportedIdentifier[] {
  const found = [
    ...cells.labelled.map(({ scheme, text }) => withZeros(scheme, text)),
    byCheckDigit(cells.unlabelled),
    tickerOf(cells),
  ].filter((identifier) => identifier !== undefined);
  return found.filter(
    ({ scheme }, index) => found.findIndex((other) => other.scheme === scheme) === index,
  );
}

/** Bloomberg writes the market behind the symbol: `NVDA US`, `HO FP Equity`. */
function tickerOf({ ticker, exchange }: CodeCells): ReportedIdentifier | undefined {
  const [, symbol = ticker, market = ''] =
    /^([A-Z0-9./*-]{1,12}) ([A-Z]{2})(?: Equity)?$/i.exec(ticker) ?? [];
  return reportedIdentifier('ticker', symbol, micOf(exchange) ?? bloombergMic(market));
}

function withZeros(scheme: SecurityScheme, text: string): ReportedIdentifier | undefined {
  const length = LENGTHS[scheme];
  const isShort = length !== undefined && /^\d+$/.test(text) && text.length < length;
  if (!isShort || text.length < length - 4) return reportedIdentifier(scheme, text);
  const filled = reportedIdentifier(scheme, text.padStart(length, '0'));
  return filled?.sound === true ? filled : undefined;
}

function byCheckDigit(text: string): ReportedIdentifier | undefined {
  // every FIGI of Bloomberg begins so, and some have the check digit of an ISIN of Barbados too
  const schemes = /^BBG/i.test(text) ? (['figi'] as const) : CHECKED;
  return schemes.map((scheme) => withZeros(scheme, text)).find((found) => found?.sound === true);
}
