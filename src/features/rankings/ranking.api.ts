import { mayBeNamed } from '../../domain/ranking/may-be-named.js';
import { sectorSlug } from '../../domain/company/sector-slug.js';
import type { AssessedCompany, Snapshot } from '../../domain/ranking/snapshot.js';
import type { RankingView } from '../../domain/scorecard/ranking-view.js';
import type { CompanyScore } from '../../domain/scoring/assessed-company.js';
import { editionName } from '../../domain/methodology/edition-name.js';
import { countryName } from '../../domain/wording/country-name.js';
import { technologyLabel } from '../../domain/wording/technology-label.js';
import type {
  RankedTechnologyDto,
  RankingDto,
  RankingLinksDto,
  RankingRowDto,
  UnrankedGroupDto,
} from './ranking.dto.js';
import { rankingEntry } from './ranking-entry.js';
import type { RankingOrder } from './ranking-query.dto.js';

/** The ranking as programs read it: the rows of the view, with their numbers in full precision. */
export function rankingAnswer(
  view: RankingView,
  snapshot: Snapshot,
  order: RankingOrder,
): RankingDto {
  const rows = view.rows.flatMap(({ slug }) => rowOf(snapshot.bySlug.get(slug), snapshot));
  const { asOf, edition, companies } = snapshot;
  const underReview = companies.filter((company) => !mayBeNamed(company));
  return {
    as_of: asOf,
    method: editionName(edition.methodology),
    method_sha256: edition.sha256,
    order,
    ranked: view.ranked,
    shown: rows.length,
    under_review: underReview.length,
    subsidiaries: companies.filter((one) => one.subsidiary && mayBeNamed(one)).length,
    grades: view.grades,
    rows: order === 'worst' ? rows : rows.toReversed(),
    unranked: view.unranked.map(unrankedGroup),
    notes: view.notes,
  };
}

function rowOf(company: AssessedCompany | undefined, snapshot: Snapshot): RankingRowDto[] {
  if (company === undefined) return [];
  const { score } = company.assessment;
  return rankingEntry(company, snapshot).map(({ as_of, method, ...entry }) => ({
    ...entry,
    country_name: entry.country === null ? null : countryName(entry.country),
    sector_slug: sectorSlug(entry.sector),
    technologies: score === undefined ? [] : technologiesOf(score, snapshot),
    links: linksOf(entry.slug),
  }));
}

function technologiesOf(
  { activities }: CompanyScore,
  { edition }: Snapshot,
): readonly RankedTechnologyDto[] {
  const counting = activities
    .filter(({ counts, takenElsewhere }) => counts && !takenElsewhere)
    .toSorted((a, b) => b.value - a.value || (a.key < b.key ? -1 : 1));
  return [...new Set(counting.map(({ technology }) => technology))].map((id) => ({
    id,
    label: technologyLabel(id, edition.methodology),
  }));
}

function unrankedGroup(group: RankingView['unranked'][number]): UnrankedGroupDto {
  const { id, title, explanation, companies } = group;
  return {
    id,
    title,
    explanation,
    companies: companies.map(({ slug, name, country, sector }) => ({
      slug,
      name,
      country: country?.code ?? null,
      country_name: country?.name ?? null,
      sector,
      sector_slug: sectorSlug(sector),
      links: linksOf(slug),
    })),
  };
}

function linksOf(slug: string): RankingLinksDto {
  return { self: `/api/v1/companies/${slug}`, html: `/companies/${slug}` };
}
