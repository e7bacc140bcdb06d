import type { CitedSource, NamedCompany, SourceKey } from '../investor/record/cited-source.js';
import type { CalendarDate } from '../quantities/calendar-date.js';
import type { Percent } from '../quantities/fraction.js';

/**
 * What became of a resolution, as far as a source says. `not_voted`: it was not voted on, and the source does not
 * say whether it was withdrawn or left off the ballot. `unknown`: no source says whether it was voted on.
 */
export const RESOLUTION_STATUSES = [
  'voted',
  'not_voted',
  'withdrawn',
  'omitted',
  'unknown',
] as const;
/** One of the statuses. */
export type ResolutionStatus = (typeof RESOLUTION_STATUSES)[number];

/** The part of a filer. */
export const FILER_ROLES = ['lead', 'co'] as const;
/** One of the parts. */
export type FilerRole = (typeof FILER_ROLES)[number];

/** A shareholder resolution about biometric surveillance, as curated in its file. */
export interface ResolutionRecord {
  readonly slug: string;
  readonly company: NamedCompany;
  readonly meetingYear: number;
  readonly meetingDate?: CalendarDate;
  readonly title: string;
  readonly ask: string;
  /** Number of the item on the ballot. */
  readonly item?: string;
  /** Lead filers first, as the source names them. */
  readonly filers: readonly ResolutionFiler[];
  /** Votes for, in percent of the votes counted as the source counts them. */
  readonly supportPercent?: Percent;
  /** The same without the votes of insiders, as the source counts them. */
  readonly supportIndependentPercent?: Percent;
  readonly status: ResolutionStatus;
  readonly outcome: string;
  /** The source of everything in the file unless a further one is named in the outcome. */
  readonly source: SourceKey;
  readonly sources: readonly CitedSource[];
  /** Editor's doubts. Never printed. */
  readonly notes?: string;
}

/** Who put a resolution forward. */
export interface ResolutionFiler {
  readonly name: string;
  readonly role: FilerRole;
  /** Slug of the investor's file, where it has one. */
  readonly investor?: string;
}
