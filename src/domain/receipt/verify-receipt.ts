import type { Methodology } from '../methodology/methodology.js';
import { assessCompany } from '../scoring/assess-company.js';
import { DocumentReader } from '../scoring/document-reader.js';
import { editionName } from '../methodology/edition-name.js';
import { readCompany } from '../scoring/parse-case-file.js';
import {
  canonicalText,
  type Difference,
  firstDifference,
  type Json,
  roundedDocument,
} from './json-document.js';
import { RECEIPT_FORMAT, type Receipt, sealsOf, type Sha256 } from './receipt.js';
import { resultDocument } from './result-document.js';
import { caseDocument } from './case-document.js';

/** How a receipt compares with its recomputation. */
export interface VerifiedReceipt {
  readonly company: { readonly id: string; readonly name: string };
  readonly asOf: string;
  /** The first number that differs from its recomputation; absent when all are equal. */
  readonly difference?: Difference;
  /** Paths of parts that were changed after the receipt was sealed. */
  readonly broken: readonly string[];
}

/** The edition that this installation has. */
export interface EditionAtHand {
  readonly method: Methodology;
  readonly sha256: string;
}

const KEYS = [
  'receipt',
  'method',
  'method_sha256',
  'as_of',
  'coverage',
  'companies',
  'result',
  'basis',
  'sources',
  'seals',
];

/**
 * Recomputes a receipt from its own inputs and compares every number and every seal.
 * Throws a DomainError `receipt-invalid` when it is not a receipt or of another edition of the method.
 */
export function verifyReceipt(
  document: unknown,
  edition: EditionAtHand,
  sha256: Sha256,
): VerifiedReceipt {
  const { receipt, company, result } = recompute(document, edition);
  const difference =
    firstDifference(receipt.result, result, 'result') ??
    firstDifference(receipt.companies, [roundedDocument(caseDocument(company))], 'companies');
  return {
    company: { id: company.id, name: company.name },
    asOf: receipt.as_of,
    ...(difference === undefined ? {} : { difference }),
    broken: brokenSeals(receipt, sha256),
  };
}

function recompute(document: unknown, { method, sha256 }: EditionAtHand) {
  const reader = new DocumentReader();
  const fields = reader.fields(document, '', KEYS);
  reader.oneOf(fields['receipt'], 'receipt', [RECEIPT_FORMAT]);
  reader.oneOf(fields['method'], 'method', [editionName(method)]);
  reader.oneOf(fields['method_sha256'], 'method_sha256', [sha256]);
  const asOf = reader.day(fields['as_of'], 'as_of');
  const coverage = reader.fields(fields['coverage'], 'coverage', ['last_searched', 'complete']);
  const lastSearched = reader.day(coverage['last_searched'], 'coverage.last_searched');
  const complete = reader.flag(coverage['complete'], 'coverage.complete');
  const companies = reader.list(fields['companies'], 'companies');
  if (companies.length !== 1)
    reader.refuse('companies', 'one-company', 'a receipt has one company');
  for (const key of ['basis', 'sources', 'seals']) reader.list(fields[key], key);
  const company = readCompany(reader, companies[0], 'companies[0]', method);
  reader.finish('receipt-invalid', 'This is not a receipt that can be verified here.');
  const assessment = assessCompany(company, { lastSearched, complete }, asOf, method);
  const result = roundedDocument(resultDocument(assessment));
  // its parts were read above
  return { receipt: document as Receipt, company, result };
}

function brokenSeals(receipt: Receipt, sha256: Sha256): readonly string[] {
  const { seals, ...unsealed } = receipt;
  const expected = sealsOf(unsealed, sha256);
  // a list stays a list
  const stated = roundedDocument(seals) as readonly Json[];
  return Array.from({ length: Math.max(expected.length, stated.length) }, (_, index) => index)
    .filter((index) => !isSame(stated[index], expected[index]))
    .map((index) => nameOfBroken(stated[index], expected[index], index));
}

function isSame(stated: Json | undefined, expected: { path: string; sha256: string } | undefined) {
  if (stated === undefined || expected === undefined) return false;
  return canonicalText(stated) === canonicalText({ ...expected });
}

/** Whether the part or its seal was changed cannot be told apart: both are named. */
function nameOfBroken(
  stated: Json | undefined,
  expected: { path: string; sha256: string } | undefined,
  index: number,
): string {
  const seal = `seals[${String(index)}]`;
  return stated === undefined || expected === undefined ? seal : `${expected.path} (${seal})`;
}
