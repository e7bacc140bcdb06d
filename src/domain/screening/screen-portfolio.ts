import { exposure } from '../investor/score/exposure.js';
import { investorNumbers } from '../investor/score/investor-numbers.js';
import type { IssuerMatch } from '../matching/issuer-match.js';
import {
  type FundPortfolio,
  type HeldPosition,
  lookThroughFunds,
  type LookedThrough,
  type NotLookedThrough,
} from '../ownership/look-through-funds.js';
import type { ReadPortfolio } from '../portfolio/portfolio-file.js';
import type { PortfolioLine, ReportedIdentifier } from '../portfolio/portfolio-line.js';
import type { Money } from '../quantities/money.js';
import type { Snapshot } from '../ranking/snapshot.js';
import { apartKindOf, classOf, companyOf } from './classify-position.js';
import type { ExchangeRates } from './exchange-rates.js';
import { holdingsBehind, type StakesOf } from './holdings-behind.js';
import { involvedHoldings } from './involved-holdings.js';
import { type MeasuredLines, measuredLines } from './measured-lines.js';
import {
  APART_KINDS,
  type ApartKind,
  type CurrencyPart,
  SCREENING_CLASSES,
  type ScreenedExposure,
  type ScreenedPosition,
  type Screening,
  type ScreeningClass,
} from './screening.js';
import { tallyPositions } from './tally-positions.js';

/** A position of a fund that is looked through to. */
export interface FundPosition extends HeldPosition {
  readonly name: string;
  readonly title?: string;
  readonly identifiers: readonly ReportedIdentifier[];
  readonly quantity?: number;
  readonly match?: IssuerMatch;
}

/** What a portfolio is held against. */
export interface ScreeningContext {
  readonly snapshot: Snapshot;
  /** The latest known portfolio of a fund, by the slug of its organisation. */
  readonly fundOf: (organisation: string) => FundPortfolio<FundPosition> | undefined;
  /** Nothing is followed without it. */
  readonly stakesOf?: StakesOf;
  /** Organisations whose stakes were not looked up as they were too many. */
  readonly notFollowed?: number;
  readonly rates?: ExchangeRates;
}

/** `matches` is parallel to the lines; undefined for a line that names no issuer. */
export function screenPortfolio(
  portfolio: ReadPortfolio,
  matches: readonly (IssuerMatch | undefined)[],
  context: ScreeningContext,
): Screening {
  const { stakesOf = () => [], notFollowed = 0 } = context;
  const measured = measuredLines(portfolio, context.rates);
  const positions = screenedPositions(portfolio, matches, { ...context, measured });
  const parts = tallyPositions(positions, measured);
  const index = exposureOf(positions, parts, context.snapshot);
  const { format, holder, asOf, netAssets, rejected, warnings, unitReason } = portfolio;
  return {
    portfolio: {
      ...{ format, rejected, warnings },
      ...(holder === undefined ? {} : { holder }),
      ...(asOf === undefined ? {} : { asOf }),
      ...(netAssets === undefined ? {} : { netAssets }),
      ...(unitReason === undefined ? {} : { unitReason }),
    },
    lines: portfolio.lines.length,
    byWeight: measured.byWeight,
    withoutValue: measured.amounts.filter((amount) => amount === undefined).length,
    ...conversionOf(portfolio, parts, context.rates),
    parts,
    counts: countsOf(positions),
    ...(index === undefined ? {} : { exposure: index }),
    involved: involvedHoldings(positions, parts.length === 1),
    behind: holdingsBehind(positions, stakesOf, context.snapshot),
    notFollowed,
    positions,
  };
}

interface Top extends HeldPosition {
  readonly match?: IssuerMatch;
}

type PositionContext = ScreeningContext & { readonly measured: MeasuredLines };

