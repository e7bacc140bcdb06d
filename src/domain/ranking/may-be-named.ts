import type { Assessment } from '../scoring/assessed-company.js';

/** A company under review is counted and never listed, named or linked: its claim has not passed the gate. METHOD 3.5. */
export function mayBeNamed({
  assessment,
}: {
  readonly assessment: Pick<Assessment, 'state'>;
}): boolean {
  return assessment.state !== 'under_review';
}
