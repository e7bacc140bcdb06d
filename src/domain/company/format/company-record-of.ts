import { given } from '../../document/given.js';
import { type PartialDate, placeDate } from '../../quantities/calendar-date.js';
import type {
  Action,
  Activity,
  Answer,
  CompanyRecord,
  Dispute,
  InvestorLink,
  ParentLink,
  Source,
  Statement,
  StatusEvent,
} from '../company-record.js';
import type {
  ActionEntry,
  ActivityEntry,
  AnswerEntry,
  CompanyFile,
  InvestorEntry,
  SourceEntry,
  StatementEntry,
} from './company-format.js';

/** The record that a complete and correct file states. */
export function companyRecordOf(file: CompanyFile): CompanyRecord {
  return {
    slug: file.slug,
    name: file.name,
    ...given('legalName', file.legal_name),
    ...given('country', file.country),
    sector: file.sector,
    ...given('listing', listingOf(file.listing)),
    ...given('sharesOutstanding', file.shares_outstanding),
    aliases: file.aliases ?? [],
    ...given('parent', parentOf(file.parent)),
    sources: Object.entries(file.sources).map(([key, source]) => sourceOf(key, source)),
    activities: file.activities.map(activityOf),
    answers: (file.answers ?? []).map(answerOf),
    statements: (file.statements ?? []).map(statementOf),
    actions: (file.actions ?? []).map(actionOf),
    investors: (file.investors ?? []).map(investorOf),
    ...given('notes', file.notes),
  };
}

function listingOf(listing: CompanyFile['listing']): CompanyRecord['listing'] | undefined {
  if (listing === undefined) return undefined;
  return { ...given('exchange', listing.exchange), ticker: listing.ticker };
}

function parentOf(parent: CompanyFile['parent']): ParentLink | undefined {
  if (parent === undefined) return undefined;
  const { name, slug, control, share, source } = parent;
  return { name, slug, control: control ?? false, ...given('share', share), source };
}

function sourceOf(key: string, source: SourceEntry): Source {
  const { title, publisher, url, date, origin, own_page, kind, language } = source;
  return {
    key,
    title,
    publisher,
    url,
    ...given('date', date),
    origin,
    ownPage: own_page ?? false,
    ...given('kind', kind),
    ...given('language', language),
  };
}

function activityOf(activity: ActivityEntry): Activity {
  return {
    id: activity.id,
    role: activity.role,
    technology: activity.technology,
    product: activity.product,
    customer: activity.customer,
    customerType: activity.customer_type,
    settings: activity.settings,
    places: activity.places ?? [],
    ...given('scope', activity.scope),
    ...given('irremediability', activity.irremediability),
    linkage: activity.linkage,
    ...given('harm', activity.harm),
    status: oldestFirst(activity.status),
    evidence: activity.evidence,
    ...given('dispute', disputeOf(activity.dispute)),
  };
}

function oldestFirst(events: ActivityEntry['status']): readonly StatusEvent[] {
  return events
    .map(({ status, date, until, evidence }) => ({
      status,
      date,
      ...given('until', until),
      evidence,
    }))
    .toSorted((a, b) => compareDates(a.date, b.date));
}

/** Events of one day keep the order of the file. */
function compareDates(a: PartialDate, b: PartialDate): number {
  const [left, right] = [placeDate(a), placeDate(b)];
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

function disputeOf(dispute: ActivityEntry['dispute']): Dispute | undefined {
  if (dispute === undefined) return undefined;
  const { kind, date, source, claim } = dispute;
  return { kind, ...given('date', date), source, claim };
}

function answerOf({ element, answer, date, source, note }: AnswerEntry): Answer {
  return { element, answer, ...given('date', date), source, ...given('note', note) };
}

function statementOf({ kind, date, speaker, claim, source }: StatementEntry): Statement {
  return { kind, ...given('date', date), speaker, claim, source };
}

function actionOf({ kind, authority, date, amount, claim, source }: ActionEntry): Action {
  return { kind, authority, ...given('date', date), ...given('amount', amount), claim, source };
}

function investorOf(entry: InvestorEntry): InvestorLink {
  const { investor, country, relation, date, share, value, claim, source } = entry;
  return {
    investor,
    ...given('country', country),
    relation,
    ...given('date', date),
    ...given('share', share),
    ...given('value', value),
    claim,
    source,
  };
}