function screenedPositions(
  { lines }: ReadPortfolio,
  matches: readonly (IssuerMatch | undefined)[],
  { measured, fundOf, snapshot }: PositionContext,
): readonly ScreenedPosition[] {
  const tops = lines.map((line, index) => topOf(line, matches[index], measured.amounts[index]));
  const { positions, rests } = lookThroughFunds(tops, fundOf);
  const screened = positions.flatMap((found) => {
    const line = lines[found.index];
    return line === undefined ? [] : [positionOf(found, line, snapshot)];
  });
  const left = rests.flatMap((rest) => {
    const line = lines[rest.index];
    return line === undefined ? [] : [restOf(rest, line)];
  });
  return [...screened, ...left].toSorted((a, b) => a.line - b.line);
}

function topOf(
  { instrument }: PortfolioLine,
  match: IssuerMatch | undefined,
  amount: Money | undefined,
): Top {
  const organisation = match?.decision === 'match' ? match.best?.organisation : undefined;
  return {
    instrument,
    ...(amount === undefined ? {} : { value: amount }),
    ...(organisation === undefined ? {} : { organisation }),
    ...(match === undefined ? {} : { match }),
  };
}

function positionOf(
  { path, position, value }: LookedThrough<Top, FundPosition>,
  line: PortfolioLine,
  snapshot: Snapshot,
): ScreenedPosition {
  const { match, instrument } = position;
  const shown = 'name' in position ? position : line;
  const company = companyOf(match, snapshot);
  const held = {
    instrument,
    ...(shown.quantity === undefined ? {} : { quantity: shown.quantity }),
  };
  const amount = value === undefined ? {} : { amount: value };
  return {
    line: line.line,
    name: shown.name,
    ...(shown.title === undefined ? {} : { title: shown.title }),
    identifiers: shown.identifiers,
    instrument,
    path,
    ...(shown.value === undefined || path.length > 0 ? {} : { stated: shown.value }),
    ...amount,
    counts: apartKindOf({ ...held, ...amount }) ?? classOf(match, company),
    ...(match === undefined ? {} : { match }),
    ...(company === undefined ? {} : { company }),
  };
}

function restOf({ path, reason, value }: NotLookedThrough, line: PortfolioLine): ScreenedPosition {
  const { name, identifiers, instrument } = line;
  return {
    ...{ line: line.line, name, identifiers, instrument, path, rest: reason },
    ...(value === undefined ? {} : { amount: value }),
    counts: 'fund-rest',
  };
}

function exposureOf(
  positions: readonly ScreenedPosition[],
  parts: readonly CurrencyPart[],
  { edition }: Snapshot,
): ScreenedExposure | undefined {
  const [part, second] = parts;
  if (part === undefined || second !== undefined) return undefined;
  const counted = positions.flatMap(({ counts, amount, company }) =>
    counts === 'involved' && amount !== undefined && company?.score !== undefined
      ? [{ value: amount.hundredths, involvement: company.score.involvement }]
      : [],
  );
  const { halving } = investorNumbers(edition.methodology.investor);
  const index = exposure(counted, part.whole.hundredths, halving);
  if (index === undefined) return undefined;
  const { involved, 'nothing-counts': clear } = part.classes;
  const assessed = involved.amount.hundredths + clear.amount.hundredths;
  return { ...index, parts: counted, coverage: assessed / part.whole.hundredths };
}

function countsOf(positions: readonly ScreenedPosition[]): Screening['counts'] {
  const counts = new Map<ScreeningClass | ApartKind, number>(
    [...SCREENING_CLASSES, ...APART_KINDS].map((name) => [name, 0]),
  );
  for (const { counts: name } of positions) counts.set(name, (counts.get(name) ?? 0) + 1);
  // made of exactly these names
  return Object.fromEntries(counts) as Screening['counts'];
}

function conversionOf(
  { lines }: ReadPortfolio,
  parts: readonly CurrencyPart[],
  rates: ExchangeRates | undefined,
): Pick<Screening, 'rates' | 'unconverted'> {
  if (rates === undefined) return { unconverted: [] };
  const stated = new Set(lines.flatMap(({ value }) => value?.currency ?? []));
  const used = [...rates.worth].filter(
    ([currency]) => stated.has(currency) || currency === rates.base,
  );
  const unconverted = parts
    .map(({ currency }) => currency)
    .filter((currency) => !rates.worth.has(currency) && stated.has(currency));
  return { rates: { base: rates.base, worth: new Map(used) }, unconverted };
}
