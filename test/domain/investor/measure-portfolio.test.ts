import { describe, expect, it } from '@jest/globals';

import type { HeldCompany } from '../../../src/domain/investor/held-company.js';
import { knownStakes } from '../../../src/domain/investor/known-stakes.js';
import { measurePortfolio } from '../../../src/domain/investor/measure-portfolio.js';
import type { InvestorRecordLink } from '../../../src/domain/investor/record/investor-record.js';
import type { PortfolioSummary } from '../../../src/domain/portfolio/stored-portfolio.js';
import {
  dollars,
  holder,
  involvedCompany,
  partial,
  summary,
  unassessedCompany,
} from './investor-fixture.js';

const COMPANIES: readonly HeldCompany[] = [
  involvedCompany('acme', 80, { sharesOutstanding: 10_000 }),
  involvedCompany('borealis', 40),
  unassessedCompany('calm'),
  unassessedCompany('clear', { assessed: true }),
  unassessedCompany('secret', { named: false }),
];

const companyOf = (slug: string) => COMPANIES.find((company) => company.slug === slug);

function measured(portfolio: PortfolioSummary, funds: readonly PortfolioSummary[] = []) {
  const fundOf = (slug: string) => funds.find((fund) => fund.holder.slug === slug);
  return measurePortfolio(portfolio, { companyOf, fundOf, halving: 0.02 });
}

describe('a measured portfolio', () => {
  it('weights values with involvement and divides by the whole', () => {
    const found = measured(
      summary([
        { organisation: 'borealis', value: dollars(100), shares: 10 },
        { organisation: 'acme', value: dollars(50), shares: 25 },
        { organisation: 'calm', value: dollars(200) },
        { organisation: 'clear', value: dollars(150) },
        { organisation: 'secret', value: dollars(300) },
      ]),
    );
    expect(found.exposure?.exposure).toBeCloseTo((100 * 0.4 + 50 * 0.8) / 1_000, 12);
    expect(found.coverage).toBeCloseTo(0.3, 12);
    expect(found.involved.map(({ company }) => company.slug)).toEqual(['acme', 'borealis']);
    expect(found.involved[0]?.stake).toBe(25 / 10_000);
    expect(found.involved[1]?.stake).toBeUndefined();
  });

  it('looks through a fund by its net assets, never by the sum of its rows', () => {
    const fund = summary([{ organisation: 'acme', value: dollars(60), shares: 6 }], {
      holder: holder('world-fund', 'fund'),
      source: 'sec-nport',
      totals: [dollars(180)],
      netAssets: dollars(200),
    });
    const found = measured(
      summary([
        { organisation: 'world-fund', value: dollars(500) },
        { organisation: 'acme', value: dollars(50), shares: 25 },
      ]),
      [fund],
    );
    const [acme] = found.involved;
    expect(acme?.value).toEqual(dollars(200));
    expect(acme?.shares).toBe(25);
    expect(acme?.through).toEqual(['Holder world-fund']);
    expect(found.exposure?.exposure).toBeCloseTo(0.16, 12);
  });

  it('measures a fund against its stated net assets', () => {
    const found = measured(
      summary([{ organisation: 'acme', value: dollars(100) }], { netAssets: dollars(2_000) }),
    );
    expect(found.basis).toBe('net-assets');
    expect(found.exposure?.exposure).toBeCloseTo(0.04, 12);
  });

  it('has no exposure where it mixes currencies or states no value, and says which', () => {
    const euros = { hundredths: 5_000, currency: 'EUR' };
    const mixed = summary([{ organisation: 'acme', value: euros }], {
      totals: [dollars(1_000), euros],
    });
    expect(measured(mixed)).toMatchObject({ noExposure: 'mixed-currencies' });
    expect(measured(mixed).exposure).toBeUndefined();
    expect(measured(summary([], { totals: [] }))).toMatchObject({ noExposure: 'no-value' });
  });

  it('counts a company under review nowhere', () => {
    const found = measured(summary([{ organisation: 'secret', value: dollars(900) }]));
    expect(found.coverage).toBe(0);
    expect(found.involved).toEqual([]);
  });

  it('has no exposure, which is not zero, where no company in it has been assessed', () => {
    const found = measured(summary([{ organisation: 'secret', value: dollars(900) }]));
    expect(found.exposure).toBeUndefined();
    expect(found.noExposure).toBe('nothing-assessed');
  });
});

describe('known stakes', () => {
  const link = (facts: Partial<InvestorRecordLink>): InvestorRecordLink => ({
    relation: 'holder',
    company: { slug: 'borealis', name: 'Borealis' },
    claim: 'It holds.',
    source: 's1',
    ...facts,
  });
  const stakes = (...links: readonly InvestorRecordLink[]) =>
    knownStakes(undefined, { links }, companyOf);

  it.each<[string, readonly InvestorRecordLink[], number | undefined]>([
    ['a stated stake', [link({ stakePercent: 5, date: partial('2024') })], 0.05],
    [
      'the latest of two stated stakes',
      [
        link({ stakePercent: 5, date: partial('2022') }),
        link({ stakePercent: 3, date: partial('2024') }),
      ],
      0.03,
    ],
    ['a holding without a stake is unknown', [link({})], undefined],
  ])('%s', (_, links, stake) => {
    expect(stakes(...links)[0]?.stake).toBe(stake);
  });

  it('takes a holding that was given up later for none', () => {
    const held = link({ stakePercent: 5, date: partial('2019-12') });
    const left = link({ relation: 'divested', date: partial('2020-09-11') });
    expect(stakes(held, left)).toEqual([]);
    expect(stakes(left, link({ stakePercent: 1, date: partial('2024') }))[0]?.stake).toBe(0.01);
  });

  it('prefers what a filing shows to what a source states', () => {
    const portfolio = measured(summary([{ organisation: 'acme', value: dollars(1), shares: 500 }]));
    const stated = link({ company: { slug: 'acme', name: 'Acme' }, stakePercent: 9 });
    expect(knownStakes(portfolio, { links: [stated] }, companyOf)).toEqual([
      { company: 'acme', involvement: 80, stake: 0.05 },
    ]);
  });

  it('knows no stake in companies without a number', () => {
    expect(stakes(link({ company: { slug: 'calm', name: 'Calm' }, stakePercent: 50 }))).toEqual([]);
  });
});
