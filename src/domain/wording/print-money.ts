import type { Money } from '../quantities/money.js';
import { printNumber } from './print-number.js';

const STEPS = [
  { size: 1e12, name: 'trillion' },
  { size: 1e9, name: 'billion' },
  { size: 1e6, name: 'million' },
] as const;

/** `USD 1,234,567`: whole units, for tables whose numbers are compared. */
export function printMoney({ hundredths, currency }: Money): string {
  return `${currency} ${grouped(printNumber(hundredths / 100, 0))}`;
}

/** `USD 1.23 billion`: three figures, for sentences. */
export function shortMoney({ hundredths, currency }: Money): string {
  const units = hundredths / 100;
  const step = STEPS.find(({ size }) => Math.abs(units) >= size);
  if (step === undefined) return printMoney({ hundredths, currency });
  const short = units / step.size;
  const decimals = Math.abs(short) >= 100 ? 0 : Math.abs(short) >= 10 ? 1 : 2;
  return `${currency} ${printNumber(short, decimals)} ${step.name}`;
}

/** `12,345`: shares, units and members. */
export function printCount(count: number): string {
  return grouped(printNumber(count, 0));
}

function grouped(digits: string): string {
  return digits.replace(/\B(?=(\d{3})+$)/g, ',');
}
