import type { ReadPortfolio } from '../portfolio/portfolio-file.js';
import type { PortfolioLine } from '../portfolio/portfolio-line.js';
import type { Money } from '../quantities/money.js';
import { converted, type ExchangeRates } from './exchange-rates.js';

/** Stands in place of a currency where lines count with their parts of net assets; no code of ISO 4217 looks so. */
export const NET_ASSETS_UNIT = '%';

/** Net assets in that unit: parts of a line are then exact to a tenth of a billionth. */
const WHOLE_NET_ASSETS = 10_000_000_000;

/** What the lines of one file count with. */
export interface MeasuredLines {
  readonly byWeight: boolean;
  /** Parallel to the lines of the portfolio; undefined for a line without a value. */
  readonly amounts: readonly (Money | undefined)[];
  /** What the amounts are parts of, where the file states it. */
  readonly netAssets?: Money;
}

/** Values, converted where a rate is given; in a file without a single value, weights. */
export function measuredLines(
  { lines, netAssets }: Pick<ReadPortfolio, 'lines' | 'netAssets'>,
  rates: ExchangeRates | undefined,
): MeasuredLines {
  const byWeight =
    lines.every(({ value }) => value === undefined) &&
    lines.some(({ weight }) => weight !== undefined);
  if (byWeight) {
    const whole = { hundredths: WHOLE_NET_ASSETS, currency: NET_ASSETS_UNIT };
    return { byWeight, amounts: lines.map(weightAsAmount), netAssets: whole };
  }
  const amounts = lines.map(({ value }) => value && converted(value, rates));
  const isStated = netAssets !== undefined && netAssets.hundredths > 0;
  return {
    byWeight,
    amounts,
    ...(isStated ? { netAssets: converted(netAssets, rates) } : {}),
  };
}

function weightAsAmount({ weight }: PortfolioLine): Money | undefined {
  if (weight === undefined) return undefined;
  return { hundredths: Math.round(weight * WHOLE_NET_ASSETS) + 0, currency: NET_ASSETS_UNIT };
}
