import { groupDigits } from '../wording/group-digits.js';
import { ROLES } from '../company/vocabulary.js';
import { GRADES } from '../methodology/methodology.js';
import { ROLE_LABELS } from '../wording/role-words.js';
import { NET_ASSETS_UNIT } from './measured-lines.js';
import { APART_KINDS, type CurrencyPart, SCREENING_CLASSES, type Tally } from './screening.js';
import type { CountedRow, PartView } from './screening-view.js';
import {
  APART_LABELS,
  APART_MEANINGS,
  CLASS_LABELS,
  CLASS_MEANINGS,
  partOf,
  printMoney,
  printPart,
} from './word-screening.js';

/** What is counted in one currency, as rows of tables. */
export function buildPart(part: CurrencyPart): PartView {
  const row = (label: string, tally: Tally) => rowOf(label, tally, part);
  return {
    unit: part.currency === NET_ASSETS_UNIT ? 'net assets' : part.currency,
    whole: wholeSentence(part),
    classes: SCREENING_CLASSES.map((id) => ({
      ...row(CLASS_LABELS[id], part.classes[id]),
      id,
      meaning: CLASS_MEANINGS[id],
    })),
    apart: APART_KINDS.filter((id) => part.apart[id].positions > 0).map((id) => ({
      id,
      label: APART_LABELS[id],
      positions: groupDigits(part.apart[id].positions),
      amount: printMoney(part.apart[id].amount),
      meaning: APART_MEANINGS[id],
    })),
    roles: ROLES.map((role) => row(ROLE_LABELS[role], part.roles[role])),
    grades: GRADES.map((grade) => ({ ...row(grade, part.grades[grade]), grade })),
  };
}

function rowOf(label: string, { positions, amount }: Tally, { whole }: CurrencyPart): CountedRow {
  return {
    label,
    positions: groupDigits(positions),
    amount: printMoney(amount),
    share: printPart(amount, whole),
    percent: 100 * (partOf(amount.hundredths, whole) ?? 0),
  };
}

function wholeSentence({ currency, whole, wholeIs }: CurrencyPart): string {
  if (currency === NET_ASSETS_UNIT) {
    return 'The file states no values; lines count with their parts of net assets.';
  }
  return wholeIs === 'net-assets'
    ? `Parts of ${printMoney(whole)}, the net assets that the file states.`
    : `Parts of ${printMoney(whole)}, the sum of what is owned and of cash.`;
}
