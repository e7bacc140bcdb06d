import type {
  Activity,
  Answer,
  CompanyRecord,
  Source,
  SourceKey,
} from '../company/company-record.js';
import type { AnswerValue } from '../company/vocabulary.js';
import type { Methodology } from '../methodology/methodology.js';
import { type CalendarDate, placeDate } from '../quantities/calendar-date.js';
import type { Fraction } from '../quantities/fraction.js';
import type { ActivityCase, CompanyCase, EvidenceCase, StatusCase } from './case-file.js';

/** A company whose activities count for another one. METHOD 3.6. */
export interface AttributedRecord {
  readonly record: CompanyRecord;
  /** Day on which the company's own undated pages were read. */
  readonly readOn: CalendarDate;
  /** Product of the factors along the path from the company that is scored: 0 < attribution ≤ 1. */
  readonly attribution: Fraction;
}

/** A company and everything below it that counts. */
export interface CaseSubject {
  readonly record: CompanyRecord;
  readonly readOn: CalendarDate;
  readonly coverageComplete: boolean;
  /** All levels below, each once. */
  readonly subsidiaries: readonly AttributedRecord[];
}

/**
 * The method's input for one company: its own activities and those of what it controls or partly
 * holds. A parent's answers are its own. METHOD 3.6 and 5a.
 */
export function caseOfRecord(subject: CaseSubject, method: Methodology): CompanyCase {
  const { record, readOn, coverageComplete, subsidiaries } = subject;
  const own = { record, readOn, attribution: 1 };
  return {
    id: record.slug,
    name: record.name,
    coverageComplete,
    activities: [
      ...activitiesOf('self', own, method),
      ...subsidiaries.flatMap((subsidiary) =>
        activitiesOf(subsidiary.record.slug, subsidiary, method),
      ),
    ],
    answers: answersOf(record.answers, method),
  };
}

function activitiesOf(
  entity: string,
  { record, readOn, attribution }: AttributedRecord,
  method: Methodology,
): readonly ActivityCase[] {
  const sources = new Map(record.sources.map((source) => [source.key, source]));
  return record.activities.map((activity) => ({
    entity,
    attribution,
    ...whatItIs(activity, method),
    status: activity.status.map(statusCase),
    evidence: activity.evidence.map(({ source, grade }) =>
      evidenceCase(grade, sourceOf(source, sources), readOn),
    ),
  }));
}

function whatItIs(
  activity: Activity,
  method: Methodology,
): Omit<ActivityCase, 'entity' | 'attribution' | 'status' | 'evidence'> {
  const { q, r } = method.severity.defaults_when_unknown;
  const { role, technology, product, customer, settings, linkage, dispute } = activity;
  const byPolice = activity.customerType === 'law_enforcement';
  return {
    role,
    technology,
    product,
    customer,
    settings,
    linkage,
    scope: activity.scope ?? q,
    irremediability: activity.irremediability ?? r,
    ...(byPolice ? { operator: 'law_enforcement' } : {}),
    dispute: dispute === undefined ? 0 : method.evidence.dispute[dispute.kind],
  };
}

function statusCase({ status, date, until }: Activity['status'][number]): StatusCase {
  return {
    status,
    date: placeDate(date),
    ...(until === undefined ? {} : { until: placeDate(until) }),
  };
}

function evidenceCase(grade: string, source: Source, readOn: CalendarDate): EvidenceCase {
  const date = dateOfSource(source, readOn);
  return { grade, origin: source.origin, ...(date === undefined ? {} : { date }) };
}

/** The day an item confirms: its own date; for the company's own undated page the day it was read. METHOD 3.1. */
function dateOfSource({ date, ownPage }: Source, readOn: CalendarDate): CalendarDate | undefined {
  if (date !== undefined) return placeDate(date);
  return ownPage ? readOn : undefined;
}

function answersOf(
  answers: readonly Answer[],
  { response }: Methodology,
): Readonly<Record<string, readonly AnswerValue[]>> {
  const given = new Map(answers.map(({ element, answer }) => [element, answer]));
  const answered = response.indicators.filter(({ id }) =>
    answers.some(({ element }) => element.startsWith(`${id}.`)),
  );
  return Object.fromEntries(
    answered.map(({ id, elements }) => [
      id,
      elements.map((_, index) => given.get(`${id}.${String(index + 1)}`) ?? 'not_disclosed'),
    ]),
  );
}

function sourceOf(key: SourceKey, sources: ReadonlyMap<SourceKey, Source>): Source {
  const source = sources.get(key);
  if (source === undefined) throw new RangeError(`no source "${key}"`);
  return source;
}
