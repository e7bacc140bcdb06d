import { sha256Of } from '../../platform/sha256.js';
import { caseDocument } from '../../domain/receipt/case-document.js';
import { canonicalText, roundedDocument } from '../../domain/receipt/json-document.js';
import type { AssessedCompany } from '../../domain/ranking/snapshot.js';

/** What is stored of one company's assessment; the repository writes it only where it is new. */
export interface AssessmentToStore {
  readonly slug: string;
  readonly input_sha256: string;
  readonly state: string;
  readonly grade: string | null;
  readonly score: number | null;
  readonly involvement: number | null;
  readonly response: number | null;
  readonly roles: readonly string[];
  readonly technologies: readonly string[];
  readonly result: AssessedCompany['assessment'];
  readonly subsidiary: boolean;
  readonly position: number | null;
  readonly tied: boolean | null;
}

export function assessmentToStore(company: AssessedCompany): AssessmentToStore {
  const { input, assessment, rank, subsidiary } = company;
  const { score, activities } = assessment;
  const counting = activities.filter(({ counts }) => counts);
  return {
    slug: input.record.slug,
    input_sha256: inputSha256(company),
    state: assessment.state,
    grade: score?.grade ?? null,
    score: score?.score ?? null,
    involvement: score?.involvement ?? null,
    response: score?.response ?? null,
    roles: distinct(counting.map(({ role }) => role)),
    technologies: distinct(counting.map(({ technology }) => technology)),
    result: assessment,
    subsidiary,
    position: rank?.position ?? null,
    tied: rank?.tied ?? null,
  };
}

/** SHA-256 of the case and its coverage: another one whenever the method is given anything else. */
function inputSha256({ input }: AssessedCompany): string {
  const given = { company: caseDocument(input.company), coverage: input.coverage };
  return sha256Of(canonicalText(roundedDocument(given)));
}

function distinct(words: readonly string[]): readonly string[] {
  return [...new Set(words)].toSorted();
}
