import { takeSnapshot } from '../../src/domain/ranking/snapshot.js';
import { type CalendarDate, monthsBefore } from '../../src/domain/quantities/calendar-date.js';
import { AssessmentsService } from '../../src/features/assessments/assessments.service.js';
import { CompaniesService } from '../../src/features/companies/companies.service.js';
import { readCurrentEdition } from '../../src/features/methodology/methodology.service.js';
import type { Measurement } from './measurement.js';
import { withApplication } from './own-database.js';
import { median, wallMs, wallMsOf } from './stopwatch.js';

const AS_OF = '2026-11-22' as CalendarDate;
const WARM_UPS = 3;
const ROUNDS = 5;

/** All companies of the first start, assessed and ranked: in memory, and read from and stored in a PostgreSQL. */
export async function wholeDataset(): Promise<readonly Measurement[]> {
  return withApplication(async (app) => {
    const files = await app.get(CompaniesService).allRecords();
    const edition = readCurrentEdition();
    const inMemory = rounds(ROUNDS + WARM_UPS).map(() =>
      wallMs(() => takeSnapshot(files, edition, AS_OF)),
    );

    const service = app.get(AssessmentsService);
    const stored: number[] = [];
    const unchanged: number[] = [];
    for (const round of rounds(ROUNDS + 1)) {
      const asOf = monthsBefore(AS_OF, round);
      stored.push(await wallMsOf(() => assess(service, asOf, 'new')));
      unchanged.push(await wallMsOf(() => assess(service, asOf, 'unchanged')));
    }
    const perSecond = (ms: readonly number[], warmUps: number) =>
      files.length / (median(ms.slice(warmUps)) / 1000);
    const memory = perSecond(inMemory, WARM_UPS);
    return [
      {
        name: `assess and rank all ${files.length} companies in memory`,
        value: memory,
        unit: 'companies/s',
        note: `median of ${ROUNDS} runs after ${WARM_UPS} to warm up.`,
      },
      {
        name: 'the same read from and stored in PostgreSQL',
        value: perSecond(stored, 1),
        unit: 'companies/s',
        baseline: memory,
        note:
          'an embedded PostgreSQL of the bench, whatever DATABASE_URL says; every result written with all its parts, ' +
          'in one transaction. Baseline: in memory.',
      },
      {
        name: 'the same again, nothing to write',
        value: perSecond(unchanged, 1),
        unit: 'companies/s',
        baseline: perSecond(stored, 1),
        note: 'baseline: with every result written.',
      },
    ];
  });
}

async function assess(
  service: AssessmentsService,
  asOf: CalendarDate,
  expected: 'new' | 'unchanged',
): Promise<void> {
  const { companies, written } = await service.assess(asOf);
  const isRight = written === (expected === 'new' ? companies : 0);
  if (!isRight) throw new Error(`${written} of ${companies} results were written as of ${asOf}`);
}

function rounds(count: number): readonly number[] {
  return Array.from({ length: count }, (_, round) => round);
}
