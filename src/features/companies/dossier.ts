import type { FileToStore } from '../../domain/document/load-plan.js';
import { sha256Of } from '../../platform/sha256.js';
import type { CompanyRecord } from '../../domain/company/company-record.js';
import { canonicalText, roundedDocument } from '../../domain/receipt/json-document.js';

/** A record as it is stored: with its hash, and with the parts by which companies are found. */
export interface Dossier extends FileToStore {
  readonly record: CompanyRecord;
  readonly roles: readonly string[];
  readonly technologies: readonly string[];
  readonly names: readonly OrganisationName[];
}

export interface OrganisationName {
  readonly slug: string;
  readonly kind: 'name' | 'legal' | 'alias';
  readonly value: string;
}

export function dossierOf(record: CompanyRecord): Dossier {
  const { slug, activities } = record;
  return {
    slug,
    contentHash: sha256Of(canonicalText(roundedDocument(record))),
    record,
    roles: distinct(activities.map(({ role }) => role)),
    technologies: distinct(activities.map(({ technology }) => technology)),
    names: namesOf(record),
  };
}

function namesOf({ slug, name, legalName, aliases }: CompanyRecord): readonly OrganisationName[] {
  const legal = legalName === undefined ? [] : [legalName];
  return [
    { slug, kind: 'name', value: name },
    ...legal.map((value) => ({ slug, kind: 'legal', value }) as const),
    ...aliases.map((value) => ({ slug, kind: 'alias', value }) as const),
  ];
}

function distinct(words: readonly string[]): readonly string[] {
  return [...new Set(words)].toSorted();
}
