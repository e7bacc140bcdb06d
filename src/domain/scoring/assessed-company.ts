import type { AnswerValue, Role } from '../company/vocabulary.js';
import type { CapId, Grade } from '../methodology/methodology.js';
import type { CalendarDate } from '../quantities/calendar-date.js';
import type { Fraction, Percent } from '../quantities/fraction.js';

/** The result of the method for one company at one date, with every part it came from. METHOD 3. */
export interface CompanyScore {
  readonly id: string;
  readonly involvement: Percent;
  readonly roles: Readonly<Record<Role, Percent>>;
  readonly response: Percent;
  readonly score: Percent;
  readonly grade: Grade;
  /** The grade that the score alone would give. */
  readonly uncappedGrade: Grade;
  readonly caps: readonly GradeCap[];
  readonly activities: readonly ScoredActivity[];
  readonly indicators: readonly ScoredIndicator[];
}

/** A cap that is met: the letter is not better than `bestGrade`. METHOD 3.4. */
export interface GradeCap {
  readonly id: CapId;
  readonly bestGrade: Grade;
  /** Keys of the activities that bring the cap; empty for caps that rest on an answer or on coverage. */
  readonly activities: readonly string[];
}

/** One merged activity and the numbers between its evidence and its value. METHOD 3.1. */
export interface ScoredActivity {
  /** entity, role, technology, product, customer: unique within the result. */
  readonly key: string;
  readonly entity: string;
  readonly role: Role;
  readonly technology: string;
  readonly product: string;
  readonly customer: string;
  readonly severity: SeverityParts;
  readonly linkage: { readonly id: string; readonly factor: Fraction };
  readonly status: StatusParts;
  readonly confidence: ConfidenceParts;
  readonly attribution: Fraction;
  readonly article5Type: boolean;
  readonly gated: boolean;
  readonly inScope: boolean;
  /** gated, in scope and with a multiplier above 0. */
  readonly counts: boolean;
  /** x = severity × linkage × multiplier × confidence × attribution; 0 when it does not count. */
  readonly value: Fraction;
  /** True when the same activity, reached through another entity, is the one that is taken. */
  readonly takenElsewhere: boolean;
}

/** The factors of severity, each a fraction. */
export interface SeverityParts {
  readonly gravity: Fraction;
  readonly setting: string;
  readonly settingFactor: Fraction;
  readonly scope: Fraction;
  readonly irremediability: Fraction;
  /** h = 0.5·max(q, r) + 0.25·(q + r). */
  readonly harm: Fraction;
  readonly value: Fraction;
}

/** Where an activity stands at the as-of date and what that leaves of it. */
export interface StatusParts {
  /** The state at the as-of date, after a pause that ran out. */
  readonly state: string;
  /** Its latest event; absent when there is none. */
  readonly since?: CalendarDate;
  readonly lastConfirmed: CalendarDate;
  /** Completed months since `lastConfirmed`, or since the ending or pause for those states. */
  readonly ageMonths: number;
  /** The multiplier before fading or decay. */
  readonly base: Fraction;
  readonly multiplier: Fraction;
  readonly lapsed: boolean;
  /** Active or pilot and confirmed within the current months of the method. */
  readonly current: boolean;
}

/** The best item of each origin, sorted by origin, and what they add up to. */
export interface ConfidenceParts {
  readonly origins: readonly {
    readonly origin: string;
    readonly grade: string;
    readonly weight: Fraction;
  }[];
  readonly dispute: Fraction;
  readonly value: Fraction;
}

/** One response indicator with an answer for each of its elements. METHOD 3.3. */
export interface ScoredIndicator {
  readonly id: string;
  readonly weight: number;
  readonly answers: readonly AnswerValue[];
  /** Not asked of a company without a counting record: full credit. */
  readonly fullCredit: boolean;
  readonly mean: Fraction;
  /** weight × mean. */
  readonly points: Percent;
}

/** How far a company is assessed. METHOD 3.5. */
export const COVERAGE_STATES = [
  'involved',
  'stale',
  'under_review',
  'no_evidence_found',
  'partially_assessed',
  'not_assessed',
] as const;
/** One of the states of METHOD 3.5. */
export type CoverageState = (typeof COVERAGE_STATES)[number];

/** A company judged: its state, and its numbers when the state has any. */
export interface Assessment {
  readonly slug: string;
  readonly asOf: CalendarDate;
  readonly state: CoverageState;
  /** The grid is incomplete, so the score is an upper bound. */
  readonly atMost: boolean;
  /** The parts of every activity on file, also of those that do not count. */
  readonly activities: readonly ScoredActivity[];
  readonly indicators: readonly ScoredIndicator[];
  /** Absent for every state without a number; absence is not zero. */
  readonly score?: CompanyScore;
}
