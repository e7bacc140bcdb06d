import { groupDigits } from '../wording/group-digits.js';
import { printAligned, printMoney } from './word-screening.js';
import { countOf, listInWords } from '../wording/list-in-words.js';
import { wordDate } from '../wording/word-date.js';
import type { ExchangeRates } from './exchange-rates.js';
import type { CurrencyPart, Screening } from './screening.js';
import type { ScreeningView } from './screening-view.js';

/** What the file is. */
export function wordFacts(
  { portfolio, lines, rates }: Screening,
  { file, formatLabel }: { readonly file: string; readonly formatLabel: string },
): ScreeningView['facts'] {
  const { holder, asOf, netAssets, rejected, unitReason } = portfolio;
  const facts: readonly (readonly [string, string | undefined])[] = [
    ['File', file],
    ['Format', formatLabel],
    ['Portfolio of', holder?.name],
    ['Holdings as of', asOf && wordDate(asOf)],
    ['Lines', groupDigits(lines)],
    [
      'Lines that could not be read',
      rejected.length === 0 ? undefined : groupDigits(rejected.length),
    ],
    ['Net assets', netAssets && printMoney(netAssets)],
    ['Unit of the values', unitReason],
    ['Rates, as you gave them', rates && wordRates(rates)],
  ];
  return facts.flatMap(([label, text]) => (text === undefined ? [] : [{ label, text }]));
}

/** `1 EUR = 1.08 USD`. */
function wordRates({ base, worth }: ExchangeRates): string {
  const others = [...worth].filter(([currency]) => currency !== base);
  if (others.length === 0) return `none was used; everything is in ${base}`;
  return others.map(([currency, rate]) => `1 ${currency} = ${String(rate)} ${base}`).join(', ');
}

/** What a reader should know of the file and of what was not counted. */
export function wordNotes(screening: Screening): readonly string[] {
  const { portfolio, withoutValue, unconverted, parts, byWeight, notFollowed } = screening;
  const notes = portfolio.warnings.map(({ message, line }) =>
    line === undefined ? message : `Line ${String(line)}: ${message}`,
  );
  if (byWeight)
    notes.push('The file gives weights and no values, so everything is in percent of net assets.');
  notes.push(...parts.flatMap(wordUnaccounted));
  if (notFollowed > 0) {
    const others = countOf(notFollowed, ['organisation', 'organisations']);
    notes.push(
      `${others} with stakes in involved companies were not followed to these, as there are too many.`,
    );
  }
  if (withoutValue > 0) {
    const lines = countOf(withoutValue, ['line has', 'lines have']);
    notes.push(`${lines} no value: counted as lines, and adding nothing to any amount.`);
  }
  if (unconverted.length > 0) {
    notes.push(`No rate was given for ${listInWords(unconverted)}: not converted and not added.`);
  }
  if (parts.length > 1) {
    notes.push('Amounts of different currencies are never added; give rates to convert them.');
  }
  return notes;
}

/** Rounded weights never add up exactly. */
const ROUNDING = 0.005;

/** How much of the stated net assets no line accounts for, or by how much the lines exceed them. */
function wordUnaccounted(part: CurrencyPart): readonly string[] {
  const { whole, wholeIs, classes, apart } = part;
  if (wholeIs === 'sum-of-lines' || whole.hundredths <= 0) return [];
  const tallies = [...Object.values(classes), ...Object.values(apart)];
  const sum = tallies.reduce((total, { amount }) => total + amount.hundredths, 0);
  const share = sum / whole.hundredths;
  if (Math.abs(share - 1) <= ROUNDING) return [];
  return [
    `The lines add up to ${printAligned(share)} of net assets; the parts are of net assets and are not stretched to 100%.`,
  ];
}
