import type { Money } from '../quantities/money.js';
import type { InvolvedHolding, ScreenedPosition } from './screening.js';

/** Involved companies with their positions, the worst first. */
export function involvedHoldings(
  positions: readonly ScreenedPosition[],
  singleCurrency: boolean,
): readonly InvolvedHolding[] {
  const bySlug = new Map<string, InvolvedHolding & { readonly positions: ScreenedPosition[] }>();
  for (const position of positions) {
    const { company, counts } = position;
    if (counts !== 'involved' || company?.score === undefined) continue;
    const known = bySlug.get(company.slug);
    if (known !== undefined) known.positions.push(position);
    else {
      const scored = { ...company, score: company.score };
      bySlug.set(company.slug, { company: scored, amounts: [], positions: [position] });
    }
  }
  return [...bySlug.values()]
    .map((holding) => ({ ...holding, amounts: amountsOf(holding.positions) }))
    .toSorted(singleCurrency ? byWeightedValue : byInvolvement);
}

function amountsOf(positions: readonly ScreenedPosition[]): readonly Money[] {
  const sums = new Map<string, number>();
  for (const { amount } of positions) {
    if (amount === undefined) continue;
    sums.set(amount.currency, (sums.get(amount.currency) ?? 0) + amount.hundredths);
  }
  return [...sums]
    .map(([currency, hundredths]) => ({ hundredths, currency }))
    .toSorted((a, b) => (a.currency < b.currency ? -1 : 1));
}

function byWeightedValue(a: InvolvedHolding, b: InvolvedHolding): number {
  return weighted(b) - weighted(a) || byInvolvement(a, b);
}

function byInvolvement({ company: a }: InvolvedHolding, { company: b }: InvolvedHolding): number {
  return b.score.involvement - a.score.involvement || (a.slug < b.slug ? -1 : 1);
}

/** V·I; a holding without a value has none and comes after all that have. */
function weighted({ amounts, company }: InvolvedHolding): number {
  return amounts.reduce((sum, { hundredths }) => sum + hundredths * company.score.involvement, 0);
}
