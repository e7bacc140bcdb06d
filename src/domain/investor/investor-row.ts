import { countryName } from '../wording/country-name.js';
import { foldedName } from '../wording/folded-name.js';
import {
  INVESTOR_KIND_LABELS,
  type InvestorKind,
  PUBLIC_MONEY_LABELS,
} from '../wording/investor-words.js';
import { printPercent, printShare } from '../wording/print-number.js';
import { wordDate } from '../wording/word-date.js';
import type { AssessedInvestor } from './assess-investor.js';
import type { HeldCompany } from './held-company.js';
import { printableCompany } from './investor-facts.js';
import type { PublicMoneyAnswer } from './record/investor-vocabulary.js';
import { whenKnown } from './when-known.js';
import { printExposure } from './word-figures.js';

/** One line of the list of investors: numbers printed, and unprinted for sorting. */
export interface InvestorRow {
  readonly slug: string;
  readonly name: string;
  readonly kind: InvestorKind;
  readonly kindLabel: string;
  readonly country?: { readonly code: string; readonly name: string };
  readonly publicMoney: PublicMoneyAnswer;
  readonly publicMoneyLabel: string;
  /** Links to companies that may be named. */
  readonly links: number;
  /** End of the period of its latest portfolio. */
  readonly period?: string;
  /** Each absent when not assessed, which is not zero. */
  readonly exposure?: string;
  readonly x?: string;
  readonly t?: string;
  readonly p?: string;
  readonly omega?: string;
  readonly values: {
    readonly exposure?: number;
    readonly x?: number;
    readonly t?: number;
    readonly p?: number;
    readonly omega?: number;
  };
}

/** What the list shows of one investor. */
export function investorRow(
  investor: AssessedInvestor,
  companyOf: (slug: string) => HeldCompany | undefined,
): InvestorRow {
  const { slug, name, kind, country, record, portfolio } = investor;
  const publicMoney = record?.publicMoney.answer ?? 'not_known';
  const links = record?.links ?? [];
  return {
    slug,
    name,
    kind,
    kindLabel: INVESTOR_KIND_LABELS[kind],
    ...whenKnown(
      'country',
      country === undefined ? undefined : { code: country, name: countryName(country) },
    ),
    publicMoney,
    publicMoneyLabel: PUBLIC_MONEY_LABELS[publicMoney],
    links: links.filter(({ company }) => printableCompany(company, companyOf) !== undefined).length,
    ...whenKnown('period', portfolio && wordDate(portfolio.period)),
    ...numbersOf(investor),
  };
}

function numbersOf({
  portfolio,
  stewardship,
  performance: p,
  influence,
}: AssessedInvestor): Pick<InvestorRow, 'values' | 'exposure' | 'x' | 't' | 'p' | 'omega'> {
  const { exposure, x } = portfolio?.exposure ?? {};
  const { value: t } = stewardship;
  const { influence: omega } = influence;
  return {
    ...whenKnown('exposure', exposure === undefined ? undefined : printExposure(exposure)),
    ...whenKnown('x', x === undefined ? undefined : printPercent(x)),
    ...whenKnown('t', t === undefined ? undefined : printPercent(t)),
    ...whenKnown('p', p === undefined ? undefined : printPercent(p)),
    ...whenKnown('omega', omega === undefined ? undefined : printShare(omega)),
    values: {
      ...whenKnown('exposure', exposure),
      ...whenKnown('x', x),
      ...whenKnown('t', t),
      ...whenKnown('p', p),
      ...whenKnown('omega', omega),
    },
  };
}

/** Which investors are wanted, and in which order. */
export interface InvestorFilter {
  readonly q?: string;
  readonly type?: InvestorKind;
  readonly country?: string;
  readonly publicMoney?: PublicMoneyAnswer;
}

/** Columns that the list can be ordered by. */
export const INVESTOR_ORDERS = ['name', 'links', 'exposure', 'omega', 'performance'] as const;
/** One of the orders. */
export type InvestorOrder = (typeof INVESTOR_ORDERS)[number];

/** The wanted rows in the wanted order: numbers the largest first, P the worst first; rows without the number last. */
export function listInvestors(
  rows: readonly InvestorRow[],
  filter: InvestorFilter,
  order: InvestorOrder,
): readonly InvestorRow[] {
  return rows.filter((row) => fits(row, filter)).toSorted(comparingInvestors(order));
}

/** What the place of a row in a list hangs on. */
export type InvestorPlace = Pick<InvestorRow, 'slug' | 'name' | 'links' | 'values'>;

function fits(row: InvestorRow, { q, type, country, publicMoney }: InvestorFilter): boolean {
  return (
    (q === undefined || foldedName(row.name).includes(foldedName(q.trim()))) &&
    (type === undefined || row.kind === type) &&
    (country === undefined || row.country?.code === country) &&
    (publicMoney === undefined || row.publicMoney === publicMoney)
  );
}

/** The order as a comparison; it is total, because it ends at the slug. */
export function comparingInvestors(
  order: InvestorOrder,
): (a: InvestorPlace, b: InvestorPlace) => number {
  const key = KEYS[order];
  return (a, b) => {
    const [first, second] = [key(a), key(b)];
    return (first === second ? 0 : first - second) || byName(a, b);
  };
}

/** Ascending; infinite where there is no number. */
const KEYS: Readonly<Record<InvestorOrder, (row: InvestorPlace) => number>> = {
  name: () => 0,
  links: ({ links }) => -links,
  exposure: ({ values }) => descending(values.exposure),
  omega: ({ values }) => descending(values.omega),
  performance: ({ values }) => values.p ?? Infinity,
};

function descending(value: number | undefined): number {
  return value === undefined ? Infinity : -value;
}

function byName(a: InvestorPlace, b: InvestorPlace): number {
  const [first, second] = [foldedName(a.name), foldedName(b.name)];
  if (first !== second) return first < second ? -1 : 1;
  if (a.slug === b.slug) return 0;
  return a.slug < b.slug ? -1 : 1;
}
