import type { CompanyRecord } from '../company/company-record.js';
import type { StatementKind } from '../company/vocabulary.js';
import type { Assessment, CoverageState } from '../scoring/assessed-company.js';
import type { UnrankedGroup } from './ranking-view.js';

/** A group of companies without a rank. */
export type UnrankedGroupId = UnrankedGroup['id'];

/** In the order in which they are listed. */
export const UNRANKED_GROUPS = [
  'promised_only',
  'lawsuit_only',
  'partially_assessed',
  'not_assessed',
  'no_evidence_found',
  'stale',
] as const satisfies readonly UnrankedGroupId[];

const PROMISES: readonly StatementKind[] = ['policy_commitment', 'moratorium', 'exit'];

/** Commitment, withdrawal and deletion; a settlement paid (R6) or an answer given (R8) promises nothing. */
const PROMISING_INDICATORS = ['R1.', 'R2.', 'R3.'];

/** Where a company without a rank is listed; absent for an involved company, and for one under review, which is only counted. */
export function unrankedGroupOf(
  record: CompanyRecord,
  { state, activities }: Pick<Assessment, 'state' | 'activities'>,
): UnrankedGroupId | undefined {
  const decided = decidedByState(state);
  if (decided !== undefined) return decided === 'none' ? undefined : decided;
  if (activities.some(({ gated }) => gated)) return 'partially_assessed';
  if (hasPromised(record)) return 'promised_only';
  return isKnownFromLawsuits(record) ? 'lawsuit_only' : 'not_assessed';
}

function decidedByState(state: CoverageState): 'stale' | 'no_evidence_found' | 'none' | undefined {
  if (state === 'involved' || state === 'under_review') return 'none';
  return state === 'stale' || state === 'no_evidence_found' ? state : undefined;
}

function hasPromised({ statements, answers }: CompanyRecord): boolean {
  const said = statements.some(({ kind }) => PROMISES.includes(kind));
  return (
    said ||
    answers.some(({ element, answer }) => {
      const promising = PROMISING_INDICATORS.some((prefix) => element.startsWith(prefix));
      return promising && (answer === 'yes' || answer === 'partial');
    })
  );
}

/** Settlements belong to the lawsuits that they end. */
function isKnownFromLawsuits({ actions }: CompanyRecord): boolean {
  return (
    actions.length > 0 && actions.every(({ kind }) => kind === 'lawsuit' || kind === 'settlement')
  );
}
