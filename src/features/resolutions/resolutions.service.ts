import { Injectable } from '@nestjs/common';
import { mayBeNamed } from '../../domain/ranking/may-be-named.js';
import type { Snapshot } from '../../domain/ranking/snapshot.js';
import type { NamesOnFile } from '../../domain/resolution/build-resolution-view.js';
import type { ResolutionRecord } from '../../domain/resolution/resolution-record.js';
import type { StatementRecord } from '../../domain/resolution/statement-record.js';
import type { StoredVote } from '../../domain/resolution/vote.js';
import { AssessmentsService } from '../assessments/assessments.service.js';
import { InvestorRecordsService } from '../investor-records/investor-records.service.js';
import { VotesService } from '../votes/votes.service.js';

/** Resolutions and statements with the day and the names that they are shown with. */
export interface StewardshipFiles {
  readonly snapshot: Snapshot;
  readonly names: NamesOnFile;
  /** Newest meeting first; those at companies that are not named are left out. */
  readonly resolutions: readonly ResolutionRecord[];
  /** How many are left out. */
  readonly unnamed: number;
  /** Newest first, undated ones last. */
  readonly statements: readonly StatementRecord[];
}

/** Shareholder resolutions and investor statements on file. */
@Injectable()
export class ResolutionsService {
  constructor(
    private readonly records: InvestorRecordsService,
    private readonly assessments: AssessmentsService,
    private readonly votes: VotesService,
  ) {}

  async all(): Promise<StewardshipFiles> {
    const snapshot = await this.assessments.snapshot();
    const investors = await this.records.investors();
    const nameOf = new Map(investors.map(({ slug, name }) => [slug, name]));
    const names = { company: companyNames(snapshot), investor: (slug: string) => nameOf.get(slug) };
    const resolutions = await this.records.resolutions();
    const shown = resolutions.filter(({ company }) => names.company(company) !== undefined);
    return {
      snapshot,
      names,
      resolutions: newestFirst(shown, meetingKey),
      unnamed: resolutions.length - shown.length,
      statements: newestFirst(await this.records.statements(), ({ date }) => date ?? ''),
    };
  }

  /** Votes on one resolution in loaded filings, by holder. */
  async votesOn({ slug, company }: ResolutionRecord): Promise<readonly StoredVote[]> {
    if (company.slug === undefined) return [];
    const votes = await this.votes.votesOn(company.slug);
    return votes
      .filter(({ resolution }) => resolution === slug)
      .toSorted((a, b) =>
        a.holder.name < b.holder.name
          ? -1
          : a.holder.name > b.holder.name
            ? 1
            : Number(a.id) - Number(b.id),
      );
  }
}

function companyNames({ bySlug }: Snapshot): NamesOnFile['company'] {
  return ({ slug, name }) => {
    const company = slug === undefined ? undefined : bySlug.get(slug);
    if (slug === undefined || company === undefined) return { name };
    return mayBeNamed(company) ? { name: company.input.record.name, slug } : undefined;
  };
}

function meetingKey({ meetingYear, meetingDate }: ResolutionRecord): string {
  return meetingDate ?? String(meetingYear);
}

function newestFirst<Fact extends { readonly slug: string }>(
  facts: readonly Fact[],
  dayOf: (fact: Fact) => string,
): readonly Fact[] {
  return facts.toSorted((a, b) => {
    const [dayA, dayB] = [dayOf(a), dayOf(b)];
    if (dayA !== dayB) return dayA < dayB ? 1 : -1;
    return a.slug < b.slug ? -1 : 1;
  });
}
