import { describe, expect, it } from '@jest/globals';

import { buildScreeningView } from '../../../src/domain/screening/build-screening-view.js';
import { screenPortfolio } from '../../../src/domain/screening/screen-portfolio.js';
import type { ScreeningView } from '../../../src/domain/screening/screening-view.js';
import type { PortfolioLine } from '../../../src/domain/portfolio/portfolio-line.js';
import type { IssuerMatch } from '../../../src/domain/matching/issuer-match.js';
import {
  inventedSnapshot,
  lineOf,
  matchOf,
  money,
  NONE,
  portfolioOf,
  TODAY,
  usd,
} from './invented-portfolio.js';

const SNAPSHOT = inventedSnapshot();

function viewOf(
  ...entries: readonly (readonly [Partial<PortfolioLine>, IssuerMatch?])[]
): ScreeningView {
  const lines = entries.map(([facts], index) => lineOf(index + 1, facts));
  const matches = entries.map(([, match]) => match);
  const context = { snapshot: SNAPSHOT, fundOf: () => undefined };
  const screening = screenPortfolio(portfolioOf(lines), matches, context);
  const { asOf, edition } = { ...SNAPSHOT, asOf: TODAY };
  return buildScreeningView({ screening, file: 'f.csv', formatLabel: 'Table', asOf, edition });
}

describe('the words of a screening', () => {
  it.each([
    [
      'money',
      [[{ value: usd(1_234_567) }, matchOf('acme')]],
      '100% of the portfolio, USD 1,234,567, is in 1 company with evidence',
    ],
    ['weights', [[{ weight: 0.125 }, matchOf('acme')]], '12.50% of net assets is in 1 company'],
    ['neither', [[{}, matchOf('acme')]], '1 position in 1 company with evidence'],
    ['nobody', [[{ value: usd(1) }, matchOf('clear')]], 'No line was taken for a company with'],
  ] as const)('say how much is involved in %s', (_, entries, words) => {
    expect(viewOf(...entries).summary[0]).toContain(words);
  });

  it('never let an open part pass for an all-clear', () => {
    const [, open] = viewOf(
      [{ value: usd(3) }, matchOf('acme')],
      [{ value: usd(1) }, NONE],
    ).summary;

    expect(open).toContain('1 position, USD 1 (25.00%), could not be checked');
    expect(open).toContain('That is not an all-clear.');
  });

  it('say why there is no exposure in several currencies', () => {
    const view = viewOf([{ value: usd(1) }, NONE], [{ value: money(1, 'EUR') }, NONE]);

    expect([view.exposure, view.exposureMissing]).toEqual([
      undefined,
      expect.stringContaining('stated in EUR and USD'),
    ]);
  });

  it('do not stretch weights to 100%', () => {
    const view = viewOf([{ weight: 0.5 }, NONE]);

    expect(view.notes.join(' ')).toContain('add up to 50.00% of net assets');
    expect(view.parts[0]?.classes.find(({ id }) => id === 'not-in-data')?.share).toBe('50.00%');
  });
});
