import type { AnswerValue } from '../../../src/domain/company/vocabulary.js';
import type { CapId, Grade, Methodology } from '../../../src/domain/methodology/methodology.js';
import type { CalendarDate } from '../../../src/domain/quantities/calendar-date.js';
import type { ActivityCase, CompanyCase } from '../../../src/domain/scoring/case-file.js';
import { type NaiveActivity, naiveActivity, nine } from './naive-activity.js';

/** What a case file is expected to give: numbers, letter and caps, without their parts. */
export interface NaiveScore {
  readonly involvement: number;
  readonly roles: { readonly create: number; readonly sell: number; readonly use: number };
  readonly response: number;
  readonly score: number;
  readonly grade: string;
  readonly caps: readonly string[];
}

/**
 * METHOD 3 and 5a written down from their text, without the product's engine: what a reader of the
 * method would program in an afternoon. It is what the engine is checked and timed against.
 */
export function naiveScore(
  company: CompanyCase,
  asOf: CalendarDate,
  method: Methodology,
): NaiveScore {
  const records = merged(company.activities, method).map((one) => naiveActivity(one, asOf, method));
  const counting = records.filter(({ counts }) => counts);
  const taken = takenOnce(counting);
  const { within_role, across_roles } = method.aggregation;
  const ofRole = (role: string): number => {
    const values = taken.filter(({ activity }) => activity.role === role);
    return combined(
      values.map(({ value }) => value),
      within_role.b,
      within_role.k,
    );
  };
  const roles = { create: ofRole('create'), sell: ofRole('sell'), use: ofRole('use') };
  const involvement = 100 * combined(Object.values(roles), across_roles.b, across_roles.k);
  const response = responseTo(company.answers, counting.length > 0, method);
  const { lambda } = method.combination;
  const score = (100 - involvement) * (1 - lambda + (lambda * response) / 100);
  const caps = capsFor(company, counting);
  return {
    involvement,
    roles: { create: 100 * roles.create, sell: 100 * roles.sell, use: 100 * roles.use },
    response,
    score,
    grade: letterOf(score, caps, method),
    caps,
  };
}

function merged(activities: readonly ActivityCase[], method: Methodology): ActivityCase[] {
  const records: ActivityCase[] = [];
  for (const next of activities) {
    const index = records.findIndex((one) => one.entity === next.entity && isSame(one, next));
    const known = records[index];
    if (known === undefined) records.push(next);
    else records[index] = joined(known, next, method);
  }
  return records;
}

function joined(one: ActivityCase, other: ActivityCase, method: Methodology): ActivityCase {
  const factor = (id: string) => method.linkage.find((rule) => rule.id === id)?.factor ?? 0;
  const police = one.operator ?? other.operator;
  return {
    ...one,
    attribution: Math.max(one.attribution, other.attribution),
    settings: one.settings.concat(other.settings),
    scope: Math.max(one.scope, other.scope),
    irremediability: Math.max(one.irremediability, other.irremediability),
    linkage: factor(one.linkage) >= factor(other.linkage) ? one.linkage : other.linkage,
    ...(police === undefined ? {} : { operator: police }),
    dispute: Math.min(one.dispute, other.dispute),
    status: one.status.concat(other.status),
    evidence: one.evidence.concat(other.evidence),
  };
}

function isSame(one: ActivityCase, other: ActivityCase): boolean {
  return (
    one.role === other.role &&
    one.technology === other.technology &&
    one.product === other.product &&
    one.customer === other.customer
  );
}

/** The same activity reached through several entities, once, at its largest value. */
function takenOnce(records: readonly NaiveActivity[]): NaiveActivity[] {
  const taken: NaiveActivity[] = [];
  for (const next of records) {
    const index = taken.findIndex(({ activity }) => isSame(activity, next.activity));
    const known = taken[index];
    if (known === undefined) taken.push(next);
    else if (next.value > known.value) taken[index] = next;
  }
  return taken;
}

function combined(values: readonly number[], b: number, k: number): number {
  if (values.length === 0) return 0;
  const worst = Math.max(...values);
  const sum = values.reduce((total, value) => total + value, 0);
  return worst + (1 - worst) * b * (1 - Math.exp(-(sum - worst) / k));
}

function responseTo(
  answers: Readonly<Record<string, readonly AnswerValue[]>>,
  involved: boolean,
  { response }: Methodology,
): number {
  let total = 0;
  for (const { id, weight, na_when, elements } of response.indicators) {
    const given = (answers[id] ?? []).map((answer) => response.answers[answer] ?? Number.NaN);
    const sum = given.reduce((points, value) => points + value, 0);
    total += weight * (na_when !== null && !involved ? 1 : sum / elements.length);
  }
  return total;
}

function capsFor(company: CompanyCase, counting: readonly NaiveActivity[]): CapId[] {
  const caps: CapId[] = [];
  const current = counting.filter((one) => one.current);
  const unended = ['announced', 'paused', 'exit_announced', 'ceased_unverified', 'unknown'];
  const isFaded = ({ state, current: now }: NaiveActivity) =>
    !now && (state === 'active' || state === 'pilot');
  if (current.some(({ severity, confidence }) => nine(severity) >= 0.8 && nine(confidence) >= 0.8))
    caps.push('severe_active');
  if (current.some(({ article5, confidence }) => article5 && nine(confidence) >= 0.7))
    caps.push('article5_type_active');
  if (current.length > 0) caps.push('any_active');
  if (counting.some((one) => unended.includes(one.state) || isFaded(one)))
    caps.push('not_yet_ended');
  if (company.answers['R1']?.[0] !== 'yes') caps.push('no_commitment');
  if (!company.coverageComplete) caps.push('coverage');
  return caps.sort();
}

/** The worst of the letter of the score and those of the caps; letters worsen with the alphabet. */
function letterOf(score: number, caps: readonly CapId[], { grades }: Methodology): string {
  const letters: (Grade | undefined)[] = [
    grades.cut_points.find(([, least]) => nine(score) >= least)?.[0],
    ...caps.map((id) => grades.caps.find((cap) => cap.id === id)?.best_grade),
  ];
  return (
    letters
      .map((letter) => letter ?? '?')
      .sort()
      .at(-1) ?? '?'
  );
}
