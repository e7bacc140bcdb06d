import type { Role } from '../company/vocabulary.js';
import type { Grade } from '../methodology/methodology.js';
import type { Percent } from '../quantities/fraction.js';
import { mayBeNamed } from '../ranking/may-be-named.js';
import type { AssessedCompany } from '../ranking/snapshot.js';

/** What an investor's numbers need to know of a company on file. */
export interface HeldCompany {
  readonly slug: string;
  readonly name: string;
  /** False for a company under review: it counts for nothing and is printed nowhere. METHOD 3.5. */
  readonly named: boolean;
  /** True where the search has an answer: involvement, or no evidence after a complete search. */
  readonly assessed: boolean;
  /** Absent for every company without a number; absence is not zero. */
  readonly verdict?: {
    readonly involvement: Percent;
    readonly grade: Grade;
    readonly roles: Readonly<Record<Role, Percent>>;
    /** The search is not complete: its score is an upper bound. */
    readonly atMost: boolean;
  };
  /** All its shares, when its file says how many there are. */
  readonly sharesOutstanding?: number;
}

/** A company as investors hold it; its group's activities are part of its involvement. */
export function heldCompany(company: AssessedCompany): HeldCompany {
  const { record } = company.input;
  const { state, score, atMost } = company.assessment;
  const named = mayBeNamed(company);
  const { involvement, grade, roles } = score ?? {};
  const scored = named && involvement !== undefined && grade !== undefined && roles !== undefined;
  return {
    slug: record.slug,
    name: record.name,
    named,
    assessed: named && (score !== undefined || state === 'no_evidence_found'),
    ...(scored ? { verdict: { involvement, grade, roles, atMost } } : {}),
    ...(record.sharesOutstanding === undefined
      ? {}
      : { sharesOutstanding: record.sharesOutstanding.count }),
  };
}
