import type { Grade } from '../methodology/methodology.js';
import type { RoleBar } from './company-view.js';

/** The ranking and the groups beside it, as page, CSV, PDF and command print them. */
export interface RankingView {
  readonly asOf: { readonly text: string; readonly iso: string };
  readonly method: { readonly id: string; readonly sha256: string };
  /** Rank 1 is the best score; rows are worst first. */
  readonly rows: readonly RankingRow[];
  /** Companies ranked before any filter. */
  readonly ranked: number;
  readonly unranked: readonly UnrankedGroup[];
  /** Counted, never listed. */
  readonly underReview: number;
  readonly subsidiaries: number;
  readonly notes: readonly string[];
  readonly grades: readonly { readonly grade: Grade; readonly count: number }[];
}

/** One ranked company. */
export interface RankingRow {
  readonly slug: string;
  readonly name: string;
  readonly country?: { readonly code: string; readonly name: string };
  readonly sector: string;
  /** `=4`. */
  readonly rank: string;
  readonly grade: Grade;
  readonly score: string;
  readonly atMost: boolean;
  readonly involvement: string;
  readonly response: string;
  readonly roles: readonly RoleBar[];
  /** Labels of technologies of counting activities, largest value first. */
  readonly technologies: readonly string[];
  readonly subsidiaries: readonly string[];
}

/** Companies on file that are not ranked, and why. */
export interface UnrankedGroup {
  readonly id:
    | 'promised_only'
    | 'partially_assessed'
    | 'lawsuit_only'
    | 'no_evidence_found'
    | 'not_assessed'
    | 'stale';
  readonly title: string;
  /** What belonging to this group says and does not say. */
  readonly explanation: string;
  readonly companies: readonly {
    readonly slug: string;
    readonly name: string;
    readonly country?: { readonly code: string; readonly name: string };
    readonly sector: string;
  }[];
}
