import type { RestReason } from '../ownership/look-through-funds.js';
import type { Instrument } from '../portfolio/portfolio-line.js';
import type { Fraction } from '../quantities/fraction.js';
import type { Money } from '../quantities/money.js';
import type { ReportedIdentifier } from '../portfolio/portfolio-line.js';
import { groupDigits } from '../wording/group-digits.js';
import { printNumber } from '../wording/print-number.js';
import { NET_ASSETS_UNIT } from './measured-lines.js';
import type { ApartKind, ScreenedCompany, ScreeningClass } from './screening.js';

/** The classes as headings of rows. */
export const CLASS_LABELS: Readonly<Record<ScreeningClass, string>> = {
  involved: 'Involved',
  'nothing-counts': 'Assessed, nothing counts',
  'not-assessed': 'Known, not assessed',
  'not-in-data': 'Not in our data',
  'to-review': 'To review',
};

/** What belonging to a class says and does not say. */
export const CLASS_MEANINGS: Readonly<Record<ScreeningClass, string>> = {
  involved:
    'In companies with evidence that they create, sell or use biometric surveillance; at least one activity counts.',
  'nothing-counts': 'In companies whose search is complete and of which no activity counts.',
  'not-assessed':
    'In organisations that are known here and not, or not completely, assessed. This is not an all-clear.',
  'not-in-data': 'Nothing is known here of these issuers. This is not an all-clear.',
  'to-review':
    'Name or code may mean another organisation than it seems; a person should look before it is counted.',
};

/** The kinds apart as headings of rows. */
export const APART_LABELS: Readonly<Record<ApartKind, string>> = {
  cash: 'Cash',
  call: 'Call options',
  put: 'Put options',
  derivative: 'Other derivatives',
  negative: 'Short positions and liabilities',
  'fund-rest': 'Funds, not looked through',
};

/** Why it is apart. */
export const APART_MEANINGS: Readonly<Record<ApartKind, string>> = {
  cash: 'Part of the whole, in no class.',
  call: 'Nobody owns a company through an option: in no class.',
  put: 'Nobody owns a company through an option: in no class.',
  derivative: 'Often name the other party and not an issuer: not matched, in no class.',
  negative: 'Own nothing: in no class.',
  'fund-rest': 'What the funds’ own files do not explain: part of the whole, in no class.',
};

const INSTRUMENT_LABELS: Readonly<Record<Instrument, string>> = {
  share: 'share',
  debt: 'debt',
  fund: 'fund unit',
  call: 'call option',
  put: 'put option',
  derivative: 'derivative',
  cash: 'cash',
  other: 'other',
};

/** What a line holds, in a word or two. */
export function instrumentLabel(instrument: Instrument): string {
  return INSTRUMENT_LABELS[instrument];
}

const REST_REASONS: Readonly<Record<RestReason, string>> = {
  'not-in-the-file':
    'The lines of the fund add up to less, or more, than the fund is worth; this is the difference.',
  'no-net-assets':
    'The file of the fund states neither weights nor net assets in the currency of its values.',
  circular: 'The fund holds, through other funds, units of itself.',
  'too-deep': 'More funds stand one in the other than are followed.',
};

/** Why a part of a fund stays as it is. */
export function restReason(reason: RestReason): string {
  return REST_REASONS[reason];
}

const SCHEME_LABELS: Readonly<Record<ReportedIdentifier['scheme'], string>> = {
  isin: 'ISIN',
  cusip: 'CUSIP',
  figi: 'FIGI',
  sedol: 'SEDOL',
  ticker: 'Ticker',
  lei: 'LEI',
  cik: 'CIK',
};

/** `ISIN US0231351067`, `Ticker AIR (XPAR)`, and whether the check digit is wrong. */
export function wordIdentifier({ scheme, value, mic, sound }: ReportedIdentifier): string {
  const market = mic === undefined ? '' : ` (${mic})`;
  return `${SCHEME_LABELS[scheme]} ${value}${market}${sound ? '' : ', wrong check digit'}`;
}

const STATE_SENTENCES: Readonly<Record<ScreenedCompany['state'], string>> = {
  involved: 'On file: no involvement counts on this day.',
  no_evidence_found: 'Assessed: the search is complete and no activity counts.',
  partially_assessed: 'On file, and the search is not complete.',
  stale: 'On file, and nothing was confirmed or searched for years.',
  not_assessed: 'Known, and not assessed.',
};

/** What is known of a company without involvement that counts. */
export function stateSentence(state: ScreenedCompany['state']): string {
  return STATE_SENTENCES[state];
}

/** `USD 41,700,670,815`; small amounts with their hundredths; a part of net assets as `7.15%`. */
export function printMoney({ hundredths, currency }: Money): string {
  if (currency === NET_ASSETS_UNIT) return `${printNumber(hundredths / 100_000_000, 2)}%`;
  const units = hundredths / 100;
  const isSmall = Math.abs(units) < 100 && !Number.isInteger(units);
  const text = isSmall ? printNumber(units, 2) : groupDigits(Number(printNumber(units, 0)));
  return `${currency} ${text}`;
}

/** A part of the whole; empty where the whole is not above zero. */
export function printPart({ hundredths }: Money, whole: Money | undefined): string {
  const part = partOf(hundredths, whole);
  return part === undefined ? '' : printAligned(part);
}

/** Two decimals, so that a column of parts lines up. */
export function printAligned(part: number): string {
  const text = printNumber(part * 100, 2);
  return text === '0.00' && part > 0 ? 'less than 0.01%' : `${text}%`;
}

/** Undefined where the whole is not above zero. */
export function partOf(hundredths: number, whole: Money | undefined): Fraction | undefined {
  if (whole === undefined || whole.hundredths <= 0) return undefined;
  return hundredths / whole.hundredths;
}
