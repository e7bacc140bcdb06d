import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import type { IssuerMatch } from '../../../src/domain/matching/issuer-match.js';
import type { FundPortfolio } from '../../../src/domain/ownership/look-through-funds.js';
import type { ReadPortfolio } from '../../../src/domain/portfolio/portfolio-file.js';
import type { PortfolioLine } from '../../../src/domain/portfolio/portfolio-line.js';
import { parseRates } from '../../../src/domain/screening/exchange-rates.js';
import { comparePortfolios } from '../../../src/domain/screening/compare-portfolios.js';
import {
  type FundPosition,
  screenPortfolio,
} from '../../../src/domain/screening/screen-portfolio.js';
import { SCREENING_CLASSES, type Screening } from '../../../src/domain/screening/screening.js';
import {
  inventedSnapshot,
  lineOf,
  matchOf,
  money,
  NONE,
  portfolioOf,
  reviewOf,
  usd,
} from './invented-portfolio.js';

const SNAPSHOT = inventedSnapshot();
const INVOLVEMENT = SNAPSHOT.bySlug.get('acme')?.assessment.score?.involvement ?? Number.NaN;

type Entry = readonly [facts: Partial<PortfolioLine>, match?: IssuerMatch];

interface Given {
  readonly facts?: Partial<ReadPortfolio>;
  readonly rates?: string;
  readonly funds?: ReadonlyMap<string, FundPortfolio<FundPosition>>;
}

function screened(entries: readonly Entry[], given: Given = {}): Screening {
  const lines = entries.map(([facts], index) => lineOf(index + 1, facts));
  const rates = parseRates(given.rates ?? '');
  return screenPortfolio(
    portfolioOf(lines, given.facts),
    entries.map(([, match]) => match),
    {
      snapshot: SNAPSHOT,
      fundOf: (slug) => given.funds?.get(slug),
      ...(rates === undefined ? {} : { rates }),
    },
  );
}

function unitsIn(screening: Screening, name: (typeof SCREENING_CLASSES)[number]): number {
  return (screening.parts[0]?.classes[name].amount.hundredths ?? Number.NaN) / 100;
}

describe('the five classes', () => {
  const screening = screened([
    [{ value: usd(100) }, matchOf('acme')],
    [{ value: usd(20) }, matchOf('clear')],
    [{ value: usd(30) }, matchOf('plain')],
    [{ value: usd(10) }, matchOf('no-file-of-ours')],
    [{ value: usd(40) }, NONE],
    [{ value: usd(50) }, reviewOf('acme')],
    [{ value: usd(7) }, matchOf('hush')],
  ]);

  it.each([
    ['involved', 100],
    ['nothing-counts', 20],
    ['not-assessed', 47],
    ['not-in-data', 40],
    ['to-review', 50],
  ] as const)('%s holds %d', (name, units) => {
    expect(unitsIn(screening, name)).toBe(units);
  });

  it('never shows a company under review as anything but known', () => {
    const hush = screening.positions.find(({ line }) => line === 7);

    expect(hush?.counts).toBe('not-assessed');
    expect(hush?.company).toEqual({
      slug: 'hush',
      name: 'hush',
      onFile: false,
      state: 'not_assessed',
    });
  });

  it('counts what is to review as nothing', () => {
    expect(screening.involved.map(({ company }) => company.slug)).toEqual(['acme']);
    expect(screening.involved[0]?.positions).toHaveLength(1);
  });

  it('gives E as the involved value times involvement over the whole, and coverage beside it', () => {
    expect(screening.exposure?.exposure).toBeCloseTo((100 * INVOLVEMENT) / 100 / 257, 12);
    expect(screening.exposure?.coverage).toBeCloseTo(120 / 257, 12);
  });

  it('shows the group of a subsidiary, which counts with its own involvement', () => {
    const { involved } = screened([[{ value: usd(1) }, matchOf('acme-east')]]);
    const own = SNAPSHOT.bySlug.get('acme-east')?.assessment.score?.involvement;

    expect(involved[0]?.company.group).toEqual({ name: 'Acme Retail', slug: 'acme' });
    expect(involved[0]?.company.score.involvement).toBe(own);
  });
});

