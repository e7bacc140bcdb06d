import type { Methodology } from '../methodology/methodology.js';
import type { ActivityCase } from './case-file.js';
import { ruleOf } from './rule-of.js';

/** What an activity is, whoever does it: role, technology, product, customer. */
export function activityKey(
  activity: Pick<ActivityCase, 'role' | 'technology' | 'product' | 'customer'>,
): string {
  return JSON.stringify([activity.role, activity.technology, activity.product, activity.customer]);
}

/** The same activity of the same entity. */
export function entityActivityKey(
  activity: Pick<ActivityCase, 'entity' | 'role' | 'technology' | 'product' | 'customer'>,
): string {
  return JSON.stringify([
    activity.entity,
    activity.role,
    activity.technology,
    activity.product,
    activity.customer,
  ]);
}

/**
 * One record per entity and activity: evidence and events pooled, settings united, the larger scope,
 * irremediability, linkage and attribution, the smaller dispute, law enforcement if any has it. Sorted by key. METHOD 5a.
 */
export function mergeActivities(
  activities: readonly ActivityCase[],
  method: Methodology,
): readonly ActivityCase[] {
  const merged = new Map<string, ActivityCase>();
  for (const activity of activities) {
    const key = entityActivityKey(activity);
    const known = merged.get(key);
    merged.set(key, known === undefined ? activity : united(known, activity, method));
  }
  return [...merged.entries()].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, record]) => record);
}

function united(first: ActivityCase, second: ActivityCase, method: Methodology): ActivityCase {
  const operator = first.operator ?? second.operator;
  return {
    ...first,
    attribution: Math.max(first.attribution, second.attribution),
    settings: [...new Set([...first.settings, ...second.settings])],
    scope: Math.max(first.scope, second.scope),
    irremediability: Math.max(first.irremediability, second.irremediability),
    linkage: closerLinkage(first.linkage, second.linkage, method),
    ...(operator === undefined ? {} : { operator }),
    dispute: Math.min(first.dispute, second.dispute),
    status: [...first.status, ...second.status],
    evidence: [...first.evidence, ...second.evidence],
  };
}

function closerLinkage(first: string, second: string, { linkage }: Methodology): string {
  return ruleOf(linkage, second).factor > ruleOf(linkage, first).factor ? second : first;
}
