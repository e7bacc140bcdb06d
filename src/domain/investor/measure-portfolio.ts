import { lookThroughFunds } from '../ownership/look-through-funds.js';
import type { HolderName, PortfolioSummary } from '../portfolio/stored-portfolio.js';
import type { CalendarDate } from '../quantities/calendar-date.js';
import type { Fraction } from '../quantities/fraction.js';
import type { Money } from '../quantities/money.js';
import { exactSum } from '../scoring/exact-sum.js';
import type { HeldCompany } from './held-company.js';
import { type Exposure, exposure } from './score/exposure.js';
import { whenKnown } from './when-known.js';

/** One company in a portfolio: all its securities added up, those held through funds too. */
export interface HeldPosition {
  readonly company: HeldCompany;
  /** Absent when the filing gives no value. */
  readonly value?: Money;
  /** Shares held directly; shares held through funds are the funds' to vote. */
  readonly shares?: number;
  /** Part of all shares; absent when their number is not on file. */
  readonly stake?: Fraction;
  /** V·I/100 ÷ portfolio; absent where the company has no number or the portfolio no total. */
  readonly contribution?: number;
  /** Funds through which it is held, by name; empty for a position held directly only. */
  readonly through: readonly string[];
}

/** Why a portfolio has no exposure. */
export type NoExposure = 'mixed-currencies' | 'no-value' | 'nothing-assessed';

/** The latest portfolio of one holder with what the method makes of it. */
export interface MeasuredPortfolio {
  readonly holder: HolderName;
  readonly period: CalendarDate;
  readonly source: PortfolioSummary['source'];
  /** The whole disclosed portfolio without options and derivatives; absent when it mixes currencies. */
  readonly total?: Money;
  /** What the total is: net assets as the fund states them, or all values added up. */
  readonly basis: 'net-assets' | 'values';
  readonly exposure?: Exposure;
  readonly noExposure?: NoExposure;
  /** Value in companies whose search has an answer, as a part of the portfolio. */
  readonly coverage?: Fraction;
  /** Companies that may be named and have a number: the largest contribution first, then by slug. */
  readonly involved: readonly HeldPosition[];
}

/** Everything that portfolios are measured with. */
export interface MeasuringRod {
  readonly companyOf: (organisation: string) => HeldCompany | undefined;
  /** Latest portfolio of a fund; undefined for an organisation that is none. */
  readonly fundOf: (organisation: string) => PortfolioSummary | undefined;
  readonly halving: Fraction;
}

/** E, X and coverage of one portfolio. METHOD 3.7. */
export function measurePortfolio(summary: PortfolioSummary, rod: MeasuringRod): MeasuredPortfolio {
  const { holder, period, source } = summary;
  const whole = wholeOf(summary);
  const held = heldCompanies(summary, rod).map((position) => withParts(position, whole.total));
  return {
    holder,
    period,
    source,
    ...whole,
    ...(summary.totals.length > 1
      ? { noExposure: 'mixed-currencies' as const }
      : exposureOf(held, whole.total, rod.halving)),
    ...whenKnown('coverage', coverageOf(held, whole.total)),
    involved: held.filter(({ company }) => company.verdict !== undefined).toSorted(byContribution),
  };
}

/** Net assets are what a fund's values are parts of; a 13F states none, so its values are added up. */
function wholeOf({
  netAssets,
  totals,
}: PortfolioSummary): Pick<MeasuredPortfolio, 'total' | 'basis'> {
  const [total, ...others] = totals;
  if (others.length > 0) return { basis: 'values' };
  const comparable = netAssets !== undefined && netAssets.hundredths > 0;
  if (comparable && (total === undefined || total.currency === netAssets.currency)) {
    return { basis: 'net-assets', total: netAssets };
  }
  return { basis: 'values', ...whenKnown('total', total) };
}

