import type { Role } from '../company/vocabulary.js';
import type { InvolvedPosition } from '../investor/score/exposure.js';
import type { Exposure } from '../investor/score/exposure.js';
import type { IssuerMatch } from '../matching/issuer-match.js';
import type { Grade } from '../methodology/methodology.js';
import type { FundStep, RestReason } from '../ownership/look-through-funds.js';
import type { ShareRange } from '../ownership/stake.js';
import type { ReadPortfolio } from '../portfolio/portfolio-file.js';
import type { Instrument, ReportedIdentifier } from '../portfolio/portfolio-line.js';
import type { Fraction, Percent } from '../quantities/fraction.js';
import type { Money } from '../quantities/money.js';
import type { CoverageState } from '../scoring/assessed-company.js';
import type { ExchangeRates } from './exchange-rates.js';

/** What is known of a line that owns something, each line in exactly one class. */
export const SCREENING_CLASSES = [
  'involved',
  'nothing-counts',
  'not-assessed',
  'not-in-data',
  'to-review',
] as const;
/** One of the five classes. */
export type ScreeningClass = (typeof SCREENING_CLASSES)[number];

/**
 * What is stated apart and never added to a class: cash, options, derivatives, what is below zero, and the part of
 * funds that their own files do not explain.
 */
export const APART_KINDS = ['cash', 'call', 'put', 'derivative', 'negative', 'fund-rest'] as const;
/** One of the kinds apart. */
export type ApartKind = (typeof APART_KINDS)[number];

/** The organisation behind a position, as far as it may be told. */
export interface ScreenedCompany {
  readonly slug: string;
  readonly name: string;
  /** Whether it has a file, and so a page. False also where the file may not be named yet. */
  readonly onFile: boolean;
  readonly state: Exclude<CoverageState, 'under_review'>;
  /** Present for the class `involved`. */
  readonly score?: {
    readonly involvement: Percent;
    readonly roles: Readonly<Record<Role, Percent>>;
    readonly grade: Grade;
    readonly atMost: boolean;
  };
  /** The company above a controlled subsidiary; it counts with its own involvement, not with the group's. */
  readonly group?: { readonly name: string; readonly slug?: string };
}

/** One line of the file, or one position of a fund that a line was looked through to. */
export interface ScreenedPosition {
  /** Of the file, also for what stands in a fund. */
  readonly line: number;
  readonly name: string;
  readonly title?: string;
  readonly identifiers: readonly ReportedIdentifier[];
  readonly instrument: Instrument;
  /** Funds between, the outermost first. */
  readonly path: readonly FundStep[];
  /** The value as the file states it, before any conversion; only for a line of the file itself. */
  readonly stated?: Money;
  /** What it counts with. Absent where the file gives no value. */
  readonly amount?: Money;
  readonly counts: ScreeningClass | ApartKind;
  /** Absent where the line names no issuer: cash, and derivatives, which often name the counterparty. */
  readonly match?: IssuerMatch;
  readonly company?: ScreenedCompany;
  /** Only for `fund-rest`. */
  readonly rest?: RestReason;
}

/** Number of positions and what they are worth together. */
export interface Tally {
  readonly positions: number;
  readonly amount: Money;
}

/** Everything that is counted in one currency. Currencies are never added up. */
export interface CurrencyPart {
  readonly currency: string;
  /** The whole disclosed portfolio: net assets where the file states them, else what it owns with its cash. */
  readonly whole: Money;
  readonly wholeIs: 'net-assets' | 'sum-of-lines';
  readonly classes: Readonly<Record<ScreeningClass, Tally>>;
  readonly apart: Readonly<Record<ApartKind, Tally>>;
  /** Of the involved value; a company has one, two or three roles, so these overlap. */
  readonly roles: Readonly<Record<Role, Tally>>;
  /** Of the involved value; grades do not overlap. */
  readonly grades: Readonly<Record<Grade, Tally>>;
}

/** One involved company with all positions in it. */
export interface InvolvedHolding {
  readonly company: ScreenedCompany & { readonly score: NonNullable<ScreenedCompany['score']> };
  /** One per currency, by currency. */
  readonly amounts: readonly Money[];
  /** By line, then by path. */
  readonly positions: readonly ScreenedPosition[];
}

/** An involved company behind an organisation in the portfolio that is not assessed itself. In no class, no E and no X. */
export interface HoldingBehind {
  readonly company: InvolvedHolding['company'];
  /** What the portfolio holds. */
  readonly through: ScreenedCompany;
  /** What that organisation has of the company, through every way together. */
  readonly share: ShareRange;
  readonly controlled: boolean;
  /** Names of the organisations on the largest way between the two. */
  readonly between: readonly string[];
  /** The value held times both ends of the share; one per currency, by currency. */
  readonly amounts: readonly { readonly least: Money; readonly most: Money }[];
  /** In the organisation that the portfolio holds. */
  readonly positions: readonly ScreenedPosition[];
}

/** E and X of the portfolio; unassessed positions count 0, so both are "at least". METHOD 3.7. */
export interface ScreenedExposure extends Exposure {
  readonly parts: readonly InvolvedPosition[];
  /** The assessed part of the whole. */
  readonly coverage: Fraction;
}

/** What of a portfolio is in companies that create, sell or use biometric surveillance, and how much is not known. */
export interface Screening {
  readonly portfolio: Pick<
    ReadPortfolio,
    'format' | 'holder' | 'asOf' | 'netAssets' | 'rejected' | 'warnings' | 'unitReason'
  >;
  /** Lines that could be read. */
  readonly lines: number;
  /** The file states no values, so lines count with their parts of net assets. */
  readonly byWeight: boolean;
  /** Lines of the file without a value, which are counted and add nothing. */
  readonly withoutValue: number;
  /** As used; absent where nothing was converted. */
  readonly rates?: ExchangeRates;
  /** Currencies of the file for which no rate was given although others were. */
  readonly unconverted: readonly string[];
  /** By currency. Empty when no line has a value. */
  readonly parts: readonly CurrencyPart[];
  /** Positions per class or kind, also those without a value. */
  readonly counts: Readonly<Record<ScreeningClass | ApartKind, number>>;
  /** Absent with several currencies, or without a value. */
  readonly exposure?: ScreenedExposure;
  /** The worst first: by value times involvement in one currency, by involvement in several. */
  readonly involved: readonly InvolvedHolding[];
  /** The largest value times involvement first. */
  readonly behind: readonly HoldingBehind[];
  /** Organisations with stakes in involved companies that were too many to follow. */
  readonly notFollowed: number;
  /** In the order of the file, those of one fund by its file. */
  readonly positions: readonly ScreenedPosition[];
}
