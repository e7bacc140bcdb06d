import type { FileToStore } from '../../domain/document/load-plan.js';
import type { InvestorRecord } from '../../domain/investor/record/investor-record.js';
import { canonicalText, roundedDocument } from '../../domain/receipt/json-document.js';
import type { ResolutionRecord } from '../../domain/resolution/resolution-record.js';
import type { StatementRecord } from '../../domain/resolution/statement-record.js';
import { sha256Of } from '../../platform/sha256.js';

/** A record as it is stored: with its hash, and with the organisation that it hangs on. */
export interface FactDossier extends FileToStore {
  readonly record: InvestorRecord | ResolutionRecord | StatementRecord;
  /** Slug of the investor itself, or of a resolution's company. */
  readonly organisation?: string;
}

export function investorDossier(record: InvestorRecord): FactDossier {
  return { ...dossierOf(record), organisation: record.slug };
}

export function resolutionDossier(record: ResolutionRecord): FactDossier {
  const { slug } = record.company;
  return { ...dossierOf(record), ...(slug === undefined ? {} : { organisation: slug }) };
}

export function statementDossier(record: StatementRecord): FactDossier {
  return dossierOf(record);
}

function dossierOf(record: FactDossier['record']): FactDossier {
  const contentHash = sha256Of(canonicalText(roundedDocument(record)));
  return { slug: record.slug, contentHash, record };
}
