import { parseIsin } from '../../domain/identifiers/isin.js';
import { subjectOf } from '../../domain/matching/subject-of.js';
import type { ReportedIdentifier } from '../../domain/portfolio/portfolio-line.js';

/** What a line says of the security it holds. */
export interface NamedSecurity {
  readonly name: string;
  readonly title?: string | undefined;
  readonly identifiers: readonly ReportedIdentifier[];
  readonly country?: string | undefined;
}

/** One security under its one key, with the codes that have a column of their own. */
export interface KeyedSecurity {
  readonly key: string;
  readonly isin: string | undefined;
  readonly cusip: string | undefined;
}

/**
 * A CUSIP, also that inside a US or Canadian ISIN, comes first, so that filings that name one security by either come
 * together; then ISIN, FIGI and SEDOL; without any of them the name and the title.
 */
export function keyOf(security: NamedSecurity): KeyedSecurity {
  const value = (scheme: string): string | undefined =>
    security.identifiers.find((one) => one.scheme === scheme && one.sound)?.value;
  const isin = value('isin');
  const cusip = value('cusip') ?? cusipInside(isin) ?? unsoundCusip(security);
  const [figi, sedol] = [value('figi'), value('sedol')];
  const key =
    labelled('cusip', cusip) ??
    labelled('isin', isin) ??
    labelled('figi', figi) ??
    labelled('sedol', sedol) ??
    nameKey(security);
  return { key, isin, cusip };
}

function labelled(scheme: string, value: string | undefined): string | undefined {
  return value === undefined ? undefined : `${scheme}:${value}`;
}

function cusipInside(isin: string | undefined): string | undefined {
  if (isin === undefined || parseIsin(isin) === undefined) return undefined;
  return /^(?:US|CA)/.test(isin) ? isin.slice(2, 11) : undefined;
}

/** Some real CUSIPs fail their check digit: it still tells one security from another. */
function unsoundCusip({ identifiers }: NamedSecurity): string | undefined {
  return identifiers.find(({ scheme, value }) => scheme === 'cusip' && CUSIP_FORM.test(value))
    ?.value;
}

const CUSIP_FORM = /^[0-9A-Z*@#]{9}$/;

/** The title belongs to it: one issuer has many bonds without a code. */
function nameKey({ name, title }: NamedSecurity): string {
  const named = title === undefined || title === '' ? name : `${name} / ${title}`;
  const key = subjectOf({ name: named, identifiers: [] });
  return key === 'name:' ? 'name:unnamed' : key;
}
