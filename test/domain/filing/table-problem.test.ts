import { describe, expect, it } from '@jest/globals';
import { type TableProblem, tableProblem } from '../../../src/domain/filing/table-problem.js';

interface Case {
  readonly header?: { readonly notice?: true; readonly confidentialOmitted?: true };
  readonly lines?: number;
  readonly found?: {
    readonly tableFound?: true;
    readonly rows?: number;
    readonly rejected?: number;
  };
  readonly problem?: TableProblem;
}

const CASES: Readonly<Record<string, Case>> = {
  'a cover that came alone': { problem: 'no-table' },
  'a cover that states rows': { lines: 5, problem: 'no-table' },
  'an empty table whose cover states rows': {
    lines: 5,
    found: { tableFound: true },
    problem: 'no-table',
  },
  'a cover that states no rows': { lines: 0 },
  'an empty table': { found: { tableFound: true } },
  'everything is confidential': { header: { confidentialOmitted: true } },
  'confidential, and rows stated': {
    header: { confidentialOmitted: true },
    lines: 5,
    problem: 'no-table',
  },
  'rows that cannot be read': {
    lines: 0,
    found: { tableFound: true, rejected: 3 },
    problem: 'no-readable-row',
  },
  'a notice': { header: { notice: true }, lines: 5 },
  'a notice with rows': {
    header: { notice: true },
    found: { tableFound: true, rows: 1 },
    problem: 'notice-with-rows',
  },
  rows: { found: { tableFound: true, rows: 1, rejected: 9 } },
};

describe('a filing without rows', () => {
  it.each(Object.entries(CASES))('%s', (_, { header, lines, found, problem }) => {
    const filed = { notice: false, confidentialOmitted: false, ...header };
    const stated = lines === undefined ? {} : { lines };
    const table = { tableFound: false, rows: 0, rejected: 0, ...found };
    expect(tableProblem(filed, stated, table)).toBe(problem);
  });
});
