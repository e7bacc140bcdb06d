import type { Filing } from '../filing/filing.js';
import type { PortfolioWarning } from './portfolio-file.js';
import type { Instrument, RejectedLine } from './portfolio-line.js';
import type { CalendarDate } from '../quantities/calendar-date.js';

/** A filing that has come in, and the file that it came in. */
export interface ArrivedFiling {
  readonly filing: Filing;
  readonly file: { readonly name: string; readonly sha256: string };
  /** Slug of the organisation that it is about, where the person who loads it says so. */
  readonly organisation?: string;
}

/** What one unit of the values was worth, and why it was taken so. */
export interface DecidedUnit {
  readonly factor: 1 | 1000;
  /** One sentence. */
  readonly reason: string;
  /** The numbers behind it. */
  readonly evidence: object;
}

/** What is known of a filing when all its rows have been read. */
export interface ReadFiling {
  /** Rows of the file, those that could not be read not among them. */
  readonly lines: number;
  readonly stated: Filing['stated'];
  readonly warnings: readonly PortfolioWarning[];
  /** How many lines could not be read, when more were than were handed over. */
  readonly rejected?: number;
  /** Absent where the values are in hundredths already. */
  readonly unit?: DecidedUnit;
}

/** One row of a filing. Rows of one security, instrument and currency are added up. */
export interface StagedPosition {
  readonly instrument: Instrument;
  /** `XXX` when there is no value. */
  readonly currency: string;
  /** In hundredths; for a filing with a unit, in that unit. */
  readonly value: number | undefined;
  readonly quantity: number | undefined;
  readonly weight?: number | undefined;
  readonly votingSole?: number | undefined;
  readonly votingShared?: number | undefined;
  readonly votingNone?: number | undefined;
}

/** Lines of a filing that could not be read: all are counted, the first of them kept. */
export interface RejectedLines {
  readonly count: number;
  readonly first: readonly RejectedLine[];
}

/** What became of a filing. */
export interface StoredFiling {
  readonly id: string;
  readonly accession: string;
  readonly holder: { readonly slug: string; readonly name: string };
  readonly period: CalendarDate;
  /** `replaced`: it was stored before, from a file with another content. */
  readonly outcome: 'added' | 'replaced';
  /** Rows of the file, and the positions they add up to. */
  readonly lines: number;
  readonly positions: number;
  readonly rejected: number;
  readonly unit?: DecidedUnit;
  readonly warnings: readonly PortfolioWarning[];
}
