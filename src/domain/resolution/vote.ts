import type { VoteCast } from '../investor/score/stewardship.js';
import type { HolderName } from '../portfolio/stored-portfolio.js';
import type { ReportedIdentifier } from '../portfolio/portfolio-line.js';
import type { CalendarDate } from '../quantities/calendar-date.js';

/** Whether a vote followed the board's advice. `not_stated` is neither support nor dissent. */
export const MANAGEMENT_STANCES = ['with', 'against', 'not_stated'] as const;
/** One of the stances. */
export type ManagementStance = (typeof MANAGEMENT_STANCES)[number];

/** Who put the matter on the ballot. */
export const PROPOSERS = ['issuer', 'security_holder'] as const;
/** One of the two. */
export type Proposer = (typeof PROPOSERS)[number];

/** One way in which shares were voted on a matter. A holder may split its shares. */
export interface VotePart {
  /** As the filing writes it, in capitals: FOR, WITHHOLD, 1 YEAR, … */
  readonly howVoted: string;
  /** Absent for a choice among more than for and against, such as a frequency, and for words nobody knows. */
  readonly cast?: VoteCast;
  /** Whole or fractional shares. */
  readonly shares: number;
  /** What the field `managementRecommendation` says: how this vote stood to management, not what management advised. */
  readonly stance: ManagementStance;
}

/** One matter as a filing reports it. */
export interface ReportedVote {
  /** Number of the matter in its table, from 1. */
  readonly line: number;
  readonly issuer: {
    readonly name: string;
    readonly identifiers: readonly ReportedIdentifier[];
  };
  readonly meetingDate: CalendarDate;
  readonly description: string;
  readonly categories: readonly string[];
  /** Absent when the filing does not say. */
  readonly proposer?: Proposer;
  readonly sharesVoted: number;
  readonly sharesOnLoan: number;
  /** In the order of the filing; shares that were lent out are a part of their own. */
  readonly parts: readonly VotePart[];
  /** SEC series that voted. */
  readonly series?: string;
  readonly note?: string;
}

/** A vote in the database. */
export interface StoredVote {
  readonly id: string;
  readonly holder: HolderName;
  readonly filing: {
    readonly accession: string;
    readonly form: string;
    /** Last day of the year of votes. */
    readonly period: CalendarDate;
    readonly filedOn?: CalendarDate;
  };
  /** The company as the filing names it; with its slug when it was matched for certain. */
  readonly company: { readonly slug?: string; readonly name: string };
  readonly meetingDate: CalendarDate;
  readonly description: string;
  readonly categories: readonly string[];
  readonly proposer?: Proposer;
  readonly sharesVoted: number;
  readonly sharesOnLoan: number;
  readonly parts: readonly VotePart[];
  readonly series?: string;
  readonly note?: string;
  /** Slug of the resolution on file that this matter clearly is; only such a vote counts in T3. */
  readonly resolution?: string;
}
