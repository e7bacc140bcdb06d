import { COUNTRY_CODES } from '../company/country-codes.js';
import { IDENTIFIER_SCHEMES, type IdentifierScheme, parseIdentifierValue } from './identifier.js';

/** What a code without a stated register may be. */
export interface DetectedIdentifier {
  readonly scheme: IdentifierScheme;
  /** In the normal form of its scheme. */
  readonly value: string;
  /** False when the check digit is wrong. */
  readonly sound: boolean;
  /** `label`: the column says so; `check-digit`: the check digit is right; `form`: it looks like one, which proves little. */
  readonly because: 'label' | 'check-digit' | 'form';
}

/** Words of column headings and the registers that they name. */
const LABELS: readonly (readonly [RegExp, IdentifierScheme])[] = [
  [/\blei\b|legal entity id/, 'lei'],
  [/\bisin\b/, 'isin'],
  [/\b(?:cusip|cins)\b/, 'cusip'],
  [/\b(?:figi|bbgid|bb ?global id)\b/, 'figi'],
  [/\bsedol\b/, 'sedol'],
  [/\bcik\b/, 'cik'],
  [/\b(?:ticker|symbol|ric)\b/, 'ticker'],
];

/** Longer ones exist, but a longer code without a label is rather another code. */
const LONGEST_TICKER = 8;
const CHECKED: ReadonlySet<IdentifierScheme> = new Set(['lei', 'isin', 'cusip', 'figi', 'sedol']);
const COUNTRIES: ReadonlySet<string> = new Set([
  ...COUNTRY_CODES,
  'XS',
  'EU',
  'XF',
  'XA',
  'XB',
  'XC',
  'XD',
  'QS',
]);

/**
 * What a code may be: by the label of its column first, then by its check digit, never by its length alone. Several
 * when it is ambiguous, the likeliest first; empty when it is none. A right check digit does not prove that the code
 * is the company's: NLJPMSP0MIY6 is a valid ISIN that one source gives to a Chinese company.
 */
export function detectIdentifier(text: string, label = ''): readonly DetectedIdentifier[] {
  const code = text.trim().toUpperCase();
  if (code === '' || /^(?:N\/?A|-+|NONE|NULL|0+)$/.test(code)) return [];
  const named = labelledScheme(label);
  if (named !== undefined) return [ofScheme(named, code)];
  const possible = IDENTIFIER_SCHEMES.flatMap((scheme) => detected(scheme, code));
  const checked = possible.filter(({ because }) => because === 'check-digit');
  return checked.length > 0 ? checked : [...misspelled(code), ...possible];
}

/** The forms of ISIN and LEI are like no other code's, so that a wrong check digit shows. */
function misspelled(code: string): readonly DetectedIdentifier[] {
  const isIsin = /^[A-Z]{2}[A-Z0-9]{9}[0-9]$/.test(code) && COUNTRIES.has(code.slice(0, 2));
  const isLei = /^[0-9A-Z]{18}[0-9]{2}$/.test(code);
  if (!isIsin && !isLei) return [];
  return [{ scheme: isIsin ? 'isin' : 'lei', value: code, sound: false, because: 'form' }];
}

/** The register that the heading of a column names. */
function labelledScheme(label: string): IdentifierScheme | undefined {
  const words = label.toLowerCase().replace(/[^a-z]+/g, ' ');
  return LABELS.find(([pattern]) => pattern.test(words))?.[1];
}

function ofScheme(scheme: IdentifierScheme, code: string): DetectedIdentifier {
  const value = parseIdentifierValue(scheme, code);
  return { scheme, value: value ?? code, sound: value !== undefined, because: 'label' };
}

function detected(scheme: IdentifierScheme, code: string): readonly DetectedIdentifier[] {
  const value = parseIdentifierValue(scheme, code);
  if (value === undefined || (scheme === 'isin' && !COUNTRIES.has(code.slice(0, 2)))) return [];
  if (scheme === 'ticker' && code.length > LONGEST_TICKER) return [];
  return [{ scheme, value, sound: true, because: CHECKED.has(scheme) ? 'check-digit' : 'form' }];
}
