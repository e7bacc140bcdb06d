import type { Grade } from '../methodology/methodology.js';
import type { ApartKind, ScreeningClass } from './screening.js';

/** A screening as page, CSV, PDF and command print it: every number is printed, every sentence worded. */
export interface ScreeningView {
  /** Name of the fund or manager, or of the file where it names none. */
  readonly title: string;
  /** Name of the file that was checked. */
  readonly file: string;
  readonly asOf: { readonly text: string; readonly iso: string };
  readonly method: { readonly id: string; readonly sha256: string };
  /** What the file is: `Format`, `Holdings as of`, `Lines`. */
  readonly facts: readonly { readonly label: string; readonly text: string }[];
  /** The answer in a few sentences, the most important first. */
  readonly summary: readonly string[];
  /** One per currency; empty when no line has a value. */
  readonly parts: readonly PartView[];
  readonly exposure?: ExposureView;
  /** Said where E and X are not computed. */
  readonly exposureMissing?: string;
  /** The worst first, at most as many as are shown. */
  readonly involved: Shown<InvolvedView>;
  /** Lines that a person should look at, the largest first. */
  readonly toReview: Shown<LineView>;
  /** The largest first. */
  readonly notAssessed: Shown<LineView>;
  /** The largest first. */
  readonly notInData: Shown<LineView>;
  /** Options and short positions on involved companies: apart, and never added. */
  readonly apartOnInvolved: Shown<LineView>;
  /** Involved companies behind organisations that are not assessed: information, in no class and not in E. */
  readonly behind: Shown<BehindView>;
  readonly comparison?: ComparisonView;
  /** Said where a benchmark was given and cannot be compared. */
  readonly comparisonMissing?: string;
  /** What a reader should know of the file and of what was not counted. */
  readonly notes: readonly string[];
  /** Lines that could not be read, the first few. */
  readonly rejected: Shown<RejectedView>;
  /** Every position, in the order of the file. */
  readonly lines: readonly LineView[];
  readonly counts: Readonly<Record<ScreeningClass | ApartKind, number>>;
}

/** The first of a list and how many it has. */
export interface Shown<Item> {
  readonly items: readonly Item[];
  readonly of: number;
}

/** What is counted in one currency. */
export interface PartView {
  /** `USD`, or `net assets` where lines count with their weights. */
  readonly unit: string;
  /** `The whole portfolio: USD 583,431,229,112, the sum of its lines with cash.` */
  readonly whole: string;
  readonly classes: readonly ClassRow[];
  /** Empty kinds are left out. */
  readonly apart: readonly ApartRow[];
  readonly roles: readonly CountedRow[];
  readonly grades: readonly (CountedRow & { readonly grade: Grade })[];
}

/** A number of positions, what they are worth, and their part of the whole. */
export interface CountedRow {
  readonly label: string;
  readonly positions: string;
  readonly amount: string;
  /** `12.34%`; empty where the whole is not above zero. */
  readonly share: string;
  /** The same for bars, 0 to 100. */
  readonly percent: number;
}

/** One of the five classes. */
export interface ClassRow extends CountedRow {
  readonly id: ScreeningClass;
  /** What belonging to it says and does not say. */
  readonly meaning: string;
}

/** One of the kinds that are stated apart. */
export interface ApartRow {
  readonly id: ApartKind;
  readonly label: string;
  readonly positions: string;
  readonly amount: string;
  readonly meaning: string;
}

/** E, X and coverage. */
export interface ExposureView {
  /** `at least 2.19%`. */
  readonly exposure: string;
  /** `at least 53.2`. */
  readonly x: string;
  readonly coverage: string;
  /** How they came about. */
  readonly explanation: string;
}

/** One involved company in the portfolio. */
export interface InvolvedView {
  readonly name: string;
  /** Of its page. */
  readonly slug: string;
  readonly grade: Grade;
  /** `92.4`. */
  readonly involvement: string;
  /** `Creation 68.8, sale 48.9`. */
  readonly roles: string;
  readonly amount: string;
  readonly share: string;
  /** `Subsidiary of Amazon; counted with its own involvement.` */
  readonly group?: string;
  readonly lines: readonly LineView[];
}

/** One involved company behind an organisation in the portfolio. */
export interface BehindView {
  /** Of the involved company, and of its page. */
  readonly name: string;
  readonly slug: string;
  readonly grade: Grade;
  /** `92.4`. */
  readonly involvement: string;
  /** What the portfolio holds, and where: `Alpine Holding, line 3`. */
  readonly through: string;
  /** `Alpine Holding › Alpine Retail Group › Acme`. */
  readonly way: string;
  /** `25% to 50%`, and whether it controls. */
  readonly share: string;
  /** `USD 250 to USD 500`; empty where the lines have no value. */
  readonly amount: string;
}

/** One position with everything that is said of it. */
export interface LineView {
  readonly line: number;
  readonly name: string;
  readonly title: string;
  /** `ISIN US0231351067`. */
  readonly identifiers: readonly string[];
  readonly instrument: string;
  /** `via iShares Core S&P 500 ETF`; empty for a line of the file itself. */
  readonly via: string;
  readonly amount: string;
  /** Before conversion, where something was converted. */
  readonly stated: string;
  readonly share: string;
  readonly counts: ScreeningClass | ApartKind;
  readonly countsLabel: string;
  readonly company?: {
    readonly name: string;
    /** Present when it has a page. */
    readonly slug?: string;
    readonly grade?: Grade;
    readonly involvement?: string;
    readonly roles?: string;
    readonly group?: string;
  };
  /** Why it was, or was not, taken for that company; then what belongs to its class. */
  readonly reasons: readonly string[];
  /** Contradictions between codes, or between code and name. */
  readonly findings: readonly string[];
  /** Who it may be, for a review. */
  readonly candidates: readonly string[];
}

/** A line that could not be read. */
export interface RejectedView {
  readonly line: number;
  readonly message: string;
}

/** The portfolio beside a benchmark. */
export interface ComparisonView {
  readonly title: string;
  readonly sentences: readonly string[];
  /** Overweights first. */
  readonly rows: Shown<ComparedRow>;
}

/** One company in both portfolios. */
export interface ComparedRow {
  readonly name: string;
  readonly slug: string;
  readonly here: string;
  readonly there: string;
  /** `+1.20`, in percentage points. */
  readonly difference: string;
}
