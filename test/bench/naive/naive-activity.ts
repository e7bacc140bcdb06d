import type { Methodology } from '../../../src/domain/methodology/methodology.js';
import type { CalendarDate } from '../../../src/domain/quantities/calendar-date.js';
import type { ActivityCase } from '../../../src/domain/scoring/case-file.js';
import { walkStatus } from './naive-multiplier.js';

/** What the company's numbers and caps need to know of one activity. */
export interface NaiveActivity {
  readonly activity: ActivityCase;
  readonly severity: number;
  readonly confidence: number;
  readonly state: string;
  readonly current: boolean;
  readonly article5: boolean;
  readonly counts: boolean;
  readonly value: number;
}

/** One merged activity by the formulas of METHOD 3.1. */
export function naiveActivity(
  activity: ActivityCase,
  asOf: CalendarDate,
  method: Methodology,
): NaiveActivity {
  const gravity = byId(method.technologies, activity.technology).gravity;
  const factors = activity.settings.map((setting) => byId(method.settings, setting).factor);
  const factor = Math.max(...factors);
  const { scope: q, irremediability: r } = activity;
  const harm = 0.5 * Math.max(q, r) + 0.25 * (q + r);
  const severity = gravity * factor * (0.5 + 0.5 * harm);

  const known = activity.evidence.filter(({ date }) => date === undefined || date <= asOf);
  const counted = known.filter(
    ({ grade }) => weightOf(grade, method) >= method.evidence.minimum_counted_weight,
  );
  const { confidence, best } = confidenceIn(counted, activity.dispute, method);
  const { gate } = method.evidence;
  const gated = nine(confidence) >= gate.confidence_min && nine(best) >= gate.best_item_min;

  const dates = counted.flatMap(({ date }) => (date === undefined ? [] : [date])).sort();
  const { state, multiplier, current } = walkStatus(activity, dates.at(-1), asOf, method);
  const counts = gated && gravity > 0 && factor > 0 && multiplier > 0;
  const linkage = byId(method.linkage, activity.linkage).factor;
  const value = severity * linkage * multiplier * confidence * activity.attribution;
  const article5 = isArticle5(activity, method);
  return {
    ...{ activity, severity, confidence, state, current, article5, counts },
    value: counts ? value : 0,
  };
}

/** As the method compares: after rounding to nine decimals. */
export function nine(value: number): number {
  return Math.round(value * 1e9) / 1e9;
}

function confidenceIn(
  counted: ActivityCase['evidence'],
  dispute: number,
  method: Methodology,
): { confidence: number; best: number } {
  const origins: Record<string, number> = {};
  for (const { grade, origin } of counted) {
    origins[origin] = Math.max(origins[origin] ?? 0, weightOf(grade, method));
  }
  let doubt = 1;
  for (const weight of Object.values(origins)) doubt *= 1 - weight;
  const best = Math.max(0, ...Object.values(origins));
  return { confidence: Math.min(0.98, 1 - doubt) * (1 - dispute), best };
}

function weightOf(grade: string, { evidence }: Methodology): number {
  const [letter = '', digit = ''] = grade;
  return (evidence.reliability[letter] ?? Number.NaN) * (evidence.credibility[digit] ?? Number.NaN);
}

function isArticle5(activity: ActivityCase, method: Methodology): boolean {
  return method.article5_type.some(
    ({ technology, settings, operator }) =>
      technology === activity.technology &&
      (settings === '*' || activity.settings.some((setting) => settings.includes(setting))) &&
      (operator === undefined || operator === activity.operator),
  );
}

function byId<Rule extends { readonly id: string }>(rules: readonly Rule[], id: string): Rule {
  const rule = rules.find((candidate) => candidate.id === id);
  if (rule === undefined) throw new RangeError(`no ${id}`);
  return rule;
}
