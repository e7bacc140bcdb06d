/** The short name of a share at one exchange, upper case. By itself it identifies nothing: AIR is another company in Paris than in New York. */
export type Ticker = string & { readonly ticker: unique symbol };

/** The market of a ticker: its market identifier code (ISO 10383), four characters. */
export type Mic = string & { readonly mic: unique symbol };

/** Letters, digits and single separators, at most 20 characters: `AMZN`, `BRK.B`, `ASSA B`, `0700`. */
export function parseTicker(text: string): Ticker | undefined {
  const ticker = text.toUpperCase();
  if (ticker.length > 20) return undefined;
  return /^[A-Z0-9]+(?:[ ./-][A-Z0-9]+)*$/.test(ticker) ? (ticker as Ticker) : undefined;
}

/** Upper or lower case; the form alone is checked, not whether the market exists. */
export function parseMic(text: string): Mic | undefined {
  const mic = text.toUpperCase();
  // its form was just checked
  return /^[A-Z0-9]{4}$/.test(mic) ? (mic as Mic) : undefined;
}
