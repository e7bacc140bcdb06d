import type { ReportedIdentifier } from '../portfolio/portfolio-line.js';
import type { CalendarDate } from '../quantities/calendar-date.js';
import type { Money } from '../quantities/money.js';

/** Where a filing comes from. */
export const FILING_SOURCES = ['sec-13f', 'sec-nport', 'sec-npx', 'fund-holdings'] as const;
/** One of the sources of filings. */
export type FilingSource = (typeof FILING_SOURCES)[number];

/** A restatement replaces what was filed before it for the period; new holdings add to it. */
export type Amendment = 'original' | 'restatement' | 'new-holdings';

/** The document that reported a portfolio. */
export interface Filing {
  readonly source: FilingSource;
  /** Accession number of the filing, or `sha256:` and the digest of the file where there is none. Unique per source. */
  readonly accession: string;
  /** The manager or fund whose portfolio it is. */
  readonly holder: {
    readonly name: string;
    /** CIK, LEI or series; empty for an investor named by the person who loads the file. */
    readonly identifiers: readonly ReportedIdentifier[];
    /** SEC series id (`S000012345`) of a fund within a registrant. */
    readonly series?: string;
    readonly kind: 'manager' | 'fund';
    readonly country?: string;
  };
  /** The day the portfolio is stated for. */
  readonly period: CalendarDate;
  readonly filedOn?: CalendarDate;
  /** `13F-HR`, `13F-HR/A`, `13F-NT`, `NPORT-P`, `holdings`. */
  readonly form: string;
  readonly amendment: Amendment;
  readonly amendmentNumber?: number;
  /** A notice says that others report the holdings; it has no lines and does not say that everything was sold. */
  readonly notice: boolean;
  /** What the cover states, in the unit of the file. */
  readonly stated: { readonly lines?: number; readonly value?: number };
  readonly netAssets?: Money;
}
