import { CURRENCY_CODES } from '../../domain/company/currency-codes.js';

const CURRENCIES = new Set(CURRENCY_CODES);
const CODE = `(?:${CURRENCY_CODES.join('|')})`.toLowerCase();

const SIGNS: readonly (readonly [RegExp, string])[] = [
  [/US\s?\$/i, 'USD'],
  [/C\$|CA\$/i, 'CAD'],
  [/A\$|AU\$/i, 'AUD'],
  [/€|\beuros?\b/i, 'EUR'],
  [/£/, 'GBP'],
  [/円/, 'JPY'],
  [/\$/, 'USD'],
];

/** The currency that a heading or an amount names, `Kurswert in EUR`, `€ 1.200`, `MNOK`; a lone dollar sign is the US dollar. */
export function currencyIn(text: string): string | undefined {
  const codes = text.match(/(?<![A-Za-z])[A-Zkmn]{3,5}(?![A-Za-z])/g) ?? [];
  const named = codes.map((word) => /^[TMk]?([A-Z]{3})(?:m|mn|bn|k)?$/.exec(word)?.[1]);
  const code = named.find((word) => word !== undefined && CURRENCIES.has(word));
  return code ?? SIGNS.find(([sign]) => sign.test(text))?.[1];
}

/** How headings write that one unit of their column is worth more; the larger first, `Mrd` before `M`. */
const SCALES: readonly (readonly [number, RegExp])[] = [
  [1_000_000_000, /\b(?:mrd|milliarden|milliards?|miljard(?:en|er)?|miliardi|billions?|bln)\b/],
  [1_000_000_000, new RegExp(`(?:\\b${CODE}|[$€£])\\s?bn\\b|\\bbn\\s?(?:${CODE}|[$€£])|\\(bn\\)`)],
  [100_000_000, /億円/],
  [1_000_000, /\b(?:mio|mln|millions?|millionen|millones|milioni|milhoes|miljoen(?:en)?)\b|百万円/],
  [1_000_000, /\b(?:miljon(?:er)?|millioner|mkr|mnkr|m\.?kr)\b/],
  [
    1_000_000,
    new RegExp(`(?:\\b${CODE}|[$€£])\\s?(?:m|mm|mn)\\b|\\b(?:m|mm|mn)\\s?(?:${CODE}|[$€£])`),
  ],
  [1_000, /(?<![\d,.])'?000'?s?(?!\d)|(?<![\d,.])1[,.\s]?000(?!\d)|千円/],
  [1_000, /\b(?:thousands?|tsd|tausend|milliers|miles|migliaia|milhares|duizend(?:en|tallen)?)\b/],
  [1_000, /\b(?:tusen|tusind(?:e|er)?|tkr|t\.?\s?kr|teur|keur)\b/],
  [1_000, new RegExp(`\\b(?:t|k)${CODE}\\b|\\bk\\s?[$€£]|[$€£]\\s?k\\b`)],
];

/** What one unit of a column is worth: `Value ($000)` is 1,000, `Marktwert (Mio. EUR)` 1,000,000, `NOKm` too. */
export function scaleIn(heading: string): number {
  const folded = heading.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return SCALES.find(([, word]) => word.test(folded))?.[0] ?? 1;
}

/** The day that a heading adds: `Market value 31.12.2024`, `Value at 30 June 2024`. */
const DAYS = [
  /(?:\b(?:as of|as at|at|on|per|pr\.?|am|zum|au|al|den|op)\s+)?\b\d{1,4}[./-]\d{1,2}[./-]\d{1,4}\b/g,
  /(?:\b(?:as of|as at|at|on|per|am|zum|au|al|den|op)\s+)?\b\d{1,2}\.?\s\p{L}{3,9}\.?\s\d{4}\b/gu,
];

/** A heading without the scale, the currency, the day and the brackets that it adds to its name. */
export function withoutUnit(heading: string): string {
  const bare = heading
    .replace(/\([^()]*\)|\[[^\]]*\]/g, ' ')
    .replace(/\b(?:us|ca|au|hk|nz)\$/g, ' ')
    .replace(/[%$€£¥#*]/g, ' ');
  const undated = DAYS.reduce((text, day) => text.replace(day, ' '), bare);
  const scaled = SCALES.reduce(
    (text, [, word]) => text.replace(new RegExp(word.source, 'g'), ' '),
    undated.normalize('NFKD').replace(/\p{M}/gu, ''),
  );
  return scaled.replace(new RegExp(`\\b(?:in|en|i|e|kr|euros?|d(?=['’])|${CODE})\\b`, 'g'), ' ');
}

/** Whether a cell says nothing but a unit: `EUR`, `%`, `in TEUR`, `USD 1,000`. */
export function isUnit(text: string): boolean {
  if (text === '%' || /^in %$/i.test(text)) return true;
  const isNamed = currencyIn(text) !== undefined || scaleIn(text) !== 1;
  return isNamed && !/[\p{L}]/u.test(withoutUnit(text.toLowerCase())) && text.length <= 20;
}
