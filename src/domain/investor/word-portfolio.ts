import { ROLES } from '../company/vocabulary.js';
import type {
  FiledDocument,
  StoredHolding,
  StoredPortfolio,
} from '../portfolio/stored-portfolio.js';
import type { Money } from '../quantities/money.js';
import { FILING_SOURCE_LABELS, filingNumber } from '../wording/filing-words.js';
import { countOf, shortListInWords } from '../wording/list-in-words.js';
import { printCount, printMoney, shortMoney } from '../wording/print-money.js';
import { printPercent, printShare } from '../wording/print-number.js';
import { roleNoun } from '../wording/role-words.js';
import { wordDate } from '../wording/word-date.js';
import type { HeldCompany } from './held-company.js';
import type { InvestorFacts } from './investor-facts.js';
import type { FilingView, InvolvedHoldingView, PortfolioView } from './investor-view.js';
import type { HeldPosition, MeasuredPortfolio } from './measure-portfolio.js';
import { wordChange } from './word-change.js';
import { printExposure } from './word-figures.js';
import { whenKnown } from './when-known.js';

/** As many names of lines to review are printed. */
const EXAMPLES = 5;

const BASIS: Readonly<Record<MeasuredPortfolio['basis'], string>> = {
  'net-assets':
    'Net assets as the fund states them. Options and other derivatives count in no number.',
  values:
    'All values of the filings added up. Options and other derivatives are in neither number: nobody owns a company through them.',
};

/** The latest portfolio with its filings, what of it is involved, and what is left out. */
export function wordPortfolio(facts: InvestorFacts): PortfolioView | undefined {
  const { portfolio } = facts.investor;
  if (portfolio === undefined) return undefined;
  const { stored, previous } = facts;
  return {
    period: { text: wordDate(portfolio.period), iso: portfolio.period },
    source: sourceInSentence(portfolio.source),
    ...whenKnown('total', portfolio.total && shortMoney(portfolio.total)),
    totalNote: BASIS[portfolio.basis],
    ...coverageOf(portfolio),
    ...whenKnown('lines', stored && printCount(stored.lines.filter(isCounted).length)),
    filings: (stored?.filings ?? []).map(filingView),
    involved: portfolio.involved.map((position) => holdingView(position, portfolio)),
    ...whenKnown('toReview', stored && toReview(stored)),
    apart: stored === undefined ? [] : apartOf(stored),
    ...whenKnown('change', stored && previous && wordChange(stored, previous, facts.companyOf)),
  };
}

/** A file that a person gave names no form. */
function sourceInSentence(source: MeasuredPortfolio['source']): string {
  return source === 'fund-holdings' ? 'a holdings file' : FILING_SOURCE_LABELS[source];
}

function coverageOf({
  coverage,
  exposure,
}: MeasuredPortfolio): Pick<PortfolioView, 'coverage' | 'coverageNote'> {
  if (coverage === undefined) return {};
  const text = printShare(coverage);
  const coverageNote =
    exposure === undefined
      ? `Companies with an assessment make up ${text} of the value, so exposure is not assessed.`
      : `Companies with an assessment make up ${text} of the value. Everything else counts as nothing, so exposure is at least what is printed.`;
  return { coverage: text, coverageNote };
}

const APART: readonly StoredHolding['instrument'][] = ['call', 'put', 'derivative'];

function isCounted({ instrument }: StoredHolding): boolean {
  return !APART.includes(instrument);
}

function filingView(filing: FiledDocument): FilingView {
  const { form, accession, filedOn, amendment, unit, rejected, source } = filing;
  const number = filingNumber(accession);
  return {
    form,
    title: source === 'fund-holdings' ? FILING_SOURCE_LABELS[source] : form,
    ...whenKnown('number', number),
    accession,
    ...whenKnown('filedOn', filedOn && wordDate(filedOn)),
    ...whenKnown('amendment', AMENDMENTS[amendment]),
    ...whenKnown('unit', unit?.reason),
    ...whenKnown('rejected', rejected === 0 ? undefined : linesNotRead(rejected)),
  };
}

