import type { CompanyRecord } from '../company/company-record.js';
import type { InvestorRecord } from '../investor/record/investor-record.js';
import { castInWords, supportInWords } from '../investor/word-ownership-record.js';
import type { InvestorRules } from '../methodology/methodology.js';
import type { OrganisationHolders } from '../portfolio/stored-portfolio.js';
import type { ResolutionRecord } from '../resolution/resolution-record.js';
import type { StoredVote } from '../resolution/vote.js';
import { listInWords } from '../wording/list-in-words.js';
import { wordDate } from '../wording/word-date.js';
import type { CompanyResolutionView, CompanyVoteView, OwnershipView } from './company-view.js';
import type { Parent } from './word-group.js';
import { wordHolders } from './word-holders.js';

/** What filings and resolutions on file say of one company. */
export interface OwnershipFacts {
  readonly holders: OrganisationHolders;
  /** Slugs of holders whose money is public. */
  readonly publicHolders: ReadonlySet<string>;
  /** All that have a file. */
  readonly investors: readonly InvestorRecord[];
  /** Those of this company. */
  readonly resolutions: readonly ResolutionRecord[];
  /** Those at this company, also on other matters. */
  readonly votes: readonly StoredVote[];
  readonly rules: InvestorRules;
  /** Registers name it as an owner or as owned. */
  readonly hasStakes?: boolean;
}

/** Holders, resolutions and votes of one company. A subsidiary's page points to the parent for its holders. */
export function wordOwnership(
  facts: OwnershipFacts,
  { slug, sharesOutstanding }: CompanyRecord,
  parent: Parent | undefined,
): OwnershipView {
  const holders = wordHolders({
    ...facts,
    ...(sharesOutstanding === undefined ? {} : { sharesOutstanding: sharesOutstanding.count }),
  });
  const above = parentPage(parent);
  return {
    ...(holders === undefined ? {} : { holders }),
    ...(above === undefined ? {} : { parent: above }),
    ...(facts.hasStakes === true ? { stakesOf: slug } : {}),
    resolutions: facts.resolutions.toSorted(newestFirst).map(resolutionView),
    votes: votesOf(facts),
  };
}

/** A parent under review has no page and is not named here. METHOD 3.5. */
function parentPage(parent: Parent | undefined): OwnershipView['parent'] {
  if (parent?.slug === undefined || parent.assessment?.state === 'under_review') return undefined;
  return { slug: parent.slug, name: parent.name };
}

function newestFirst(a: ResolutionRecord, b: ResolutionRecord): number {
  return b.meetingYear - a.meetingYear || (a.slug < b.slug ? -1 : 1);
}

function resolutionView(resolution: ResolutionRecord): CompanyResolutionView {
  const { slug, title, meetingYear, filers, supportPercent, outcome } = resolution;
  const support = supportInWords(supportPercent);
  return {
    slug,
    title,
    year: String(meetingYear),
    filers: listInWords(filers.map(({ name }) => name)),
    ...(supportPercent === undefined ? {} : { supportPercent }),
    ...(support === undefined ? {} : { support }),
    outcome,
  };
}

function votesOf({ votes, resolutions }: OwnershipFacts): readonly CompanyVoteView[] {
  return votes
    .toSorted(
      (a, b) =>
        compare(b.meetingDate, a.meetingDate) ||
        compare(a.holder.slug, b.holder.slug) ||
        compare(a.id, b.id),
    )
    .flatMap((vote) => {
      const resolution = resolutions.find(({ slug }) => slug === vote.resolution);
      if (resolution === undefined) return [];
      return [
        {
          holder: { slug: vote.holder.slug, name: vote.holder.name },
          resolution: { slug: resolution.slug, title: resolution.title },
          date: wordDate(vote.meetingDate),
          cast: castInWords(vote),
          filing: `${vote.filing.form} ${vote.filing.accession}`,
        },
      ];
    });
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
