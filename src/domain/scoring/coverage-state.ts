import { type CalendarDate, completedMonths } from '../quantities/calendar-date.js';
import type { CompanyScore, CoverageState, ScoredActivity } from './assessed-company.js';

/** A company about which nothing was confirmed and nothing searched for so long has no current number. METHOD 3.5. */
const STALE_AFTER_MONTHS = 84;

/** How far the search behind a company's file went. */
export interface Coverage {
  readonly lastSearched: CalendarDate;
  /** Every cell of role × technology family × source class ran and is younger than 18 months. */
  readonly complete: boolean;
}

/** The state of a scored company; precedence: stale, involved, under review, no evidence found, partially, not assessed. */
export function coverageStateOf(
  { activities }: Pick<CompanyScore, 'activities'>,
  coverage: Coverage,
  asOf: CalendarDate,
): CoverageState {
  if (isStale(activities, coverage, asOf)) return 'stale';
  if (activities.some(({ counts }) => counts)) return 'involved';
  if (activities.some(isUngatedClaim)) return 'under_review';
  if (coverage.complete) return 'no_evidence_found';
  return activities.length > 0 ? 'partially_assessed' : 'not_assessed';
}

function isStale(
  activities: readonly ScoredActivity[],
  { lastSearched }: Coverage,
  asOf: CalendarDate,
): boolean {
  const isOld = (date: CalendarDate) => completedMonths(date, asOf) > STALE_AFTER_MONTHS;
  return isOld(lastSearched) && activities.every(({ status }) => isOld(status.lastConfirmed));
}

/** In scope and not ended or lapsed: it would count if it passed the gate. */
function isUngatedClaim({ gated, inScope, status }: ScoredActivity): boolean {
  return !gated && inScope && status.multiplier > 0;
}
