import type { ShareRange } from '../ownership/stake.js';
import type { Instrument } from '../portfolio/portfolio-line.js';
import type { Money } from '../quantities/money.js';
import type { Snapshot } from '../ranking/snapshot.js';
import { companyOnFile } from './classify-position.js';
import type { HoldingBehind, ScreenedPosition } from './screening.js';

/** What an organisation holds of an involved company through every way together. */
export interface StakeBehind extends ShareRange {
  /** Slug. */
  readonly company: string;
  readonly controlled: boolean;
  /** Names of the organisations on the largest way between the two; empty for a direct stake. */
  readonly between: readonly string[];
}

/** The stakes of an organisation in others, by its slug; empty when none leads to an involved company. */
export type StakesOf = (organisation: string) => readonly StakeBehind[];

/** Who lends money owns nothing of what the debtor owns. */
const OWNING: ReadonlySet<Instrument> = new Set(['share', 'fund', 'other']);

/**
 * Involved companies behind organisations that are not assessed themselves: the value held times the share. It is
 * information and part of no class, no E and no X, which count what the portfolio itself and its funds hold.
 */
export function holdingsBehind(
  positions: readonly ScreenedPosition[],
  stakesOf: StakesOf,
  snapshot: Snapshot,
): readonly HoldingBehind[] {
  const bySlug = new Map<string, ScreenedPosition[]>();
  for (const position of positions) {
    const { counts, company, instrument } = position;
    if (counts !== 'not-assessed' || company === undefined || !OWNING.has(instrument)) continue;
    const known = bySlug.get(company.slug);
    if (known === undefined) bySlug.set(company.slug, [position]);
    else known.push(position);
  }
  return [...bySlug]
    .flatMap(([slug, held]) =>
      stakesOf(slug).flatMap((stake) => holdingBehind(stake, held, snapshot)),
    )
    .toSorted(byWeightedValue);
}

function holdingBehind(
  { company, minimum, maximum, controlled, between }: StakeBehind,
  positions: readonly ScreenedPosition[],
  snapshot: Snapshot,
): readonly HoldingBehind[] {
  const through = positions[0]?.company;
  const behind = snapshot.bySlug.get(company);
  const shown = behind && companyOnFile(behind, snapshot);
  if (shown?.score === undefined || through === undefined) return [];
  return [
    {
      company: { ...shown, score: shown.score },
      through,
      share: { minimum, maximum },
      ...{ controlled, between },
      amounts: sumsOf(positions).map((money) => ({
        least: partOf(money, minimum),
        most: partOf(money, maximum),
      })),
      positions,
    },
  ];
}

/** By currency. */
function sumsOf(positions: readonly ScreenedPosition[]): readonly Money[] {
  const sums = new Map<string, number>();
  for (const { amount } of positions) {
    if (amount === undefined) continue;
    sums.set(amount.currency, (sums.get(amount.currency) ?? 0) + amount.hundredths);
  }
  return [...sums]
    .map(([currency, hundredths]) => ({ hundredths, currency }))
    .toSorted((a, b) => (a.currency < b.currency ? -1 : 1));
}

function partOf({ hundredths, currency }: Money, share: number): Money {
  return { hundredths: Math.round(hundredths * share), currency };
}

/** By what is certain, then by what is possible, each times involvement; amounts of several currencies do not compare. */
function byWeightedValue(a: HoldingBehind, b: HoldingBehind): number {
  return (
    weighted(b, 'least') - weighted(a, 'least') ||
    weighted(b, 'most') - weighted(a, 'most') ||
    b.company.score.involvement - a.company.score.involvement ||
    compare(a.company.slug, b.company.slug) ||
    compare(a.through.slug, b.through.slug)
  );
}

function weighted({ amounts, company }: HoldingBehind, bound: 'least' | 'most'): number {
  const [amount, second] = amounts;
  if (amount === undefined || second !== undefined) return 0;
  return amount[bound].hundredths * company.score.involvement;
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
