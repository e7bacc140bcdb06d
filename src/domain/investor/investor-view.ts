import type { AnswerValue } from '../company/vocabulary.js';
import type { Grade } from '../methodology/methodology.js';
import type { Percent } from '../quantities/fraction.js';
import type { SourceView, WordedSentence } from '../scorecard/company-view.js';

/**
 * Everything a reader is shown about one investor, worded and rounded once: the page, the PDF and the command are
 * functions of it. Numbers in strings are ready to print; numbers as numbers only place marks.
 */
export interface InvestorView {
  readonly slug: string;
  readonly name: string;
  readonly aliases: readonly string[];
  /** `Pension fund`. */
  readonly kind: string;
  readonly country?: { readonly code: string; readonly name: string };
  readonly identifiers: readonly { readonly label: string; readonly value: string }[];
  /** `22 November 2026` and `2026-11-22`. */
  readonly asOf: { readonly text: string; readonly iso: string };
  readonly method: { readonly id: string; readonly sha256: string };
  readonly publicMoney: PublicMoneyView;
  readonly figures: readonly FigureView[];
  /** Two or three sentences under the name: what is assessed and what is not. */
  readonly sentences: readonly string[];
  readonly portfolio?: PortfolioView;
  readonly links: readonly LinkGroupView[];
  /** Links to companies that are not named: counted, nothing else. */
  readonly unnamedLinks: number;
  readonly stewardship: StewardshipView;
  readonly conduct: readonly ConductView[];
  readonly resolutions: readonly FiledResolutionView[];
  readonly statements: readonly SignedStatementView[];
  readonly votes: VotesView;
  readonly sources: readonly SourceView[];
}

/** Whether and why the money is public, and the promise that goes with it. */
export interface PublicMoneyView {
  /** `Yes`, `No`, `Not known`. */
  readonly label: string;
  readonly flags: readonly string[];
  /** `1,025,000 members (2024)`. */
  readonly members?: WordedSentence;
  /** G1: whether it has committed to stop public investment. */
  readonly commitment: { readonly label: string; readonly claim?: WordedSentence };
}

/** The numbers of METHOD 3.7, each with what it means and, when it is missing, why. */
export interface FigureView {
  readonly id: 'e' | 'x' | 't' | 'p' | 'omega';
  readonly symbol: string;
  readonly term: string;
  /** `100 is worst`. */
  readonly hint: string;
  /** `2.19%`, `53.2`; absent when not assessed. */
  readonly value?: string;
  /** Print `at least` before the value. */
  readonly atLeast: boolean;
  /** Why there is no number, or what the number leaves out. */
  readonly note?: string;
}

/** The latest portfolio that filings state. */
export interface PortfolioView {
  /** `31 March 2026` and `2026-03-31`. */
  readonly period: { readonly text: string; readonly iso: string };
  readonly source: string;
  /** `USD 18.3 billion`. */
  readonly total?: string;
  readonly totalNote: string;
  /** `12.3%`. */
  readonly coverage?: string;
  /** What the coverage means for exposure. */
  readonly coverageNote?: string;
  /** Securities in the filings, options apart. */
  readonly lines?: string;
  readonly filings: readonly FilingView[];
  /** The largest contribution to E first. */
  readonly involved: readonly InvolvedHoldingView[];
  /** Lines that a person should look at. */
  readonly toReview?: {
    readonly count: string;
    readonly value?: string;
    readonly examples: string;
  };
  /** What is not counted: options, other derivatives. */
  readonly apart: readonly string[];
  /** Against the period before; absent when there is none on file. */
  readonly change?: PortfolioChangeView;
}

/** A filing that the portfolio is read from. */
export interface FilingView {
  readonly form: string;
  readonly accession: string;
  /** `13F-HR`; what the file is, for one without a form. */
  readonly title: string;
  /** As the regulator numbers it; absent where the file states none. */
  readonly number?: string;
  readonly filedOn?: string;
  readonly amendment?: string;
  /** `Values are taken as thousands of dollars: …`. */
  readonly unit?: string;
  readonly rejected?: string;
}

/** One company with involvement in the portfolio. */
export interface InvolvedHoldingView {
  readonly slug: string;
  readonly name: string;
  readonly grade: Grade;
  /** `74.8`. */
  readonly involvement: string;
  /** `creation 68.8, sale 48.9`. */
  readonly roles: string;
  /** `USD 1,234,567`. */
  readonly value?: string;
  /** Part of the portfolio, `1.2%`. */
  readonly share?: string;
  readonly shares?: string;
  readonly stake?: string;
  /** Its part of E, `0.90%`. */
  readonly contribution?: string;
  /** 0–100: its part of the whole of E, for a bar. */
  readonly part: Percent;
  readonly through: readonly string[];
}

/** What happened to involved holdings since the period before. */
export interface PortfolioChangeView {
  readonly since: string;
  readonly rows: readonly {
    readonly slug: string;
    readonly name: string;
    /** `New`, `More`, `Less`, `No longer reported`. */
    readonly change: string;
    readonly before?: string;
    readonly now?: string;
  }[];
}

/** Links of one kind, newest first. */
export interface LinkGroupView {
  readonly title: string;
  readonly links: readonly {
    readonly company: CompanyNameView;
    readonly date: string;
    readonly stake?: string;
    readonly value?: string;
    readonly claim: WordedSentence;
    /** Name of the company whose file says it, when it is not the investor's own. */
    readonly from?: string;
  }[];
}

/** A company that a fact names, with its page when it has one. */
export interface CompanyNameView {
  readonly name: string;
  readonly slug?: string;
  readonly grade?: Grade;
}

/** T1–T5 with their answers. */
export interface StewardshipView {
  /** Whether any element has an answer on file. */
  readonly answered: boolean;
  readonly indicators: readonly {
    readonly id: string;
    readonly title: string;
    readonly weight: number;
    /** `12.5`: points of the weight; absent when not assessed or dropped. */
    readonly points?: string;
    readonly note?: string;
    readonly elements: readonly {
      readonly id: string;
      readonly text: string;
      readonly answer?: AnswerValue;
      /** `Yes`, `Partly`, `No`, `Not disclosed`, `Not answered`. */
      readonly answerLabel: string;
      readonly claim?: WordedSentence;
    }[];
  }[];
}

/** Something it did as an owner: shown, not scored. */
export interface ConductView {
  readonly kind: string;
  readonly company?: CompanyNameView;
  readonly date: string;
  readonly claim: WordedSentence;
}

/** A resolution it put forward, alone or with others. */
export interface FiledResolutionView {
  readonly slug: string;
  readonly title: string;
  readonly company: CompanyNameView;
  readonly year: string;
  readonly part: string;
  /** `19.4%`. */
  readonly support?: string;
}

/** A statement it signed. */
export interface SignedStatementView {
  readonly slug: string;
  readonly title: string;
  readonly date: string;
  readonly organiser: string;
}

/** Votes from its filings. */
export interface VotesView {
  /** Votes on resolutions on file, newest first. */
  readonly relevant: readonly {
    readonly resolution: string;
    readonly title: string;
    readonly company: CompanyNameView;
    readonly date: string;
    /** `For`, or `For 1,200 shares, against 300 shares`. */
    readonly cast: string;
    readonly filing: string;
  }[];
  /** Votes on other matters in the filings on file. */
  readonly others: number;
}
