import type { Amendment, FilingSource } from '../filing/filing.js';
import type { IssuerMatch } from '../matching/issuer-match.js';
import type { CalendarDate } from '../quantities/calendar-date.js';
import type { Money } from '../quantities/money.js';
import type { Instrument } from './portfolio-line.js';

/** A stored filing, as pages name it. */
export interface FiledDocument {
  readonly id: string;
  readonly source: FilingSource;
  readonly accession: string;
  readonly form: string;
  readonly period: CalendarDate;
  readonly filedOn?: CalendarDate;
  readonly amendment: Amendment;
  readonly notice: boolean;
  /** 1 or 1,000: what one unit of the values in the file was worth, and why it was taken so; only for 13F. */
  readonly unit?: { readonly factor: number; readonly reason: string };
  /** Rows that could not be read. */
  readonly rejected: number;
}

/** One security in a stored portfolio, added up over the standing filings of the period. */
export interface StoredHolding {
  readonly securityId: string;
  readonly name: string;
  readonly title?: string;
  readonly isin?: string;
  readonly cusip?: string;
  readonly instrument: Instrument;
  readonly quantity?: number;
  readonly value?: Money;
  readonly weight?: number;
  readonly issuer: IssuerMatch;
}

/** What one holder states for one period. */
export interface StoredPortfolio {
  readonly holder: HolderName;
  readonly period: CalendarDate;
  /** The standing ones: what a restatement replaced is not among them. */
  readonly filings: readonly FiledDocument[];
  readonly netAssets?: Money;
  /** By value, the largest first, then by security. */
  readonly lines: readonly StoredHolding[];
}

/** Who holds: a manager or a fund. */
export interface HolderName {
  readonly slug: string;
  readonly name: string;
  readonly kind: 'manager' | 'fund';
  readonly country?: string;
}

/** The latest portfolio of one holder in short: its total and what of it is in the organisations asked for. */
export interface PortfolioSummary {
  readonly holder: HolderName;
  readonly period: CalendarDate;
  readonly source: FilingSource;
  /** Of shares, debt, fund units, cash and other; options and derivatives are left out. One entry per currency. */
  readonly totals: readonly Money[];
  readonly netAssets?: Money;
  /** By organisation slug; shares, debt and other direct holdings, no options or derivatives. */
  readonly positions: readonly {
    readonly organisation: string;
    readonly value?: Money;
    readonly shares?: number;
  }[];
}

/** One holder's position in one organisation at the end of one period. */
export interface HolderPosition {
  readonly holder: HolderName;
  readonly period: CalendarDate;
  readonly source: FilingSource;
  readonly accession: string;
  readonly instrument: Instrument;
  readonly quantity?: number;
  readonly value?: Money;
}

/** Who holds an organisation's securities: the latest two quarters that any filing states. */
export interface OrganisationHolders {
  /** Quarter ends, the latest first; at most two. */
  readonly quarters: readonly CalendarDate[];
  /** Every position of those quarters. */
  readonly positions: readonly HolderPosition[];
  /** Holders whose filing of the latest quarter stands: for the others nothing is known of it, which is no sale. */
  readonly filedLatest: ReadonlySet<string>;
  /** By slug of the holder: the end of the first quarter for which any of its filings on file states a position. */
  readonly firstSeen?: ReadonlyMap<string, CalendarDate>;
  /** Holders whose filing of the quarter before stands: only their first position of the latest quarter is new. */
  readonly filedBefore: ReadonlySet<string>;
}
