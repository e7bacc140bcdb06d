import type { Activity, CompanyRecord, Source } from '../../src/domain/company/company-record.js';
import type { CalendarDate, PartialDate } from '../../src/domain/quantities/calendar-date.js';
import { CompaniesService } from '../../src/features/companies/companies.service.js';
import { DataVersion } from '../../src/platform/database/data-version.js';
import type { TestApp } from './test-app.js';

/** An invented company of which only the given facts matter. */
export function inventedCompany(slug: string, facts: Partial<CompanyRecord> = {}): CompanyRecord {
  return {
    slug,
    name: `Company ${slug}`,
    sector: 'Other',
    aliases: [],
    sources: [inventedSource('s1')],
    activities: [],
    answers: [],
    statements: [],
    actions: [],
    investors: [],
    ...facts,
  };
}

export function inventedSource(key: string, facts: Partial<Source> = {}): Source {
  return {
    key,
    title: `Title ${key}`,
    publisher: 'The Paper',
    url: `https://example.org/${key}`,
    date: '2026-06-01' as PartialDate,
    origin: key,
    ownPage: false,
    kind: 'news',
    ...facts,
  };
}

/** An active use of live face recognition in shops, reported by one source. */
export function inventedActivity(id: string, facts: Partial<Activity> = {}): Activity {
  return {
    id,
    role: 'use',
    technology: 'face_rbi_live',
    product: id,
    customer: '-',
    customerType: 'private',
    settings: ['retail'],
    places: [],
    linkage: 'cause',
    status: [{ status: 'active', date: '2026-06-01' as PartialDate, evidence: ['s1'] }],
    evidence: [{ source: 's1', grade: 'B2', claim: `Claim of ${id}.` }],
    ...facts,
  };
}

/** Makes the companies of the application equal to these, as a load does. */
export async function keepCompanies(
  { app }: TestApp,
  records: readonly CompanyRecord[],
): Promise<void> {
  const today = '2026-11-22' as CalendarDate;
  const dataset = { dataset: 'invented', records, searchedOn: today, today };
  await app.get(CompaniesService).storeDataset(dataset);
  await app.get(DataVersion).refresh();
}
