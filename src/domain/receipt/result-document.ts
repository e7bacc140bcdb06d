import type { Assessment, CompanyScore, ScoredActivity } from '../scoring/assessed-company.js';

/** The numbers of a company as `score` prints them, in full precision: the form of the published vectors. */
export interface ScoreDocument {
  readonly id: string;
  readonly involvement: number;
  readonly roles: { readonly create: number; readonly sell: number; readonly use: number };
  readonly response: number;
  readonly score: number;
  readonly grade: string;
  readonly caps: readonly string[];
}

/** The published numbers of one company. */
export function scoreDocument(score: CompanyScore): ScoreDocument {
  const { id, involvement, roles, response, grade, caps } = score;
  return {
    id,
    involvement,
    roles: { create: roles.create, sell: roles.sell, use: roles.use },
    response,
    score: score.score,
    grade,
    caps: caps.map((cap) => cap.id),
  };
}

/** An assessment with all its parts. A state without a number has `numbers: null`, never zeros. METHOD P13. */
export function resultDocument(assessment: Assessment): object {
  const { state, atMost, activities, indicators, score } = assessment;
  return {
    state,
    at_most: atMost,
    numbers: score === undefined ? null : numbersDocument(score),
    activities: activities.map(activityDocument),
    indicators: indicators.map(({ id, weight, answers, fullCredit, mean, points }) => ({
      id,
      weight,
      answers,
      full_credit: fullCredit,
      mean,
      points,
    })),
  };
}

function numbersDocument(score: CompanyScore): object {
  return {
    ...scoreDocument(score),
    uncapped_grade: score.uncappedGrade,
    caps: score.caps.map(({ id, bestGrade, activities }) => ({
      id,
      best_grade: bestGrade,
      activities: activities.map((key) => indexOfActivity(score, key)),
    })),
  };
}

/** Caps name activities by their place in the list of activities, counted from 0. */
function indexOfActivity({ activities }: CompanyScore, key: string): number {
  return activities.findIndex((activity) => activity.key === key);
}

/** The numbers between the evidence and the value of an activity, in the words of a receipt. */
export function activityDocument(activity: ScoredActivity) {
  const { severity, linkage, status, confidence } = activity;
  return {
    entity: activity.entity,
    role: activity.role,
    technology: activity.technology,
    product: activity.product,
    customer: activity.customer,
    severity: {
      gravity: severity.gravity,
      setting: severity.setting,
      setting_factor: severity.settingFactor,
      scope: severity.scope,
      irremediability: severity.irremediability,
      harm: severity.harm,
      value: severity.value,
    },
    linkage: { id: linkage.id, factor: linkage.factor },
    status: {
      state: status.state,
      since: status.since ?? null,
      last_confirmed: status.lastConfirmed,
      age_months: status.ageMonths,
      base: status.base,
      multiplier: status.multiplier,
      lapsed: status.lapsed,
      current: status.current,
    },
    confidence: confidenceDocument(confidence),
    attribution: activity.attribution,
    article5_type: activity.article5Type,
    gated: activity.gated,
    in_scope: activity.inScope,
    counts: activity.counts,
    value: activity.value,
    taken_elsewhere: activity.takenElsewhere,
  };
}

function confidenceDocument({ origins, dispute, value }: ScoredActivity['confidence']) {
  return {
    origins: origins.map(({ origin, grade, weight }) => ({ origin, grade, weight })),
    dispute,
    value,
  };
}
