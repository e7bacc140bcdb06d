import { describe, expect, it } from '@jest/globals';
import {
  buildRankingView,
  type RankedCompany,
} from '../../../src/domain/scorecard/build-ranking-view.js';
import { unrankedGroupOf } from '../../../src/domain/scorecard/unranked-group.js';
import { AS_OF, assessDataset, METHOD, readCompanies } from './assessed-dataset.js';

const DATA = assessDataset(readCompanies());

function viewOf(companies: readonly RankedCompany[]) {
  return buildRankingView({
    asOf: AS_OF,
    methodology: METHOD,
    methodSha256: 'a'.repeat(64),
    companies,
  });
}

describe('the ranking of the dataset', () => {
  const view = viewOf(DATA.ranking);

  it('lists over 150 companies, worst first, rank 1 last', () => {
    expect(view.ranked).toBeGreaterThan(150);
    expect(view.rows).toHaveLength(view.ranked);
    const scores = view.rows.map(({ score }) => Number(score));
    expect(scores).toEqual(scores.toSorted((a, b) => a - b));
    expect(view.rows.at(-1)?.rank).toMatch(/^=?1$/);
    expect(view.grades.reduce((sum, { count }) => sum + count, 0)).toBe(view.ranked);
  });

  it('accounts for every company once: ranked, in a group, under review or a subsidiary', () => {
    const listed = view.unranked.flatMap(({ companies }) => companies);
    expect(view.ranked + listed.length + view.underReview + view.subsidiaries).toBe(
      DATA.ranking.length,
    );
    const slugs = [...view.rows, ...listed].map(({ slug }) => slug);
    expect(new Set(slugs).size).toBe(slugs.length);
    expect(slugs).not.toContain('bunnings');
  });

  it('shows ties with an equals sign and three role bars per row', () => {
    const tied = view.rows.filter(({ rank }) => rank.startsWith('='));
    for (const { rank, score } of tied) {
      expect(view.rows.filter((row) => row.rank === rank).map((row) => row.score)).toEqual(
        expect.arrayContaining([score]),
      );
    }
    expect(
      view.rows.every(({ roles }) => roles.map(({ role }) => role).join() === 'create,sell,use'),
    ).toBe(true);
  });

  it('lists groups by name and explains each', () => {
    expect(view.unranked.map(({ id }) => id)).toEqual([
      'promised_only',
      'lawsuit_only',
      'partially_assessed',
      'not_assessed',
    ]);
    for (const { companies, explanation } of view.unranked) {
      expect(explanation).not.toBe('');
      expect(companies.length).toBeGreaterThan(0);
    }
  });
});

describe('unrankedGroupOf', () => {
  const groupOf = (slug: string) => {
    const found = DATA.ranking.find(({ record }) => record.slug === slug);
    return found && unrankedGroupOf(found.record, found.assessment);
  };

  it.each([
    ['coles', 'promised_only'],
    ['kroger', 'promised_only'],
    ['six-flags', 'lawsuit_only'],
    ['white-castle', 'lawsuit_only'],
    ['apple', 'partially_assessed'],
    ['cellebrite', 'not_assessed'],
    ['amazon', undefined],
  ])('puts %s into %s', (slug, group) => {
    expect(groupOf(slug)).toBe(group);
  });

  it('only counts a company under review', () => {
    const amazon = DATA.ranking.find(({ record }) => record.slug === 'amazon');
    if (amazon === undefined) throw new RangeError('amazon is in the dataset');
    const assessment = {
      slug: 'amazon',
      asOf: AS_OF,
      state: 'under_review' as const,
      atMost: true,
      activities: amazon.assessment.activities,
      indicators: amazon.assessment.indicators,
    };
    const { rank: _, ...unranked } = { ...amazon, assessment };
    const view = viewOf([unranked]);
    expect([view.underReview, view.rows, view.unranked]).toEqual([1, [], []]);
  });
});
