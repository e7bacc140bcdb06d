import { printShare } from '../wording/print-number.js';
import type { ShareRange } from './stake.js';
import type { StakeFinding } from './stake-graph.js';

/** Bounds closer than this print alike. */
const SAME = 5e-7;

/** `51%`, `25% to 50%`, `at least 60%`, `up to 40%`, `not known`. */
export function wordShare({ minimum, maximum }: ShareRange): string {
  if (maximum - minimum < SAME) return printShare(maximum);
  if (minimum < SAME) return maximum > 1 - SAME ? 'not known' : `up to ${printShare(maximum)}`;
  if (maximum > 1 - SAME) return `at least ${printShare(minimum)}`;
  return `${printShare(minimum)} to ${printShare(maximum)}`;
}

/** What a source states, with its open ends: `over 25% and under 50%`. */
export function wordStatedShare(
  range: ShareRange | undefined,
  open: { readonly minimum: boolean; readonly maximum: boolean },
): string {
  if (range === undefined) return 'not stated';
  if (range.minimum === range.maximum) return printShare(range.minimum);
  const least = `${open.minimum ? 'over' : 'at least'} ${printShare(range.minimum)}`;
  const most = `${open.maximum ? 'under' : 'at most'} ${printShare(range.maximum)}`;
  if (range.minimum === 0 && !open.minimum) return most;
  return range.maximum === 1 && !open.maximum ? least : `${least} and ${most}`;
}

/** Whether an owner controls, as a word for a table. */
export function wordControl(
  control: 'certain' | 'possible' | 'none',
  by: 'told' | 'votes' | undefined,
): string {
  if (control === 'possible') return 'possible';
  if (control === 'none') return 'not shown';
  return by === 'told' ? 'yes, a source says so' : 'yes, by votes';
}

const RELATIONS: Readonly<Record<string, string>> = {
  IS_DIRECTLY_CONSOLIDATED_BY: 'consolidates it directly in its accounts',
  IS_ULTIMATELY_CONSOLIDATED_BY: 'consolidates it at the top of the group',
  IS_INTERNATIONAL_BRANCH_OF: 'is the head office of this branch',
  'IS_FUND-MANAGED_BY': 'manages this fund',
  IS_SUBFUND_OF: 'is the umbrella of this fund',
  IS_FEEDER_TO: 'is the master of this feeder fund',
};

/** `IS_FUND-MANAGED_BY` and `votingRights` in words. */
export function wordRelation(relation: string): string {
  const known = Object.hasOwn(RELATIONS, relation) ? RELATIONS[relation] : undefined;
  return (
    known ??
    relation
      .replace(/([a-z])([A-Z])/g, '$1 $2')
      .replaceAll('_', ' ')
      .toLowerCase()
  );
}

const REASONS: Readonly<Record<string, string>> = {
  NON_CONSOLIDATING: 'nobody consolidates it in their accounts',
  NO_KNOWN_PERSON: 'no person is known to control it',
  NATURAL_PERSONS: 'natural persons control it',
  NO_LEI: 'the parent has no LEI',
  NON_PUBLIC: 'the parent is not made public',
  BINDING_LEGAL_COMMITMENTS: 'legal commitments forbid to name it',
  LEGAL_OBSTACLES: 'the law forbids to name it',
  CONSENT_NOT_OBTAINED: 'the parent did not consent',
  DETRIMENT_NOT_EXCLUDED: 'naming it might do harm',
  DISCLOSURE_DETRIMENTAL: 'naming it would do harm',
};

/** Why no parent is named, in words where the reason is one of the register's. */
export function wordException(parent: 'direct' | 'ultimate', reason: string): string {
  const known = Object.hasOwn(REASONS, reason) ? REASONS[reason] : undefined;
  const told = known ?? wordRelation(reason);
  return `No ${parent} parent is named: ${told}.`;
}

/** What is wrong with the stakes in a company. */
export function wordFinding({ rule, sum }: StakeFinding): string {
  if (rule === 'share-out-of-range')
    return 'A stated share is no part of the whole; it was left out.';
  return `The stated stakes add up to ${printShare(sum)} or more, which cannot be; none of them is taken as sure.`;
}
