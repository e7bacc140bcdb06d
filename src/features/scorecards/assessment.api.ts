import type { AssessedCompany, Snapshot } from '../../domain/ranking/snapshot.js';
import type { ShownActivity } from '../../domain/scorecard/shown-activity.js';
import type { CompanyScore } from '../../domain/scoring/assessed-company.js';
import { CAP_REASONS } from '../../domain/wording/cap-words.js';
import type { AssessmentDto, CapDto, IndicatorDto, NumbersDto, RankDto } from './company.dto.js';

/** How a company stands; without a number in its state there is none here either. METHOD P13. */
export function assessmentAnswer(
  company: AssessedCompany,
  shown: readonly ShownActivity[],
  snapshot: Snapshot,
): AssessmentDto {
  const { assessment, input } = company;
  const { state, atMost, score } = assessment;
  return {
    state,
    at_most: atMost,
    coverage: { last_searched: input.coverage.lastSearched, complete: input.coverage.complete },
    numbers: score === undefined ? null : numbersOf(score, shown),
    rank: rankOf(company, snapshot),
    indicators: indicatorsOf(company, snapshot),
  };
}

function numbersOf(score: CompanyScore, shown: readonly ShownActivity[]): NumbersDto {
  const { create, sell, use } = score.roles;
  return {
    score: score.score,
    involvement: score.involvement,
    roles: { create, sell, use },
    response: score.response,
    grade: score.grade,
    uncapped_grade: score.uncappedGrade,
    caps: score.caps.map((cap) => capOf(cap, shown)),
  };
}

function capOf(
  { id, bestGrade, activities }: CompanyScore['caps'][number],
  shown: readonly ShownActivity[],
): CapDto {
  const bringing = shown.filter(({ scored }) => activities.includes(scored.key));
  return {
    id,
    best_grade: bestGrade,
    reason: CAP_REASONS[id],
    activities: bringing.map(({ number }) => number),
  };
}

function rankOf({ rank }: AssessedCompany, { companies }: Snapshot): RankDto | null {
  if (rank === undefined) return null;
  const ranked = companies.filter((other) => other.rank !== undefined);
  return { position: rank.position, tied: rank.tied, of: ranked.length };
}

function indicatorsOf(
  { assessment }: AssessedCompany,
  { edition }: Snapshot,
): readonly IndicatorDto[] {
  const hasNumber = assessment.score !== undefined;
  return assessment.indicators.map(({ id, weight, answers, fullCredit, mean, points }) => {
    const rule = edition.methodology.response.indicators.find((candidate) => candidate.id === id);
    return {
      id,
      title: rule?.title ?? id,
      weight,
      full_credit: fullCredit,
      mean: hasNumber ? mean : null,
      points: hasNumber ? points : null,
      elements: answers.map((answer, index) => {
        const element = `${id}.${String(index + 1)}`;
        return { id: element, text: rule?.elements[index] ?? element, answer };
      }),
    };
  });
}
