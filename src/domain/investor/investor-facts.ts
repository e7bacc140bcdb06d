import type { Methodology } from '../methodology/methodology.js';
import type { StoredPortfolio } from '../portfolio/stored-portfolio.js';
import type { ResolutionRecord } from '../resolution/resolution-record.js';
import type { StatementRecord } from '../resolution/statement-record.js';
import type { AssessedInvestor } from './assess-investor.js';
import type { CitedSources } from './cited-sources.js';
import type { HeldCompany } from './held-company.js';
import type { CompanyNameView } from './investor-view.js';
import type { NamedCompany } from './record/cited-source.js';
import { whenKnown } from './when-known.js';

/** What every part of an investor's view is worded from. */
export interface InvestorFacts {
  readonly investor: AssessedInvestor;
  readonly companyOf: (slug: string) => HeldCompany | undefined;
  readonly methodology: Methodology;
  /** The lines of the latest portfolio and of the one before, when they are on file. */
  readonly stored?: StoredPortfolio;
  readonly previous?: StoredPortfolio;
  readonly resolutions: readonly ResolutionRecord[];
  readonly statements: readonly StatementRecord[];
  readonly cited: CitedSources;
}

/** How a company may be printed; undefined for one that is not named anywhere. METHOD 3.5. */
export function printableCompany(
  company: NamedCompany,
  companyOf: (slug: string) => HeldCompany | undefined,
): CompanyNameView | undefined {
  const held = company.slug === undefined ? undefined : companyOf(company.slug);
  if (held === undefined) return { name: company.name };
  if (!held.named) return undefined;
  return { name: held.name, slug: held.slug, ...whenKnown('grade', held.verdict?.grade) };
}
