import type { Amount } from '../company/company-record.js';
import type { CitedSource, SourceKey } from '../investor/record/cited-source.js';
import type { PartialDate } from '../quantities/calendar-date.js';

/** A public statement or letter to companies or investors, as curated in its file. */
export interface StatementRecord {
  readonly slug: string;
  readonly title: string;
  readonly date?: PartialDate;
  readonly organiser: string;
  /** As the source counts them. */
  readonly signatoryCount?: number;
  /** Assets of the signatories together, as the source gives them. */
  readonly assets?: Amount;
  readonly asks: readonly string[];
  /** Those known by name, by slug. */
  readonly signatories: readonly StatementSignatory[];
  /** True only when every signatory is listed. */
  readonly signatoriesComplete: boolean;
  /** The source of the statement. */
  readonly source: SourceKey;
  readonly sources: readonly CitedSource[];
  /** Editor's doubts. Never printed. */
  readonly notes?: string;
}

/** An investor that signed. */
export interface StatementSignatory {
  /** Slug of the investor's file. */
  readonly investor: string;
  readonly source: SourceKey;
}
