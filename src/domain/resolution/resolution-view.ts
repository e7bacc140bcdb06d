import type { SourceView, WordedSentence } from '../scorecard/company-view.js';

/** A name, and the page of who bears it when there is one. */
export interface PageName {
  readonly name: string;
  readonly slug?: string;
}

/** How much support a resolution had. */
export interface SupportView {
  /** For the length of a bar. */
  readonly percent: number;
  /** `40.69%`. */
  readonly text: string;
}

/** A filer in words. */
export interface FilerView {
  readonly filer: PageName;
  /** `Lead filer`. */
  readonly part: string;
}

/** One resolution in words, for lists and for its own page. */
export interface ResolutionView {
  readonly slug: string;
  readonly company: PageName;
  readonly year: number;
  /** `22 May 2019`, or the year where the day is not known. */
  readonly meeting: string;
  readonly item?: string;
  readonly title: string;
  /** What it asked for, in short, where its source stands beside it. */
  readonly request: string;
  /** The same behind the words that its source allows. METHOD 8. */
  readonly ask: WordedSentence;
  /** Lead filers first. */
  readonly filers: readonly FilerView[];
  /** Absent where no source on file gives it; that is not zero. */
  readonly support?: SupportView;
  /** The same without the votes of insiders. */
  readonly independent?: SupportView;
  readonly status: string;
  readonly outcome: WordedSentence;
  readonly sources: readonly SourceView[];
}

/** One statement in words. */
export interface StatementView {
  readonly slug: string;
  readonly title: string;
  readonly date: string;
  readonly organiser: string;
  /** As the source counts them; absent where it does not. */
  readonly signatoryCount?: number;
  readonly assets?: string;
  readonly asks: readonly string[];
  /** `Reported by Radiate`: what stands before the asks. METHOD 8. */
  readonly leadIn: string;
  /** Numbers of the sources behind the statement itself. */
  readonly cited: readonly number[];
  readonly signatories: readonly {
    readonly investor: PageName;
    readonly sources: readonly number[];
  }[];
  readonly signatoriesComplete: boolean;
  readonly sources: readonly SourceView[];
}
