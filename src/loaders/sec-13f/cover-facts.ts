import { parseFilingDate } from '../../domain/filing/filing-date.js';
import type { Amendment } from '../../domain/filing/filing.js';
import {
  type Form13fHeader,
  type IncludedManager,
  NO_COVER,
  type StatedTotals,
} from '../../domain/filing/form-13f.js';
import { parseCik } from '../../domain/identifiers/cik.js';
import type { PortfolioWarning } from '../../domain/portfolio/portfolio-file.js';

/** What one place of a filing says of it, as text: the XML cover, the header of a submission, or a cover in prose. */
export interface CoverFacts {
  cik?: string;
  managerName?: string;
  accession?: string;
  form?: string;
  period?: string;
  filedOn?: string;
  isAmendment?: boolean;
  amendmentType?: string;
  amendmentNumber?: string;
  reportType?: string;
  confidentialOmitted?: boolean;
  schemaVersion?: string;
  statedUnit?: 1 | 1000;
  entryTotal?: string;
  valueTotal?: string;
  otherManagers?: readonly IncludedManager[];
}

/** The header that several places give together; an earlier place goes before a later one. */
export function headerOf(...places: readonly CoverFacts[]): Form13fHeader {
  const facts = firstOf(places);
  const cik = parseCik(facts.cik?.trim() ?? '');
  const period = parseFilingDate(facts.period ?? '');
  const filedOn = parseFilingDate(facts.filedOn ?? '');
  const amendmentNumber = wholeNumber(facts.amendmentNumber);
  return {
    ...NO_COVER,
    ...(cik !== undefined && { cik }),
    ...(facts.managerName !== undefined && { managerName: oneLine(facts.managerName) }),
    ...(facts.accession !== undefined && { accession: facts.accession }),
    ...(facts.form !== undefined && { form: facts.form.toUpperCase().trim() }),
    ...(period !== undefined && { period }),
    ...(filedOn !== undefined && { filedOn }),
    ...(amendmentNumber !== undefined && { amendmentNumber }),
    ...(facts.schemaVersion !== undefined && { schemaVersion: facts.schemaVersion }),
    ...(facts.statedUnit !== undefined && { statedUnit: facts.statedUnit }),
    amendment: amendmentOf(facts),
    notice: isNotice(facts),
    combination: /COMBINATION/i.test(facts.reportType ?? ''),
    confidentialOmitted: facts.confidentialOmitted === true,
    stated: statedTotals(facts),
    otherManagers: facts.otherManagers ?? [],
  };
}

/** What a reader should know of a cover: an amendment that does not say of which kind it is. */
export function coverWarnings(...places: readonly CoverFacts[]): readonly PortfolioWarning[] {
  const facts = firstOf(places);
  if (!isAmended(facts) || isNotice(facts) || facts.amendmentType !== undefined) return [];
  const message =
    'The filing is an amendment and does not say of which kind; it is taken as a restatement, which replaces what was filed before.';
  return [{ rule: 'amendment-kind-missing', message }];
}

/** Totals in the unit of the file. */
export function statedTotals({ entryTotal, valueTotal }: CoverFacts): StatedTotals {
  const lines = wholeNumber(entryTotal);
  const value = wholeNumber(valueTotal);
  return {
    ...(lines !== undefined && { lines }),
    ...(value !== undefined && { value }),
  };
}

function firstOf(places: readonly CoverFacts[]): CoverFacts {
  const facts: CoverFacts = {};
  for (const place of places.toReversed()) Object.assign(facts, withoutBlanks(place));
  return facts;
}

function withoutBlanks(place: CoverFacts): CoverFacts {
  return Object.fromEntries(Object.entries(place).filter(([, value]) => value !== ''));
}

function isNotice({ form, reportType }: CoverFacts): boolean {
  if (/^13F-NT/i.test(form?.trim() ?? '')) return true;
  return /NOTICE/i.test(reportType ?? '') && !/^13F-HR/i.test(form?.trim() ?? '');
}

function isAmended({ form, isAmendment }: CoverFacts): boolean {
  return isAmendment === true || /\/A$/i.test(form?.trim() ?? '');
}

function amendmentOf(facts: CoverFacts): Amendment {
  if (/NEW[\s_]+HOLDINGS/i.test(facts.amendmentType ?? '')) return 'new-holdings';
  if (/RESTATE/i.test(facts.amendmentType ?? '')) return 'restatement';
  return isAmended(facts) ? 'restatement' : 'original';
}

function wholeNumber(text: string | undefined): number | undefined {
  const plain = text?.replace(/[\s,$]/g, '') ?? '';
  if (!/^\d{1,16}(\.\d+)?$/.test(plain)) return undefined;
  return Math.round(Number(plain));
}

function oneLine(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}
