/** The number of a security in the United States and Canada, upper case, nine characters. Invariant: its check digit is right. */
export type Cusip = string & { readonly cusip: unique symbol };

/** Files write it where there is no number; its check digit is right. */
const NONE = '000000000';
const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ*@#';

/** Upper or lower case; undefined unless its check digit is right: every second value doubled, digits added, modulo 10. */
export function parseCusip(text: string): Cusip | undefined {
  const cusip = text.toUpperCase();
  if (!/^[0-9A-Z*@#]{8}[0-9]$/.test(cusip) || cusip === NONE) return undefined;
  const sum = [...cusip.slice(0, 8)].reduce((total, letter, place) => {
    const value = ALPHABET.indexOf(letter) * (place % 2 === 0 ? 1 : 2);
    return total + Math.floor(value / 10) + (value % 10);
  }, 0);
  // its form and check digit were just found right
  return (10 - (sum % 10)) % 10 === Number(cusip[8]) ? (cusip as Cusip) : undefined;
}

/** The first six characters: they name the issuer, the next two its security. */
export function cusipIssuer(cusip: string): string {
  return cusip.slice(0, 6);
}

/** Whether it is a number for a security from outside the United States and Canada (CINS): those start with a letter. */
export function isCins(cusip: string): boolean {
  return /^[A-Z]/.test(cusip);
}
