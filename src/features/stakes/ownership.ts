import type { Control } from '../../domain/ownership/controlled-by.js';
import type { OrganisationCategory, StakeKind } from '../../domain/ownership/organisation-fact.js';
import type { ShareRange } from '../../domain/ownership/stake.js';
import type { StakeFinding } from '../../domain/ownership/stake-graph.js';
import type { CalendarDate } from '../../domain/quantities/calendar-date.js';

/** A stored stake with both of its ends named. */
export interface StoredStake {
  readonly owner: string;
  readonly company: string;
  readonly kind: StakeKind;
  readonly relation: string;
  readonly minimum: number | null;
  readonly maximum: number | null;
  readonly exclusiveMinimum: boolean;
  readonly exclusiveMaximum: boolean;
  readonly indirect: boolean;
  readonly explained: boolean;
  readonly starts: CalendarDate | null;
  readonly ends: CalendarDate | null;
  readonly dataset: string;
}

/** An organisation as pages name it. */
export interface OrganisationSummary extends OrganisationRecord {
  /** It has a company file that may be shown, and so a page of its own. */
  readonly onFile: boolean;
}

/** An organisation as the database describes it. */
export interface OrganisationRecord {
  readonly slug: string;
  readonly name: string;
  readonly country: string | null;
  readonly category: OrganisationCategory;
  readonly status: string | null;
}

/** Why an organisation names no parent. */
export interface StoredException {
  readonly parent: 'direct' | 'ultimate';
  readonly reason: string;
}

/** One way from an owner to a company. */
export interface ShownPath extends ShareRange {
  readonly nodes: readonly OrganisationSummary[];
}

/** What one organisation has of another through every way together. */
export interface ShownStake extends ShareRange {
  readonly organisation: OrganisationSummary;
  readonly direct?: ShareRange;
  /** Whether the owner controls: surely, perhaps, or not by what is known. */
  readonly control: 'certain' | 'possible' | 'none';
  readonly by?: Control['by'];
  /** The largest ways, at most three. */
  readonly paths: readonly ShownPath[];
}

/** Who holds an organisation and what it holds. */
export interface Ownership {
  readonly organisation: OrganisationSummary;
  /** Owners of whom no owner is on file; the largest minimum first. */
  readonly owners: readonly ShownStake[];
  /** Rings above it that hold one another wholly: there the ways up end without an owner. */
  readonly rings: readonly {
    readonly members: readonly OrganisationSummary[];
    readonly share: number;
  }[];
  /** Part whose owners are not on file, at most. */
  readonly notOnFile: number;
  /** What it holds itself and through others; the largest minimum first. */
  readonly holdings: readonly ShownStake[];
  /** Holdings beyond those that are shown. */
  readonly furtherHoldings: number;
  /** As sources state them, ended ones too. */
  readonly statements: readonly (StoredStake & {
    readonly ownerName: string;
    readonly companyName: string;
  })[];
  readonly exceptions: readonly StoredException[];
  /** What in its own stakes cannot be true. */
  readonly findings: readonly StakeFinding[];
}
