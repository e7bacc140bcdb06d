import type {
  FiledDocument,
  HolderName,
  HolderPosition,
  PortfolioSummary,
  StoredHolding,
  StoredPortfolio,
} from '../../domain/portfolio/stored-portfolio.js';
import type { IssuerMatch } from '../../domain/matching/issuer-match.js';
import type { Money } from '../../domain/quantities/money.js';
import { Air } from '../../platform/air.js';
import type {
  HolderPositionRow,
  HolderPositions,
  HolderRow,
  HoldingRow,
  LatestPortfolio,
  StandingFiling,
} from './holdings.repository.js';

/** A security that waits to be matched. */
const UNMATCHED: IssuerMatch = {
  decision: 'none',
  by: 'nothing',
  reasons: [],
  findings: [],
  candidates: [],
};

export function holderName({ slug, name, kind, country }: HolderRow): HolderName {
  return { slug, name, kind, ...(country === null ? {} : { country }) };
}

export function storedPortfolio(
  holder: HolderRow,
  filings: readonly StandingFiling[],
  rows: readonly HoldingRow[],
): StoredPortfolio | undefined {
  const [first] = filings;
  if (first === undefined) return undefined;
  // a later filing of the same day states them anew
  const netAssets = filings.map(netAssetsOf).findLast((money) => money !== undefined);
  return {
    holder: holderName(holder),
    period: first.period,
    filings: filings.map(filedDocument),
    ...(netAssets === undefined ? {} : { netAssets }),
    lines: rows.map(storedHolding),
  };
}

function filedDocument(row: StandingFiling): FiledDocument {
  const { id, source, accession, form, period, amendment, notice, rejected } = row;
  const { filedOn, unitFactor, unitReason } = row;
  const unit =
    unitFactor === null || unitReason === null
      ? {}
      : { unit: { factor: unitFactor, reason: unitReason } };
  return {
    ...{ id, source, accession, form, period, amendment, notice, rejected },
    ...(filedOn === null ? {} : { filedOn }),
    ...unit,
  };
}

function storedHolding(row: HoldingRow): StoredHolding {
  const { securityId, name, title, isin, cusip, instrument, quantity, weight, match } = row;
  return {
    ...{ securityId: String(securityId), name, instrument, issuer: match ?? UNMATCHED },
    ...(title === null ? {} : { title }),
    ...(isin === null ? {} : { isin }),
    ...(cusip === null ? {} : { cusip }),
    ...(quantity === null ? {} : { quantity }),
    ...(weight === null ? {} : { weight }),
    ...valued(row),
  };
}

export function positionOf(row: HolderPositionRow): HolderPosition {
  const { period, source, accession, instrument, quantity } = row;
  return {
    holder: holderName(row),
    ...{ period, source, accession, instrument },
    ...(quantity === null ? {} : { quantity }),
    ...valued(row),
  };
}

/** The positions added to the holders' portfolios. Values of different currencies stay apart. */
export async function summariesOf(
  portfolios: readonly LatestPortfolio[],
  positions: readonly HolderPositions[],
): Promise<readonly PortfolioSummary[]> {
  const byHolder = new Map(positions.map((row) => [row.holderId, row.positions]));
  const summaries: PortfolioSummary[] = [];
  const air = new Air();
  for (const portfolio of portfolios) {
    summaries.push(summaryOf(portfolio, byHolder.get(portfolio.holderId) ?? []));
    await air.take();
  }
  return summaries;
}

function summaryOf(
  portfolio: LatestPortfolio,
  positions: HolderPositions['positions'],
): PortfolioSummary {
  const { period, source, totals } = portfolio;
  const netAssets = netAssetsOf(portfolio);
  return {
    holder: holderName(portfolio),
    ...{ period, source, totals: addedUp(totals) },
    ...(netAssets === undefined ? {} : { netAssets }),
    positions: positions.map(([organisation, currency, value, shares]) => ({
      organisation,
      ...(shares === null ? {} : { shares }),
      ...(value === null ? {} : { value: { hundredths: value, currency } }),
    })),
  };
}

function addedUp(totals: readonly Money[]): readonly Money[] {
  const sums = new Map<string, number>();
  for (const { currency, hundredths } of totals) {
    const sum = sums.get(currency);
    sums.set(currency, sum === undefined ? hundredths : sum + hundredths);
  }
  return [...sums]
    .map(([currency, hundredths]) => ({ currency, hundredths }))
    .toSorted((a, b) => (a.currency < b.currency ? -1 : 1));
}

function valued({
  value,
  currency,
}: {
  readonly value: string | null;
  readonly currency: string;
}): {
  readonly value?: Money;
} {
  return value === null ? {} : { value: { hundredths: Number(value), currency } };
}

function netAssetsOf({
  netAssets,
  netAssetsCurrency,
}: Pick<StandingFiling, 'netAssets' | 'netAssetsCurrency'>): Money | undefined {
  if (netAssets === null || netAssetsCurrency === null) return undefined;
  return { hundredths: Number(netAssets), currency: netAssetsCurrency };
}
