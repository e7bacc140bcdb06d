import { mayBeNamed } from '../../domain/ranking/may-be-named.js';
import { editionName } from '../../domain/methodology/edition-name.js';
import { Injectable } from '@nestjs/common';

import { sectorSlug } from '../../domain/company/sector-slug.js';
import type { Activity, CompanyRecord, Source } from '../../domain/company/company-record.js';
import { stateLabelOf } from '../../domain/scorecard/group-words.js';
import { countryName } from '../../domain/wording/country-name.js';
import { languageName } from '../../domain/wording/language-name.js';
import { SOURCE_KIND_LABELS } from '../../domain/wording/source-labels.js';
import { technologyLabel } from '../../domain/wording/technology-label.js';
import { wordDate } from '../../domain/wording/word-date.js';
import { AssessmentsService } from '../assessments/assessments.service.js';
import type { AssessedCompany, Snapshot } from '../../domain/ranking/snapshot.js';
import type { CoverageCount, CoverageView } from './coverage.views.js';

/** How much is on file. */
@Injectable()
export class CoverageService {
  constructor(private readonly assessments: AssessmentsService) {}

  async view(): Promise<CoverageView> {
    return coverageOf(await this.assessments.snapshot());
  }
}

function coverageOf(snapshot: Snapshot): CoverageView {
  const { asOf, edition, companies } = snapshot;
  const records = companies.map(({ input }) => input.record);
  const activities = companies.flatMap(namedActivities);
  const sources = distinctSources(records);
  const places = placesWithPage(companies);
  return {
    asOf: { text: wordDate(asOf), iso: asOf },
    method: { id: editionName(edition.methodology) },
    companies: records.length,
    ranked: companies.filter(({ rank }) => rank !== undefined).length,
    activities: activities.length,
    sources: sources.length,
    searchedUntil: searchedUntil(companies),
    byState: counted(companies.map(stateOf)),
    byCountry: counted(
      records.flatMap(({ country }) => country ?? []),
      {
        label: countryName,
        href: (code) => (places.has(code) ? `/countries/${code}` : undefined),
      },
    ),
    bySector: counted(
      records.map(({ sector }) => sector),
      {
        href: (sector) => (places.has(sector) ? `/sectors/${sectorSlug(sector)}` : undefined),
      },
    ),
    byTechnology: counted(
      activities.map(({ technology }) => technology),
      {
        label: (technology) => technologyLabel(technology, edition.methodology),
      },
    ),
    bySourceKind: counted(sources.map(kindOf)),
    byLanguage: counted(sources.map(languageOf)),
    withoutCountry: records.filter(({ country }) => country === undefined).length,
  };
}

function stateOf({ subsidiary, input, assessment }: AssessedCompany): string {
  return subsidiary
    ? 'Subsidiary, counted with its parent'
    : stateLabelOf(input.record, assessment);
}

/** Claims below the gate are neither named nor counted as facts. */
function namedActivities(company: AssessedCompany): readonly Activity[] {
  return mayBeNamed(company) ? company.input.record.activities : [];
}

function distinctSources(records: readonly CompanyRecord[]): readonly Source[] {
  return [
    ...new Map(
      records.flatMap(({ sources }) => sources.map((source) => [source.url, source] as const)),
    ).values(),
  ];
}

function searchedUntil(companies: readonly AssessedCompany[]): string {
  const latest = companies
    .map(({ input }) => input.coverage.lastSearched)
    .toSorted()
    .at(-1);
  return latest === undefined ? 'not yet searched' : wordDate(latest);
}

function kindOf({ kind }: Source): string {
  return kind === undefined ? 'Not classified' : SOURCE_KIND_LABELS[kind];
}

function languageOf({ language }: Source): string {
  return language === undefined ? 'Not recorded' : languageName(language);
}

interface Counting {
  readonly label?: (value: string) => string;
  readonly href?: (value: string) => string | undefined;
}

/** Most frequent first, equal ones by label. */
function counted(values: readonly string[], { label, href }: Counting = {}): CoverageCount[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts.entries()]
    .map(([value, count]) => countOf(label?.(value) ?? value, count, href?.(value)))
    .toSorted((a, b) => b.count - a.count || (a.label < b.label ? -1 : 1));
}

function countOf(label: string, count: number, href: string | undefined): CoverageCount {
  return { label, count, ...(href === undefined ? {} : { href }) };
}

/** Countries and sectors that list a company of their own; subsidiaries stand under their parents. */
function placesWithPage(companies: readonly AssessedCompany[]): ReadonlySet<string> {
  const listed = companies.filter((company) => !company.subsidiary && mayBeNamed(company));
  return new Set(listed.flatMap(({ input: { record } }) => [record.sector, record.country ?? '']));
}
