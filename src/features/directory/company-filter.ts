import { mayBeNamed } from '../../domain/ranking/may-be-named.js';
import { sectorSlug } from '../../domain/company/sector-slug.js';
import type { Role } from '../../domain/company/vocabulary.js';
import type { Grade } from '../../domain/methodology/methodology.js';
import type { CoverageState } from '../../domain/scoring/assessed-company.js';
import type { AssessedCompany } from '../../domain/ranking/snapshot.js';

/** What a reader of the list asks for; what is absent filters nothing. */
export interface CompanyFilter {
  readonly role?: Role;
  /** Technology id of the method. */
  readonly technology?: string;
  /** Sector slug. */
  readonly sector?: string;
  /** ISO 3166-1 alpha-2. */
  readonly country?: string;
  readonly grade?: Grade;
  readonly state?: ListedState;
}

/** A state that a company may be listed with: one under review is only counted. METHOD 3.5. */
export type ListedState = Exclude<CoverageState, 'under_review'>;

/** Whether a company may be listed and is one of those asked for. */
export function isListed(company: AssessedCompany, filter: CompanyFilter): boolean {
  const { input, assessment } = company;
  const { sector, country } = input.record;
  if (!mayBeNamed(company)) return false;
  if (filter.state !== undefined && filter.state !== assessment.state) return false;
  if (filter.grade !== undefined && filter.grade !== assessment.score?.grade) return false;
  if (filter.sector !== undefined && filter.sector !== sectorSlug(sector)) return false;
  if (filter.country !== undefined && filter.country !== country) return false;
  return doesAsAsked(assessment, filter);
}

/** One activity has both the role and the technology. Of an involved company what counts, of others what may be named. */
function doesAsAsked(
  { state, activities }: AssessedCompany['assessment'],
  { role, technology }: CompanyFilter,
): boolean {
  if (role === undefined && technology === undefined) return true;
  return activities.some(
    (activity) =>
      (state === 'involved' ? activity.counts : activity.gated) &&
      (role === undefined || role === activity.role) &&
      (technology === undefined || technology === activity.technology),
  );
}
