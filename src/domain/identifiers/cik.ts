/** The number of a filer at the US securities regulator, ten digits with leading zeros. Not zero. */
export type Cik = string & { readonly cik: unique symbol };

/** One to ten digits; shorter ones are filled up with zeros. */
export function parseCik(text: string): Cik | undefined {
  if (!/^[0-9]{1,10}$/.test(text)) return undefined;
  const cik = text.padStart(10, '0');
  return /^0+$/.test(cik) ? undefined : (cik as Cik);
}
