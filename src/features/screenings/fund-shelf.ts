import type { IssuerMatch } from '../../domain/matching/issuer-match.js';
import type { FundPortfolio } from '../../domain/ownership/look-through-funds.js';
import type { Instrument, ReportedIdentifier } from '../../domain/portfolio/portfolio-line.js';
import type {
  PortfolioSummary,
  StoredHolding,
  StoredPortfolio,
} from '../../domain/portfolio/stored-portfolio.js';
import type { Snapshot } from '../../domain/ranking/snapshot.js';
import { namesIssuer } from '../../domain/screening/classify-position.js';
import type { FundPosition } from '../../domain/screening/screen-portfolio.js';

/** More funds than this are not opened for one portfolio. */
const MOST_FUNDS = 300;

/** Where portfolios are stored. */
interface Store {
  readonly summaries: (
    organisations: ReadonlySet<string>,
    holders: ReadonlySet<string>,
  ) => Promise<readonly PortfolioSummary[]>;
  readonly portfolio: (slug: string) => Promise<StoredPortfolio | undefined>;
}

/** What a line was taken for and holds. */
interface Taken {
  readonly instrument: Instrument;
  readonly match?: IssuerMatch | undefined;
}

/** The stored portfolios of the funds in a portfolio, of the funds in these, and so on, by slug. */
export async function fundShelf(
  lines: readonly Taken[],
  snapshot: Snapshot,
  store: Store,
): Promise<ReadonlyMap<string, FundPortfolio<FundPosition>>> {
  const shelf = new Map<string, FundPortfolio<FundPosition>>();
  let open = fundSlugs(lines, snapshot);
  while (open.length > 0) {
    const next: Taken[] = [];
    for (const slug of await fundsAmong(open, store)) {
      if (shelf.has(slug) || shelf.size >= MOST_FUNDS) continue;
      const stored = await store.portfolio(slug);
      if (stored === undefined) continue;
      shelf.set(slug, fundPortfolio(stored));
      next.push(...stored.lines.map(({ instrument, issuer }) => ({ instrument, match: issuer })));
    }
    open = fundSlugs(next, snapshot).filter((slug) => !shelf.has(slug));
  }
  return shelf;
}

/** A manager's filing is not what its own shares are worth, so only funds are looked through. */
async function fundsAmong(slugs: readonly string[], store: Store): Promise<readonly string[]> {
  const known = await store.summaries(new Set(), new Set(slugs));
  return known.filter(({ holder }) => holder.kind === 'fund').map(({ holder }) => holder.slug);
}

const MAY_BE_FUND: ReadonlySet<Instrument> = new Set(['fund', 'share', 'other']);

/** Companies with a file are no funds. */
function fundSlugs(lines: readonly Taken[], { bySlug }: Snapshot): readonly string[] {
  const slugs = lines.flatMap(({ instrument, match }) => {
    const slug = match?.decision === 'match' ? match.best?.organisation : undefined;
    return slug === undefined || bySlug.has(slug) || !MAY_BE_FUND.has(instrument) ? [] : [slug];
  });
  return [...new Set(slugs)];
}

function fundPortfolio({ holder, netAssets, lines }: StoredPortfolio): FundPortfolio<FundPosition> {
  return {
    name: holder.name,
    ...(netAssets === undefined ? {} : { netAssets }),
    lines: lines.map(fundPosition),
  };
}

function fundPosition(holding: StoredHolding): FundPosition {
  const { name, title, instrument, quantity, value, weight, issuer } = holding;
  const match = namesIssuer(instrument) ? issuer : undefined;
  const organisation = match?.decision === 'match' ? match.best?.organisation : undefined;
  return {
    ...{ name, instrument, identifiers: identifiersOf(holding) },
    ...(title === undefined ? {} : { title }),
    ...(quantity === undefined ? {} : { quantity }),
    ...(value === undefined ? {} : { value }),
    ...(weight === undefined ? {} : { weight }),
    ...(match === undefined ? {} : { match }),
    ...(organisation === undefined ? {} : { organisation }),
  };
}

function identifiersOf({ isin, cusip }: StoredHolding): readonly ReportedIdentifier[] {
  return [
    ...(isin === undefined ? [] : [{ scheme: 'isin', value: isin, sound: true } as const]),
    ...(cusip === undefined ? [] : [{ scheme: 'cusip', value: cusip, sound: true } as const]),
  ];
}
