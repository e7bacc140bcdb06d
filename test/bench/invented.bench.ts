import { readCurrentEdition } from '../../src/features/methodology/methodology.service.js';
import type { CalendarDate } from '../../src/domain/quantities/calendar-date.js';
import { assessCompany } from '../../src/domain/scoring/assess-company.js';
import type { CompanyScore } from '../../src/domain/scoring/assessed-company.js';
import type { CompanyCase } from '../../src/domain/scoring/case-file.js';
import { scoreCompany } from '../../src/domain/scoring/score-company.js';
import { inventCompanies } from './invented-companies.js';
import type { Measurement } from './measurement.js';
import { type NaiveScore, naiveScore } from './naive/naive-score.js';
import { alternately, median, wallMs } from './stopwatch.js';

const COMPANIES = 10_000;
const ACTIVITIES = 60_000;
const SEED = 20_261_122;
const ROUNDS = 5;
const AS_OF = '2026-11-22' as CalendarDate;
const TOLERANCE = 1e-9;

/** Invented companies assessed in memory, against a loop over the naive implementation with the same results. */
export async function inventedCompanies(): Promise<readonly Measurement[]> {
  const { methodology } = readCurrentEdition();
  const companies = inventCompanies(COMPANIES, SEED, AS_OF, methodology);
  const activities = companies.reduce((total, company) => total + company.activities.length, 0);
  if (activities !== ACTIVITIES) throw new Error(`${activities} activities were invented`);

  const largest = Math.max(
    ...companies.map((company) =>
      distance(
        company,
        scoreCompany(company, AS_OF, methodology),
        naiveScore(company, AS_OF, methodology),
      ),
    ),
  );
  const coverage = { lastSearched: AS_OF, complete: false };
  const ms = alternately(ROUNDS, {
    engine: () =>
      wallMs(() => companies.map((one) => assessCompany(one, coverage, AS_OF, methodology))),
    naive: () => wallMs(() => companies.map((one) => naiveScore(one, AS_OF, methodology))),
  });
  return Promise.resolve([
    {
      name: 'assess 10,000 invented companies, 60,000 activities',
      value: COMPANIES / (median(ms.engine) / 1000),
      unit: 'companies/s',
      baseline: COMPANIES / (median(ms.naive) / 1000),
      note:
        'in memory, one thread, keeping every part of every number; baseline: a loop over a naive implementation that ' +
        `keeps the final numbers only. All ${companies.length.toLocaleString('en-GB')} results are equal, the largest ` +
        `difference is ${largest.toExponential(1)}.`,
    },
  ]);
}

/** The largest difference of two results of one company. Throws when they are not the same result. */
function distance(company: CompanyCase, score: CompanyScore, naive: NaiveScore): number {
  const pairs = [
    [score.involvement, naive.involvement],
    [score.roles.create, naive.roles.create],
    [score.roles.sell, naive.roles.sell],
    [score.roles.use, naive.roles.use],
    [score.response, naive.response],
    [score.score, naive.score],
  ] as const;
  const largest = Math.max(...pairs.map(([ours, theirs]) => Math.abs(ours - theirs)));
  const caps = score.caps.map(({ id }) => id).join();
  const isSame = largest <= TOLERANCE && score.grade === naive.grade && caps === naive.caps.join();
  if (isSame) return largest;
  const { involvement, roles, response, score: points, grade } = score;
  const ours = { involvement, roles, response, score: points, grade, caps };
  throw new Error(
    `The two implementations differ on an invented company:\n${JSON.stringify({
      ours,
      naive,
      company,
    })}`,
  );
}
