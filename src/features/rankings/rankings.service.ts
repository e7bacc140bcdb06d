import { mayBeNamed } from '../../domain/ranking/may-be-named.js';
import { Injectable } from '@nestjs/common';

import type { CalendarDate } from '../../domain/quantities/calendar-date.js';
import type { AssessedCompany, Snapshot } from '../../domain/ranking/snapshot.js';
import { buildRankingView, type RankedCompany } from '../../domain/scorecard/build-ranking-view.js';
import type { RankingView } from '../../domain/scorecard/ranking-view.js';
import { AssessmentsService } from '../assessments/assessments.service.js';
import { DirectoryService } from '../directory/directory.service.js';
import { companyTable } from './company-table.js';
import { filterChoices } from './filter-choices.js';
import { countryIndex, sectorIndex } from './place-index.js';
import type { PlaceIndex } from './places.views.js';
import { rankingEntry, type RankingEntryDocument } from './ranking-entry.js';
import { fitsFilters } from './ranking-filter.js';
import type { RankingFilters } from './ranking-filters.views.js';
import type { RankingPage } from './rankings.views.js';

/** The ranking as of a date, whole or filtered, and the same companies in other forms. */
@Injectable()
export class RankingsService {
  constructor(
    private readonly assessments: AssessmentsService,
    private readonly directory: DirectoryService,
  ) {}

  /** Today's ranking unless a date is given. A filter takes rows away; positions stay those of the whole ranking. */
  async view(filters: RankingFilters = {}, asOf?: CalendarDate): Promise<RankingView> {
    return (await this.viewOfSnapshot(filters, asOf)).view;
  }

  /** The same with the snapshot that it is drawn from, for numbers in full precision. */
  async viewOfSnapshot(
    filters: RankingFilters,
    asOf?: CalendarDate,
  ): Promise<{ readonly view: RankingView; readonly snapshot: Snapshot }> {
    const snapshot = await this.assessments.snapshot(asOf);
    return { snapshot, view: rankingViewOf(snapshot, await this.listed(filters, snapshot)) };
  }

  /** Ranked companies, the worst first, with numbers in full precision. */
  async entries(asOf?: CalendarDate): Promise<readonly RankingEntryDocument[]> {
    const snapshot = await this.assessments.snapshot(asOf);
    const ranked = snapshot.companies.filter(({ rank }) => rank !== undefined);
    return ranked
      .toSorted(byRank)
      .toReversed()
      .flatMap((company) => rankingEntry(company, snapshot));
  }

  /** The ranking with what its page needs to filter it further. */
  async page(filters: RankingFilters): Promise<RankingPage> {
    const snapshot = await this.assessments.snapshot();
    const view = rankingViewOf(snapshot, await this.listed(filters, snapshot));
    return { view, filters, choices: filterChoices(snapshot) };
  }

  async countries(): Promise<PlaceIndex> {
    return countryIndex(await this.assessments.snapshot());
  }

  async sectors(): Promise<PlaceIndex> {
    return sectorIndex(await this.assessments.snapshot());
  }

  /** Ranked companies, the worst first, as CSV. */
  async rankingTable(filters: RankingFilters): Promise<string> {
    const snapshot = await this.assessments.snapshot();
    const listed = await this.listed(filters, snapshot);
    const ranked = listed
      .filter(({ rank }) => rank !== undefined)
      .toSorted(byRank)
      .toReversed();
    return companyTable(ranked, snapshot);
  }

  /** Every company on file that may be named, subsidiaries too, by slug, as CSV. */
  async companiesTable(): Promise<string> {
    const snapshot = await this.assessments.snapshot();
    const named = snapshot.companies.filter(mayBeNamed);
    return companyTable(named, snapshot);
  }

  private async listed(
    filters: RankingFilters,
    snapshot: Snapshot,
  ): Promise<readonly AssessedCompany[]> {
    const found = await this.found(filters.q, snapshot);
    return snapshot.companies.filter(
      (company) => (found?.has(company.input.record.slug) ?? true) && fitsFilters(company, filters),
    );
  }

  /** Slugs that a text finds; a subsidiary that is found brings up the companies above it. */
  private async found(
    q: string | undefined,
    { bySlug }: Snapshot,
  ): Promise<ReadonlySet<string> | undefined> {
    if (q === undefined || q.trim() === '') return undefined;
    const hits = new Set(await this.directory.search(q));
    for (const slug of hits) {
      const company = bySlug.get(slug);
      if (company === undefined || !mayBeNamed(company)) continue;
      const parent = company.input.record.parent?.slug;
      if (parent !== undefined) hits.add(parent);
    }
    return hits;
  }
}

function rankingViewOf(
  { asOf, edition, companies }: Snapshot,
  listed: readonly AssessedCompany[],
): RankingView {
  const view = buildRankingView({
    asOf,
    methodology: edition.methodology,
    methodSha256: edition.sha256,
    companies: listed.toSorted(byRank).map(rankedCompany),
  });
  return { ...view, ...countsOf(companies) };
}

/** Of the whole snapshot: a filter must not tell whether a company that is not named belongs to it. */
function countsOf(
  companies: readonly AssessedCompany[],
): Pick<RankingView, 'ranked' | 'underReview' | 'subsidiaries'> {
  return {
    ranked: companies.filter(({ rank }) => rank !== undefined).length,
    underReview: companies.filter((company) => !mayBeNamed(company)).length,
    subsidiaries: companies.filter(({ subsidiary }) => subsidiary).length,
  };
}

function rankedCompany({ input, assessment, rank, subsidiary }: AssessedCompany): RankedCompany {
  return {
    record: input.record,
    assessment,
    ...(rank === undefined ? {} : { rank }),
    isSubsidiary: subsidiary,
    subsidiaries: input.descendants.map(({ record }) => record.name),
  };
}

/** Ranked companies in the order of display, best first; the others after them, by slug as they came. */
function byRank(a: AssessedCompany, b: AssessedCompany): number {
  const [first, second] = [a.rank?.order ?? Infinity, b.rank?.order ?? Infinity];
  return first === second ? 0 : first - second;
}
