import { wordShare } from '../ownership/word-ownership.js';
import { printPercent } from '../wording/print-number.js';
import { listInWords } from '../wording/list-in-words.js';
import type { HoldingBehind } from './screening.js';
import type { BehindView } from './screening-view.js';
import { printMoney } from './word-screening.js';

/** Said over the list of companies behind organisations, wherever it is shown. */
export const BEHIND_MEANING =
  'These organisations are not assessed themselves and hold stakes in, or control, companies that are involved. ' +
  'The value is that of the positions times the share, between its bounds. It is information: it is in no class, ' +
  'not in E and not in X, which count what the portfolio and its funds hold themselves.';

/** A company behind an organisation, in words. */
export function wordBehind(holding: HoldingBehind): BehindView {
  const { company, through, between, amounts } = holding;
  const lines = [...new Set(holding.positions.map(({ line }) => line))];
  return {
    name: company.name,
    slug: company.slug,
    grade: company.score.grade,
    involvement: printPercent(company.score.involvement),
    through: `${through.name}, ${lines.length === 1 ? 'line' : 'lines'} ${listInWords(lines.slice(0, MOST_LINES).map(String))}${lines.length > MOST_LINES ? ' and more' : ''}`,
    way: [through.name, ...between, company.name].join(' › '),
    share: wordStake(holding),
    amount: amounts.map(wordRange).join('; '),
  };
}

const MOST_LINES = 5;

/** `25% to 50%, controls`. */
export function wordStake({ share, controlled }: HoldingBehind): string {
  return `${wordShare(share)}${controlled ? ', controls' : ''}`;
}

function wordRange({ least, most }: HoldingBehind['amounts'][number]): string {
  const [from, to] = [printMoney(least), printMoney(most)];
  if (from === to) return from;
  return least.hundredths === 0 ? `up to ${to}` : `${from} to ${to}`;
}
