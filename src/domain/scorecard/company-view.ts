import type { AnswerValue, Role } from '../company/vocabulary.js';
import type { Grade } from '../methodology/methodology.js';
import type { Percent } from '../quantities/fraction.js';
import type { CoverageState } from '../scoring/assessed-company.js';

/**
 * Everything a reader is shown about one company, worded and rounded once: the page, the PDF and the
 * command are functions of it. Numbers in strings are ready to print; numbers as numbers only place marks.
 */
export interface CompanyView {
  readonly slug: string;
  readonly name: string;
  readonly legalName?: string;
  readonly aliases: readonly string[];
  /** `ISIN US0231351067`, in the order LEI, ISIN, ticker. */
  readonly identifiers: readonly { readonly label: string; readonly value: string }[];
  readonly country?: { readonly code: string; readonly name: string };
  readonly sector: string;
  /** `22 November 2026` and `2026-11-22`. */
  readonly asOf: { readonly text: string; readonly iso: string };
  readonly method: { readonly id: string; readonly sha256: string };
  readonly verdict: Verdict;
  readonly group?: GroupView;
  readonly activities: readonly ActivityView[];
  readonly timeline: readonly TimelineEvent[];
  readonly response: ResponseView;
  readonly actions: readonly ActionView[];
  readonly statements: readonly StatementView[];
  readonly investors: readonly InvestorView[];
  /** Absent for a day in the past: filings are known as they stand now. */
  readonly ownership?: OwnershipView;
  readonly asks: readonly AskView[];
  readonly sources: readonly SourceView[];
  readonly calculation?: CalculationView;
}

/** What stands under the name. */
export interface Verdict {
  readonly state: CoverageState;
  /** `Evidence of involvement`, `Promised only`, `Not fully assessed`, `Named in lawsuits, not assessed`, … */
  readonly stateLabel: string;
  /** Two or three sentences that stand under the name. */
  readonly sentences: readonly WordedSentence[];
  /** All absent when the state has no number. */
  readonly grade?: Grade;
  /** At most one that binds, before at most one that does not. */
  readonly caps: readonly CapView[];
  /** One decimal, `20.5`. */
  readonly score?: string;
  /** True: print `at most` before the score. */
  readonly atMost: boolean;
  readonly involvement?: string;
  readonly response?: string;
  /** `=4 of 166`; absent for companies that are not ranked. */
  readonly rank?: { readonly label: string; readonly of: number };
  /** Why there is no rank, for a subsidiary or an unranked state. */
  readonly unrankedReason?: string;
  /** Create, sell, use, always all three, in this order; empty when the state has no number. */
  readonly roles: readonly RoleBar[];
}

/** The caps on the grade that are met, in one sentence for those that hold it and one for the others. */
export interface CapView {
  /** `Held to E: active, high-severity sale (activity 1); the score alone would give C.` */
  readonly text: string;
  /** False: the grade would be the same without these caps. */
  readonly binding: boolean;
}

/** One of the three bars. */
export interface RoleBar {
  readonly role: Role;
  /** `Creation`, `Sale`, `Use`. */
  readonly label: string;
  readonly value: Percent;
  /** One decimal, or `none counted`. */
  readonly text: string;
}

/** A sentence about a company and the numbers of the sources it rests on. */
export interface WordedSentence {
  readonly text: string;
  readonly sources: readonly number[];
}

/** Who controls the company and whom it controls. */
export interface GroupView {
  readonly parent?: RelatedCompany;
  readonly subsidiaries: readonly RelatedCompany[];
}

/** A company of the same group. */
export interface RelatedCompany {
  readonly name: string;
  /** Absent when the company has no file of its own. */
  readonly slug?: string;
  /** `controlled` or `33% held`. */
  readonly link: string;
  readonly grade?: Grade;
  readonly score?: string;
  /** True: print `at most` before the score. */
  readonly atMost?: boolean;
  readonly sources: readonly number[];
}

/** One activity as a reader sees it. */
export interface ActivityView {
  /** Anchor, unique in the view: `activity-3`. */
  readonly anchor: string;
  readonly number: number;
  readonly role: Role;
  /** `Creation`, `Sale`, `Use`. */
  readonly roleLabel: string;
  readonly technology: string;
  readonly product?: string;
  readonly customer?: string;
  readonly settings: string;
  readonly places: string;
  /** `Active`, `Paused`, `Own word that it ceased`, … as of the as-of date. */
  readonly status: string;
  readonly since?: string;
  /** `last confirmed 2018` where currency has run out, else the date. */
  readonly lastConfirmed: string;
  /** `Confidence 0.85`: two decimals. */
  readonly confidence: string;
  /** x as a share of 100, one decimal; `not counted` with the reason in `uncountedReason`. */
  readonly value: string;
  readonly counts: boolean;
  readonly uncountedReason?: string;
  /** The subsidiary it belongs to, when it is not the company itself. */
  readonly entity?: { readonly name: string; readonly slug: string };
  readonly claims: readonly WordedSentence[];
  readonly harm?: string;
  readonly dispute?: WordedSentence;
  /** Article 5 of Regulation (EU) 2024/1689 type; shown as a flag, never as a legal finding. */
  readonly article5Type: boolean;
}

/** One status event on the timeline. */
export interface TimelineEvent {
  readonly iso: string;
  /** As the source gives it: `June 2020`. */
  readonly date: string;
  readonly activityNumber: number;
  /** `Sale of Amazon Rekognition to US police departments`. */
  readonly activity: string;
  readonly status: string;
  readonly sources: readonly number[];
}

/** What the company has done about it. */
export interface ResponseView {
  readonly indicators: readonly IndicatorView[];
  /** `Not yet asked`, or the reply, or `asked on DATE, no answer`. */
  readonly reply: string;
}