describe('what stands apart', () => {
  const screening = screened([
    [{ value: usd(100) }, matchOf('acme')],
    [{ value: usd(900), instrument: 'call' }, matchOf('acme')],
    [{ value: usd(800), instrument: 'put' }, matchOf('acme')],
    [{ value: usd(700), instrument: 'derivative' }],
    [{ value: usd(-60) }, matchOf('acme')],
    [{ value: usd(50), instrument: 'cash' }],
  ]);

  it('is added to no class', () => {
    expect(unitsIn(screening, 'involved')).toBe(100);
    expect(screening.exposure?.parts).toHaveLength(1);
  });

  it('is counted by its kind, and only cash is part of the whole', () => {
    const apart = screening.parts[0]?.apart;

    expect(apart?.call.amount).toEqual(usd(900));
    expect(apart?.negative.amount).toEqual(usd(-60));
    expect(apart?.derivative.positions).toBe(1);
    expect(screening.parts[0]?.whole).toEqual(usd(150));
  });
});

describe('the whole', () => {
  it('is the net assets where the file states them', () => {
    const entries: readonly Entry[] = [[{ value: usd(50) }, matchOf('acme')]];
    const { parts } = screened(entries, { facts: { netAssets: usd(200) } });

    expect([parts[0]?.whole, parts[0]?.wholeIs]).toEqual([usd(200), 'net-assets']);
  });

  it('is 100% where the file gives weights only', () => {
    const entries: readonly Entry[] = [
      [{ weight: 0.25 }, matchOf('acme')],
      [{ weight: 0.125 }, NONE],
    ];
    const screening = screened(entries);

    expect(screening.byWeight).toBe(true);
    expect(screening.exposure?.exposure).toBeCloseTo((0.25 * INVOLVEMENT) / 100, 12);
    expect(screening.exposure?.coverage).toBe(0.25);
  });

  it('is not made of lines without a value, which are counted', () => {
    const screening = screened([
      [{ value: usd(50) }, matchOf('acme')],
      [{}, matchOf('acme')],
    ]);

    expect([screening.withoutValue, screening.counts.involved]).toEqual([1, 2]);
    expect(screening.parts[0]?.classes.involved.positions).toBe(1);
  });
});

describe('currencies', () => {
  const entries: readonly Entry[] = [
    [{ value: usd(100) }, matchOf('acme')],
    [{ value: money(100, 'EUR') }, matchOf('acme')],
  ];

  it('are never added', () => {
    const { parts, exposure, involved } = screened(entries);

    expect(parts.map(({ whole }) => whole)).toEqual([money(100, 'EUR'), usd(100)]);
    expect(exposure).toBeUndefined();
    expect(involved[0]?.amounts).toEqual([money(100, 'EUR'), usd(100)]);
  });

  it('are converted with the rates that are given, and those are kept', () => {
    const { parts, rates, unconverted } = screened(entries, { rates: 'USD=1,EUR=1.5,CHF=1.1' });

    expect(parts.map(({ whole }) => whole)).toEqual([usd(250)]);
    expect([...(rates?.worth.keys() ?? [])]).toEqual(['USD', 'EUR']);
    expect(unconverted).toEqual([]);
  });

  it('without a rate stay apart and are named', () => {
    const { parts, unconverted } = screened(entries, { rates: 'GBP=1,USD=0.8' });

    expect(parts.map(({ currency }) => currency)).toEqual(['EUR', 'GBP']);
    expect(unconverted).toEqual(['EUR']);
  });
});

