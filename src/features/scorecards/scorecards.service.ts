import { mayBeNamed } from '../../domain/ranking/may-be-named.js';
import { Injectable } from '@nestjs/common';

import type { CalendarDate } from '../../domain/quantities/calendar-date.js';
import { rankLabel } from '../../domain/ranking/rank-companies.js';
import { buildCompanyView } from '../../domain/scorecard/build-company-view.js';
import type { CompanyView } from '../../domain/scorecard/company-view.js';
import type { OwnershipFacts } from '../../domain/scorecard/word-ownership.js';
import { AssessmentsService } from '../assessments/assessments.service.js';
import { HoldingsService } from '../holdings/holdings.service.js';
import { InvestorRecordsService } from '../investor-records/investor-records.service.js';
import { StakesService } from '../stakes/stakes.service.js';
import { VotesService } from '../votes/votes.service.js';
import type { AssessedCompany, Snapshot } from '../../domain/ranking/snapshot.js';

/** Who holds a company, with the number of all its shares when its file has it. */
export interface HeldCompanyFacts {
  readonly snapshot: Snapshot;
  readonly ownership: OwnershipFacts;
  readonly sharesOutstanding?: number;
}

/** What a reader is shown about one company. */
@Injectable()
export class ScorecardsService {
  constructor(
    private readonly assessments: AssessmentsService,
    private readonly holdings: HoldingsService,
    private readonly records: InvestorRecordsService,
    private readonly votes: VotesService,
    private readonly stakes: StakesService,
  ) {}

  /** As of today unless a date is given; undefined when there is no such company, or none that may be named. */
  async view(slug: string, asOf?: CalendarDate): Promise<CompanyView | undefined> {
    const snapshot = await this.assessments.snapshot(asOf);
    const company = snapshot.bySlug.get(slug);
    if (company === undefined || !mayBeNamed(company)) return undefined;
    const ownership = asOf === undefined ? await this.ownership(slug, snapshot) : undefined;
    return companyViewOf(company, snapshot, ownership);
  }

  /** Holders of one company as filings stand now; undefined when there is no such company, or none that may be named. */
  async held(slug: string): Promise<HeldCompanyFacts | undefined> {
    const snapshot = await this.assessments.snapshot();
    const company = snapshot.bySlug.get(slug);
    if (company === undefined || !mayBeNamed(company)) return undefined;
    const { sharesOutstanding } = company.input.record;
    return {
      snapshot,
      ownership: await this.ownership(slug, snapshot),
      ...(sharesOutstanding === undefined ? {} : { sharesOutstanding: sharesOutstanding.count }),
    };
  }

  /** Views of every company that may be named, by slug. */
  async views(asOf?: CalendarDate): Promise<readonly CompanyView[]> {
    const snapshot = await this.assessments.snapshot(asOf);
    const views: CompanyView[] = [];
    for (const company of snapshot.companies.filter(mayBeNamed)) {
      const { slug } = company.input.record;
      const ownership = asOf === undefined ? await this.ownership(slug, snapshot) : undefined;
      views.push(companyViewOf(company, snapshot, ownership));
    }
    return views;
  }

  /** Who holds the company, and what holders put forward and voted, as filings and records stand now. */
  private async ownership(slug: string, { edition }: Snapshot): Promise<OwnershipFacts> {
    const [holders, votes, resolutions, investors, hasStakes] = await Promise.all([
      this.holdings.holders(slug),
      this.votes.votesOn(slug),
      this.records.resolutions(),
      this.records.investors(),
      this.stakes.hasStakes(slug),
    ]);
    const publicHolders = investors.filter(({ publicMoney }) => publicMoney.answer === 'yes');
    return {
      ...{ holders, votes, investors, hasStakes },
      resolutions: resolutions.filter(({ company }) => company.slug === slug),
      publicHolders: new Set(publicHolders.map((investor) => investor.slug)),
      rules: edition.methodology.investor,
    };
  }
}

function companyViewOf(
  company: AssessedCompany,
  snapshot: Snapshot,
  ownership: OwnershipFacts | undefined,
): CompanyView {
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
    ...(ownership === undefined ? {} : { ownership }),
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
