import type { CalendarDate } from '../quantities/calendar-date.js';

/** A restatement replaces what was filed before it for the year; new votes add to it. */
export const VOTE_AMENDMENTS = ['original', 'restatement', 'new-votes'] as const;
/** One of the ways. */
export type VoteAmendment = (typeof VOTE_AMENDMENTS)[number];

/** Who reports votes: a manager, or a fund company for its funds. */
export interface VoteFiler {
  readonly name: string;
  readonly kind: 'manager' | 'fund';
  /** Ten digits. */
  readonly cik?: string;
  readonly lei?: string;
  /** Slug of an organisation on file, when a person says who it is. */
  readonly organisation?: string;
}

/** The document that reported votes. */
export interface VoteFiling {
  /** Accession number, or `sha256:` and the digest of the file where there is none. */
  readonly accession: string;
  readonly filer: VoteFiler;
  /** `N-PX` or `N-PX/A`. */
  readonly form: string;
  /** Last day of the year of votes. */
  readonly period: CalendarDate;
  readonly filedOn?: CalendarDate;
  readonly amendment: VoteAmendment;
  readonly amendmentNumber?: number;
  readonly notice: boolean;
}

/** A matter that could not be read; kept and counted, never dropped in silence. */
export interface RejectedVote {
  readonly line: number;
  /** Stable kebab-case name of the rule. */
  readonly rule: string;
  readonly message: string;
}
