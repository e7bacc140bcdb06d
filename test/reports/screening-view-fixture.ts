import type { MatchReason } from '../../src/domain/matching/issuer-match.js';
import { buildScreeningView } from '../../src/domain/screening/build-screening-view.js';
import { comparePortfolios } from '../../src/domain/screening/compare-portfolios.js';
import { screenPortfolio } from '../../src/domain/screening/screen-portfolio.js';
import type { ScreeningView } from '../../src/domain/screening/screening-view.js';
import {
  inventedSnapshot,
  lineOf,
  matchOf,
  NONE,
  portfolioOf,
  reviewOf,
  TODAY,
  usd,
} from '../domain/screening/invented-portfolio.js';

/** Lines in no class known here; more than a document prints. */
const UNKNOWN_LINES = 150;

/** A screening in which every list of the report has something, and one is cut. */
export function wholeScreening(): ScreeningView {
  const snapshot = inventedSnapshot();
  const reasons: readonly MatchReason[] = [{ code: 'same-isin', parts: ['US0000000002'] }];
  const between = ['Between Them Ltd'];
  const stake = { company: 'acme', minimum: 0.2, maximum: 0.4, controlled: true, between };
  const context = {
    snapshot,
    fundOf: () => undefined,
    stakesOf: (slug: string) => (slug === 'plain' ? [stake] : []),
  };
  const known = [
    { ...matchOf('acme'), reasons },
    matchOf('acme-east'),
    matchOf('clear'),
    matchOf('plain'),
    reviewOf('acme'),
  ];
  const lines = [
    ...known.map((_, index) => lineOf(index + 1, { value: usd(1_000_000 * (index + 1)) })),
    lineOf(6, { value: usd(70_000), instrument: 'call' }),
    lineOf(7, { value: usd(50_000), instrument: 'cash' }),
    ...Array.from({ length: UNKNOWN_LINES }, (_, index) =>
      lineOf(index + 8, { name: `Unheard Of ${String(index)}`, value: usd(9_000 - index) }),
    ),
  ];
  const matches = [...known, matchOf('acme'), undefined, ...lines.slice(7).map(() => NONE)];
  const rejected = [{ line: 999, text: 'x', rule: 'no-value', message: 'It has no value.' }];
  const screening = screenPortfolio(portfolioOf(lines, { rejected }), matches, context);
  const benchmark = screenPortfolio(portfolioOf(lines.slice(0, 3)), matches.slice(0, 3), context);
  const comparison = comparePortfolios(screening, benchmark);
  return buildScreeningView({
    screening,
    file: 'invented-holdings.csv',
    formatLabel: 'Table of holdings',
    asOf: TODAY,
    edition: snapshot.edition,
    benchmark: { file: 'index.csv', ...(comparison === undefined ? {} : { comparison }) },
  });
}
