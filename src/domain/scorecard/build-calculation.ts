import { ROLES, type Role } from '../company/vocabulary.js';
import { type Combination, GRADES, type Methodology } from '../methodology/methodology.js';
import type { CompanyScore, ScoredIndicator } from '../scoring/assessed-company.js';
import { exactSum } from '../scoring/exact-sum.js';
import { printFactor, printPercent } from '../wording/print-number.js';
import { ROLE_LABELS } from '../wording/role-words.js';
import { calculateActivity } from './calculate-activity.js';
import type { CompanyFacts } from './company-facts.js';
import type { CalculationView } from './company-view.js';

type Line = CalculationView['summary'][number];

/** The printed path from evidence to grade; absent for a company without a number. */
export function buildCalculation(facts: CompanyFacts): CalculationView | undefined {
  const { score } = facts.assessment;
  if (score === undefined) return undefined;
  return {
    steps: facts.activities.map((shown) => calculateActivity(shown, facts)),
    roles: ROLES.map((role) => roleLine(role, facts, score)),
    summary: summaryOf(score, facts.methodology),
  };
}

function roleLine(
  role: Role,
  { activities, methodology }: CompanyFacts,
  score: CompanyScore,
): Line {
  const values = activities
    .filter(({ taken, scored }) => taken && scored.role === role)
    .map(({ scored }) => scored.value);
  return {
    label: ROLE_LABELS[role],
    formula:
      values.length === 0
        ? 'no activity counts'
        : combined(values, methodology.aggregation.within_role),
    value: printPercent(score.roles[role]),
  };
}

/** `100 × (M + (1 − M) × b × (1 − e^(−rest/k)))` with its numbers; the rest is the sum of all but the largest. */
function combined(values: readonly number[], { b, k }: Combination): string {
  const ordered = values.toSorted((first, second) => first - second);
  const most = printFactor(ordered.at(-1) ?? 0);
  const rest = printFactor(exactSum(ordered.slice(0, -1)));
  return `100 × (${most} + (1 − ${most}) × ${printFactor(b)} × (1 − e^(−${rest}/${printFactor(k)})))`;
}

function summaryOf(score: CompanyScore, methodology: Methodology): readonly Line[] {
  const { lambda } = methodology.combination;
  const fractions = ROLES.map((role) => score.roles[role] / 100);
  const [least, most] = [printFactor(1 - lambda), printFactor(lambda)];
  const held = score.caps
    .map(({ bestGrade }) => bestGrade)
    .toSorted()
    .at(-1);
  return [
    {
      label: 'Involvement I',
      formula: combined(fractions, methodology.aggregation.across_roles),
      value: printPercent(score.involvement),
    },
    {
      label: 'Response R',
      formula: score.indicators.map((indicator) => pointsOf(indicator, methodology)).join(' + '),
      value: printPercent(score.response),
    },
    {
      label: 'Score S',
      formula: `(100 − ${printFactor(score.involvement)}) × (${least} + ${most} × ${printFactor(score.response)}/100)`,
      value: printPercent(score.score),
    },
    {
      label: 'Grade of the score alone',
      formula: cutOf(score, methodology),
      value: score.uncappedGrade,
    },
    {
      label: 'Grade',
      formula:
        held === undefined
          ? 'no cap is met'
          : `the worse of ${score.uncappedGrade} and ${held}, the lowest cap met`,
      value: score.grade,
    },
  ];
}

/** `25 × 1.5/5`: weight × what the answers are worth / how many elements there are. */
function pointsOf(
  { weight, answers, fullCredit }: ScoredIndicator,
  { response }: Methodology,
): string {
  if (fullCredit) return `${String(weight)} (full credit)`;
  const worth = exactSum(answers.map((answer) => response.answers[answer] ?? 0));
  return `${String(weight)} × ${printNumberPlainly(worth)}/${String(answers.length)}`;
}

function printNumberPlainly(value: number): string {
  return Number.isInteger(value) ? String(value) : printPercent(value);
}

function cutOf({ uncappedGrade }: CompanyScore, { grades }: Methodology): string {
  const least = grades.cut_points.find(([grade]) => grade === uncappedGrade)?.[1] ?? 0;
  const better = GRADES[GRADES.indexOf(uncappedGrade) - 1];
  const below = grades.cut_points.find(([grade]) => grade === better)?.[1];
  const from = `at least ${String(least)}`;
  return below === undefined ? from : `${from}, below ${String(below)}`;
}
