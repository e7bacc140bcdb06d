import type { Amount } from '../company/company-record.js';
import type { Fraction, Percent } from '../quantities/fraction.js';

/** Decimal places to which a number is expanded before it is rounded, so that no print hangs on a float's last bit. */
const EXPANSION = 9;

/** Rounds half away from zero, on the decimal expansion to nine places. `decimals` is from 0 to 9. */
export function printNumber(value: number, decimals: number): string {
  const expanded = Math.abs(value).toFixed(EXPANSION).replace('.', '');
  const unit = 10n ** BigInt(EXPANSION - decimals);
  const rounded = (BigInt(expanded) + unit / 2n) / unit;
  const digits = rounded.toString().padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  const text = decimals === 0 ? whole : `${whole}.${digits.slice(-decimals)}`;
  return value < 0 && rounded > 0n ? `-${text}` : text;
}

/** Involvement, response, score: one decimal. */
export function printPercent(value: Percent): string {
  return printNumber(value, 1);
}

/** Confidence and weights: two decimals. */
export function printFraction(value: Fraction): string {
  return printNumber(value, 2);
}

/** A factor of the calculation: at least two decimals, up to six, enough to recompute what is printed from it. */
export function printFactor(value: number): string {
  return printNumber(value, 6).replace(/0{1,4}$/, '');
}

/** 0.0032 is `0.32%`, 0.33 is `33%`: at most two decimals, no idle zeros. */
export function printShare(share: Fraction): string {
  const text = printNumber(share * 100, 2).replace(/\.00$|(?<=\.\d)0$/, '');
  return text === '0' && share > 0 ? 'less than 0.01%' : `${text}%`;
}

/** `NOK 1,241,000,000`; cents only where the source gives them. */
export function printAmount({ value, currency }: Amount): string {
  const [whole = '', cents = ''] = printNumber(value, 2).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return cents === '00' ? `${currency} ${grouped}` : `${currency} ${grouped}.${cents}`;
}
