import type {
  InvestorType,
  LinkRelation,
  PublicMoneyAnswer,
  PublicMoneyFlag,
  StewardshipKind,
} from '../investor/record/investor-vocabulary.js';

/** A holder known from its filings alone has no type on file; the form it files on tells this much. */
export type InvestorKind = InvestorType | 'filing_manager' | 'filing_fund';

/** Types of investors, as shown. */
export const INVESTOR_KIND_LABELS: Readonly<Record<InvestorKind, string>> = {
  asset_manager: 'Asset manager',
  pension_fund: 'Pension fund',
  sovereign_fund: 'Sovereign fund',
  development_bank: 'Development bank',
  bank: 'Bank',
  insurer: 'Insurer',
  venture_capital: 'Venture capital',
  faith_based: 'Faith-based investor',
  corporate: 'Company',
  other: 'Other investor',
  filing_manager: 'Manager, type not on file',
  filing_fund: 'Fund',
};

/** Ties between investors and companies, as the headings of lists. */
export const LINK_RELATION_LABELS: Readonly<Record<LinkRelation, string>> = {
  holder: 'Holds or held',
  venture_backer: 'Backed with venture capital',
  divested: 'Divested',
  excluded: 'Excluded',
};

/** Whether money is public, as shown. */
export const PUBLIC_MONEY_LABELS: Readonly<Record<PublicMoneyAnswer, string>> = {
  yes: 'Yes',
  no: 'No',
  not_known: 'Not known',
};

/** Why money is public, as shown. */
export const PUBLIC_MONEY_FLAG_LABELS: Readonly<Record<PublicMoneyFlag, string>> = {
  public_pension_fund: 'Public pension fund',
  sovereign_fund: 'Sovereign fund',
  development_bank: 'Development bank',
  state_owned_holder: 'State-owned holder',
  research_grant: 'Research grant',
  public_procurement: 'Public procurement',
};

/** What an investor did as an owner, as shown. */
export const STEWARDSHIP_KIND_LABELS: Readonly<Record<StewardshipKind, string>> = {
  filed_resolution: 'Filed a resolution',
  co_filed: 'Co-filed a resolution',
  voted_for: 'Voted for a resolution',
  voted_against: 'Voted against a resolution',
  engagement: 'Engagement',
  signed_statement: 'Signed a statement',
  excluded: 'Excluded a company',
  divested: 'Divested',
};
