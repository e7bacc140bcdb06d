import type { StoredPortfolio } from '../portfolio/stored-portfolio.js';
import { printCount } from '../wording/print-money.js';
import { wordDate } from '../wording/word-date.js';
import type { HeldCompany } from './held-company.js';
import type { PortfolioChangeView } from './investor-view.js';
import { whenKnown } from './when-known.js';

/** How a holding moved between two periods, by the number of shares: a price moves values by itself. */
export type HoldingChange = 'new' | 'more' | 'less' | 'gone';

/** Undefined where nothing changed. */
function changeOf(before: number | undefined, now: number | undefined): HoldingChange | undefined {
  if (before === undefined) return now === undefined ? undefined : 'new';
  if (now === undefined) return 'gone';
  if (now === before) return undefined;
  return now > before ? 'more' : 'less';
}

const LABELS: Readonly<Record<HoldingChange, string>> = {
  new: 'New',
  more: 'More',
  less: 'Less',
  gone: 'No longer reported',
};

/** Involved companies whose number of shares is another than in the period before, by company. */
export function wordChange(
  now: StoredPortfolio,
  before: StoredPortfolio,
  companyOf: (slug: string) => HeldCompany | undefined,
): PortfolioChangeView {
  const [after, earlier] = [sharesOf(now), sharesOf(before)];
  const slugs = [...new Set([...after.keys(), ...earlier.keys()])].toSorted();
  return {
    since: wordDate(before.period),
    rows: slugs.flatMap((slug) => {
      const company = companyOf(slug);
      const change = changeOf(earlier.get(slug), after.get(slug));
      if (company?.verdict === undefined || change === undefined) return [];
      return [
        {
          slug,
          name: company.name,
          change: LABELS[change],
          ...whenKnown('before', printed(earlier.get(slug))),
          ...whenKnown('now', printed(after.get(slug))),
        },
      ];
    }),
  };
}

function printed(shares: number | undefined): string | undefined {
  return shares === undefined ? undefined : printCount(shares);
}

/** Shares held directly, by company; lines that were surely matched. */
function sharesOf({ lines }: StoredPortfolio): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const { instrument, quantity, issuer } of lines) {
    const slug = issuer.decision === 'match' ? issuer.best?.organisation : undefined;
    if (slug === undefined || instrument !== 'share' || quantity === undefined) continue;
    sums.set(slug, (sums.get(slug) ?? 0) + quantity);
  }
  return sums;
}
