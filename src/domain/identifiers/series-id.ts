/** The number of a fund within a registrant at the US securities regulator: `S000012345`. */
export type SeriesId = string & { readonly seriesId: unique symbol };

/** Upper or lower case S and nine digits. */
export function parseSeriesId(text: string): SeriesId | undefined {
  const series = text.toUpperCase();
  // its form was just checked; it has no check digit
  return /^S[0-9]{9}$/.test(series) ? (series as SeriesId) : undefined;
}
