import { readFileSync } from 'node:fs';

import fc from 'fast-check';

import type { AnswerValue } from '../../../src/domain/company/vocabulary.js';
import type { Methodology } from '../../../src/domain/methodology/methodology.js';
import {
  type CalendarDate,
  monthsBefore,
  parseCalendarDate,
} from '../../../src/domain/quantities/calendar-date.js';
import type {
  ActivityCase,
  CompanyCase,
  EvidenceCase,
  StatusCase,
} from '../../../src/domain/scoring/case-file.js';

export const method = JSON.parse(
  readFileSync('src/features/methodology/editions/bbs-score-1.0.0.json', 'utf8'),
) as Methodology;

export const asOf = day('2026-11-22');

export function day(text: string): CalendarDate {
  const date = parseCalendarDate(text);
  if (date === undefined) throw new RangeError(`${text} is not a day`);
  return date;
}

const pastDay = fc.integer({ min: 0, max: 190 }).map((months) => monthsBefore(asOf, months));
const level = fc.constantFrom(0.2, 0.4, 0.6, 0.8, 1);

const evidence: fc.Arbitrary<EvidenceCase> = fc
  .record({
    grade: fc
      .tuple(fc.constantFrom(...'ABCDEF'), fc.constantFrom(...'123456'))
      .map(([letter, digit]) => letter + digit),
    origin: fc.constantFrom('o1', 'o2', 'o3', 'o4'),
    date: fc.option(pastDay, { nil: undefined, freq: 5 }),
  })
  .map(({ grade, origin, date }) => ({ grade, origin, ...(date === undefined ? {} : { date }) }));

const statusEvent: fc.Arbitrary<StatusCase> = fc
  .record({
    status: fc.constantFrom(...Object.keys(method.status.multipliers)),
    date: pastDay,
    months: fc.option(fc.integer({ min: 1, max: 60 }), { nil: undefined }),
  })
  .map(({ status, date, months }) => ({
    status,
    date,
    ...(status === 'paused' && months !== undefined ? { until: monthsBefore(date, -months) } : {}),
  }));

export const evidenceItem = evidence;

export const activity: fc.Arbitrary<ActivityCase> = fc
  .record({
    entity: fc.constantFrom('self', 'self', 'sub-a', 'sub-b'),
    attribution: fc.constantFrom(1, 1, 0.5),
    role: fc.constantFrom('create' as const, 'sell' as const, 'use' as const),
    technology: fc.constantFrom(...method.technologies.map(({ id }) => id)),
    product: fc.constantFrom('p', 'q'),
    customer: fc.constantFrom('s', 't', 'u'),
    settings: fc.uniqueArray(fc.constantFrom(...method.settings.map(({ id }) => id)), {
      minLength: 1,
      maxLength: 3,
    }),
    scope: level,
    irremediability: level,
    linkage: fc.constantFrom(...method.linkage.map(({ id }) => id)),
    police: fc.boolean(),
    dispute: fc.constantFrom(0, 0, 0.1, 0.4),
    status: fc.array(statusEvent, { maxLength: 4 }),
    evidence: fc.array(evidence, { minLength: 1, maxLength: 5 }),
  })
  .map(({ police, ...rest }) => ({
    ...rest,
    ...(police ? { operator: 'law_enforcement' as const } : {}),
  }));

const answers = fc
  .tuple(
    ...method.response.indicators.map(({ elements }) =>
      fc.array(fc.constantFrom<AnswerValue>('yes', 'partial', 'no', 'not_disclosed'), {
        maxLength: elements.length,
      }),
    ),
  )
  .map((lists) =>
    Object.fromEntries(method.response.indicators.map(({ id }, index) => [id, lists[index] ?? []])),
  );

/** A company of up to eight activities, some of them the same one, some of subsidiaries. */
export const company: fc.Arbitrary<CompanyCase> = fc.record({
  id: fc.constant('company'),
  name: fc.constant('Company'),
  coverageComplete: fc.boolean(),
  activities: fc.array(activity, { maxLength: 8 }),
  answers,
});

/** At least one activity, and no activity reached twice. */
export const companyOfDistinctActivities: fc.Arbitrary<CompanyCase> = fc
  .tuple(company, fc.array(activity, { minLength: 1, maxLength: 8 }))
  .map(([base, activities]) => ({
    ...base,
    activities: activities.map((one, index) => ({ ...one, product: `product ${String(index)}` })),
  }));
