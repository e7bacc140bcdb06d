import type { AnswerValue, Role } from '../company/vocabulary.js';
import type { CalendarDate } from '../quantities/calendar-date.js';
import type { Fraction } from '../quantities/fraction.js';

/** The method's whole input as one document. Every default is filled in. METHOD 5a. */
export interface CaseFile {
  /** `bbs-score@1.0.0`. */
  readonly method: string;
  readonly asOf: CalendarDate;
  readonly companies: readonly CompanyCase[];
}

/** One company of a case file. */
export interface CompanyCase {
  readonly id: string;
  readonly name: string;
  /** Every cell of the coverage grid is complete; without that the grade is held to B. */
  readonly coverageComplete: boolean;
  readonly activities: readonly ActivityCase[];
  /** Answers by indicator, in the order of its elements; a missing answer is not disclosed. */
  readonly answers: Readonly<Record<string, readonly AnswerValue[]>>;
}

/** One record of an activity; records of the same one are merged before scoring. */
export interface ActivityCase {
  /** `self`, or the id of a subsidiary. */
  readonly entity: string;
  /** How much of the entity's activity counts for the company: 1 controlled, 0.5 for 20–50%. METHOD 3.6. */
  readonly attribution: Fraction;
  readonly role: Role;
  readonly technology: string;
  readonly product: string;
  readonly customer: string;
  readonly settings: readonly string[];
  readonly scope: Fraction;
  readonly irremediability: Fraction;
  readonly linkage: string;
  readonly operator?: 'law_enforcement';
  /** Weight of the largest accepted dispute. */
  readonly dispute: Fraction;
  readonly status: readonly StatusCase[];
  readonly evidence: readonly EvidenceCase[];
}

/** A status that was known to hold on a day. */
export interface StatusCase {
  readonly status: string;
  readonly date: CalendarDate;
  readonly until?: CalendarDate;
}

/** One published item, as far as the method looks at it. */
export interface EvidenceCase {
  /** Admiralty grade. */
  readonly grade: string;
  readonly origin: string;
  /** Absent when the item is undated: it counts for confidence and confirms nothing. */
  readonly date?: CalendarDate;
}
