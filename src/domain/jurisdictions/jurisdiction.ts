import type { PartialDate } from '../quantities/calendar-date.js';

/** From the smallest to the widest. */
export const JURISDICTION_LEVELS = ['city', 'state', 'country', 'supranational'] as const;
/** How wide the place is that set the rule. */
export type JurisdictionLevel = (typeof JURISDICTION_LEVELS)[number];

/** One ban, moratorium or duty that a place has set, with the source that says so. Unique by `iso` and `name`. */
export interface Jurisdiction {
  /** The place and, where it has several rules, which one. */
  readonly name: string;
  /** ISO 3166-1 alpha-2 or 3166-2 of the place or of the state around it; `EU` for the Union. */
  readonly iso: string;
  readonly level: JurisdictionLevel;
  /** Adopted, or in force where that is what the source gives. */
  readonly date: PartialDate;
  readonly scope: string;
  readonly publicSector: boolean;
  readonly privateSector: boolean;
  readonly claim: string;
  readonly source: JurisdictionSource;
}

/** Who says so; without a date where none was given. */
export interface JurisdictionSource {
  readonly title: string;
  readonly publisher: string;
  readonly url: string;
  readonly date?: PartialDate;
}
