import { describe, expect, it } from '@jest/globals';

import type {
  HolderPosition,
  OrganisationHolders,
} from '../../../src/domain/portfolio/stored-portfolio.js';
import { holderStandings } from '../../../src/domain/scorecard/holder-positions.js';
import { wordHolders } from '../../../src/domain/scorecard/word-holders.js';
import { day, method } from '../scoring/arbitrary-case.js';

const LATEST = day('2026-09-30');
const BEFORE = day('2026-06-30');

function position(
  slug: string,
  shares: number,
  facts: Partial<HolderPosition> = {},
): HolderPosition {
  return {
    holder: { slug, name: `Holder ${slug}`, kind: 'manager' },
    period: LATEST,
    source: 'sec-13f',
    accession: `acc-${slug}`,
    instrument: 'share',
    quantity: shares,
    value: { hundredths: shares * 1_000, currency: 'USD' },
    ...facts,
  };
}

function holdersOf(
  positions: readonly HolderPosition[],
  facts: Partial<OrganisationHolders> = {},
): OrganisationHolders {
  const all = new Set(positions.map(({ holder }) => holder.slug));
  return { quarters: [LATEST, BEFORE], positions, filedLatest: all, filedBefore: all, ...facts };
}

const then = { period: BEFORE };

describe('what changed from one quarter to the next', () => {
  it.each<[string, readonly HolderPosition[], string]>([
    ['new', [position('a', 10)], 'new'],
    ['more', [position('a', 20), position('a', 10, then)], 'more'],
    ['less', [position('a', 5), position('a', 10, then)], 'less'],
    ['the same', [position('a', 10), position('a', 10, then)], 'unchanged'],
    ['sold', [position('a', 10, then)], 'sold'],
    [
      'two lines against one',
      [position('a', 6), position('a', 5), position('a', 10, then)],
      'more',
    ],
  ])('%s', (_, positions, change) => {
    expect(holderStandings(holdersOf(positions))[0]?.change).toBe(change);
  });

  it('does not take a missing or notice filing for a sale', () => {
    const holders = holdersOf([position('a', 10, then)], { filedLatest: new Set() });
    expect(holderStandings(holders)[0]?.change).toBe('not-reported');
  });

  it('does not call a holder new whose filing before is not on file', () => {
    const holders = holdersOf([position('a', 10)], { filedBefore: new Set() });
    expect(holderStandings(holders)[0]?.change).toBe('not-reported-before');
  });

  it('says nothing of change while there is one quarter only', () => {
    const holders = holdersOf([position('a', 10)], { quarters: [LATEST] });
    expect(holderStandings(holders)[0]?.change).toBeUndefined();
  });

  it('takes an option for no holding', () => {
    expect(holderStandings(holdersOf([position('a', 10, { instrument: 'put' })]))).toEqual([]);
  });

  it('keeps debt apart from shares and lists it last, as exposure counts both', () => {
    const standings = holderStandings(
      holdersOf([position('a', 900, { instrument: 'debt' }), position('a', 10), position('b', 5)]),
    );
    expect(
      standings.map(({ position: { holder, instrument }, shares }) => [
        holder.slug,
        instrument,
        shares,
      ]),
    ).toEqual([
      ['a', 'share', 10],
      ['b', 'share', 5],
      ['a', 'debt', 900],
    ]);
  });
});

describe('the list of holders', () => {
  const many = Array.from({ length: 30 }, (_, index) =>
    position(`h${String(index).padStart(2, '0')}`, 1_000 - index),
  );
  const worded = (publicHolders: readonly string[], sharesOutstanding?: number) =>
    wordHolders({
      holders: holdersOf(many),
      publicHolders: new Set(publicHolders),
      investors: [],
      rules: method.investor,
      ...(sharesOutstanding === undefined ? {} : { sharesOutstanding }),
    });

  it('has the 25 largest and says what it leaves out', () => {
    const view = worded([]);
    expect(view?.rows).toHaveLength(25);
    expect(view?.rows[0]?.slug).toBe('h00');
    expect(view?.leftOut).toBe('5 further holders are not listed with USD 48,650 together.');
  });

  it('has public money whatever its size', () => {
    const slugs = worded(['h29'])?.rows.map(({ slug }) => slug);
    expect(slugs).toHaveLength(26);
    expect(slugs).toContain('h29');
  });

  it('has everyone from half a percent of the shares', () => {
    expect(worded([], 1_000 * 190)?.rows).toHaveLength(30);
    expect(worded([], 1_000 * 1_000)?.rows).toHaveLength(25);
  });

  it('is not there without a filing', () => {
    const holders = holdersOf([], { quarters: [] });
    expect(
      wordHolders({ holders, publicHolders: new Set(), investors: [], rules: method.investor }),
    ).toBeUndefined();
  });
});
