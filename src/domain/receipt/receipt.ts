import type { CompanyRecord, Source, SourceKey } from '../company/company-record.js';
import type { Methodology } from '../methodology/methodology.js';
import type { Assessment } from '../scoring/assessed-company.js';
import type { CompanyCase } from '../scoring/case-file.js';
import type { Coverage } from '../scoring/coverage-state.js';
import { editionName } from '../methodology/edition-name.js';
import { caseDocument } from './case-document.js';
import { canonicalText, type Json, roundedDocument } from './json-document.js';
import { resultDocument } from './result-document.js';

/** Name and version of the format. */
export const RECEIPT_FORMAT = 'countergaze-receipt@1';

/** One JSON document with an assessment's inputs, method and result: anyone can recompute it. METHOD 5a. */
export interface Receipt {
  readonly receipt: typeof RECEIPT_FORMAT;
  readonly method: string;
  readonly method_sha256: string;
  readonly as_of: string;
  readonly coverage: { readonly last_searched: string; readonly complete: boolean };
  /** Always one. */
  readonly companies: readonly Json[];
  readonly result: Json;
  /** Which sources every evidence item, status event, dispute and answer rests on. */
  readonly basis: readonly Json[];
  readonly sources: readonly Json[];
  /** SHA-256 of the canonical text of every part that is read, not computed. */
  readonly seals: readonly Seal[];
}

/** The hash of one part of a receipt. */
export interface Seal {
  readonly path: string;
  readonly sha256: string;
}

/** What a receipt is written of. */
export interface ReceiptSubject {
  readonly company: CompanyCase;
  readonly coverage: Coverage;
  readonly assessment: Assessment;
  /** The company's own record, then those whose activities it carries, in the order of the case. */
  readonly records: readonly CompanyRecord[];
  readonly methodSha256: string;
}

/** SHA-256 of a text's UTF-8 bytes, in hexadecimal; the domain has no hash of its own. */
export type Sha256 = (text: string) => string;

/** The receipt of one assessment; the same subject gives the same receipt. */
export function writeReceipt(
  subject: ReceiptSubject,
  method: Methodology,
  sha256: Sha256,
): Receipt {
  const { company, coverage, assessment, records } = subject;
  const unsealed = {
    receipt: RECEIPT_FORMAT,
    method: editionName(method),
    method_sha256: subject.methodSha256,
    as_of: assessment.asOf,
    coverage: { last_searched: coverage.lastSearched, complete: coverage.complete },
    companies: [roundedDocument(caseDocument(company))],
    result: roundedDocument(resultDocument(assessment)),
    basis: basisOf(records).map(roundedDocument),
    sources: records.flatMap(sourcesOf).map(roundedDocument),
  } as const;
  return { ...unsealed, seals: sealsOf(unsealed, sha256) };
}

/** One seal per activity, source and other part that verification cannot recompute. */
export function sealsOf(receipt: Omit<Receipt, 'seals'>, sha256: Sha256): readonly Seal[] {
  return sealedParts(receipt).map(([path, part]) => ({
    path,
    sha256: sha256(canonicalText(part)),
  }));
}

function sealedParts(receipt: Omit<Receipt, 'seals'>): readonly (readonly [string, Json])[] {
  return [
    ...receipt.companies.flatMap((company, index) =>
      sealedCompany(company, `companies[${String(index)}]`),
    ),
    ['as_of', receipt.as_of],
    ['coverage', receipt.coverage],
    ...receipt.basis.map((item, index) => [`basis[${String(index)}]`, item] as const),
    ...receipt.sources.map((item, index) => [`sources[${String(index)}]`, item] as const),
  ];
}

function sealedCompany(company: Json, path: string): readonly (readonly [string, Json])[] {
  if (typeof company !== 'object' || company === null || !('activities' in company)) {
    return [[path, company]];
  }
  const { activities, ...rest } = company;
  const list: readonly Json[] = Array.isArray(activities) ? activities : [];
  return [
    [path, rest],
    ...list.map((item, index) => [`${path}.activities[${String(index)}]`, item] as const),
  ];
}

/** `s3` for the company's own file, `ring/s3` for that of a company whose activities it carries. */
function sourceId(record: CompanyRecord, index: number, key: SourceKey): string {
  return index === 0 ? key : `${record.slug}/${key}`;
}

function basisOf(records: readonly CompanyRecord[]): readonly object[] {
  const before = { activities: 0 };
  return records.flatMap((record, index) => {
    const first = before.activities;
    before.activities += record.activities.length;
    const id = (key: SourceKey) => sourceId(record, index, key);
    return [...activityBasis(record, first, id), ...(index === 0 ? answerBasis(record, id) : [])];
  });
}

function activityBasis(
  { activities }: CompanyRecord,
  first: number,
  id: (key: SourceKey) => string,
): readonly object[] {
  return activities.flatMap((activity, index) => {
    const at = `companies[0].activities[${String(first + index)}]`;
    return [
      ...activity.status.map(({ evidence }, place) => ({
        item: `${at}.status[${String(place)}]`,
        sources: evidence.map(id),
      })),
      ...activity.evidence.map(({ source, claim }, place) => ({
        item: `${at}.evidence[${String(place)}]`,
        sources: [id(source)],
        claim,
      })),
      ...(activity.dispute === undefined
        ? []
        : [{ item: `${at}.dispute`, sources: [id(activity.dispute.source)] }]),
    ];
  });
}

function answerBasis(
  { answers }: CompanyRecord,
  id: (key: SourceKey) => string,
): readonly object[] {
  return answers.map(({ element, source }) => ({
    item: `companies[0].answers.${element}`,
    sources: [id(source)],
  }));
}

function sourcesOf(record: CompanyRecord, index: number): readonly object[] {
  return record.sources.map((source: Source) => ({
    id: sourceId(record, index, source.key),
    title: source.title,
    publisher: source.publisher,
    url: source.url,
    date: source.date ?? null,
    origin: source.origin,
    kind: source.kind ?? null,
    own_page: source.ownPage,
  }));
}
