/** The closed lists of the investor file format. */

/** What kind of investor it is. */
export const INVESTOR_TYPES = [
  'asset_manager',
  'pension_fund',
  'sovereign_fund',
  'development_bank',
  'bank',
  'insurer',
  'venture_capital',
  'faith_based',
  'corporate',
  'other',
] as const;
/** One of the investor types. */
export type InvestorType = (typeof INVESTOR_TYPES)[number];

/** Why money counts as public. METHOD 3.7. */
export const PUBLIC_MONEY_FLAGS = [
  'public_pension_fund',
  'sovereign_fund',
  'development_bank',
  'state_owned_holder',
  'research_grant',
  'public_procurement',
] as const;
/** One of the flags. */
export type PublicMoneyFlag = (typeof PUBLIC_MONEY_FLAGS)[number];

/** Whether the money is public; `not_known` where no source says. */
export const PUBLIC_MONEY_ANSWERS = ['yes', 'no', 'not_known'] as const;
/** One of the three answers. */
export type PublicMoneyAnswer = (typeof PUBLIC_MONEY_ANSWERS)[number];

/** How an investor is or was tied to a company. */
export const LINK_RELATIONS = ['holder', 'venture_backer', 'divested', 'excluded'] as const;
/** One of the relations. */
export type LinkRelation = (typeof LINK_RELATIONS)[number];

/** What an investor did as an owner. */
export const STEWARDSHIP_KINDS = [
  'filed_resolution',
  'co_filed',
  'voted_for',
  'voted_against',
  'engagement',
  'signed_statement',
  'excluded',
  'divested',
] as const;
/** One of the kinds. */
export type StewardshipKind = (typeof STEWARDSHIP_KINDS)[number];

/** The stewardship indicators that are answered element by element, and how many elements each has. METHOD 3.7. */
export const STEWARDSHIP_ELEMENTS = { T1: 3, T2: 3, T4: 3, T5: 2 } as const;
/** `T3`, the votes, is not answered: it is counted from votes. */
export type AnsweredIndicator = keyof typeof STEWARDSHIP_ELEMENTS;
