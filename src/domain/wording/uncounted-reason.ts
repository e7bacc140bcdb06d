import type { ScoredActivity } from '../scoring/assessed-company.js';

const OUT_OF_SCOPE: Readonly<Record<string, string>> = {
  verify_1to1_voluntary: 'Voluntary check: recorded, not scored',
  anonymous_counting: 'No biometric template: recorded, not scored',
  plate_reader: 'Number plates, not biometric: recorded, not scored',
};

/** Why a recorded activity adds nothing to the numbers; `lastConfirmed` is printed as given. Absent when it counts. */
export function uncountedReason(
  activity: ScoredActivity,
  lastConfirmed: string,
): string | undefined {
  if (activity.counts) return undefined;
  if (!activity.inScope) return outOfScope(activity);
  if (activity.status.lapsed) return `Lapsed: last confirmed ${lastConfirmed}`;
  if (activity.status.state === 'remediated') return 'Ended and remediated: recorded, not scored';
  if (activity.status.base === 0) return 'Ended after it had lapsed: recorded, not scored';
  return 'Ended long enough ago: recorded, not scored';
}

function outOfScope({ technology, severity }: ScoredActivity): string {
  const byTechnology = severity.gravity === 0 ? OUT_OF_SCOPE[technology] : undefined;
  if (byTechnology !== undefined) return byTechnology;
  return severity.gravity === 0
    ? 'Technology outside the method: recorded, not scored'
    : 'Setting outside the method: recorded, not scored';
}
