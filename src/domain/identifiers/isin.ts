/** A securities identification number (ISO 6166), upper case. Invariant: its check digit is right. */
export type Isin = string & { readonly isin: unique symbol };

/** Upper or lower case; undefined unless its check digit (Luhn over the expanded letters) is right. */
export function parseIsin(text: string): Isin | undefined {
  const isin = text.toUpperCase();
  if (!/^[A-Z]{2}[A-Z0-9]{9}[0-9]$/.test(isin)) return undefined;
  const digits = [...isin].flatMap((letter) => [...String(parseInt(letter, 36))].map(Number));
  const sum = digits.toReversed().reduce((total, digit, place) => {
    return total + (place % 2 === 0 ? digit : digitSum(digit * 2));
  }, 0);
  return sum % 10 === 0 ? (isin as Isin) : undefined;
}

function digitSum(number: number): number {
  return number > 9 ? number - 9 : number;
}
