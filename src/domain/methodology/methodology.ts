import type { Role } from '../company/vocabulary.js';
import type { Fraction } from '../quantities/fraction.js';

/** One frozen edition of the scoring method, as its JSON file states it. METHOD 3. */
export interface Methodology {
  readonly id: string;
  readonly version: string;
  readonly status: {
    readonly multipliers: Readonly<Record<string, StatusRule>>;
    readonly terminal: readonly string[];
    readonly live: readonly string[];
    readonly endings: readonly string[];
    readonly lapsing: readonly string[];
    readonly currency: Readonly<Record<Role, CurrencyRule>> & { readonly current_months: number };
  };
  readonly outputs: Readonly<Record<string, OutputRule>>;
  readonly technologies: readonly TechnologyRule[];
  readonly settings: readonly SettingRule[];
  readonly roles: readonly { readonly id: Role; readonly covers: readonly string[] }[];
  readonly linkage: readonly LinkageRule[];
  readonly severity: {
    readonly scope_q: readonly LevelRule[];
    readonly irremediability_r: readonly LevelRule[];
    readonly defaults_when_unknown: { readonly q: Fraction; readonly r: Fraction };
  };
  readonly evidence: {
    readonly reliability: Readonly<Record<string, Fraction>>;
    readonly credibility: Readonly<Record<string, Fraction>>;
    readonly minimum_counted_weight: Fraction;
    readonly gate: { readonly confidence_min: Fraction; readonly best_item_min: Fraction };
    readonly dispute: { readonly bare_denial: Fraction; readonly documented_rebuttal: Fraction };
    readonly class_examples: Readonly<Record<string, string>>;
    readonly dates: { readonly undated_months: number };
  };
  readonly aggregation: {
    readonly within_role: Combination;
    readonly across_roles: Combination;
  };
  readonly response: {
    readonly answers: Readonly<Record<string, Fraction>>;
    readonly indicators: readonly IndicatorRule[];
  };
  readonly combination: { readonly lambda: Fraction };
  readonly grades: {
    readonly cut_points: readonly (readonly [Grade, number])[];
    readonly caps: readonly CapRule[];
  };
  readonly article5_type: readonly Article5Rule[];
  readonly investor: InvestorRules;
  readonly invariants: readonly string[];
}

/** Best first. */
export const GRADES = ['A', 'B', 'C', 'D', 'E', 'F'] as const;
/** The letter of a company. */
export type Grade = (typeof GRADES)[number];

/** The rules that hold a letter down. METHOD 3.4. */
export const CAPS = [
  'severe_active',
  'article5_type_active',
  'any_active',
  'not_yet_ended',
  'no_commitment',
  'coverage',
] as const;
/** One of the caps. */
export type CapId = (typeof CAPS)[number];

/** What a status leaves of an activity. METHOD 3.1. */
export interface StatusRule {
  readonly m0: Fraction;
  readonly rank: number;
  readonly floor?: Fraction;
  readonly half_life_months?: number;
  readonly zero_after_months?: number;
  readonly note?: string;
}

/** How a live record fades, in completed months. */
export interface CurrencyRule {
  readonly grace_months: number;
  readonly half_life_months: number;
  readonly lapse_months: number;
}

/** What an output is called and which way is better. */
export interface OutputRule {
  readonly symbol?: string;
  readonly range?: readonly [number, number];
  readonly direction?: string;
  readonly question?: string;
}

/** How grave a technology is by itself. */
export interface TechnologyRule {
  readonly id: string;
  readonly gravity: Fraction;
  readonly in_scope: boolean;
  readonly label: string;
  readonly aiact: readonly string[];
}

/** How much a setting adds to it. */
export interface SettingRule {
  readonly id: string;
  readonly factor: Fraction;
  readonly public: boolean;
  readonly note?: string;
}

/** How close the company is to the harm, in the words of the UN Guiding Principles. */
export interface LinkageRule {
  readonly id: string;
  readonly factor: Fraction;
  readonly ungp: string;
}

/** One step of a severity scale. */
export interface LevelRule {
  readonly level: Fraction;
  readonly rule: string;
}

/** `b`: how much of what is left the rest may close; `k`: how fast. METHOD 3.2. */
export interface Combination {
  readonly b: Fraction;
  readonly k: number;
}

/** One response indicator and its elements. */
export interface IndicatorRule {
  readonly id: string;
  /** Whole percent; all weights add up to 100. */
  readonly weight: number;
  readonly title: string;
  /** `no_gated_record`: full credit while no record counts. */
  readonly na_when: 'no_gated_record' | null;
  readonly elements: readonly string[];
}

/** A cap and when it is met. */
export interface CapRule {
  readonly id: CapId;
  readonly when: string;
  readonly best_grade: Grade;
}

/** Which records are of an Article-5 type. */
export interface Article5Rule {
  readonly technology: string;
  readonly settings: '*' | readonly string[];
  readonly operator?: string;
}

/** How investors are scored. METHOD 3.7. */
export interface InvestorRules {
  /** Which holders a company's page lists, in words that hold the two numbers. */
  readonly listing_threshold: string;
  /** The formulas of E and X; the exposure that halves the distance to 100 stands in it. */
  readonly exposure: string;
  readonly influence: string;
  readonly floor_note: string;
  readonly stewardship: readonly StewardshipRule[];
  /** `mu`: how much of the exposure the best stewardship takes away. */
  readonly score: { readonly mu: Fraction; readonly formula: string };
  readonly public_money: { readonly flags: readonly string[]; readonly rule: string };
}

/** One stewardship indicator: answered by elements, or by votes. */
export interface StewardshipRule {
  readonly id: string;
  /** Whole percent; all weights add up to 100. */
  readonly weight: number;
  readonly title: string;
  readonly elements?: readonly string[];
  readonly votes?: Readonly<Record<string, Fraction>>;
  readonly na?: string;
}
