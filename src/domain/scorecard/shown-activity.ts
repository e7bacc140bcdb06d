import type { Activity, CompanyRecord } from '../company/company-record.js';
import type { Methodology } from '../methodology/methodology.js';
import type { ScoredActivity } from '../scoring/assessed-company.js';
import { activityTitle } from '../wording/activity-title.js';
import { SELF } from './source-register.js';

/** One merged activity with its number in the view and everything that its company's file says about it. */
export interface ShownActivity {
  /** From 1; activities that count come first, the largest value first. */
  readonly number: number;
  readonly title: string;
  readonly scored: ScoredActivity;
  /** Absent for the company itself. */
  readonly subsidiary?: CompanyRecord;
  /** All activities of the file that were merged into this one; at least one. */
  readonly recorded: readonly Activity[];
  /** Counts, and is not taken through another entity of the group. */
  readonly taken: boolean;
}

/** What may be named: a claim below the gate stays internal and is left out. METHOD 8, "Gate". */
export function shownActivities(
  scored: readonly ScoredActivity[],
  records: ReadonlyMap<string, CompanyRecord>,
  methodology: Methodology,
): readonly ShownActivity[] {
  const named = scored.filter(({ gated }) => gated).toSorted(byWeight);
  return named.map((activity, index) => {
    const record = records.get(activity.entity);
    if (record === undefined) throw new RangeError(`no record of "${activity.entity}"`);
    return {
      number: index + 1,
      title: activityTitle(activity, methodology),
      scored: activity,
      ...(activity.entity === SELF ? {} : { subsidiary: record }),
      recorded: recordedAs(activity, record),
      taken: isTaken(activity),
    };
  });
}

function recordedAs(activity: ScoredActivity, record: CompanyRecord): readonly Activity[] {
  const recorded = record.activities.filter(
    ({ role, technology, product, customer }) =>
      role === activity.role &&
      technology === activity.technology &&
      product === activity.product &&
      customer === activity.customer,
  );
  if (recorded.length === 0) throw new RangeError(`${record.slug} has no ${activity.key}`);
  return recorded;
}

function isTaken({ counts, takenElsewhere }: ScoredActivity): boolean {
  return counts && !takenElsewhere;
}

function byWeight(a: ScoredActivity, b: ScoredActivity): number {
  if (isTaken(a) !== isTaken(b)) return isTaken(a) ? -1 : 1;
  return b.value - a.value || (a.key < b.key ? -1 : 1);
}
