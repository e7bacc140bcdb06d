import type { CompanyRecord } from '../company/company-record.js';
import type { Methodology } from '../methodology/methodology.js';
import type { CalendarDate } from '../quantities/calendar-date.js';
import { type Descendant, descendantsOf, groupByHolder, type HeldBy } from './attribution.js';
import { assessCompany } from './assess-company.js';
import type { Assessment } from './assessed-company.js';
import type { CompanyCase } from './case-file.js';
import { caseOfRecord } from './case-of-record.js';
import type { Coverage } from './coverage-state.js';

/** A company's file and the day on which the search behind it ended. */
export interface SearchedRecord {
  readonly record: CompanyRecord;
  readonly searchedOn: CalendarDate;
}

/** What the method is given for one company: its case, its coverage, and whose activities it carries. */
export interface AssessmentInput {
  readonly record: CompanyRecord;
  readonly company: CompanyCase;
  readonly coverage: Coverage;
  readonly descendants: readonly Descendant[];
}

/** The inputs of all companies, in the order given. Company files have no coverage grid, so none is complete. METHOD 3.5. */
export function inputsOf(
  records: readonly SearchedRecord[],
  method: Methodology,
): readonly AssessmentInput[] {
  const bySlug = new Map(records.map((searched) => [searched.record.slug, searched]));
  const held = groupByHolder(records.map(({ record }) => record));
  return records.map((searched) => inputOf(searched, { bySlug, held }, method));
}

/** The assessment of one input as of a date. */
export function assessInput(
  { company, coverage }: AssessmentInput,
  asOf: CalendarDate,
  method: Methodology,
): Assessment {
  return assessCompany(company, coverage, asOf, method);
}

interface Relations {
  readonly bySlug: ReadonlyMap<string, SearchedRecord>;
  readonly held: HeldBy;
}

function inputOf(
  { record, searchedOn }: SearchedRecord,
  { bySlug, held }: Relations,
  method: Methodology,
): AssessmentInput {
  const descendants = descendantsOf(record.slug, held);
  const subsidiaries = descendants.map((descendant) => ({
    record: descendant.record,
    attribution: descendant.attribution,
    readOn: bySlug.get(descendant.record.slug)?.searchedOn ?? searchedOn,
  }));
  const subject = { record, readOn: searchedOn, coverageComplete: false, subsidiaries };
  return {
    record,
    company: caseOfRecord(subject, method),
    coverage: { lastSearched: searchedOn, complete: false },
    descendants,
  };
}
