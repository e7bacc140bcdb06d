import type { ReportedIdentifier } from '../portfolio/portfolio-line.js';

/** What a file says about the issuer of one line; every `PortfolioLine` is one. */
export interface IssuerToMatch {
  readonly name: string;
  /** Title of the class; some filers write the rest of a long name into it. */
  readonly title?: string;
  readonly identifiers: readonly ReportedIdentifier[];
  /** ISO 3166-1 alpha-2. */
  readonly country?: string;
}
