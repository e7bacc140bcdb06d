import type { IdentifierScheme } from '../identifiers/identifier.js';
import type { ReportedIdentifier } from '../portfolio/portfolio-line.js';
import type { NameIndex } from './name-index.js';
import type { ReviewDecision } from './review-decision.js';

/** Everything that lines can be matched with. */
export interface Universe {
  /** The name of an organisation as it is printed. */
  nameOf(id: string): string | undefined;
  /**
   * Organisations that have this very code; a CUSIP is also found through the ISIN that is made of it, and the other
   * way round. Several only when sources disagree. A ticker finds nothing without its market.
   */
  identified(identifier: ReportedIdentifier): readonly string[];
  /** Organisations that have another security with the same first six characters of the CUSIP, which name the issuer. */
  sameCusipIssuer(cusip: string): readonly string[];
  /** The values that an organisation is known by in one register, in the order of their characters. */
  valuesOf(id: string, scheme: IdentifierScheme): readonly string[];
  readonly names: NameIndex;
  /** The names of organisations that there is a file on: those that can be assessed. */
  readonly filedNames: NameIndex;
  /** Whether an organisation is known from a register or a filing alone. */
  isRegisteredOnly(id: string): boolean;
  /** What a person decided, as long as it was not undone. */
  decisionOn(subject: string): ReviewDecision | undefined;
}
