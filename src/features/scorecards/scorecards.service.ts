import { mayBeNamed } from '../../domain/ranking/may-be-named.js';
import { Injectable } from '@nestjs/common';

import type { CalendarDate } from '../../domain/quantities/calendar-date.js';
import { rankLabel } from '../../domain/ranking/rank-companies.js';
import { buildCompanyView } from '../../domain/scorecard/build-company-view.js';
import type { CompanyView } from '../../domain/scorecard/company-view.js';
import { AssessmentsService } from '../assessments/assessments.service.js';
import type { AssessedCompany, Snapshot } from '../../domain/ranking/snapshot.js';

/** What a reader is shown about one company. */
@Injectable()
export class ScorecardsService {
  constructor(private readonly assessments: AssessmentsService) {}

  /** As of today unless a date is given; undefined when there is no such company, or none that may be named. */
  async view(slug: string, asOf?: CalendarDate): Promise<CompanyView | undefined> {
    const snapshot = await this.assessments.snapshot(asOf);
    const company = snapshot.bySlug.get(slug);
    return company === undefined || !mayBeNamed(company)
      ? undefined
      : companyViewOf(company, snapshot);
  }

  /** Views of every company that may be named, by slug. */
  async views(asOf?: CalendarDate): Promise<readonly CompanyView[]> {
    const snapshot = await this.assessments.snapshot(asOf);
    return snapshot.companies.filter(mayBeNamed).map((company) => companyViewOf(company, snapshot));
  }
}

function companyViewOf(company: AssessedCompany, snapshot: Snapshot): CompanyView {
  const { input, assessment, identifiers, rank } = company;
  const { edition, companies, bySlug } = snapshot;
  const ranked = companies.filter((other) => other.rank !== undefined).length;
  return buildCompanyView({
    record: input.record,
    identifiers,
    assessment,
    methodology: edition.methodology,
    methodSha256: edition.sha256,
    subsidiaries: input.descendants.map(({ record, link }) => ({
      record,
      link,
      ...assessmentOf(record.slug, snapshot),
    })),
    ...parentOf(input.record.parent, bySlug),
    ...(rank === undefined ? {} : { rank: { label: rankLabel(rank), of: ranked } }),
  });
}

type Parent = NonNullable<Parameters<typeof buildCompanyView>[0]['parent']>;

function parentOf(
  link: AssessedCompany['input']['record']['parent'],
  bySlug: Snapshot['bySlug'],
): { parent?: Parent } {
  if (link === undefined) return {};
  const parent = bySlug.get(link.slug);
  if (parent === undefined) return { parent: { name: link.name, link } };
  const { input, assessment } = parent;
  return { parent: { name: input.record.name, slug: input.record.slug, link, assessment } };
}

function assessmentOf(
  slug: string,
  { bySlug }: Snapshot,
): Partial<Pick<AssessedCompany, 'assessment'>> {
  const company = bySlug.get(slug);
  return company === undefined ? {} : { assessment: company.assessment };
}
