import type { AssessedCompany, Snapshot } from '../../domain/ranking/snapshot.js';
import { editionName } from '../../domain/methodology/edition-name.js';

/** One ranked company for programs: numbers in full precision. */
export interface RankingEntryDocument {
  readonly rank: number;
  readonly tied: boolean;
  readonly slug: string;
  readonly name: string;
  readonly country: string | null;
  readonly sector: string;
  readonly grade: string;
  readonly score: number;
  /** The search is not complete, so the score is an upper bound. */
  readonly at_most: boolean;
  readonly involvement: number;
  readonly roles: { readonly create: number; readonly sell: number; readonly use: number };
  readonly response: number;
  readonly caps: readonly string[];
  readonly as_of: string;
  readonly method: string;
}

/** Empty for a company that is not ranked. */
export function rankingEntry(
  { input, assessment, rank }: AssessedCompany,
  { asOf, edition }: Snapshot,
): readonly RankingEntryDocument[] {
  const { record } = input;
  const { score, atMost } = assessment;
  if (rank === undefined || score === undefined) return [];
  return [
    {
      rank: rank.position,
      tied: rank.tied,
      slug: record.slug,
      name: record.name,
      country: record.country ?? null,
      sector: record.sector,
      grade: score.grade,
      score: score.score,
      at_most: atMost,
      involvement: score.involvement,
      roles: score.roles,
      response: score.response,
      caps: score.caps.map(({ id }) => id),
      as_of: asOf,
      method: editionName(edition.methodology),
    },
  ];
}
