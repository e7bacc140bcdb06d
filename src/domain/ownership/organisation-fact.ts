import type { CalendarDate } from '../quantities/calendar-date.js';

/** What an organisation is, as far as sources tell. */
export type OrganisationCategory = 'company' | 'fund' | 'manager' | 'branch' | 'other';

/** What a stake gives its owner. Only shareholdings carry a part of the capital. */
export const STAKE_KINDS = ['shareholding', 'voting-rights', 'control', 'other'] as const;
/** One of the kinds of a stake. */
export type StakeKind = (typeof STAKE_KINDS)[number];

/** An identifier as a register of organisations gives it, in the normal form of its scheme. */
export interface RegisteredIdentifier {
  readonly scheme: 'lei' | 'isin' | 'cusip' | 'figi' | 'cik' | 'ticker';
  readonly value: string;
  /** The market of a ticker. */
  readonly exchange?: string;
}

/** An organisation as a register describes it. */
export interface OrganisationFact {
  readonly type: 'organisation';
  /** By which the stakes of the same source name it: `lei:…`, `cik:…`, `bods:…`. */
  readonly key: string;
  /** Its address on the site when none of its identifiers is known yet. */
  readonly slug: string;
  readonly name: string;
  readonly names: readonly { readonly kind: 'alias' | 'former'; readonly value: string }[];
  /** ISO 3166-1 alpha-2. */
  readonly country?: string;
  readonly category: OrganisationCategory;
  /** As the register says it, for example `INACTIVE`. */
  readonly status?: string;
  readonly identifiers: readonly RegisteredIdentifier[];
  /** `name` only says what it is: nobody is found by it. */
  readonly unnamed?: boolean;
  /** Key of the organisation that this record is a duplicate of. */
  readonly sameAs?: string;
}

/** One interest of one organisation in another, as one statement says it. */
export interface StakeFact {
  readonly type: 'stake';
  /** Names the statement within its source; a later record of the same name replaces the earlier one. */
  readonly record: string;
  /** Place of the interest within the record, from 0. */
  readonly interest: number;
  readonly owner: string;
  readonly company: string;
  readonly kind: StakeKind;
  /** The source's own word for it, for example `IS_DIRECTLY_CONSOLIDATED_BY` or `nominee`. */
  readonly relation: string;
  /** Fractions; absent when the share is not known. */
  readonly range?: {
    readonly minimum: number;
    readonly maximum: number;
    readonly exclusiveMinimum: boolean;
    readonly exclusiveMaximum: boolean;
  };
  readonly indirect: boolean;
  /** Other statements show the way that this one sums up; counted again it would count twice. */
  readonly explained: boolean;
  readonly starts?: CalendarDate;
  readonly ends?: CalendarDate;
}

/** A statement that an earlier record no longer holds. */
export interface ClosingFact {
  readonly type: 'closing';
  readonly record: string;
  readonly ends: CalendarDate;
}

/** Why an organisation names no parent. */
export interface ExceptionFact {
  readonly type: 'exception';
  readonly organisation: string;
  readonly parent: 'direct' | 'ultimate';
  readonly reason: string;
}

/** A record that cannot be used; it is kept and counted, never dropped in silence. */
export interface RejectedFact {
  readonly type: 'rejected';
  /** Number of the record in the file, from 1. */
  readonly record: number;
  /** Stable kebab-case name of the rule. */
  readonly rule: string;
  /** What identifies the record, cut at 500 characters. */
  readonly text: string;
}

/** One thing that a file of a register says. */
export type RegisterFact =
  OrganisationFact | StakeFact | ClosingFact | ExceptionFact | RejectedFact;

/** What is known when the whole file has been read. */
export interface RegisterFile {
  /** Records that the file holds, the rejected ones among them. */
  readonly records: number;
  /** The day that the file stands for. */
  readonly contentDate?: CalendarDate;
  /** The file says that it holds everything, and does: stakes that it does not name no longer hold. */
  readonly complete: boolean;
}
