import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { rankCompanies, rankLabel } from '../../../src/domain/ranking/rank-companies.js';
import type { CompanyScore } from '../../../src/domain/scoring/assessed-company.js';

describe('rankCompanies', () => {
  it('ranks companies with equal printed scores alike and skips the next rank', () => {
    expect(
      labels([
        ['a', 80],
        ['b', 70.04],
        ['c', 69.96],
        ['d', 60],
      ]),
    ).toEqual(['a 1', 'b =2', 'c =2', 'd 4']);
  });

  it('does not tie scores that print differently', () => {
    expect(
      labels([
        ['a', 70.05],
        ['b', 70.04],
      ]),
    ).toEqual(['a 1', 'b 2']);
  });

  it('orders equals by involvement, then response, then name without case', () => {
    const entries = [
      entry('zulu', 50, { involvement: 40, name: 'ELAN' }),
      entry('alpha', 50, { involvement: 40, name: 'elan group' }),
      entry('more-involved', 50, { involvement: 41, name: 'A' }),
      entry('responds', 50, { involvement: 40, response: 10, name: 'Z' }),
    ];
    expect(rankCompanies(entries).map(({ entry: { slug } }) => slug)).toEqual([
      'responds',
      'zulu',
      'alpha',
      'more-involved',
    ]);
  });

  it('has one order whatever the order of its input', () => {
    const scores = fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 20 });
    const shuffled = scores.chain((list) => {
      const entries = list.map((score, index) => entry(`c${String(index)}`, score / 3));
      return fc.tuple(
        fc.constant(entries),
        fc.shuffledSubarray(entries, { minLength: entries.length }),
      );
    });
    fc.assert(
      fc.property(shuffled, ([entries, others]) => {
        expect(rankCompanies(others)).toEqual(rankCompanies(entries));
      }),
    );
  });
});

function labels(scores: readonly (readonly [string, number])[]): readonly string[] {
  const ranked = rankCompanies(scores.map(([slug, score]) => entry(slug, score)));
  return ranked.map((one) => `${one.entry.slug} ${rankLabel(one)}`);
}

interface Given {
  readonly involvement?: number;
  readonly response?: number;
  readonly name?: string;
}

function entry(slug: string, points: number, given: Given = {}) {
  const { involvement = 10, response = 0, name = slug } = given;
  const score: CompanyScore = {
    id: slug,
    involvement,
    roles: { create: 0, sell: 0, use: 0 },
    response,
    score: points,
    grade: 'C',
    uncappedGrade: 'C',
    caps: [],
    activities: [],
    indicators: [],
  };
  return { slug, legalName: name, score };
}
