/** The number of a security at the London Stock Exchange, upper case, seven characters. Invariant: its check digit is right. */
export type Sedol = string & { readonly sedol: unique symbol };

const WEIGHTS = [1, 3, 1, 7, 3, 9];

/** Upper or lower case, without vowels; numbers from before 2004 are all digits. Undefined unless the check digit is right. */
export function parseSedol(text: string): Sedol | undefined {
  const sedol = text.toUpperCase();
  if (!/^(?:[0-9]{7}|[B-DF-HJ-NP-TV-Z][0-9B-DF-HJ-NP-TV-Z]{5}[0-9])$/.test(sedol)) return undefined;
  const sum = WEIGHTS.reduce(
    (total, weight, place) => total + weight * parseInt(sedol.charAt(place), 36),
    0,
  );
  // its form and check digit were just found right
  return (10 - (sum % 10)) % 10 === Number(sedol[6]) ? (sedol as Sedol) : undefined;
}
