import { groupDigits } from '../wording/group-digits.js';
import { printNumber } from '../wording/print-number.js';
import { wordDate } from '../wording/word-date.js';
import type { CalendarDate } from '../quantities/calendar-date.js';
import type { ValueUnit } from './decide-value-unit.js';

/** Why values are taken for dollars or for thousands of dollars, in one sentence. */
export function wordValueUnit(unit: ValueUnit): string {
  const taken = unit.factor === 1 ? 'dollars' : 'thousands of dollars';
  return `Values are taken as ${taken}: ${reasonOf(unit)}.`;
}

function reasonOf(unit: ValueUnit): string {
  switch (unit.basis) {
    case 'consensus':
      return byConsensus(unit);
    case 'implied-price':
      return byPrice(unit);
    case 'stated':
      return `no price decides, and the filing names this unit${shownPrice(unit)}`;
    case 'schema':
      return `no price decides, and the filing follows version ${unit.decidedBy ?? ''} of the form, which asks for dollars${shownPrice(unit)}`;
    case 'filing-date':
      return `no price decides, and the filing was made on ${day(unit)}; the form asks for dollars since 3 January 2023${shownPrice(unit)}`;
    case 'period':
      return `no price and no date of filing decides, and the period ends on ${day(unit)}; the form asks for dollars since the last quarter of 2022${shownPrice(unit)}`;
    case 'assumed':
      return `nothing in the file decides it; dollars are what the form asks for today${shownPrice(unit)}`;
  }
}

function byConsensus({ consensus }: ValueUnit): string {
  if (consensus === undefined) return 'prices agree with other filings';
  const { agreeing, compared, medianRatio } = consensus;
  const rows = `${groupDigits(agreeing)} of ${groupDigits(compared)} rows`;
  return `in ${rows}, value divided by shares agrees with the prices of other filings of the quarter (median ratio ${price(medianRatio)})`;
}

function byPrice({ medianPrice, pricedRows, factor }: ValueUnit): string {
  const other = factor === 1 ? 'thousands' : 'dollars';
  return `value divided by shares has a median of ${price(medianPrice ?? 0)} over ${rowsOf(pricedRows)}, which no share prices in ${other} would give`;
}

function shownPrice({ medianPrice, pricedRows }: ValueUnit): string {
  if (medianPrice === undefined) return '';
  return ` (value divided by shares has a median of ${price(medianPrice)} over ${rowsOf(pricedRows)})`;
}

function rowsOf(count: number): string {
  return count === 1 ? '1 row' : `${groupDigits(count)} rows`;
}

function day({ decidedBy }: ValueUnit): string {
  // a filing date or a period, by the basis
  return wordDate((decidedBy ?? '') as CalendarDate);
}

/** Three significant digits below one, two decimals above. */
function price(value: number): string {
  if (value >= 1) return printNumber(value, 2);
  return value === 0 ? '0' : String(Number(value.toPrecision(3)));
}
