import { readFileSync } from 'node:fs';

import { describe, expect, it } from '@jest/globals';

import type { ActivityCase, CompanyCase } from '../../../src/domain/scoring/case-file.js';
import { parseCaseFile } from '../../../src/domain/scoring/parse-case-file.js';
import { scoreCompany } from '../../../src/domain/scoring/score-company.js';
import { asOf, method } from './arbitrary-case.js';

const cases = parseCaseFile(
  JSON.parse(readFileSync('test/fixtures/method-vectors/cases.json', 'utf8')),
  method,
);

const everything = Object.fromEntries(
  method.response.indicators.map(({ id, elements }) => [id, elements.map(() => 'yes' as const)]),
);

const regulatorsFinding: ActivityCase = {
  entity: 'self',
  attribution: 1,
  role: 'use',
  technology: 'face_rbi_live',
  product: '-',
  customer: 'shops',
  settings: ['retail'],
  scope: 0.8,
  irremediability: 0.6,
  linkage: 'cause',
  dispute: 0,
  status: [{ status: 'active', date: asOf }],
  evidence: [{ grade: 'A1', origin: 'regulator', date: asOf }],
};
const anonymousTip = {
  ...regulatorsFinding,
  evidence: [{ grade: 'F6', origin: 'tip', date: asOf }],
};

/** The table "What moves it" of the method. */
describe('what moves a score', () => {
  it.each<[string, CompanyCase, number, string]>([
    ['Aurora as it is', company('aurora'), 5.9, 'F'],
    ['Aurora perfects every policy', { ...company('aurora'), answers: everything }, 7.6, 'F'],
    ['Aurora pauses everything', withEvent('aurora', 'paused'), 26.3, 'E'],
    ['Aurora says it has ceased', withEvent('aurora', 'ceased_unverified'), 39.9, 'E'],
    ['Aurora has ceased, verified', withEvent('aurora', 'ceased_verified'), 61.3, 'C'],
    [
      'Aurora has ceased, verified, and done all of the rest',
      { ...withEvent('aurora', 'ceased_verified'), answers: everything },
      79.4,
      'B',
    ],
    ['Civic as it is', company('civic'), 84.9, 'B'],
    ['Civic drops its commitment', uncommitted(company('civic')), 80.9, 'B'],
    ['Elm as it is', company('elm'), 88.8, 'B'],
    ['Elm after an anonymous tip', withActivity('elm', anonymousTip), 88.8, 'B'],
    ['Delta as it is', company('delta'), 39.8, 'E'],
    ['Granite as it is', company('granite'), 39.3, 'E'],
  ])('%s', (_, subject, score, grade) => {
    const result = scoreCompany(subject, asOf, method);
    expect([result.score.toFixed(1), result.grade]).toEqual([
      (Math.round(score * 10) / 10).toFixed(1),
      grade,
    ]);
  });

  it('a regulator’s finding costs a silent company most of its score', () => {
    const { score, grade } = scoreCompany(withActivity('elm', regulatorsFinding), asOf, method);
    expect(score).toBeLessThan(30);
    expect(grade).toBe('E');
  });
});

function company(id: string): CompanyCase {
  const found = cases.companies.find((candidate) => candidate.id === id);
  if (found === undefined) throw new RangeError(`no case "${id}"`);
  return found;
}

function withEvent(id: string, status: string): CompanyCase {
  const subject = company(id);
  const activities = subject.activities.map((activity) => ({
    ...activity,
    status: [...activity.status, { status, date: asOf }],
  }));
  return { ...subject, activities };
}

function withActivity(id: string, activity: ActivityCase): CompanyCase {
  const subject = company(id);
  return { ...subject, activities: [...subject.activities, activity] };
}

function uncommitted(subject: CompanyCase): CompanyCase {
  return { ...subject, answers: { ...subject.answers, R1: [] } };
}
