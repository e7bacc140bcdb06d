import { COUNTRY_CODES } from '../../domain/company/country-codes.js';

/** Names by which tables call countries in these languages. */
const LANGUAGES = ['en', 'de', 'fr', 'es', 'it', 'nl', 'pt', 'da', 'sv'];

/** Names that the languages' own lists lack. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  usa: 'US',
  'u.s.': 'US',
  'u.s.a.': 'US',
  'united states of america': 'US',
  'vereinigte staaten von amerika': 'US',
  uk: 'GB',
  'great britain': 'GB',
  grossbritannien: 'GB',
  'korea (south)': 'KR',
  'south korea': 'KR',
  'republic of korea': 'KR',
  'korea, republic of': 'KR',
  korea: 'KR',
  'hong kong': 'HK',
  hongkong: 'HK',
  taiwan: 'TW',
  'taiwan, province of china': 'TW',
  'russian federation': 'RU',
  'czech republic': 'CZ',
  'the netherlands': 'NL',
  holland: 'NL',
  'united arab emirates': 'AE',
  'china, peoples republic of': 'CN',
  "people's republic of china": 'CN',
};

const CODES = new Set(COUNTRY_CODES);
let names: ReadonlyMap<string, string> | undefined;

/** ISO 3166-1 alpha-2 of a country's code or name; undefined for regions and what is not known. */
export function countryOf(text: string): string | undefined {
  const upper = text.toUpperCase();
  if (CODES.has(upper)) return upper;
  const folded = fold(text);
  return OTHER_NAMES[folded] ?? known().get(folded);
}

function known(): ReadonlyMap<string, string> {
  names ??= new Map(
    LANGUAGES.toReversed().flatMap((language) => {
      const display = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
      return COUNTRY_CODES.flatMap((code) => {
        const name = display.of(code);
        return name === undefined ? [] : [[fold(name), code] as const];
      });
    }),
  );
  return names;
}

function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').replace(/ß/g, 'ss').toLowerCase().trim();
}
