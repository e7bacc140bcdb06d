import { describe, expect, it } from '@jest/globals';

import { DomainError, type Problem } from '../../../src/domain/errors.js';
import { parseCaseFile } from '../../../src/domain/scoring/parse-case-file.js';
import { method } from './arbitrary-case.js';

type Fields = Record<string, unknown>;

const ACTIVITY: Fields = {
  role: 'sell',
  technology: 'face_rbi_live',
  product: 'p',
  customer: 'c',
  settings: ['policing'],
  linkage: 'cause',
  evidence: [{ grade: 'A1', origin: 'o', date: '2026-01-01' }],
};

describe('parseCaseFile', () => {
  it('fills in every default before merging', () => {
    const [company] = parseCaseFile(caseFile(ACTIVITY), method).companies;
    expect(company?.coverageComplete).toBe(true);
    expect(company?.activities[0]).toMatchObject({
      entity: 'self',
      attribution: 1,
      dispute: 0,
      status: [],
      scope: 0.4,
      irremediability: 0.6,
    });
  });

  it('places partial dates and takes null for a missing one', () => {
    const evidence = [
      { grade: 'A1', origin: 'o', date: '2024' },
      { grade: 'A1', origin: 'o', date: null },
    ];
    const [company] = parseCaseFile(caseFile({ ...ACTIVITY, evidence }), method).companies;
    expect(company?.activities[0]?.evidence).toEqual([
      { grade: 'A1', origin: 'o', date: '2024-07-01' },
      { grade: 'A1', origin: 'o' },
    ]);
  });

  it.each<[rule: string, path: string, change: Fields]>([
    ['unknown-key', 'colour', { colour: 'red' }],
    ['unknown-code', 'role', { role: 'buy' }],
    ['unknown-code', 'technology', { technology: 'face' }],
    ['unknown-code', 'linkage', { linkage: undefined }],
    ['unknown-code', 'operator', { operator: 'army' }],
    ['unknown-code', 'settings[0]', { settings: ['moon'] }],
    ['empty-settings', 'settings', { settings: [] }],
    ['not-a-list', 'settings', { settings: undefined }],
    ['not-a-text', 'product', { product: ' ' }],
    ['not-a-fraction', 'scope', { scope: 1.2 }],
    ['not-a-fraction', 'attribution', { attribution: '1' }],
    ['unknown-code', 'evidence[0].grade', { evidence: [{ grade: 'G1', origin: 'o' }] }],
    ['not-a-text', 'evidence[0].origin', { evidence: [{ grade: 'A1' }] }],
    [
      'bad-date',
      'evidence[0].date',
      { evidence: [{ grade: 'A1', origin: 'o', date: '2026-02-30' }] },
    ],
    ['unknown-code', 'status[0].status', { status: [{ status: 'done', date: '2026-01-01' }] }],
    ['bad-date', 'status[0].date', { status: [{ status: 'active' }] }],
  ])('refuses %s at %s', (rule, path, change) => {
    const problems = problemsOf(caseFile({ ...ACTIVITY, ...change }));
    expect(problems).toEqual([
      expect.objectContaining({ rule, path: `companies[0].activities[0].${path}` }),
    ]);
  });

  it.each<[rule: string, path: string, document: unknown]>([
    ['not-an-object', '', []],
    ['unknown-code', 'method', { ...caseFile(ACTIVITY), method: 'bbs-score@2.0.0' }],
    ['bad-date', 'as_of', { ...caseFile(ACTIVITY), as_of: 'today' }],
    ['not-a-list', 'companies', { ...caseFile(ACTIVITY), companies: {} }],
    ['repeated-id', 'companies[1].id', caseFile(ACTIVITY, ACTIVITY)],
    ['too-many-answers', 'companies[0].answers.R8', answering({ R8: ['yes', 'no', 'no'] })],
    ['unknown-code', 'companies[0].answers.R8[0]', answering({ R8: ['maybe'] })],
    ['unknown-key', 'companies[0].answers.R9', answering({ R9: [] })],
  ])('refuses %s at "%s"', (rule, path, document) => {
    expect(problemsOf(document)).toContainEqual(expect.objectContaining({ rule, path }));
  });

  it('reports all problems together', () => {
    expect(problemsOf(caseFile({ ...ACTIVITY, role: 'buy', scope: 7 }))).toHaveLength(2);
  });
});

function caseFile(...activities: readonly Fields[]): Fields {
  return {
    method: 'bbs-score@1.0.0',
    as_of: '2026-11-22',
    companies: activities.map((activity) => ({ id: 'one', name: 'One', activities: [activity] })),
  };
}

function answering(answers: Fields): Fields {
  return { ...caseFile(), companies: [{ id: 'one', name: 'One', activities: [], answers }] };
}

function problemsOf(document: unknown): readonly Problem[] {
  try {
    parseCaseFile(document, method);
  } catch (error) {
    if (error instanceof DomainError) return error.problems;
    throw error;
  }
  return [];
}