describe('funds', () => {
  const position = (facts: Partial<FundPosition>): FundPosition => ({
    name: 'Position',
    identifiers: [],
    instrument: 'share',
    ...facts,
  });
  const funds = new Map<string, FundPortfolio<FundPosition>>([
    [
      'fund',
      {
        name: 'Fund',
        netAssets: usd(1_000),
        lines: [
          position({ value: usd(400), organisation: 'acme', match: matchOf('acme') }),
          position({ value: usd(500), match: NONE }),
        ],
      },
    ],
  ]);
  const screening = screened([[{ value: usd(100), instrument: 'fund' }, matchOf('fund')]], {
    funds,
  });

  it('are looked through to their positions, with the way', () => {
    const [first] = screening.involved[0]?.positions ?? [];

    expect(first?.path.map(({ name }) => name)).toEqual(['Fund']);
    expect([first?.line, first?.amount]).toEqual([1, usd(40)]);
  });

  it('leave what their file does not explain apart, and within the whole', () => {
    expect(screening.parts[0]?.apart['fund-rest'].amount).toEqual(usd(10));
    expect(screening.parts[0]?.whole).toEqual(usd(100));
  });
});

describe('a benchmark', () => {
  it('is compared by parts of the whole', () => {
    const here = screened([
      [{ value: usd(30) }, matchOf('acme')],
      [{ value: usd(70) }, NONE],
    ]);
    const there = screened([
      [{ value: usd(1) }, matchOf('acme')],
      [{ value: usd(1) }, matchOf('acme-east')],
      [{ value: usd(8) }, NONE],
    ]);
    const comparison = comparePortfolios(here, there);

    expect([comparison?.here, comparison?.there]).toEqual([0.3, 0.2]);
    expect(
      comparison?.holdings.map(({ company, difference }) => [company.slug, difference.toFixed(3)]),
    ).toEqual([
      ['acme', '0.200'],
      ['acme-east', '-0.100'],
    ]);
  });

  it('in several currencies is not compared', () => {
    const here = screened([[{ value: usd(30) }, matchOf('acme')]]);
    const there = screened([
      [{ value: usd(1) }, NONE],
      [{ value: money(1, 'EUR') }, NONE],
    ]);

    expect(comparePortfolios(here, there)).toBeUndefined();
  });
});

describe('every portfolio', () => {
  const entry = fc.record({
    units: fc.integer({ min: -1_000, max: 100_000 }),
    instrument: fc.constantFrom('share', 'debt', 'call', 'cash', 'derivative'),
    match: fc.constantFrom(
      matchOf('acme'),
      matchOf('clear'),
      matchOf('hush'),
      reviewOf('acme'),
      NONE,
    ),
  });
  const entriesOf = (items: readonly { units: number; instrument: string; match: IssuerMatch }[]) =>
    items.map(
      ({ units, instrument, match }): Entry =>
        [
          // one of the constants above
          { value: usd(units), instrument: instrument as PortfolioLine['instrument'] },
          instrument === 'cash' || instrument === 'derivative' ? undefined : match,
        ] as Entry,
    );

  it('has each line in one class or kind, and what is owned adds up to the whole', () => {
    fc.assert(
      fc.property(fc.array(entry, { minLength: 1, maxLength: 30 }), (items) => {
        const { parts, counts, positions } = screened(entriesOf(items));
        const [part] = parts;
        const owned = SCREENING_CLASSES.map((name) => part?.classes[name].amount.hundredths ?? 0);
        const cash = part?.apart.cash.amount.hundredths ?? 0;

        expect(positions).toHaveLength(items.length);
        expect(Object.values(counts).reduce((a, b) => a + b, 0)).toBe(items.length);
        expect([...owned, cash].reduce((a, b) => a + b, 0)).toBe(part?.whole.hundredths);
      }),
    );
  });

  it('comes to the same in any order', () => {
    fc.assert(
      fc.property(fc.array(entry, { minLength: 1, maxLength: 20 }), (items) => {
        const [one, other] = [items, items.toReversed()].map((some) => screened(entriesOf(some)));

        expect(other?.parts).toEqual(one?.parts);
        expect(other?.exposure?.exposure).toBe(one?.exposure?.exposure);
      }),
    );
  });

  it('is never less exposed with more in an involved company, at the same size', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99 }), (units) => {
        const at = (involved: number) =>
          screened([
            [{ value: usd(involved) }, matchOf('acme')],
            [{ value: usd(100 - involved) }, NONE],
          ]).exposure?.exposure ?? Number.NaN;

        expect(at(units + 1)).toBeGreaterThan(at(units));
      }),
    );
  });
});
