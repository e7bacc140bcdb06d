import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import type { CompanyRecord } from '../../../src/domain/company/company-record.js';
import { takeSnapshot } from '../../../src/domain/ranking/snapshot.js';
import { buildCompanyView } from '../../../src/domain/scorecard/build-company-view.js';
import { AS_OF, assessDataset, METHOD, readCompanies } from '../scorecard/assessed-dataset.js';

const RECORDS = readCompanies();
const EDITION = { methodology: METHOD, sha256: '0'.repeat(64) };

const snapshotOf = (records: typeof RECORDS) =>
  takeSnapshot(
    records.map((record) => ({ record, identifiers: [], searchedOn: AS_OF })),
    EDITION,
    AS_OF,
  );

describe('a snapshot', () => {
  it('P14: no company outside its group changes what is said of a company', () => {
    const holders = new Set(RECORDS.flatMap(({ parent }) => parent?.slug ?? []));
    const alone = RECORDS.filter(({ slug, parent }) => parent === undefined && !holders.has(slug));
    const whole = snapshotOf(RECORDS);
    fc.assert(
      fc.property(fc.subarray(alone, { minLength: 1 }), (some) => {
        for (const { assessment } of snapshotOf(some).companies) {
          expect(assessment).toEqual(whole.bySlug.get(assessment.slug)?.assessment);
        }
      }),
      { numRuns: 20 },
    );
  });

  it('ranks a controlled company whose parent is not on file', () => {
    const ring = RECORDS.filter(({ slug }) => slug === 'ring');
    const both = RECORDS.filter(({ slug }) => slug === 'ring' || slug === 'amazon');
    const placeOfRing = (records: typeof RECORDS) => {
      const company = snapshotOf(records).bySlug.get('ring');
      return [company?.subsidiary, company?.rank?.position];
    };
    expect(placeOfRing(ring)).toEqual([false, 1]);
    expect(placeOfRing(both)).toEqual([true, undefined]);
  });
});

describe('P18', () => {
  it('no claim below the gate is worded, whichever activity of a company it is', () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const doubted = RECORDS.map((record) => withLeads(record, seed));
        for (const input of assessDataset(doubted).inputs) {
          const text = JSON.stringify(buildCompanyView(input));
          const { activities } = input.record;
          const leads = activities[seed % activities.length]?.evidence ?? [];
          for (const { claim } of leads)
            expect(text).not.toContain(JSON.stringify(claim).slice(1, -1));
        }
      }),
      { numRuns: 5 },
    );
  });
});

/** The company with one activity known from tips alone; claims are made unmistakable. */
function withLeads(record: CompanyRecord, seed: number): CompanyRecord {
  const doubted = seed % record.activities.length;
  const activities = record.activities.map((activity, index) => ({
    ...activity,
    evidence: activity.evidence.map((item) => ({
      ...item,
      claim: `${item.claim} (${record.slug} ${activity.id})`,
      grade: index === doubted ? 'F6' : item.grade,
    })),
  }));
  return { ...record, activities };
}
