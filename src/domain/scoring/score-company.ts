import { ROLES, type Role } from '../company/vocabulary.js';
import type { Methodology } from '../methodology/methodology.js';
import type { CalendarDate } from '../quantities/calendar-date.js';
import type { Percent } from '../quantities/fraction.js';
import type { CompanyScore, ScoredActivity } from './assessed-company.js';
import type { CompanyCase } from './case-file.js';
import { combine } from './combine.js';
import { capsOn, gradeOf, worstGrade } from './grade.js';
import { activityKey, mergeActivities } from './merge-activities.js';
import { responseOf, scoreIndicators } from './response.js';
import { scoreActivity } from './score-activity.js';

/** Scores one company as of a date. The order of anything in the case changes nothing, exactly. METHOD 3. */
export function scoreCompany(
  company: CompanyCase,
  asOf: CalendarDate,
  method: Methodology,
): CompanyScore {
  const merged = mergeActivities(company.activities, method);
  const activities = takeOnce(merged.map((activity) => scoreActivity(activity, asOf, method)));
  const anyCounts = activities.some(({ counts }) => counts);
  const indicators = scoreIndicators(company.answers, anyCounts, method);
  const roles = roleValues(activities, method);
  const involvement = involvementOf(roles, method);
  const response = responseOf(indicators);
  const score = scoreOf(involvement, response, method);
  const uncappedGrade = gradeOf(score, method);
  const facts = { activities, indicators, coverageComplete: company.coverageComplete };
  const caps = capsOn(facts, method);
  return {
    id: company.id,
    involvement,
    roles,
    response,
    score,
    grade: worstGrade(uncappedGrade, caps),
    uncappedGrade,
    caps,
    activities,
    indicators,
  };
}

/** S = (100 − I)·(1 − λ + λ·R/100): response adds at most λ of what involvement has left. METHOD 3.4. */
function scoreOf(involvement: Percent, response: Percent, { combination }: Methodology): Percent {
  const { lambda } = combination;
  return (100 - involvement) * (1 - lambda + (lambda * response) / 100);
}

function roleValues(
  activities: readonly ScoredActivity[],
  { aggregation }: Methodology,
): Record<Role, Percent> {
  const valueOf = (role: Role): Percent => {
    const taken = activities.filter((activity) => activity.role === role && isTaken(activity));
    return (
      100 *
      combine(
        taken.map(({ value }) => value),
        aggregation.within_role,
      )
    );
  };
  return { create: valueOf('create'), sell: valueOf('sell'), use: valueOf('use') };
}

function involvementOf(roles: Record<Role, Percent>, { aggregation }: Methodology): Percent {
  const fractions = ROLES.map((role) => roles[role] / 100);
  return 100 * combine(fractions, aggregation.across_roles);
}

function isTaken({ counts, takenElsewhere }: ScoredActivity): boolean {
  return counts && !takenElsewhere;
}

/** The same activity reached through several entities counts once, at its largest value. METHOD 3.6. */
function takeOnce(activities: readonly ScoredActivity[]): readonly ScoredActivity[] {
  const keyed = activities.map((activity) => ({ activity, key: activityKey(activity) }));
  const taken = new Map<string, ScoredActivity>();
  for (const { activity, key } of keyed) {
    const known = taken.get(key);
    if (known === undefined || activity.value > known.value) taken.set(key, activity);
  }
  return keyed.map(({ activity, key }) =>
    taken.get(key) === activity ? activity : { ...activity, takenElsewhere: true },
  );
}
