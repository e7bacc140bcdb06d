import { sectorSlug } from '../../domain/company/sector-slug.js';
import type { ScoredActivity } from '../../domain/scoring/assessed-company.js';
import type { AssessedCompany } from '../../domain/ranking/snapshot.js';
import type { RankingFilters } from './ranking-filters.views.js';

/** Whether a company is listed under the filters; the text `q` is looked up elsewhere. */
export function fitsFilters(company: AssessedCompany, filters: RankingFilters): boolean {
  const { record } = company.input;
  const { role, technology, sector, country, grade } = filters;
  if (sector !== undefined && sectorSlug(record.sector) !== sector) return false;
  if (country !== undefined && record.country !== country) return false;
  if (grade !== undefined && company.assessment.score?.grade !== grade) return false;
  if (role === undefined && technology === undefined) return true;
  return shownActivities(company).some(
    (activity) =>
      (role === undefined || activity.role === role) &&
      (technology === undefined || activity.technology === technology),
  );
}

/** Of a ranked company what counts, of any other what is on file and may be named. */
function shownActivities({ assessment, rank }: AssessedCompany): readonly ScoredActivity[] {
  const { activities } = assessment;
  return activities.filter(({ counts, gated }) => (rank === undefined ? gated : counts));
}