function exposureOf(
  held: readonly HeldPosition[],
  total: Money | undefined,
  halving: Fraction,
): Pick<MeasuredPortfolio, 'exposure' | 'noExposure'> {
  if (total === undefined) return { noExposure: 'no-value' };
  // A zero would say that somebody has looked.
  if (!held.some(({ company }) => company.assessed)) return { noExposure: 'nothing-assessed' };
  const positions = held.flatMap(({ company, value }) =>
    company.verdict === undefined || value?.currency !== total.currency
      ? []
      : [{ value: value.hundredths, involvement: company.verdict.involvement }],
  );
  const found = exposure(positions, total.hundredths, halving);
  return found === undefined ? { noExposure: 'no-value' } : { exposure: found };
}

function coverageOf(held: readonly HeldPosition[], total: Money | undefined): Fraction | undefined {
  if (total === undefined || total.hundredths <= 0) return undefined;
  const assessed = held.flatMap(({ company, value }) =>
    company.assessed && value?.currency === total.currency ? [Math.max(0, value.hundredths)] : [],
  );
  return exactSum(assessed) / total.hundredths;
}

/** One entry per company, what is held directly and what is held through funds added up. */
function heldCompanies(summary: PortfolioSummary, rod: MeasuringRod): readonly HeldPosition[] {
  const { positions } = lookThroughFunds(linesOf(summary), (organisation) =>
    fundPortfolio(rod.fundOf(organisation)),
  );
  const found = new Map<string, HeldPosition>();
  for (const { path, position, value } of positions) {
    const company = rod.companyOf(position.organisation);
    if (company === undefined) continue;
    const before = found.get(company.slug);
    const shares = path.length === 0 ? position.shares : undefined;
    found.set(company.slug, {
      company,
      ...whenKnown('value', added(before?.value, value)),
      ...whenKnown('shares', before?.shares === undefined ? shares : before.shares + (shares ?? 0)),
      through: [...new Set([...(before?.through ?? []), ...path.map(({ name }) => name)])],
    });
  }
  return [...found.values()];
}

interface Line {
  readonly organisation: string;
  readonly instrument: 'other';
  readonly value?: Money;
  readonly shares?: number;
}

/** A summary holds no options and derivatives, so that every position of it may be looked through. */
function linesOf({ positions }: PortfolioSummary): readonly Line[] {
  return positions.map((position) => ({ ...position, instrument: 'other' }));
}

function fundPortfolio(
  summary: PortfolioSummary | undefined,
):
  | { readonly name: string; readonly netAssets?: Money; readonly lines: readonly Line[] }
  | undefined {
  if (summary === undefined) return undefined;
  const { total } = wholeOf(summary);
  return { name: summary.holder.name, ...whenKnown('netAssets', total), lines: linesOf(summary) };
}

/** Amounts of two currencies are not one amount: the first stays, and the portfolio says that it mixes them. */
function added(first: Money | undefined, second: Money | undefined): Money | undefined {
  if (first === undefined || second === undefined) return first ?? second;
  if (first.currency !== second.currency) return first;
  return { ...first, hundredths: first.hundredths + second.hundredths };
}

function withParts(position: HeldPosition, total: Money | undefined): HeldPosition {
  const { company, value, shares } = position;
  const all = company.sharesOutstanding;
  const stake = all === undefined || shares === undefined || shares <= 0 ? undefined : shares / all;
  return {
    ...position,
    ...whenKnown('stake', stake),
    ...whenKnown('contribution', contributionOf(company, value, total)),
  };
}

function contributionOf(
  { verdict }: HeldCompany,
  value: Money | undefined,
  total: Money | undefined,
): number | undefined {
  if (verdict === undefined || value === undefined || total === undefined) return undefined;
  if (value.currency !== total.currency || total.hundredths <= 0) return undefined;
  return (Math.max(0, value.hundredths) * verdict.involvement) / 100 / total.hundredths;
}

function byContribution(a: HeldPosition, b: HeldPosition): number {
  const [first, second] = [a.contribution ?? -1, b.contribution ?? -1];
  if (first !== second) return second - first;
  return a.company.slug < b.company.slug ? -1 : 1;
}