/** One response indicator with its answers. */
export interface IndicatorView {
  readonly id: string;
  readonly title: string;
  readonly weight: number;
  /** One decimal; `points` of `weight`. */
  readonly points: string;
  /** Not asked while no activity counts. */
  readonly fullCredit: boolean;
  readonly elements: readonly {
    readonly id: string;
    readonly text: string;
    readonly answer: AnswerValue;
    /** `Yes`, `Partly`, `No`, `Not disclosed`, `Not asked`. */
    readonly answerLabel: string;
    readonly note?: string;
    readonly date?: string;
    readonly sources: readonly number[];
  }[];
}

/** What a regulator, court or state did. */
export interface ActionView {
  readonly kind: string;
  readonly authority: string;
  readonly date: string;
  /** `USD 5,800,000`. */
  readonly amount?: string;
  readonly claim: WordedSentence;
}

/** What the company or another speaker said. */
export interface StatementView {
  readonly kind: string;
  readonly speaker: string;
  readonly date: string;
  readonly claim: WordedSentence;
}

/** An investor that a source names. */
export interface InvestorView {
  readonly name: string;
  /** Its page, when it has one. */
  readonly slug?: string;
  readonly country?: string;
  readonly relation: string;
  readonly date: string;
  /** `0.32%` and `NOK 1,241,000,000`. */
  readonly share?: string;
  readonly value?: string;
  readonly claim: WordedSentence;
}

/** Who holds the company by filings, which resolutions its shareholders put forward, and how holders voted. */
export interface OwnershipView {
  readonly holders?: HoldersView;
  /** The listed parent whose page has the holders. */
  readonly parent?: { readonly slug: string; readonly name: string };
  /** Newest first. */
  readonly resolutions: readonly CompanyResolutionView[];
  /** Votes on them, newest first. */
  readonly votes: readonly CompanyVoteView[];
  /** Slug of the company when a page shows who owns it and what it owns by registers. */
  readonly stakesOf?: string;
}

/** Holders at the end of the latest quarter on file, and what changed since the one before. */
export interface HoldersView {
  /** `30 September 2026`. */
  readonly quarter: string;
  readonly before?: string;
  /** The method's rule for who is listed. */
  readonly rule: string;
  /** What the list leaves out, in one sentence; absent when nothing is. */
  readonly leftOut?: string;
  /** `3 new, 5 more, 2 less, 1 sold`; absent without a quarter before. */
  readonly changes?: string;
  /** By shares, the most first. */
  readonly rows: readonly HolderRow[];
  /** Held before and no longer in a filing of the latest quarter; the largest. */
  readonly sold: readonly HolderRow[];
}

/** One holder and its position. */
export interface HolderRow {
  readonly slug: string;
  readonly name: string;
  readonly publicMoney: boolean;
  /** What it holds when that is no shares. */
  readonly security?: string;
  readonly shares?: string;
  /** `USD 1,234,567`. */
  readonly value?: string;
  readonly stake?: string;
  /** The first quarter of the two in which it is seen, or that it was there before. */
  readonly since: string;
  /** `New`, `More`, `Less`, `Unchanged`, `Sold`, `No filing yet for the quarter`. */
  readonly change?: string;
  /** `SEC Form 13F 0000950123-26-001234`. */
  readonly filing: string;
}

/** A shareholder resolution at the company. */
export interface CompanyResolutionView {
  readonly slug: string;
  readonly title: string;
  readonly year: string;
  readonly filers: string;
  /** 0–100, for a bar; absent when not known. */
  readonly supportPercent?: Percent;
  /** `19.4%`. */
  readonly support?: string;
  readonly outcome: string;
}

/** How one holder voted on a resolution at the company. */
export interface CompanyVoteView {
  readonly holder: { readonly slug: string; readonly name: string };
  readonly resolution: { readonly slug: string; readonly title: string };
  readonly date: string;
  readonly cast: string;
  readonly filing: string;
}

/** One rung of the ask ladder that the company has not met. METHOD 6. */
export interface AskView {
  readonly rung: number;
  readonly title: string;
  readonly text: string;
  /** Which indicator elements are still open: `R4.1, R4.2`. */
  readonly basis: string;
}

/** One numbered source. */
export interface SourceView {
  /** 1-based, in order of first mention. */
  readonly number: number;
  readonly title: string;
  readonly publisher: string;
  readonly url: string;
  readonly date: string;
  /** `Court`, `News`, … absent when the kind is not certain. */
  readonly kind?: string;
  /** Admiralty grades it was given, `A2`; empty for sources of statements only. */
  readonly grades: readonly string[];
  /** `activity 1; statement of June 2020`. */
  readonly supports: string;
  /** Company of the group whose file holds it, when it is not the company itself. */
  readonly entity?: string;
}

/** The printed path from evidence to grade: enough to recompute it by hand. */
export interface CalculationView {
  readonly steps: readonly ActivityCalculation[];
  readonly roles: readonly {
    readonly label: string;
    readonly formula: string;
    readonly value: string;
  }[];
  /** One line each: involvement, response, score, grade. */
  readonly summary: readonly {
    readonly label: string;
    readonly formula: string;
    readonly value: string;
  }[];
}

/** The factors of one activity. */
export interface ActivityCalculation {
  readonly activityNumber: number;
  readonly title: string;
  /** `Technology gravity 0.90 (Retrospective …)`, one row per factor, in order. */
  readonly factors: readonly {
    readonly label: string;
    readonly value: string;
    readonly note: string;
  }[];
  readonly value: string;
  readonly counts: boolean;
}
