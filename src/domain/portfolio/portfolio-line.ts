import type { Money } from '../quantities/money.js';

/**
 * What a line holds. Nobody owns a company through a call, a put or another derivative on its shares, so these
 * are kept apart from shares, debt (13F principal amounts, bonds) and units of funds.
 */
export const INSTRUMENTS = [
  'share',
  'debt',
  'fund',
  'call',
  'put',
  'derivative',
  'cash',
  'other',
] as const;
/** One kind of what a line holds. */
export type Instrument = (typeof INSTRUMENTS)[number];

/** The registers by which files name securities and their issuers. A ticker comes with its market, or identifies nothing. */
export type SecurityScheme = 'isin' | 'cusip' | 'figi' | 'sedol' | 'ticker' | 'lei' | 'cik';

/** A code as a file gives it. */
export interface ReportedIdentifier {
  readonly scheme: SecurityScheme;
  /** In the normal form of its scheme: upper case, no blanks. */
  readonly value: string;
  /** MIC of a ticker's market, when the file names the market. */
  readonly mic?: string;
  /** False when the check digit is wrong: kept and warned of, never matched on. */
  readonly sound: boolean;
}

/** One line of a portfolio as a file states it. */
export interface PortfolioLine {
  /** Where it stands in the file, from 1: the text line, spreadsheet row or number of the record. */
  readonly line: number;
  /** Name of the issuer or of the security as written, runs of blanks made one. */
  readonly name: string;
  /** Title of the class or of the instrument, when the file has one beside the name. */
  readonly title?: string;
  readonly identifiers: readonly ReportedIdentifier[];
  readonly instrument: Instrument;
  /** Shares, units, contracts or principal; negative when short. */
  readonly quantity?: number;
  /** Market value; negative for short positions and liabilities. Absent when the file gives none. */
  readonly value?: Money;
  /** Part of net assets as the file states it, a fraction that may be negative or above 1. */
  readonly weight?: number;
  /** ISO 3166-1 alpha-2 of the issuer, when the file gives it. */
  readonly country?: string;
}

/** A line that could not be read; it is kept and counted, never dropped in silence. */
export interface RejectedLine {
  readonly line: number;
  /** As it stands in the file, cut at 500 characters. */
  readonly text: string;
  /** Stable kebab-case name of the rule. */
  readonly rule: string;
  readonly message: string;
}
