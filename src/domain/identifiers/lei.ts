/** A legal entity identifier (ISO 17442), upper case. Invariant: its check digits are right. */
export type Lei = string & { readonly lei: unique symbol };

/** Upper or lower case; undefined unless the whole number modulo 97 is 1. A valid one need not be the right company's. */
export function parseLei(text: string): Lei | undefined {
  const lei = text.toUpperCase();
  if (!/^[0-9A-Z]{18}[0-9]{2}$/.test(lei)) return undefined;
  let remainder = 0;
  for (const digit of digitsOf(lei)) remainder = (remainder * 10 + digit) % 97;
  return remainder === 1 ? (lei as Lei) : undefined;
}

/** Letters stand for two digits: A is 10, Z is 35. */
function digitsOf(lei: string): readonly number[] {
  return [...lei].flatMap((letter) => [...String(parseInt(letter, 36))].map(Number));
}
