import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  type FundPortfolio,
  type HeldPosition,
  lookThroughFunds,
} from '../../../src/domain/ownership/look-through-funds.js';

function usd(units: number) {
  return { hundredths: units * 100, currency: 'USD' };
}

function held(
  organisation: string,
  value: number,
  facts: Partial<HeldPosition> = {},
): HeldPosition {
  return { organisation, instrument: 'share', value: usd(value), ...facts };
}

function fund(netAssets: number | undefined, ...lines: readonly HeldPosition[]): FundPortfolio {
  return {
    name: 'A fund',
    ...(netAssets === undefined ? {} : { netAssets: usd(netAssets) }),
    lines,
  };
}

function lookThrough(lines: readonly HeldPosition[], funds: Record<string, FundPortfolio>) {
  const { positions, rests } = lookThroughFunds(lines, (organisation) => funds[organisation]);
  return {
    positions: positions.map(({ path, position, value }) => [
      [...path.map((step) => step.organisation), position.organisation].join(' > '),
      value === undefined ? 'no value' : value.hundredths / 100,
    ]),
    rests: rests.map(({ path, reason, value }) => [
      path.map((step) => step.organisation).join(' > '),
      reason,
      value === undefined ? 'no value' : value.hundredths / 100,
    ]),
  };
}

describe('a fund in a portfolio', () => {
  it('is followed to what it holds, in parts of its net assets, never of the sum of its rows', () => {
    const funds = { world: fund(1000, held('acme', 600), held('other', 100)) };

    expect(lookThrough([held('world', 50), held('acme', 7)], funds)).toEqual({
      positions: [
        ['world > acme', 30],
        ['world > other', 5],
        ['acme', 7],
      ],
      rests: [['world', 'not-in-the-file', 15]],
    });
  });

  it('is followed through funds of funds, with the way kept', () => {
    const funds = {
      outer: fund(100, held('inner', 50, { instrument: 'fund' }), held('acme', 50)),
      inner: fund(10, held('acme', 10)),
    };

    expect(lookThrough([held('outer', 8)], funds)).toEqual({
      positions: [
        ['outer > inner > acme', 4],
        ['outer > acme', 4],
      ],
      rests: [],
    });
  });

  it('that holds itself through another ends as circular', () => {
    const funds = {
      a: fund(100, held('b', 50), held('acme', 50)),
      b: fund(100, held('a', 100)),
    };

    expect(lookThrough([held('a', 10)], funds)).toEqual({
      positions: [['a > acme', 5]],
      rests: [['a > b > a', 'circular', 5]],
    });
  });

  it('in a chain without end is followed only so deep', () => {
    const chain = Object.fromEntries(
      Array.from({ length: 30 }, (_, at) => [`f${at}`, fund(1, held(`f${at + 1}`, 1))]),
    );
    const { positions, rests } = lookThrough([held('f0', 1)], chain);

    expect(positions).toEqual([]);
    expect(rests.map(([, reason, value]) => [reason, value])).toEqual([['too-deep', 1]]);
  });

  it('without net assets is followed by stated weights, and without those stays whole', () => {
    const funds = {
      weighted: fund(undefined, { organisation: 'acme', instrument: 'share', weight: 0.25 }),
      bare: fund(undefined, held('acme', 5)),
      euro: { ...fund(undefined, held('acme', 5)), netAssets: { hundredths: 1, currency: 'EUR' } },
    };

    expect(lookThrough([held('weighted', 4), held('bare', 4), held('euro', 4)], funds)).toEqual({
      positions: [['weighted > acme', 1]],
      rests: [
        ['weighted', 'not-in-the-file', 3],
        ['bare', 'no-net-assets', 4],
        ['euro', 'no-net-assets', 4],
      ],
    });
  });

  it('with debt and short positions accounts for more than it is worth, and says so', () => {
    const funds = { geared: fund(100, held('acme', 130), held('other', -10)) };

    expect(lookThrough([held('geared', 10)], funds)).toEqual({
      positions: [
        ['geared > acme', 13],
        ['geared > other', -1],
      ],
      rests: [['geared', 'not-in-the-file', -2]],
    });
  });

  it('is not followed through an option, a bond of its manager, or a line without an organisation', () => {
    const funds = { world: fund(1, held('acme', 1)) };
    const lines = [
      held('world', 1, { instrument: 'call' }),
      held('world', 1, { instrument: 'debt' }),
      { instrument: 'share', value: usd(1) } as const,
    ];

    expect(lookThrough(lines, funds).positions).toEqual([
      ['world', 1],
      ['world', 1],
      ['', 1],
    ]);
  });

  it('of a line without a value still names what it holds', () => {
    const funds = { world: fund(10, held('acme', 10)) };

    expect(lookThrough([{ organisation: 'world', instrument: 'fund' }], funds)).toEqual({
      positions: [['world > acme', 'no value']],
      rests: [],
    });
  });
});

it('nothing of a value is lost or made: positions and rests of a line add up to it', () => {
  const names = ['f0', 'f1', 'f2', 'c0', 'c1'];
  const line = fc.record({
    organisation: fc.constantFrom(...names),
    instrument: fc.constantFrom('share', 'fund', 'debt'),
    value: fc
      .integer({ min: -900, max: 9_000 })
      .map((hundredths) => ({ hundredths, currency: 'USD' })),
  });
  const portfolio = fc.record({
    name: fc.constant('A fund'),
    netAssets: fc
      .integer({ min: 1, max: 10_000 })
      .map((hundredths) => ({ hundredths, currency: 'USD' })),
    lines: fc.array(line, { maxLength: 4 }),
  });
  fc.assert(
    fc.property(
      fc.array(line, { maxLength: 3 }),
      fc.array(portfolio, { minLength: 3, maxLength: 3 }),
      (lines, funds) => {
        const { positions, rests } = lookThroughFunds(lines, (name) => funds[names.indexOf(name)]);
        lines.forEach(({ value }, index) => {
          const parts = [...positions, ...rests].filter((part) => part.index === index);
          const sum = parts.reduce((total, part) => total + (part.value?.hundredths ?? 0), 0);
          expect(sum).toBe(value.hundredths);
        });
      },
    ),
    { numRuns: 200 },
  );
});
