import type { Methodology } from '../methodology/methodology.js';
import type { CalendarDate } from '../quantities/calendar-date.js';
import type { Assessment, CompanyScore, CoverageState } from './assessed-company.js';
import type { CompanyCase } from './case-file.js';
import { type Coverage, coverageStateOf } from './coverage-state.js';
import { scoreCompany } from './score-company.js';

/** Scores a company and judges what may be said of it: a state without a number never carries one. METHOD 3.5. */
export function assessCompany(
  company: CompanyCase,
  coverage: Coverage,
  asOf: CalendarDate,
  method: Methodology,
): Assessment {
  const score = scoreCompany(company, asOf, method);
  const state = coverageStateOf(score, coverage, asOf);
  return {
    slug: company.id,
    asOf,
    state,
    atMost: !coverage.complete,
    activities: score.activities,
    indicators: score.indicators,
    ...(hasNumber(state, score) ? { score } : {}),
  };
}

/** A stale company keeps its last number, shown hatched, if one of its activities counts. */
function hasNumber(state: CoverageState, { activities }: CompanyScore): boolean {
  if (state === 'stale') return activities.some(({ counts }) => counts);
  return state === 'involved' || state === 'no_evidence_found';
}