const AMENDMENTS: Readonly<Record<FiledDocument['amendment'], string | undefined>> = {
  original: undefined,
  restatement: 'restates what was filed before it',
  'new-holdings': 'adds to what was filed before it',
};

function linesNotRead(rejected: number): string {
  return `${countOf(rejected, ['line', 'lines'])} could not be read and ${rejected === 1 ? 'is' : 'are'} not counted`;
}

function holdingView(position: HeldPosition, portfolio: MeasuredPortfolio): InvolvedHoldingView {
  const { company, value, shares, stake, contribution, through } = position;
  const { total, exposure } = portfolio;
  const { verdict } = company;
  if (verdict === undefined) throw new RangeError(`${company.slug} has no number`);
  const share = value === undefined ? undefined : shareOf(value, total);
  return {
    slug: company.slug,
    name: company.name,
    grade: verdict.grade,
    involvement: printPercent(verdict.involvement),
    roles: rolesInWords(verdict),
    ...whenKnown('value', value && printMoney(value)),
    ...whenKnown('share', share === undefined ? undefined : printShare(share)),
    ...whenKnown('shares', shares === undefined ? undefined : printCount(shares)),
    ...whenKnown('stake', stake === undefined ? undefined : printShare(stake)),
    ...whenKnown(
      'contribution',
      contribution === undefined ? undefined : printExposure(contribution),
    ),
    part: partOf(contribution, exposure?.exposure),
    through,
  };
}

function shareOf(value: Money, total: Money | undefined): number | undefined {
  if (total === undefined || total.hundredths <= 0) return undefined;
  return value.currency === total.currency ? value.hundredths / total.hundredths : undefined;
}

function partOf(contribution: number | undefined, whole: number | undefined): number {
  if (contribution === undefined || whole === undefined || whole === 0) return 0;
  return (100 * contribution) / whole;
}

/** `sale 89.2, creation 88.2`: roles with a number, the largest first. */
function rolesInWords({ roles }: NonNullable<HeldCompany['verdict']>): string {
  return ROLES.filter((role) => roles[role] > 0)
    .toSorted((a, b) => roles[b] - roles[a] || ROLES.indexOf(a) - ROLES.indexOf(b))
    .map((role) => `${roleNoun(role)} ${printPercent(roles[role])}`)
    .join(', ');
}

function toReview({ lines }: StoredPortfolio): PortfolioView['toReview'] {
  const open = lines.filter((line) => isCounted(line) && line.issuer.decision === 'review');
  if (open.length === 0) return undefined;
  return {
    count: countOf(open.length, ['line', 'lines']),
    ...whenKnown('value', sumInWords(open)),
    examples: shortListInWords([...new Set(open.map(({ name }) => name))], EXAMPLES),
  };
}

function apartOf({ lines }: StoredPortfolio): readonly string[] {
  const kinds = [
    { code: 'call', words: ['call option', 'call options'] },
    { code: 'put', words: ['put option', 'put options'] },
    { code: 'derivative', words: ['other derivative', 'other derivatives'] },
  ] as const;
  return kinds.flatMap(({ code, words }) => {
    const apart = lines.filter(({ instrument }) => instrument === code);
    if (apart.length === 0) return [];
    const value = sumInWords(apart);
    const count = countOf(apart.length, words);
    return [value === undefined ? count : `${count}, stated at ${value}`];
  });
}

/** One amount per currency. */
function sumInWords(lines: readonly StoredHolding[]): string | undefined {
  const sums = new Map<string, number>();
  for (const { value } of lines) {
    if (value === undefined) continue;
    sums.set(value.currency, (sums.get(value.currency) ?? 0) + value.hundredths);
  }
  const amounts = [...sums]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([currency, hundredths]) => shortMoney({ currency, hundredths }));
  return amounts.length === 0 ? undefined : amounts.join(' and ');
}
