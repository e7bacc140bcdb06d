import type { DataSource } from 'typeorm';
import type { CompanyRecord } from '../../../src/domain/company/company-record.js';
import type { CalendarDate } from '../../../src/domain/quantities/calendar-date.js';
import { CompaniesRepository } from '../../../src/features/companies/companies.repository.js';
import { CompaniesService } from '../../../src/features/companies/companies.service.js';
import { InvestorRecordsRepository } from '../../../src/features/investor-records/investor-records.repository.js';
import { InvestorRecordsService } from '../../../src/features/investor-records/investor-records.service.js';
import { JurisdictionRow } from '../../../src/features/jurisdictions/jurisdiction.row.js';
import { JurisdictionsService } from '../../../src/features/jurisdictions/jurisdictions.service.js';

export const TODAY = '2026-11-22' as CalendarDate;

/** The service on a database whose data source knows JurisdictionRow. */
export function companiesOn(dataSource: DataSource): CompaniesService {
  return new CompaniesService(
    dataSource,
    new CompaniesRepository(dataSource),
    jurisdictionsOn(dataSource),
    new InvestorRecordsService(new InvestorRecordsRepository(dataSource)),
  );
}

export function jurisdictionsOn(dataSource: DataSource): JurisdictionsService {
  return new JurisdictionsService(dataSource.getRepository(JurisdictionRow));
}

/** A company of which only the given facts matter. */
export function company(slug: string, facts: Partial<CompanyRecord> = {}): CompanyRecord {
  return {
    slug,
    name: `Company ${slug}`,
    sector: 'Other',
    aliases: [],
    sources: [],
    activities: [],
    answers: [],
    statements: [],
    actions: [],
    investors: [],
    ...facts,
  };
}
