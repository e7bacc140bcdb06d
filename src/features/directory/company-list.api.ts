import { mayBeNamed } from '../../domain/ranking/may-be-named.js';
import { sectorSlug } from '../../domain/company/sector-slug.js';
import type { AssessedCompany, Snapshot } from '../../domain/ranking/snapshot.js';
import { editionName } from '../../domain/methodology/edition-name.js';
import { countryName } from '../../domain/wording/country-name.js';
import type { CompanyListDto, ListedCompanyDto, ListedParentDto } from './company-list.dto.js';
import type { CompanyList } from './company-list.service.js';
import { type ListRequest, writeCursor } from './list-cursor.js';

/** One part of the list as programs read it. */
export function companyListAnswer(list: CompanyList, request: ListRequest): CompanyListDto {
  const { snapshot, companies, total, underReview, end } = list;
  return {
    as_of: snapshot.asOf,
    method: editionName(snapshot.edition.methodology),
    method_sha256: snapshot.edition.sha256,
    total,
    under_review: underReview,
    items: companies.map((company) => listedCompany(company, snapshot)),
    next_cursor: end === undefined ? null : writeCursor(end, request),
  };
}

function listedCompany(company: AssessedCompany, snapshot: Snapshot): ListedCompanyDto {
  const { input, assessment, identifiers, rank } = company;
  const { slug, name, legalName, country, sector } = input.record;
  return {
    slug,
    name,
    legal_name: legalName ?? null,
    country: country ?? null,
    country_name: country === undefined ? null : countryName(country),
    sector,
    sector_slug: sectorSlug(sector),
    identifiers: identifiers.map(({ scheme, value, exchange }) => ({
      scheme,
      value,
      exchange: exchange ?? null,
    })),
    parent: parentOf(company, snapshot),
    state: assessment.state,
    at_most: assessment.atMost,
    ...numbersOf(assessment),
    rank: rank?.position ?? null,
    tied: rank?.tied ?? null,
    links: { self: `/api/v1/companies/${slug}`, html: `/companies/${slug}` },
  };
}

type Numbers = Pick<ListedCompanyDto, 'grade' | 'score' | 'involvement' | 'roles' | 'response'>;

function numbersOf({ score }: AssessedCompany['assessment']): Numbers {
  if (score === undefined) {
    return { grade: null, score: null, involvement: null, roles: null, response: null };
  }
  const { create, sell, use } = score.roles;
  return {
    grade: score.grade,
    score: score.score,
    involvement: score.involvement,
    roles: { create, sell, use },
    response: score.response,
  };
}

function parentOf(
  { input, subsidiary }: AssessedCompany,
  { bySlug }: Snapshot,
): ListedParentDto | null {
  const link = input.record.parent;
  if (link === undefined) return null;
  const parent = bySlug.get(link.slug);
  const hasPage = parent !== undefined && mayBeNamed(parent);
  return { name: link.name, slug: hasPage ? link.slug : null, controls: subsidiary };
}
