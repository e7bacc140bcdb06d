import { parseCik } from '../identifiers/cik.js';
import { parseCusip } from '../identifiers/cusip.js';
import { parseFigi } from '../identifiers/figi.js';
import { parseIsin } from '../identifiers/isin.js';
import { parseLei } from '../identifiers/lei.js';
import { parseSedol } from '../identifiers/sedol.js';
import { parseTicker } from '../identifiers/ticker.js';
import type { ReportedIdentifier, SecurityScheme } from './portfolio-line.js';

const PARSERS: Readonly<Record<SecurityScheme, (text: string) => string | undefined>> = {
  isin: parseIsin,
  cusip: parseCusip,
  figi: parseFigi,
  sedol: parseSedol,
  ticker: parseTicker,
  lei: parseLei,
  cik: parseCik,
};

/** What a code of each scheme looks like; one of another length or alphabet is something else, not a slip. */
const SHAPES: Readonly<Record<SecurityScheme, RegExp>> = {
  isin: /^[A-Z]{2}[A-Z0-9]{10}$/,
  cusip: /^[A-Z0-9]{5}[A-Z0-9*@#]{4}$/,
  figi: /^[A-Z0-9]{12}$/,
  sedol: /^[A-Z0-9]{7}$/,
  ticker: /^[A-Z0-9]+(?:[ ./-][A-Z0-9]+)*$/,
  lei: /^[A-Z0-9]{20}$/,
  cik: /^[0-9]{1,10}$/,
};

/** Words and fillers by which files say that there is no code. */
const NONE = /^(?:|[-–—.]+|N\/?A|NONE|NULL|NIL|UNASSIGNED|0+|X+|9+)$/;

/**
 * A code as a file labels it. Undefined where the text says that there is none, or has not the shape of one; a wrong
 * check digit makes it unsound.
 */
export function reportedIdentifier(
  scheme: SecurityScheme,
  text: string,
  mic?: string,
): ReportedIdentifier | undefined {
  const value = text.toUpperCase().replace(scheme === 'ticker' ? /^\s+|\s+$/g : /\s+/g, '');
  if (NONE.test(value) || !SHAPES[scheme].test(value)) return undefined;
  const parsed = PARSERS[scheme](value);
  if (parsed === undefined && (scheme === 'ticker' || scheme === 'cik')) return undefined;
  const market = scheme === 'ticker' && mic !== undefined ? { mic } : {};
  return { scheme, value: parsed ?? value, ...market, sound: parsed !== undefined };
}
