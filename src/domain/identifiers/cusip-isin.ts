import { type Cusip, isCins, parseCusip } from './cusip.js';
import { type Isin, parseIsin } from './isin.js';

/** The countries whose ISINs are made of a CUSIP. */
const CUSIP_COUNTRIES: ReadonlySet<string> = new Set(['US', 'CA']);
/** Numbered by the same office: where the nine characters are a CINS with its own right check digit, it is the one. */
const CINS_COUNTRIES: ReadonlySet<string> = new Set(['KY', 'BM', 'VG']);

/** The CUSIP inside an ISIN; undefined for ISINs that are not made of one. */
export function cusipOfIsin(isin: string): Cusip | undefined {
  const country = isin.slice(0, 2);
  const inside = parseCusip(isin.slice(2, 11));
  if (inside === undefined) return undefined;
  const isMadeOfIt =
    CUSIP_COUNTRIES.has(country) || (CINS_COUNTRIES.has(country) && isCins(inside));
  return isMadeOfIt ? inside : undefined;
}

/**
 * The ISIN made of a CUSIP and the country of its issuer. Undefined for other countries than the United States and
 * Canada, and for a CINS, which never makes a US ISIN: G51502105 is in IE00BY7QL619.
 */
export function isinOfCusip(cusip: Cusip, country: string): Isin | undefined {
  if (!CUSIP_COUNTRIES.has(country) || isCins(cusip)) return undefined;
  const digits = Array.from({ length: 10 }, (_, digit) => digit);
  return digits
    .map((digit) => parseIsin(`${country}${cusip}${String(digit)}`))
    .find((isin) => isin !== undefined);
}
