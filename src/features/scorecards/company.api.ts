import { mayBeNamed } from '../../domain/ranking/may-be-named.js';
import type { CompanyRecord } from '../../domain/company/company-record.js';
import { sectorSlug } from '../../domain/company/sector-slug.js';
import type { AssessedCompany, Snapshot } from '../../domain/ranking/snapshot.js';
import { type ShownActivity, shownActivities } from '../../domain/scorecard/shown-activity.js';
import { SELF, SourceRegister } from '../../domain/scorecard/source-register.js';
import { isSubsidiary } from '../../domain/scoring/attribution.js';
import { editionName } from '../../domain/methodology/edition-name.js';
import { countryName } from '../../domain/wording/country-name.js';
import { NOT_YET_ASKED } from '../../domain/wording/open-letter.js';
import { activityAnswer } from './activity.api.js';
import { assessmentAnswer } from './assessment.api.js';
import { CitedSources } from './cited-sources.js';
import type { CompanyDto, CompanyLinksDto, ParentDto, SubsidiaryDto } from './company.dto.js';
import { publicRecord } from './public-record.api.js';

/** One company as programs read it, as of the snapshot's day: what may be named, and nothing dated later. */
export function companyAnswer(company: AssessedCompany, snapshot: Snapshot): CompanyDto {
  const { asOf, edition } = snapshot;
  const records = recordsOf(company);
  const sources = new CitedSources(records);
  const { record } = company.input;
  const shown = namedActivities(company, snapshot, records);
  const telling = {
    companyName: record.name,
    methodology: edition.methodology,
    sources,
    register: new SourceRegister(records),
  };
  return {
    as_of: asOf,
    method: editionName(edition.methodology),
    method_sha256: edition.sha256,
    ...factsOf(company),
    parent: parentOf(record, snapshot, sources),
    subsidiaries: subsidiariesOf(company, snapshot, sources),
    assessment: assessmentAnswer(company, shown, snapshot),
    activities: shown.map((activity) => activityAnswer(activity, telling)),
    ...publicRecord(record, sources),
    sources: sources.list(),
    reply: NOT_YET_ASKED,
    links: linksOf(record.slug, asOf),
  };
}

/** Whether the company has an answer of its own: one under review is counted, never named. METHOD 3.5. */
export function hasAnswer(company: AssessedCompany | undefined): company is AssessedCompany {
  return company !== undefined && mayBeNamed(company);
}

/** The files of the company and of those whose activities it carries. */
function recordsOf({ input }: AssessedCompany): ReadonlyMap<string, CompanyRecord> {
  return new Map([
    [SELF, input.record],
    ...input.descendants.map(({ record }) => [record.slug, record] as const),
  ]);
}

/** An activity of a company under review would name that company; none of them counts. */
function namedActivities(
  { assessment }: AssessedCompany,
  { edition, bySlug }: Snapshot,
  records: ReadonlyMap<string, CompanyRecord>,
): readonly ShownActivity[] {
  const named = assessment.activities.filter(
    ({ entity }) => entity === SELF || hasAnswer(bySlug.get(entity)),
  );
  return shownActivities(named, records, edition.methodology);
}

type Facts = Pick<
  CompanyDto,
  | 'slug'
  | 'name'
  | 'legal_name'
  | 'aliases'
  | 'identifiers'
  | 'country'
  | 'country_name'
  | 'sector'
  | 'sector_slug'
>;

function factsOf({ input, identifiers }: AssessedCompany): Facts {
  const { slug, name, legalName, aliases, country, sector } = input.record;
  return {
    slug,
    name,
    legal_name: legalName ?? null,
    aliases,
    identifiers: identifiers.map(({ scheme, value, exchange, source }) => ({
      scheme,
      value,
      exchange: exchange ?? null,
      source,
    })),
    country: country ?? null,
    country_name: country === undefined ? null : countryName(country),
    sector,
    sector_slug: sectorSlug(sector),
  };
}

function parentOf(
  record: CompanyRecord,
  { bySlug }: Snapshot,
  sources: CitedSources,
): ParentDto | null {
  const { parent } = record;
  if (parent === undefined) return null;
  return {
    name: parent.name,
    slug: hasAnswer(bySlug.get(parent.slug)) ? parent.slug : null,
    controls: isSubsidiary(record),
    share: parent.share ?? null,
    source: sources.cite(SELF, parent.source),
  };
}

function subsidiariesOf(
  { input }: AssessedCompany,
  { bySlug }: Snapshot,
  sources: CitedSources,
): readonly SubsidiaryDto[] {
  const isOpen = (slug: string): boolean => hasAnswer(bySlug.get(slug));
  return input.descendants
    .filter(({ record }) => isOpen(record.slug))
    .map(({ record, link, attribution }) => ({
      name: record.name,
      slug: record.slug,
      through: isOpen(link.slug) ? link.slug : null,
      controlled: isSubsidiary(record),
      share: link.share ?? null,
      attribution,
      source: sources.cite(record.slug, link.source),
    }));
}

function linksOf(slug: string, asOf: string): CompanyLinksDto {
  return {
    self: `/api/v1/companies/${slug}?as_of=${asOf}`,
    html: `/companies/${slug}`,
    pdf: `/companies/${slug}/scorecard.pdf`,
    receipt: `/api/v1/companies/${slug}/receipt`,
  };
}
