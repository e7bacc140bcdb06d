import { DomainError } from '../errors.js';
import { CURRENCY_CODES } from '../company/currency-codes.js';
import type { Money } from '../quantities/money.js';

/** What one unit of a currency is worth in the base, as the person who asks states it. */
export interface ExchangeRates {
  readonly base: string;
  /** By currency; the base is 1. */
  readonly worth: ReadonlyMap<string, number>;
}

const RATE = /^([A-Z]{3})=(\d{1,12}(?:\.\d{1,12})?)$/;

/**
 * Reads `USD=1,EUR=1.08`: one euro is 1.08 dollars. The currency at 1 is the one that all others are converted to.
 * Undefined for an empty text; throws a DomainError `invalid-rates` for anything else.
 */
export function parseRates(text: string): ExchangeRates | undefined {
  const items = text
    .toUpperCase()
    .split(/[\s,;]+/)
    .filter((item) => item !== '');
  if (items.length === 0) return undefined;
  const worth = new Map<string, number>();
  for (const item of items) {
    const [currency, rate] = parseRate(item);
    if (worth.has(currency)) throw refused(`the rate of ${currency} is given twice`);
    worth.set(currency, rate);
  }
  const base = [...worth.keys()].find((currency) => worth.get(currency) === 1);
  if (base === undefined) {
    throw refused('one currency needs the rate 1: the one that the others are converted to');
  }
  return { base, worth };
}

function parseRate(item: string): readonly [string, number] {
  const [, currency = '', digits = ''] = RATE.exec(item) ?? [];
  const rate = Number(digits);
  if (currency === '') throw refused(`"${item.slice(0, 40)}" is no rate`);
  if (!CURRENCY_CODES.includes(currency)) throw refused(`${currency} is no currency of ISO 4217`);
  if (!(rate > 0)) throw refused(`the rate of ${currency} must be above 0`);
  return [currency, rate];
}

function refused(reason: string): DomainError {
  return new DomainError('invalid-rates', `Write rates as USD=1,EUR=1.08; ${reason}.`);
}

/** The amount in the base, rounded to the hundredth; as it is where its currency has no rate. */
export function converted(money: Money, rates: ExchangeRates | undefined): Money {
  const worth = rates?.worth.get(money.currency);
  if (rates === undefined || worth === undefined || money.currency === rates.base) return money;
  return { hundredths: Math.round(money.hundredths * worth) + 0, currency: rates.base };
}
