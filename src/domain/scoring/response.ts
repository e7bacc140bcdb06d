import type { AnswerValue } from '../company/vocabulary.js';
import type { IndicatorRule, Methodology } from '../methodology/methodology.js';
import type { Percent } from '../quantities/fraction.js';
import type { ScoredIndicator } from './assessed-company.js';
import { exactSum } from './exact-sum.js';

/** The eight indicators of response; those that make sense only with involvement give full credit without it. METHOD 3.3. */
export function scoreIndicators(
  answers: Readonly<Record<string, readonly AnswerValue[]>>,
  anyCounts: boolean,
  method: Methodology,
): readonly ScoredIndicator[] {
  return method.response.indicators.map((rule) => {
    const given = answersTo(rule, answers[rule.id]);
    const fullCredit = rule.na_when === 'no_gated_record' && !anyCounts;
    const mean = fullCredit ? 1 : meanOf(given, method);
    return {
      id: rule.id,
      weight: rule.weight,
      answers: given,
      fullCredit,
      mean,
      points: rule.weight * mean,
    };
  });
}

/** R = Σ weight × mean; the weights add up to 100. */
export function responseOf(indicators: readonly ScoredIndicator[]): Percent {
  return indicators.reduce((total, { points }) => total + points, 0);
}

function answersTo(
  { elements }: IndicatorRule,
  given: readonly AnswerValue[] | undefined,
): readonly AnswerValue[] {
  return elements.map((_, index) => given?.[index] ?? 'not_disclosed');
}

function meanOf(answers: readonly AnswerValue[], { response }: Methodology): number {
  const values = answers.map((answer) => {
    const value = response.answers[answer];
    if (value === undefined) throw new RangeError(`the method has no answer "${answer}"`);
    return value;
  });
  return exactSum(values) / values.length;
}
