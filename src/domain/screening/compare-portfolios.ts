import type { Fraction } from '../quantities/fraction.js';
import type { CurrencyPart, InvolvedHolding, ScreenedCompany, Screening } from './screening.js';

/** One company that is involved, with its part of both portfolios. */
export interface ComparedHolding {
  readonly company: ScreenedCompany;
  readonly here: Fraction;
  readonly there: Fraction;
  /** Here less there: above 0 an overweight. */
  readonly difference: number;
}

/** A portfolio beside a benchmark. */
export interface Comparison {
  readonly benchmark: Screening;
  readonly here: Fraction;
  readonly there: Fraction;
  /** The largest overweight first, then by slug. */
  readonly holdings: readonly ComparedHolding[];
}

/** Undefined when one of the two has several currencies, or no value at all: their parts are then not comparable. */
export function comparePortfolios(
  portfolio: Screening,
  benchmark: Screening,
): Comparison | undefined {
  const [here, there] = [onlyPart(portfolio), onlyPart(benchmark)];
  if (here === undefined || there === undefined) return undefined;
  const ours = sharesOf(portfolio.involved, here);
  const theirs = sharesOf(benchmark.involved, there);
  const companies = new Map(
    [...portfolio.involved, ...benchmark.involved].map(({ company }) => [company.slug, company]),
  );
  const holdings = [...companies].map(([slug, company]) => {
    const [one, other] = [ours.get(slug) ?? 0, theirs.get(slug) ?? 0];
    return { company, here: one, there: other, difference: one - other };
  });
  return {
    benchmark,
    here: shareOf(here.classes.involved.amount.hundredths, here),
    there: shareOf(there.classes.involved.amount.hundredths, there),
    holdings: holdings.toSorted(
      (a, b) => b.difference - a.difference || (a.company.slug < b.company.slug ? -1 : 1),
    ),
  };
}

function onlyPart({ parts }: Screening): CurrencyPart | undefined {
  const [part, second] = parts;
  return part !== undefined && second === undefined && part.whole.hundredths > 0 ? part : undefined;
}

/** A company that is not held has no share: not a missing number but none. */
function sharesOf(
  holdings: readonly InvolvedHolding[],
  part: CurrencyPart,
): ReadonlyMap<string, Fraction> {
  return new Map(
    holdings.map(({ company, amounts }) => [
      company.slug,
      shareOf(
        amounts.reduce((sum, { hundredths }) => sum + hundredths, 0),
        part,
      ),
    ]),
  );
}

function shareOf(hundredths: number, { whole }: CurrencyPart): Fraction {
  return hundredths / whole.hundredths;
}
