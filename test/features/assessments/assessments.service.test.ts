import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { CalendarDate } from '../../../src/domain/quantities/calendar-date.js';
import { type CompanyOnFile, takeSnapshot } from '../../../src/domain/ranking/snapshot.js';
import { isSubsidiary } from '../../../src/domain/scoring/attribution.js';
import {
  type AssessmentRun,
  AssessmentsService,
} from '../../../src/features/assessments/assessments.service.js';
import { CompaniesService } from '../../../src/features/companies/companies.service.js';
import { MethodologyService } from '../../../src/features/methodology/methodology.service.js';
import { StarterLoader } from '../../../src/loaders/starter/starter-loader.service.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';
import { countergaze } from '../receipts/countergaze.js';
import { loadFiles, userOfCameras } from '../web/small-dataset.js';

const TODAY = '2026-11-22' as CalendarDate;
const NO_NUMBERS = 'grade = NULL, score = NULL, involvement = NULL, response = NULL';
const EARLIER = '2021-06-30' as CalendarDate;

let site: TestApp;

beforeAll(async () => {
  site = await startTestApp({ today: TODAY });
  await site.app.get(StarterLoader).load();
}, 60_000);

afterAll(() => site.stop());

function assess(asOf?: CalendarDate): Promise<AssessmentRun> {
  return site.app.get(AssessmentsService).assess(asOf);
}

async function query<Row>(sql: string, parameters: unknown[] = []): Promise<readonly Row[]> {
  return site.dataSource.query<Row[]>(sql, parameters);
}

/** Everything stored, with the identity that a rewritten row would change. */
async function stored(): Promise<unknown> {
  return query(`
    SELECT 'assessment' AS kind, id::text AS key, xmin::text AS written FROM assessment
    UNION ALL
    SELECT 'standing', as_of::text || ' ' || organisation_id::text, xmin::text FROM standing
    ORDER BY 1, 2`);
}

describe('assess', () => {
  it('stores every company with its numbers, its parts and its place', async () => {
    const run = await assess();
    expect(run).toMatchObject({ asOf: TODAY, companies: 273, written: 273, unchanged: 0 });
    expect(run.ranked).toBeGreaterThan(150);

    const { companies } = await site.app.get(AssessmentsService).snapshot();
    const rows = await query<Stored>(`
      SELECT slug, state, grade, score, involvement, response, result, position, subsidiary
      FROM standing JOIN organisation ON organisation.id = standing.organisation_id
      JOIN assessment ON assessment.id = standing.assessment_id
      WHERE standing.as_of = '2026-11-22' ORDER BY slug COLLATE "C"`);
    const expected = companies.map(({ input, assessment, rank, subsidiary }) => ({
      slug: input.record.slug,
      state: assessment.state,
      grade: assessment.score?.grade ?? null,
      score: assessment.score?.score ?? null,
      involvement: assessment.score?.involvement ?? null,
      response: assessment.score?.response ?? null,
      result: JSON.parse(JSON.stringify(assessment)) as unknown,
      position: rank?.position ?? null,
      subsidiary,
    }));
    const bySlug = (a: Stored, b: Stored): number => (a.slug < b.slug ? -1 : 1);
    expect(rows.toSorted(bySlug)).toEqual(expected.toSorted(bySlug));
  });

  it('writes nothing when nothing has changed', async () => {
    const before = await stored();
    expect(await assess()).toMatchObject({ written: 0, unchanged: 273 });
    expect(await stored()).toEqual(before);
  });

  it('keeps the results of every date apart', async () => {
    const earlier = await assess(EARLIER);
    expect(earlier).toMatchObject({ asOf: EARLIER, companies: 273, written: 273 });
    expect(earlier.ranked).toBeLessThan((await assess()).ranked);
    const dates = await query(
      'SELECT as_of::text, count(*)::int FROM standing GROUP BY as_of ORDER BY as_of',
    );
    expect(dates).toEqual([
      { as_of: EARLIER, count: 273 },
      { as_of: TODAY, count: 273 },
    ]);
  });

  it('may run in two processes at once', async () => {
    const words = ['assess', '--as-of', '2022-01-01', '--json'];
    const environment = { DATABASE_URL: site.databaseUrl };
    const runs = await Promise.all([
      countergaze(words, environment),
      countergaze(words, environment),
    ]);
    expect(runs.map(({ code }) => code)).toEqual([0, 0]);
    const written = runs.map(({ stdout }) => (JSON.parse(stdout) as AssessmentRun).written);
    expect(written.toSorted((a, b) => a - b)).toEqual([0, 273]);
  }, 60_000);

  it('writes what a change of the data changes, and no more', async () => {
    await loadFiles(site, { newcomer: userOfCameras('newcomer') });
    expect(await assess()).toMatchObject({ companies: 274, written: 1, unchanged: 273 });

    await loadFiles(site, {
      newcomer: userOfCameras('newcomer').replace('scope: 0.6', 'scope: 0.8'),
    });
    expect(await assess()).toMatchObject({ companies: 274, written: 1 });
    const kept = await query(`SELECT count(*)::int AS results FROM assessment
      JOIN organisation ON organisation.id = organisation_id
      WHERE slug = 'newcomer'`);
    expect(kept).toEqual([{ results: 2 }]);

    await loadFiles(site, { another: userOfCameras('another') });
    expect(await assess()).toMatchObject({ companies: 274, written: 1 });
    const standing = await query(`SELECT count(*)::int AS places FROM standing
      JOIN organisation ON organisation.id = organisation_id
      WHERE slug = 'newcomer' AND as_of = '2026-11-22'`);
    expect(standing).toEqual([{ places: 0 }]);
  });
});

