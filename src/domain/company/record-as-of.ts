import { type CalendarDate, type PartialDate, placeDate } from '../quantities/calendar-date.js';
import type { Activity, CompanyRecord, Dispute, SourceKey, StatusEvent } from './company-record.js';

interface Dated {
  readonly date?: PartialDate;
}

/** What was known on a day. */
interface Knowledge {
  readonly isPast: (item: Dated) => boolean;
  readonly hasSource: (key: SourceKey) => boolean;
}

/**
 * The record as it stood on a day: whatever is dated after it, or rests only on sources dated after it, is left
 * out, be it a link to a parent, and so is an activity without evidence on that day. METHOD 5a.
 */
export function recordAsOf(record: CompanyRecord, asOf: CalendarDate): CompanyRecord {
  const isPast = ({ date }: Dated) => date === undefined || placeDate(date) <= asOf;
  const sources = record.sources.filter(isPast);
  if (sources.length === record.sources.length && isWholePast(record, isPast)) return record;
  const keys = new Set(sources.map(({ key }) => key));
  const known = { isPast, hasSource: (key: SourceKey) => keys.has(key) };
  const isTold = (item: Dated & { readonly source: SourceKey }) =>
    isPast(item) && keys.has(item.source);
  const { parent, sharesOutstanding, ...rest } = record;
  return {
    ...rest,
    ...(parent !== undefined && keys.has(parent.source) ? { parent } : {}),
    ...(sharesOutstanding !== undefined && isTold(sharesOutstanding) ? { sharesOutstanding } : {}),
    sources,
    activities: record.activities.flatMap((activity) => activityAsOf(activity, known)),
    answers: record.answers.filter(isTold),
    statements: record.statements.filter(isTold),
    actions: record.actions.filter(isTold),
    investors: record.investors.filter(isTold),
  };
}

/** The usual case, today's: nothing is cut off and nothing is copied. */
function isWholePast(record: CompanyRecord, isPast: (item: Dated) => boolean): boolean {
  const { activities, answers, statements, actions, investors, sharesOutstanding } = record;
  return [
    ...activities.flatMap(({ status, dispute }) => [...status, ...listOf(dispute)]),
    ...answers,
    ...statements,
    ...actions,
    ...investors,
    ...listOf(sharesOutstanding),
  ].every(isPast);
}

function activityAsOf(activity: Activity, { isPast, hasSource }: Knowledge): readonly Activity[] {
  const evidence = activity.evidence.filter(({ source }) => hasSource(source));
  if (evidence.length === 0) return [];
  const { dispute, ...rest } = activity;
  const isKnownEvent = (event: StatusEvent) => isPast(event) && event.evidence.some(hasSource);
  const isKnownDispute = (item: Dispute) => isPast(item) && hasSource(item.source);
  const status = activity.status
    .filter(isKnownEvent)
    .map((event) => ({ ...event, evidence: event.evidence.filter(hasSource) }));
  const disputed = dispute !== undefined && isKnownDispute(dispute) ? { dispute } : {};
  return [{ ...rest, ...disputed, status, evidence }];
}

function listOf<Item>(item: Item | undefined): readonly Item[] {
  return item === undefined ? [] : [item];
}
