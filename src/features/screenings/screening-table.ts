import { stringify } from 'csv-stringify/sync';

import type { Money } from '../../domain/quantities/money.js';
import { NET_ASSETS_UNIT } from '../../domain/screening/measured-lines.js';
import type {
  HoldingBehind,
  ScreenedPosition,
  Screening,
} from '../../domain/screening/screening.js';
import type { LineView, ScreeningView } from '../../domain/screening/screening-view.js';
import { wordStake } from '../../domain/screening/word-behind.js';
import { partOf } from '../../domain/screening/word-screening.js';
import { printNumber } from '../../domain/wording/print-number.js';

const COLUMNS = [
  'line',
  'name',
  'title',
  'identifiers',
  'instrument',
  'via',
  'class',
  'amount',
  'currency',
  'percent_of_portfolio',
  'stated_amount',
  'stated_currency',
  'company',
  'company_slug',
  'grade',
  'involvement',
  'roles',
  'group',
  'reasons',
  'findings',
  'candidates',
  'behind',
  'as_of',
  'method',
];

/**
 * Every position as CSV (RFC 4180, UTF-8), in the order of the file. Amounts in units of their currency, `%` where
 * lines count with their parts of net assets.
 */
export function screeningTable(
  { positions, parts, behind }: Screening,
  { lines, asOf, method }: ScreeningView,
): string {
  const wholes = new Map(parts.map(({ currency, whole }) => [currency, whole]));
  const rows = positions.map((position, index) => {
    const line = lines[index];
    const companies = behindOf(position, behind);
    const told = line === undefined ? [] : [...toldOf(line), companies, asOf.iso, method.id];
    return [...heldOf(position, wholes), ...told].map(harmless);
  });
  return stringify(rows, { header: true, columns: COLUMNS, record_delimiter: 'windows' });
}

function heldOf(
  { line, name, title, identifiers, instrument, path, counts, amount, stated }: ScreenedPosition,
  wholes: ReadonlyMap<string, Money>,
): readonly string[] {
  const part = amount && partOf(amount.hundredths, wholes.get(amount.currency));
  return [
    String(line),
    name,
    title ?? '',
    identifiers.map(({ scheme, value }) => `${scheme.toUpperCase()} ${value}`).join('; '),
    instrument,
    path.map((step) => step.name).join(' > '),
    counts,
    ...amountCells(amount),
    part === undefined ? '' : printNumber(part * 100, 6),
    ...amountCells(stated),
  ];
}

/** Parts of net assets are held in units of which a hundred make one percent. */
function amountCells(money: Money | undefined): readonly [string, string] {
  if (money === undefined) return ['', ''];
  const { hundredths, currency } = money;
  const isPart = currency === NET_ASSETS_UNIT;
  return [printNumber(hundredths / (isPart ? 100_000_000 : 100), isPart ? 8 : 2), currency];
}

function toldOf({ company, reasons, findings, candidates }: LineView): readonly string[] {
  return [
    company?.name ?? '',
    company?.slug ?? '',
    company?.grade ?? '',
    company?.involvement ?? '',
    company?.roles ?? '',
    company?.group ?? '',
    reasons.join(' '),
    findings.join(' '),
    candidates.join('; '),
  ];
}

/** Involved companies behind the organisation of a position: `Acme (grade F): 25% to 50%`. */
function behindOf(position: ScreenedPosition, behind: readonly HoldingBehind[]): string {
  return behind
    .filter(({ positions }) => positions.includes(position))
    .map((held) => `${held.company.name} (grade ${held.company.score.grade}): ${wordStake(held)}`)
    .join('; ');
}

const PLAIN_NUMBER = /^[+-]?\d+(\.\d+)?$/;
/** Also in their full-width forms. */
const FORMULA = /^\s*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;

/** A cell that a spreadsheet would take for a formula gets a leading apostrophe; a number is left as it is. */
export function harmless(cell: string): string {
  return FORMULA.test(cell) && !PLAIN_NUMBER.test(cell) ? `'${cell}` : cell;
}