describe('the tables of assessments', () => {
  it.each([
    ['assessment_score_check', 'score = 0'],
    ['assessment_score_check', 'score = 100.1'],
    ['assessment_involvement_check', 'involvement = -1'],
    ['assessment_response_check', 'response = 101'],
    ['assessment_grade_check', `grade = 'G'`],
    ['assessment_state_check', `state = 'guessed', ${NO_NUMBERS}`],
    ['assessment_whole_check', 'response = NULL'],
    ['assessment_number_check', `state = 'not_assessed'`],
    ['assessment_hashes_check', `input_sha256 = 'abc'`],
  ])('refuse by %s: %s', async (constraint, change) => {
    const sql = `UPDATE assessment SET ${change} WHERE id =
      (SELECT min(id) FROM assessment WHERE state = 'involved')`;
    await expect(query(sql)).rejects.toMatchObject({ constraint });
  });

  it.each([
    ['standing_position_check', 'position = 0'],
    ['standing_tie_check', 'tied = NULL'],
    ['standing_subsidiary_check', 'subsidiary = true'],
    ['standing_assessment_fkey', 'assessment_id = 0'],
  ])('refuse by %s: %s', async (constraint, change) => {
    const sql = `UPDATE standing SET ${change} WHERE position = 1`;
    await expect(query(sql)).rejects.toMatchObject({ constraint });
  });
});

describe('a company more on file', () => {
  it('changes no other company’s numbers (P14)', async () => {
    const files = await site.app.get(CompaniesService).allRecords();
    const edition = site.app.get(MethodologyService).current();
    const whole = takeSnapshot(files, edition, TODAY);
    // What a subsidiary does counts for its parent, so a subsidiary is not a company more.
    const independent = files.filter(({ record }) => !isSubsidiary(record) && !isHeld(record));
    fc.assert(
      fc.property(fc.constantFrom(...independent), (left) => {
        const others = files.filter((file) => file !== left);
        for (const { input, assessment } of takeSnapshot(others, edition, TODAY).companies) {
          expect(assessment).toEqual(whole.bySlug.get(input.record.slug)?.assessment);
        }
      }),
      { numRuns: 12 },
    );
  });

  it('changes no number by the order of the files', async () => {
    const files = await site.app.get(CompaniesService).allRecords();
    const edition = site.app.get(MethodologyService).current();
    const numbers = (order: readonly CompanyOnFile[]) =>
      new Map(
        takeSnapshot(order, edition, TODAY).companies.map(({ input, assessment, rank }) => [
          input.record.slug,
          [assessment.score?.score, assessment.score?.involvement, rank],
        ]),
      );
    expect(numbers(files.toReversed())).toEqual(numbers(files));
  });
});

interface Stored {
  readonly slug: string;
}

/** Held in part by a company on file, which carries half of what it does. */
function isHeld({ parent }: CompanyOnFile['record']): boolean {
  return parent !== undefined;
}
