import { groupDigits } from '../wording/group-digits.js';
import type { CalendarDate } from '../quantities/calendar-date.js';
import type { Money } from '../quantities/money.js';
import { printNumber, printPercent, printShare } from '../wording/print-number.js';
import { countOf, listInWords } from '../wording/list-in-words.js';
import { wordDate } from '../wording/word-date.js';
import type { Comparison } from './compare-portfolios.js';
import type { CurrencyPart, Screening } from './screening.js';
import type { ExposureView } from './screening-view.js';
import { NET_ASSETS_UNIT } from './measured-lines.js';
import { partOf, printMoney, printPart } from './word-screening.js';

const POSITIONS = ['position', 'positions'] as const;

/** The answer in a few sentences. */
export function wordSummary(screening: Screening, asOf: CalendarDate): readonly string[] {
  const { parts, counts, involved } = screening;
  if (screening.lines === 0) return ['The file is valid and holds no lines.'];
  const companies = countOf(involved.length, ['company', 'companies']);
  const evidence = `with evidence, as of ${wordDate(asOf)}, that they create, sell or use biometric surveillance`;
  const sentences = parts.filter(hasInvolved).map((part) => {
    const { amount } = part.classes.involved;
    const share = shareOf(part, amount.hundredths, parts.length > 1);
    return `${share}${worthOf(amount)} is in companies ${evidence}.`;
  });
  const first =
    parts.length === 1 && involved.length > 0
      ? sentences.map((text) => text.replace('is in companies', `is in ${companies}`))
      : sentences;
  if (involved.length === 0) {
    return [`No line was taken for a company ${evidence}.`, ...unchecked(screening)];
  }
  const none = `${groupDigits(counts.involved)} ${counts.involved === 1 ? POSITIONS[0] : POSITIONS[1]} in ${companies} ${evidence}.`;
  return [...(first.length === 0 ? [none] : first), ...unchecked(screening)];
}

/** A currency in which nothing is involved says nothing beside others. */
function hasInvolved({ classes }: CurrencyPart): boolean {
  return classes.involved.positions > 0;
}

function shareOf(part: CurrencyPart, hundredths: number, isOneOfMany: boolean): string {
  const share = partOf(hundredths, part.whole);
  if (share === undefined || part.currency === NET_ASSETS_UNIT) return '';
  const whole = isOneOfMany ? `what is stated in ${part.currency}` : 'the portfolio';
  return `${printShare(share)} of ${whole}, `;
}

function worthOf(amount: Money): string {
  const text = printMoney(amount);
  return amount.currency === NET_ASSETS_UNIT ? `${text} of net assets` : `${text},`;
}

/** How much could not be checked; never silent, and never an all-clear. */
function unchecked({ parts, counts }: Screening): readonly string[] {
  const open = ['not-assessed', 'not-in-data', 'to-review'] as const;
  const positions = open.reduce((sum, name) => sum + counts[name], 0);
  if (positions === 0) return [];
  const said = parts.flatMap((part) => {
    const hundredths = open.reduce((sum, name) => sum + part.classes[name].amount.hundredths, 0);
    if (hundredths === 0) return [];
    const amount = { hundredths, currency: part.currency };
    return part.currency === NET_ASSETS_UNIT
      ? printMoney(amount)
      : withShare(printPart(amount, part.whole), printMoney(amount));
  });
  const worth = said.length === 0 ? '' : `, ${listInWords(said)},`;
  const verb = positions === 1 ? 'position' : 'positions';
  return [
    `${groupDigits(positions)} ${verb}${worth} could not be checked: not assessed, not in our data, or to be reviewed. That is not an all-clear.`,
  ];
}

function withShare(share: string, amount: string): string {
  return share === '' ? amount : `${amount} (${share})`;
}

/** E, X and coverage as printed. */
export function wordExposure({ exposure, parts, byWeight }: Screening): ExposureView | undefined {
  const [part] = parts;
  if (exposure === undefined || part === undefined) return undefined;
  const whole = byWeight ? 'net assets' : wholeInWords(part);
  return {
    exposure: `at least ${printShare(exposure.exposure)}`,
    x: `at least ${printPercent(exposure.x)}`,
    coverage: printShare(exposure.coverage),
    explanation: `E adds up the value of each involved position times the involvement of its company and divides by ${whole}; X puts E on a scale from 0 to 100. Positions that are not assessed count 0, so both are lower bounds. Options, other derivatives and short positions are in neither. Coverage is the assessed part of the portfolio.`,
  };
}

function wholeInWords({ wholeIs, whole }: CurrencyPart): string {
  return wholeIs === 'net-assets'
    ? `the net assets of ${printMoney(whole)}`
    : `the whole portfolio of ${printMoney(whole)}`;
}

/** Why there is no E. */
export function wordMissingExposure({ parts, lines }: Screening): string | undefined {
  if (lines === 0) return undefined;
  if (parts.length > 1) {
    const currencies = listInWords(parts.map(({ currency }) => currency));
    return `Exposure E and its scale X are not computed: the portfolio is stated in ${currencies}, and currencies are only added up at rates that you give.`;
  }
  return parts.length === 0
    ? 'Exposure E and its scale X are not computed: the file gives neither values nor weights.'
    : 'Exposure E and its scale X are not computed: the portfolio is not worth more than nothing.';
}

/** What a portfolio and its benchmark have in involved companies. */
export function wordComparison(
  { here, there, benchmark }: Comparison,
  screening: Screening,
): readonly string[] {
  const sentences = [
    `${printShare(here)} of the portfolio is in involved companies, ${printShare(there)} of the benchmark.`,
  ];
  const [ours, theirs] = [screening.exposure, benchmark.exposure];
  if (ours === undefined || theirs === undefined) return sentences;
  return [
    ...sentences,
    `Exposure E is at least ${printShare(ours.exposure)} here and at least ${printShare(theirs.exposure)} there; ${printShare(ours.coverage)} and ${printShare(theirs.coverage)} are assessed.`,
  ];
}

/** `+1.20`, in percentage points. */
export function printDifference(difference: number): string {
  const text = printNumber(difference * 100, 2);
  return difference > 0 && !/^0\.0+$/.test(text) ? `+${text}` : text;
}
