import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import type { CompanyRecord, ParentLink } from '../../../src/domain/company/company-record.js';
import { assessCompany } from '../../../src/domain/scoring/assess-company.js';
import {
  attributionOf,
  descendantsOf,
  groupByHolder,
  isSubsidiary,
} from '../../../src/domain/scoring/attribution.js';
import type { ActivityCase } from '../../../src/domain/scoring/case-file.js';
import { asOf, day, method } from './arbitrary-case.js';

const ACTIVE: ActivityCase = {
  entity: 'self',
  attribution: 1,
  role: 'sell',
  technology: 'face_rbi_live',
  product: 'p',
  customer: 'c',
  settings: ['policing'],
  scope: 0.8,
  irremediability: 0.8,
  linkage: 'cause',
  dispute: 0,
  status: [{ status: 'active', date: day('2026-01-01') }],
  evidence: [{ grade: 'A1', origin: 'o', date: day('2026-01-01') }],
};
const OUT_OF_SCOPE = { ...ACTIVE, technology: 'plate_reader' };
const LEAD = { ...ACTIVE, evidence: [{ grade: 'F6', origin: 'tip', date: asOf }] };
const OLD = {
  ...ACTIVE,
  status: [{ status: 'active', date: day('2016-01-01') }],
  evidence: [{ grade: 'A1', origin: 'o', date: day('2016-01-01') }],
};

interface StateRow {
  readonly name: string;
  readonly activities: readonly ActivityCase[];
  readonly searched?: string;
  readonly complete?: boolean;
  readonly state: string;
  readonly hasNumber: boolean;
}

const STATES: readonly StateRow[] = [
  { name: 'one that counts', activities: [ACTIVE], state: 'involved', hasNumber: true },
  {
    name: 'one that counts outweighs a lead',
    activities: [ACTIVE, { ...LEAD, product: 'q' }],
    complete: true,
    state: 'involved',
    hasNumber: true,
  },
  {
    name: 'a lead alone',
    activities: [LEAD],
    complete: true,
    state: 'under_review',
    hasNumber: false,
  },
  {
    name: 'searched to the end, nothing counts',
    activities: [OUT_OF_SCOPE],
    complete: true,
    state: 'no_evidence_found',
    hasNumber: true,
  },
  {
    name: 'something on file, search not complete',
    activities: [OUT_OF_SCOPE],
    state: 'partially_assessed',
    hasNumber: false,
  },
  { name: 'nothing on file', activities: [], state: 'not_assessed', hasNumber: false },
  {
    name: 'nothing confirmed and nothing searched for 84 months',
    activities: [OLD],
    searched: '2019-10-22',
    state: 'stale',
    hasNumber: true,
  },
  {
    name: 'searched 84 months ago',
    activities: [OLD],
    searched: '2019-11-22',
    state: 'involved',
    hasNumber: true,
  },
  {
    name: 'nothing on file and an old search',
    activities: [],
    searched: '2019-10-22',
    complete: true,
    state: 'stale',
    hasNumber: false,
  },
];

describe('the state of a company', () => {
  it.each(STATES)(
    '$name: $state',
    ({ activities, searched = asOf, complete = false, state, hasNumber }) => {
      const facts = { coverageComplete: complete, activities, answers: {} };
      const coverage = { lastSearched: day(searched), complete };
      const assessment = assessCompany({ id: 'c', name: 'C', ...facts }, coverage, asOf, method);
      expect([assessment.state, assessment.score !== undefined]).toEqual([state, hasNumber]);
    },
  );
});

describe('attribution', () => {
  it.each<[string, Partial<ParentLink>, number]>([
    ['controlled', { control: true }, 1],
    ['more than half', { control: false, share: 0.51 }, 1],
    ['half', { control: false, share: 0.5 }, 0.5],
    ['a fifth', { control: false, share: 0.2 }, 0.5],
    ['less than a fifth', { control: false, share: 0.199 }, 0],
    ['no control and no known share', { control: false }, 0],
  ])('%s', (_, link, factor) => {
    expect(attributionOf(linkTo('parent', link))).toBe(factor);
  });

  it('multiplies along the path and leaves out what does not count', () => {
    const held = groupByHolder([
      record('top'),
      record('middle', linkTo('top', { share: 0.3, control: false })),
      record('bottom', linkTo('middle', { control: true })),
      record('investment', linkTo('top', { share: 0.1, control: false })),
    ]);
    expect(summary(descendantsOf('top', held))).toEqual([
      ['bottom', 0.5],
      ['middle', 0.5],
    ]);
  });

  it('ends where a ring of holders began', () => {
    const held = groupByHolder([record('a', linkTo('b')), record('b', linkTo('a'))]);
    expect(summary(descendantsOf('a', held))).toEqual([['b', 1]]);
  });

  it('does not depend on the order of the files', () => {
    const records = [
      record('top'),
      ...['x', 'y', 'z'].map((slug) => record(slug, linkTo('top'))),
      record('deep', linkTo('y')),
    ];
    const expected = summary(descendantsOf('top', groupByHolder(records)));
    fc.assert(
      fc.property(fc.shuffledSubarray(records, { minLength: records.length }), (shuffled) => {
        expect(summary(descendantsOf('top', groupByHolder(shuffled)))).toEqual(expected);
      }),
    );
  });

  it('makes a subsidiary only by control', () => {
    const held = (link: Partial<ParentLink>) => isSubsidiary(record('x', linkTo('top', link)));
    expect([held({}), held({ control: false, share: 0.4 }), isSubsidiary(record('x'))]).toEqual([
      true,
      false,
      false,
    ]);
  });
});

function linkTo(slug: string, change: Partial<ParentLink> = {}): ParentLink {
  return { name: slug, slug, control: true, source: 's1', ...change };
}

function record(slug: string, parent?: ParentLink): CompanyRecord {
  return {
    slug,
    name: slug,
    sector: 'Other',
    aliases: [],
    ...(parent === undefined ? {} : { parent }),
    sources: [],
    activities: [],
    answers: [],
    statements: [],
    actions: [],
    investors: [],
  };
}

function summary(
  descendants: ReturnType<typeof descendantsOf>,
): readonly (readonly [string, number])[] {
  return descendants.map(({ record: { slug }, attribution }) => [slug, attribution]);
}
