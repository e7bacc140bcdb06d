import { parseCik } from './cik.js';
import { parseCusip } from './cusip.js';
import { parseFigi } from './figi.js';
import { parseIsin } from './isin.js';
import { parseLei } from './lei.js';
import { parseSedol } from './sedol.js';
import { parseTicker } from './ticker.js';

/** In the order in which they are printed. */
export const IDENTIFIER_SCHEMES = [
  'lei',
  'isin',
  'cusip',
  'figi',
  'sedol',
  'cik',
  'ticker',
] as const;
/** Which register a value belongs to. */
export type IdentifierScheme = (typeof IDENTIFIER_SCHEMES)[number];

/** One name of an organisation or of a security of it in a public register. */
export interface Identifier {
  readonly scheme: IdentifierScheme;
  /** In the normal form of its scheme. */
  readonly value: string;
  /** The market of a ticker: its MIC, or the exchange as a source names it. Other schemes have none. */
  readonly exchange?: string;
  /** Where the link between company and identifier was seen. */
  readonly source: string;
}

const PARSERS: Readonly<Record<IdentifierScheme, (text: string) => string | undefined>> = {
  lei: parseLei,
  isin: parseIsin,
  cusip: parseCusip,
  figi: parseFigi,
  sedol: parseSedol,
  cik: parseCik,
  ticker: parseTicker,
};

/** The normal form of a value, undefined when its form or check digit is wrong. */
export function parseIdentifierValue(scheme: IdentifierScheme, text: string): string | undefined {
  return PARSERS[scheme](text);
}
