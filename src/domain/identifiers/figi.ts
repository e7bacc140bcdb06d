/** A financial instrument global identifier, upper case, twelve characters. Invariant: its check digit is right. */
export type Figi = string & { readonly figi: unique symbol };

/** With the G that follows they would begin an ISIN of that country. */
const OF_COUNTRIES = /^(?:BS|BM|GG|GB|GH|KY|VG)/;

/** Upper or lower case; undefined unless it has no vowel, G as its third letter, and the right check digit. */
export function parseFigi(text: string): Figi | undefined {
  const figi = text.toUpperCase();
  const isForm = /^[B-DF-HJ-NP-TV-Z]{2}G[0-9B-DF-HJ-NP-TV-Z]{8}[0-9]$/.test(figi);
  if (!isForm || OF_COUNTRIES.test(figi)) return undefined;
  const sum = [...figi.slice(0, 11)].reduce((total, letter, place) => {
    const value = parseInt(letter, 36) * (place % 2 === 0 ? 1 : 2);
    return total + Math.floor(value / 10) + (value % 10);
  }, 0);
  // its form and check digit were just found right
  return (10 - (sum % 10)) % 10 === Number(figi[11]) ? (figi as Figi) : undefined;
}
