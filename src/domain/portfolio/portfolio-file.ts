import type { CalendarDate } from '../quantities/calendar-date.js';
import type { Money } from '../quantities/money.js';
import type { PortfolioLine, RejectedLine, ReportedIdentifier } from './portfolio-line.js';

/** A file that someone hands over. It can be read more than once. */
export interface PortfolioFile {
  /** Without its folder; used in messages and to guess the format. */
  readonly name: string;
  readonly bytes: () => AsyncIterable<Uint8Array>;
}

/** What the first bytes of a file look like, for recognising its format. */
export interface FileSample {
  readonly name: string;
  /** Up to 64 KiB, decoded; empty for a ZIP or another binary file. */
  readonly text: string;
  /** Names of the entries when the file is a ZIP archive. */
  readonly entries: readonly string[];
}

/** Something a reader of the result should know: stated, never hidden. */
export interface PortfolioWarning {
  /** Stable kebab-case name of the rule. */
  readonly rule: string;
  /** A full sentence. */
  readonly message: string;
  readonly line?: number;
}

/** A portfolio as one file states it. */
export interface ReadPortfolio {
  /** Code of the format that read it, for example `sec-13f`. */
  readonly format: string;
  /** Name of the fund or manager, as the file gives it. */
  readonly holder?: { readonly name: string; readonly identifiers: readonly ReportedIdentifier[] };
  readonly asOf?: CalendarDate;
  /** What the stated weights are parts of. */
  readonly netAssets?: Money;
  readonly lines: readonly PortfolioLine[];
  readonly rejected: readonly RejectedLine[];
  readonly warnings: readonly PortfolioWarning[];
  /** How the unit of the values was decided, in one sentence; only where a format leaves it open (13F). */
  readonly unitReason?: string;
}

/** Which column of a table means what, when the person says so; keys are fields, values are headings. */
export type ColumnChoice = Readonly<Record<string, string>>;

/** One way of writing a portfolio down. Each loader offers its own; a screening takes any of them. */
export interface PortfolioFormat {
  /** Stable, for example `sec-13f`, `sec-nport`, `fund-csv`, `fund-xlsx`, `holdings-table`. */
  readonly code: string;
  /** In words, for example "SEC Form 13F". */
  readonly label: string;
  /** Whether the sample looks like this format; formats are asked in order. */
  readonly recognises: (sample: FileSample) => boolean;
  /** Throws a DomainError naming file, line and rule when the file as a whole cannot be read. */
  readonly read: (
    file: PortfolioFile,
    options: { readonly columns?: ColumnChoice },
  ) => Promise<ReadPortfolio>;
}
