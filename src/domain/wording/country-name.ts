/** Names that differ between versions of the language data, or that are longer than a table needs. */
const OWN_NAMES: Readonly<Record<string, string>> = {
  CD: 'Democratic Republic of the Congo',
  CG: 'Republic of the Congo',
  CV: 'Cabo Verde',
  CZ: 'Czechia',
  HK: 'Hong Kong',
  MK: 'North Macedonia',
  MM: 'Myanmar',
  MO: 'Macao',
  PS: 'Palestine',
  SZ: 'Eswatini',
  TR: 'Türkiye',
};

const NAMES = new Intl.DisplayNames(['en-GB'], { type: 'region', fallback: 'code' });

/** The English name of an ISO 3166-1 alpha-2 country; the code itself when it has none. */
export function countryName(code: string): string {
  if (!/^[A-Z]{2}$/.test(code)) return code;
  return OWN_NAMES[code] ?? NAMES.of(code) ?? code;
}
