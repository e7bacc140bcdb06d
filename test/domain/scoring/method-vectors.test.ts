import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

import { describe, expect, it } from '@jest/globals';

import type { Methodology } from '../../../src/domain/methodology/methodology.js';
import { parseCaseFile } from '../../../src/domain/scoring/parse-case-file.js';
import { scoreCompany } from '../../../src/domain/scoring/score-company.js';

interface Expected {
  id: string;
  involvement: number;
  roles: Record<'create' | 'sell' | 'use', number>;
  response: number;
  score: number;
  grade: string;
  caps: string[];
}

const method = readJson('src/features/methodology/editions/bbs-score-1.0.0.json') as Methodology;
const caseFile = parseCaseFile(readJson('test/fixtures/method-vectors/cases.json'), method);
const expected = readJson('test/fixtures/method-vectors/expected.json') as Expected[];

describe('the published edition bbs-score@1.0.0', () => {
  it('is frozen: it never changes, the next edition follows', () => {
    const bytes = readFileSync('src/features/methodology/editions/bbs-score-1.0.0.json');
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(
      'd3110126c25216b19d831ebc6ca4defd28bcd3718556d45cc1310d16f825a21b',
    );
  });
});

describe('the 97 companies of the method vectors', () => {
  it('are all there', () => {
    expect(caseFile.companies.map(({ id }) => id)).toEqual(expected.map(({ id }) => id));
    expect(expected).toHaveLength(97);
  });

  it.each(caseFile.companies.map((company, index) => ({ company, want: expected[index] })))(
    '$company.id has the published numbers, grade and caps',
    ({ company, want }) => {
      const got = scoreCompany(company, caseFile.asOf, method);
      expect({ grade: got.grade, caps: got.caps.map(({ id }) => id) }).toEqual({
        grade: want?.grade,
        caps: want?.caps,
      });
      expect(distance(got, want)).toBeLessThan(1e-9);
    },
  );
});

function distance(got: Omit<Expected, 'grade' | 'caps'>, want: Expected | undefined): number {
  if (want === undefined) return Infinity;
  const pairs = [
    [got.involvement, want.involvement],
    [got.response, want.response],
    [got.score, want.score],
    [got.roles.create, want.roles.create],
    [got.roles.sell, want.roles.sell],
    [got.roles.use, want.roles.use],
  ] as const;
  return Math.max(...pairs.map(([a, b]) => Math.abs(a - b)));
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}
