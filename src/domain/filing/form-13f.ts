import type { PortfolioWarning } from '../portfolio/portfolio-file.js';
import type { RejectedLine } from '../portfolio/portfolio-line.js';
import type { CalendarDate } from '../quantities/calendar-date.js';
import type { Amendment } from './filing.js';

/** Shares or principal: what the quantity of a row of Form 13F counts. */
export type QuantityKind = 'SH' | 'PRN';

/** An option on the named security; absent for the security itself. */
export type PutCall = 'Put' | 'Call';

/** One row of an information table as filed. Several rows of one security are parts of one position. */
export interface Form13fRow {
  /** Text line of the file where the row starts, from 1. */
  readonly line: number;
  /** Runs of blanks made one. */
  readonly nameOfIssuer: string;
  readonly titleOfClass: string;
  /** Upper case, without blanks; its check digit may be wrong. */
  readonly cusip: string;
  readonly figi: string | undefined;
  /** In the unit of the file: dollars or thousands of dollars. */
  readonly value: number;
  /** Undefined where a table leaves it out. */
  readonly quantity: number | undefined;
  readonly quantityKind: QuantityKind;
  readonly putCall: PutCall | undefined;
  /** SOLE, DFND or OTR; other words as written. */
  readonly discretion: string;
  /** Numbers of other managers as written, `4,8,11`; empty when there are none. */
  readonly otherManagers: string;
  readonly votingSole: number | undefined;
  readonly votingShared: number | undefined;
  readonly votingNone: number | undefined;
}

/** A row of a quarterly data set, which holds many filings. */
export interface DataSetRow extends Form13fRow {
  readonly accession: string;
}

/** Another manager whose holdings the report includes. */
export interface IncludedManager {
  /** The number that rows name it by. */
  readonly number: number;
  readonly name: string;
  /** Ten digits. */
  readonly cik?: string;
}

/** What the cover states of the table, in the unit of the file. */
export interface StatedTotals {
  readonly lines?: number;
  readonly value?: number;
}

/** What a filing says of itself. An information table that comes alone says nothing. */
export interface Form13fHeader {
  /** Ten digits. */
  readonly cik?: string;
  readonly managerName?: string;
  readonly accession?: string;
  /** `13F-HR`, `13F-HR/A`, `13F-NT`, … */
  readonly form?: string;
  readonly period?: CalendarDate;
  readonly filedOn?: CalendarDate;
  readonly amendment: Amendment;
  readonly amendmentNumber?: number;
  /** True when others report the holdings: no table, and no sign of a sale. */
  readonly notice: boolean;
  /** True when part of the holdings is reported by others. */
  readonly combination: boolean;
  /** True when holdings were left out of the public report. */
  readonly confidentialOmitted: boolean;
  /** `X0202` from 2023 on. */
  readonly schemaVersion?: string;
  /** 1 or 1,000 where the heading of the table or the cover names the unit in words. */
  readonly statedUnit?: 1 | 1000;
  readonly stated: StatedTotals;
  readonly otherManagers: readonly IncludedManager[];
}

/** What was counted while a filing was read. */
export interface Form13fEnd {
  /** False for a cover page that came alone, and for a notice. */
  readonly tableFound: boolean;
  readonly rows: number;
  readonly rejected: number;
  /** Sum of the values in the unit of the file. */
  readonly value: number;
  /** The cover's, or what the table itself states at its end. */
  readonly stated: StatedTotals;
  /** Disagreements with the cover and other things a reader should know. */
  readonly warnings: readonly PortfolioWarning[];
}

/** A filing while it is read: one header first, then rows and rejected lines in batches, one end. */
export type Form13fPart =
  | { readonly kind: 'header'; readonly header: Form13fHeader }
  | { readonly kind: 'rows'; readonly rows: readonly Form13fRow[] }
  | { readonly kind: 'rejected'; readonly rejected: readonly RejectedLine[] }
  | { readonly kind: 'end'; readonly end: Form13fEnd };

/** A quarterly data set's table while it is read. */
export type DataSetPart =
  | { readonly kind: 'rows'; readonly rows: readonly DataSetRow[] }
  | { readonly kind: 'rejected'; readonly rejected: readonly RejectedLine[] };

/** The header of a table that came without a cover. */
export const NO_COVER: Form13fHeader = {
  amendment: 'original',
  notice: false,
  combination: false,
  confidentialOmitted: false,
  stated: {},
  otherManagers: [],
};
