import type { Methodology } from '../methodology/methodology.js';
import type { Percent } from '../quantities/fraction.js';
import type { StoredVote } from '../resolution/vote.js';
import type { InvestorKind } from '../wording/investor-words.js';
import type { HeldCompany } from './held-company.js';
import { knownStakes } from './known-stakes.js';
import type { MeasuredPortfolio } from './measure-portfolio.js';
import type { InvestorRecord } from './record/investor-record.js';
import { type Influence, influence } from './score/influence.js';
import { performance } from './score/performance.js';
import { type Stewardship, stewardship } from './score/stewardship.js';
import { stewardshipInput } from './stewardship-input.js';
import { whenKnown } from './when-known.js';

/** One investor with what is on file of it: a record, a portfolio, votes, or some of them. */
export interface InvestorOnFile {
  readonly slug: string;
  readonly record?: InvestorRecord;
  readonly portfolio?: MeasuredPortfolio;
  readonly votes: readonly StoredVote[];
}

/** An investor judged: what has no number says so by its absence. METHOD 3.7. */
export interface AssessedInvestor extends InvestorOnFile {
  readonly name: string;
  readonly kind: InvestorKind;
  /** ISO 3166-1 alpha-2. */
  readonly country?: string;
  readonly influence: Influence;
  readonly stewardship: Stewardship;
  /** P; absent unless exposure and stewardship are both assessed. */
  readonly performance?: Percent;
}

/** E and X come with the portfolio; Ω, T and P are worked out here. */
export function assessInvestor(
  onFile: InvestorOnFile,
  { investor, response }: Pick<Methodology, 'investor' | 'response'>,
  companyOf: (slug: string) => HeldCompany | undefined,
): AssessedInvestor {
  const { slug, record, portfolio, votes } = onFile;
  const rules = { stewardship: investor.stewardship, answers: response.answers };
  const judged = stewardship(stewardshipInput(record, votes), rules);
  const x = portfolio?.exposure?.x;
  const assessed = x !== undefined && judged.value !== undefined;
  return {
    ...onFile,
    name: record?.name ?? portfolio?.holder.name ?? slug,
    kind: record?.type ?? kindOf(portfolio),
    ...whenKnown('country', record?.country ?? portfolio?.holder.country),
    influence: influence(knownStakes(portfolio, record, companyOf)),
    stewardship: judged,
    ...(assessed ? { performance: performance(x, judged.value, investor.score.mu) } : {}),
  };
}

function kindOf(portfolio: MeasuredPortfolio | undefined): InvestorKind {
  return portfolio?.holder.kind === 'fund' ? 'filing_fund' : 'filing_manager';
}
