import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import type { PortfolioLine } from '../../../src/domain/portfolio/portfolio-line.js';
import type { StakeBehind } from '../../../src/domain/screening/holdings-behind.js';
import { screenPortfolio } from '../../../src/domain/screening/screen-portfolio.js';
import type { Screening } from '../../../src/domain/screening/screening.js';
import { wordBehind } from '../../../src/domain/screening/word-behind.js';
import {
  inventedSnapshot,
  lineOf,
  matchOf,
  money,
  portfolioOf,
  usd,
} from './invented-portfolio.js';

const SNAPSHOT = inventedSnapshot();

function stake(company: string, facts: Partial<StakeBehind> = {}): StakeBehind {
  return { company, minimum: 0.25, maximum: 0.5, controlled: false, between: [], ...facts };
}

function screened(
  slugs: readonly string[],
  stakes: Readonly<Record<string, readonly StakeBehind[]>>,
  facts: Partial<PortfolioLine> = {},
): Screening {
  const lines = slugs.map((_, index) => lineOf(index + 1, { value: usd(1000), ...facts }));
  return screenPortfolio(portfolioOf(lines), slugs.map(matchOf), {
    snapshot: SNAPSHOT,
    fundOf: () => undefined,
    stakesOf: (slug) => stakes[slug] ?? [],
  });
}

describe('involved companies behind organisations', () => {
  it('are listed with the value times both ends of the share', () => {
    const { behind } = screened(['plain', 'plain'], { plain: [stake('acme')] });

    expect(behind.map(({ company, amounts }) => [company.slug, amounts])).toEqual([
      ['acme', [{ least: usd(500), most: usd(1000) }]],
    ]);
    expect(behind[0]?.positions.map(({ line }) => line)).toEqual([1, 2]);
  });

  it.each([
    ['an involved company, which counts itself', ['acme'], 'acme-east', {}],
    ['an assessed company', ['clear'], 'acme', {}],
    ['a stake in a company under review', ['plain'], 'hush', {}],
    ['a stake in a company that is not assessed', ['plain'], 'clear', {}],
    ['a bond', ['plain'], 'acme', { instrument: 'debt' }],
    ['a short position', ['plain'], 'acme', { value: usd(-5) }],
  ] as const)('leave out %s', (_, slugs, company, facts) => {
    const stakes = Object.fromEntries(slugs.map((slug) => [slug, [stake(company)]]));

    expect(screened(slugs, stakes, facts).behind).toEqual([]);
  });

  it('change no class, no E and no coverage', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('acme', 'plain', 'clear', 'hush'), { minLength: 1 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (slugs, maximum) => {
          const stakes = { plain: [stake('acme', { minimum: 0, maximum })] };
          const [there, without] = [screened(slugs, stakes), screened(slugs, {})];
          expect([there.parts, there.exposure]).toEqual([without.parts, without.exposure]);
        },
      ),
    );
  });

  it('come in the order of what is certain, then of what is possible', () => {
    const { behind } = screened(['plain', 'other'], {
      plain: [stake('acme', { minimum: 0.1 })],
      other: [stake('acme', { minimum: 0.2 }), stake('acme-east', { minimum: 0, maximum: 1 })],
    });

    expect(behind.map(({ through, company }) => `${through.slug} ${company.slug}`)).toEqual([
      'other acme',
      'plain acme',
      'other acme-east',
    ]);
  });

  it.each([
    [{ minimum: 0.25, maximum: 0.5 }, '25% to 50%', 'USD 250 to USD 500'],
    [{ minimum: 0.5, maximum: 0.5, controlled: true }, '50%, controls', 'USD 500'],
    [{ minimum: 0, maximum: 1, controlled: true }, 'not known, controls', 'up to USD 1,000'],
  ])('are worded with the share as far as it is known (%#)', (facts, share, amount) => {
    const { behind } = screened(['plain'], { plain: [stake('acme', facts)] });
    const [held] = behind.map(wordBehind);

    expect([held?.share, held?.amount, held?.way]).toEqual([
      share,
      amount,
      'Plain Paper › Acme Retail',
    ]);
  });

  it('keep currencies apart', () => {
    const lines = [lineOf(1, { value: usd(100) }), lineOf(2, { value: money(10, 'EUR') })];
    const { behind } = screenPortfolio(portfolioOf(lines), [matchOf('plain'), matchOf('plain')], {
      snapshot: SNAPSHOT,
      fundOf: () => undefined,
      stakesOf: (slug) => (slug === 'plain' ? [stake('acme')] : []),
    });

    expect(behind.map(wordBehind).map(({ amount }) => amount)).toEqual([
      'EUR 2.50 to EUR 5; USD 25 to USD 50',
    ]);
  });
});
