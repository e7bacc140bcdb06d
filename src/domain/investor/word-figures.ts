import { listInWords } from '../wording/list-in-words.js';
import { printNumber, printPercent, printShare } from '../wording/print-number.js';
import { wordDate } from '../wording/word-date.js';
import type { AssessedInvestor } from './assess-investor.js';
import type { FigureView } from './investor-view.js';
import type { NoExposure } from './measure-portfolio.js';
import { whenKnown } from './when-known.js';

const NO_EXPOSURE: Readonly<Record<NoExposure, string>> = {
  'mixed-currencies':
    'Not assessed: the portfolio mixes currencies, and amounts of different currencies are never added.',
  'nothing-assessed': 'Not assessed: no company in the portfolio has been assessed.',
  'no-value': 'Not assessed: the filing states no value that a part could be taken of.',
};

const NO_PORTFOLIO = 'Not assessed: no portfolio is on file.';

/** E, X, T, P and Ω, with the reason where one is missing. */
export function wordFigures(investor: AssessedInvestor): readonly FigureView[] {
  return [
    exposureFigure(investor),
    indexFigure(investor),
    stewardshipFigure(investor),
    performanceFigure(investor),
    influenceFigure(investor),
  ];
}

/** E and its parts as they are printed: two decimals of a percent. */
export function printExposure(exposure: number): string {
  const text = printNumber(exposure * 100, 2);
  return text === '0.00' && exposure > 0 ? 'less than 0.01%' : `${text}%`;
}

function exposureFigure({ portfolio }: AssessedInvestor): FigureView {
  const exposure = portfolio?.exposure?.exposure;
  return {
    ...{
      id: 'e',
      symbol: 'E',
      term: 'Exposure',
      hint: 'part of the portfolio that is involvement',
    },
    ...whenKnown('value', exposure === undefined ? undefined : printExposure(exposure)),
    atLeast: exposure !== undefined,
    ...whenKnown('note', exposure === undefined ? reasonOf(portfolio) : undefined),
  };
}

function indexFigure({ portfolio }: AssessedInvestor): FigureView {
  const x = portfolio?.exposure?.x;
  return {
    ...{ id: 'x', symbol: 'X', term: 'Exposure index', hint: '100 is worst' },
    ...whenKnown('value', x === undefined ? undefined : printPercent(x)),
    atLeast: x !== undefined,
  };
}

function reasonOf(portfolio: AssessedInvestor['portfolio']): string {
  return portfolio?.noExposure === undefined ? NO_PORTFOLIO : NO_EXPOSURE[portfolio.noExposure];
}

function stewardshipFigure({ stewardship }: AssessedInvestor): FigureView {
  const { value, missing } = stewardship;
  return {
    ...{ id: 't', symbol: 'T', term: 'Stewardship', hint: '100 is best' },
    ...whenKnown('value', value === undefined ? undefined : printPercent(value)),
    atLeast: false,
    ...whenKnown(
      'note',
      value === undefined
        ? `Not assessed: ${String(missing.length)} elements have no answer on file (${shortened(missing)}).`
        : undefined,
    ),
  };
}

/** `T1.1–T1.3, T4.2`: runs within one indicator are drawn together. */
function shortened(elements: readonly string[]): string {
  const runs: string[][] = [];
  for (const element of elements) {
    const last = runs.at(-1);
    if (last !== undefined && follows(last.at(-1) ?? '', element)) last.push(element);
    else runs.push([element]);
  }
  return runs
    .map((run) => (run.length === 1 ? run[0] : `${run[0] ?? ''}–${run.at(-1) ?? ''}`))
    .join(', ');
}

function follows(before: string, element: string): boolean {
  const [first, second] = [before.split('.'), element.split('.')];
  return first[0] === second[0] && Number(first[1]) + 1 === Number(second[1]);
}

function performanceFigure({ performance, portfolio, stewardship }: AssessedInvestor): FigureView {
  const lacking = [
    ...(portfolio?.exposure === undefined ? ['exposure'] : []),
    ...(stewardship.value === undefined ? ['stewardship'] : []),
  ];
  return {
    ...{ id: 'p', symbol: 'P', term: 'Performance', hint: '100 is best' },
    ...whenKnown('value', performance === undefined ? undefined : printPercent(performance)),
    atLeast: false,
    ...whenKnown(
      'note',
      performance === undefined
        ? `Not assessed: needs ${listInWords(lacking)}.`
        : 'At most: exposure is a lower bound.',
    ),
  };
}

function influenceFigure({ influence }: AssessedInvestor): FigureView {
  const { known, unknown, influence: value } = influence;
  return {
    ...{
      id: 'omega',
      symbol: 'Ω',
      term: 'Influence',
      hint: 'stakes in involved companies, added up',
    },
    ...whenKnown('value', value === undefined ? undefined : printShare(value)),
    atLeast: value !== undefined && unknown > 0,
    ...whenKnown('note', influenceNote(known, unknown)),
  };
}

function influenceNote(known: number, unknown: number): string | undefined {
  if (known + unknown === 0) return 'No holding in an involved company is on file.';
  if (unknown === 0) return undefined;
  const companies = unknown === 1 ? 'involved company' : 'involved companies';
  const missing = `The stake in ${String(unknown)} ${companies} is not known`;
  return known === 0 ? `Not assessed: ${missing.toLowerCase()}.` : `${missing} and not counted.`;
}

/** What stands under the name: what the numbers rest on, in two or three sentences. */
export function wordOpening(investor: AssessedInvestor): readonly string[] {
  const { name, portfolio } = investor;
  const exposure = portfolio?.exposure?.exposure;
  if (portfolio === undefined || exposure === undefined) {
    return [`What portion of ${name}’s portfolio is in involved companies is not assessed.`];
  }
  const day = wordDate(portfolio.period);
  const count = portfolio.involved.length;
  if (count === 0) {
    return [
      `The latest portfolio on file, of ${day}, holds no company for which involvement is on file. Companies that nobody has assessed count as nothing here.`,
    ];
  }
  const companies = count === 1 ? '1 company' : `${String(count)} companies`;
  return [
    `The latest portfolio on file, of ${day}, holds ${companies} with evidence of involvement: weighted with it, at least ${printExposure(exposure)} of the value.`,
  ];
}
