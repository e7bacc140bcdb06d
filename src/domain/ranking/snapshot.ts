import type { CompanyRecord } from '../company/company-record.js';
import { recordAsOf } from '../company/record-as-of.js';
import type { Identifier } from '../identifiers/identifier.js';
import type { Methodology } from '../methodology/methodology.js';
import type { CalendarDate } from '../quantities/calendar-date.js';
import { assessInput, type AssessmentInput, inputsOf } from '../scoring/assess-dataset.js';
import type { Assessment } from '../scoring/assessed-company.js';
import { isSubsidiary } from '../scoring/attribution.js';
import { type Ranked, type RankingEntry, rankCompanies } from './rank-companies.js';

/** A company's file as it stands, with what else is known of the company. */
export interface CompanyOnFile {
  readonly record: CompanyRecord;
  /** In the order LEI, ISIN, CIK, ticker, then by value. */
  readonly identifiers: readonly Identifier[];
  /** The day on which the search behind its dataset ended. */
  readonly searchedOn: CalendarDate;
}

/** The edition that a snapshot is taken with, and the SHA-256 of its file. */
export interface SnapshotEdition {
  readonly methodology: Methodology;
  readonly sha256: string;
}

/** All companies assessed as of one date with one edition: what every page, answer and document is drawn from. */
export interface Snapshot {
  readonly asOf: CalendarDate;
  readonly edition: SnapshotEdition;
  /** By slug. */
  readonly companies: readonly AssessedCompany[];
  readonly bySlug: ReadonlyMap<string, AssessedCompany>;
}

/** One company with everything that its pages and documents are worded from. */
export interface AssessedCompany {
  readonly input: AssessmentInput;
  readonly assessment: Assessment;
  readonly identifiers: readonly Identifier[];
  /** Controlled by a company on file: shown under it, not ranked. */
  readonly subsidiary: boolean;
  /** Absent for a company that is not ranked. */
  readonly rank?: Rank;
}

/** A place in the ranking of one date. */
export interface Rank {
  /** 1 is the best score; equal printed scores share it. */
  readonly position: number;
  readonly tied: boolean;
  /** 0 for the first of the list, no two alike: the order of display, also among equals. */
  readonly order: number;
}

/** Pure: the same companies, edition and date give the same snapshot. Nothing in it is dated after `asOf`. */
export function takeSnapshot(
  files: readonly CompanyOnFile[],
  edition: SnapshotEdition,
  asOf: CalendarDate,
): Snapshot {
  const { methodology } = edition;
  const known = files.map((file) => ({ ...file, record: recordAsOf(file.record, asOf) }));
  const inputs = inputsOf(known, methodology);
  const onFile = new Set<string | undefined>(known.map(({ record }) => record.slug));
  const assessed = inputs.map((input, index) => ({
    input,
    assessment: assessInput(input, asOf, methodology),
    identifiers: files[index]?.identifiers ?? [],
    subsidiary: isSubsidiary(input.record) && onFile.has(input.record.parent?.slug),
  }));
  const ranks = ranksOf(assessed);
  const companies = assessed.map((company) => {
    const rank = ranks.get(company.input.record.slug);
    return rank === undefined ? company : { ...company, rank };
  });
  const bySlug = new Map(companies.map((company) => [company.input.record.slug, company]));
  return { asOf, edition, companies, bySlug };
}

/** Ranked are top parents and independents with evidence of involvement. METHOD 3.6. */
function ranksOf(companies: readonly AssessedCompany[]): ReadonlyMap<string, Rank> {
  const entries = companies.flatMap(({ input, assessment, subsidiary }): RankingEntry[] => {
    const { slug, name, legalName } = input.record;
    if (subsidiary || assessment.state !== 'involved' || assessment.score === undefined) return [];
    return [{ slug, legalName: legalName ?? name, score: assessment.score }];
  });
  const placeOf = ({ entry, position, tied }: Ranked<RankingEntry>, order: number) =>
    [entry.slug, { position, tied, order }] as const;
  return new Map(rankCompanies(entries).map(placeOf));
}
