import type { PartialDate } from '../quantities/calendar-date.js';
import type { Fraction } from '../quantities/fraction.js';
import type {
  ActionKind,
  AnswerValue,
  AnswerableElement,
  CustomerType,
  DisputeKind,
  EvidenceGrade,
  InvestorRelation,
  LinkageId,
  Role,
  Sector,
  SettingId,
  SourceKind,
  Speaker,
  StatementKind,
  Status,
  TechnologyId,
} from './vocabulary.js';

/** Everything known about one company, as curated in its file. Every claim names its source. */
export interface CompanyRecord {
  readonly slug: string;
  readonly name: string;
  readonly legalName?: string;
  /** ISO 3166-1 alpha-2 of the head office, absent when not known. */
  readonly country?: string;
  readonly sector: Sector;
  readonly listing?: Listing;
  readonly sharesOutstanding?: ShareCount;
  readonly aliases: readonly string[];
  readonly parent?: ParentLink;
  readonly sources: readonly Source[];
  readonly activities: readonly Activity[];
  readonly answers: readonly Answer[];
  readonly statements: readonly Statement[];
  readonly actions: readonly Action[];
  readonly investors: readonly InvestorLink[];
  /** Editor's doubts. Never printed. */
  readonly notes?: string;
}

/** Where the shares trade, as the file gives it. */
export interface Listing {
  readonly exchange?: string;
  readonly ticker: string;
}

/** All shares of a company on one day. */
export interface ShareCount {
  readonly count: number;
  readonly date: PartialDate;
  readonly source: SourceKey;
}

/** Who controls the company, or holds the named share of it. */
export interface ParentLink {
  readonly name: string;
  readonly slug: string;
  readonly control: boolean;
  /** Present when the share is known; a controlled company may have none. */
  readonly share?: Fraction;
  readonly source: SourceKey;
}

/** `s1`, `s2`, …: unique within its company. */
export type SourceKey = string;

/** One published item. */
export interface Source {
  readonly key: SourceKey;
  readonly title: string;
  readonly publisher: string;
  readonly url: string;
  readonly date?: PartialDate;
  /** Reprints and pieces that rest on one story, decision or document share its origin. */
  readonly origin: string;
  /** The company's own live page: undated, it has the day it was read. */
  readonly ownPage: boolean;
  readonly kind?: SourceKind;
  /** ISO 639-1 of the text that was read, where it is known. */
  readonly language?: string;
}

/** One thing a company does: role × technology × product × customer or site. */
export interface Activity {
  /** Unique within its company. */
  readonly id: string;
  readonly role: Role;
  readonly technology: TechnologyId;
  /** `-` when none is named. */
  readonly product: string;
  /** Customer or site; `-` when none is named. */
  readonly customer: string;
  readonly customerType: CustomerType;
  readonly settings: readonly SettingId[];
  /** ISO 3166-1 alpha-2. */
  readonly places: readonly string[];
  readonly scope?: Fraction;
  readonly irremediability?: Fraction;
  readonly linkage: LinkageId;
  readonly harm?: string;
  /** Oldest first. */
  readonly status: readonly StatusEvent[];
  readonly evidence: readonly Evidence[];
  readonly dispute?: Dispute;
}

/** A state that a source shows to have held on a date. */
export interface StatusEvent {
  readonly status: Status;
  readonly date: PartialDate;
  /** Only a pause has one. */
  readonly until?: PartialDate;
  readonly evidence: readonly SourceKey[];
}

/** What one source supports about an activity, in our words, with its Admiralty grade. */
export interface Evidence {
  readonly source: SourceKey;
  readonly grade: EvidenceGrade;
  readonly claim: string;
}

/** A denial or rebuttal that was accepted as a dispute. METHOD 8. */
export interface Dispute {
  readonly kind: DisputeKind;
  readonly date?: PartialDate;
  readonly source: SourceKey;
  readonly claim: string;
}

/** What a fact says about one element of the response indicators. */
export interface Answer {
  readonly element: AnswerableElement;
  readonly answer: AnswerValue;
  readonly date?: PartialDate;
  readonly source: SourceKey;
  readonly note?: string;
}

/** What the company or another named speaker said or did about it. */
export interface Statement {
  readonly kind: StatementKind;
  readonly date?: PartialDate;
  readonly speaker: Speaker;
  readonly claim: string;
  readonly source: SourceKey;
}

/** Whole units of a currency as the source gives them; `value` is in major units (USD 5,800,000). */
export interface Amount {
  readonly value: number;
  readonly currency: string;
}

/** A proceeding or decision of a court, regulator or state; a lawsuit is alleged until decided. */
export interface Action {
  readonly kind: ActionKind;
  readonly authority: string;
  readonly date?: PartialDate;
  readonly amount?: Amount;
  readonly claim: string;
  readonly source: SourceKey;
}

/** An investor named by a source. */
export interface InvestorLink {
  readonly investor: string;
  readonly country?: string;
  readonly relation: InvestorRelation;
  readonly date?: PartialDate;
  readonly share?: Fraction;
  readonly value?: Amount;
  readonly claim: string;
  readonly source: SourceKey;
}
