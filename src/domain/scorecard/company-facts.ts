import type { CompanyRecord } from '../company/company-record.js';
import type { Methodology } from '../methodology/methodology.js';
import type { Fraction } from '../quantities/fraction.js';
import type { Assessment } from '../scoring/assessed-company.js';
import type { ShownActivity } from './shown-activity.js';
import type { SourceRegister } from './source-register.js';

/** How a company of a group hangs on another: controlled, or held with a share. */
export interface GroupLink {
  readonly control: boolean;
  readonly share?: Fraction;
}

/** A company whose activities count for the one that is viewed. */
export interface Subsidiary {
  readonly record: CompanyRecord;
  readonly link: GroupLink;
  readonly assessment?: Assessment;
}

/** What every part of a company's view is worded from. Nothing in the records is dated after the as-of date. */
export interface CompanyFacts {
  readonly record: CompanyRecord;
  readonly assessment: Assessment;
  readonly methodology: Methodology;
  readonly subsidiaries: readonly Subsidiary[];
  readonly activities: readonly ShownActivity[];
  readonly sources: SourceRegister;
}
