/** The closed lists of the company file format. Technology, setting and status codes are those of the method. */

/** What a company does with a technology. */
export const ROLES = ['create', 'sell', 'use'] as const;
/** One of the roles. */
export type Role = (typeof ROLES)[number];

/** The main business of a company. */
export const SECTORS = [
  'Surveillance technology',
  'Biometrics and identity',
  'Cloud and software',
  'Semiconductors and hardware',
  'Telecoms',
  'Defence and security',
  'Retail',
  'Venues and sport',
  'Hospitality and leisure',
  'Transport and travel',
  'Finance and insurance',
  'Property',
  'Education technology',
  'Gig platforms',
  'Health',
  'Manufacturing',
  'Other',
] as const;
/** One of the sectors. */
export type Sector = (typeof SECTORS)[number];

/** Who is served or watched; `law_enforcement` is the operator of METHOD 5a. */
export const CUSTOMER_TYPES = [
  'law_enforcement',
  'military',
  'government',
  'private',
  'unknown',
  'none',
] as const;
/** One of the customer types. */
export type CustomerType = (typeof CUSTOMER_TYPES)[number];

/** Who speaks in a source: it chooses the claim words. METHOD 8. */
export const SOURCE_KINDS = [
  'court',
  'regulator',
  'company',
  'contract',
  'foi',
  'test',
  'research',
  'news',
  'trade',
  'advocacy',
  'filing',
] as const;
/** One of the source kinds. */
export type SourceKind = (typeof SOURCE_KINDS)[number];

/** The answers to a response element. */
export const ANSWERS = ['yes', 'partial', 'no', 'not_disclosed'] as const;
/** One of the answers. */
export type AnswerValue = (typeof ANSWERS)[number];

/** What a statement amounts to. */
export const STATEMENT_KINDS = [
  'policy_commitment',
  'moratorium',
  'exit',
  'denial',
  'statement',
  'human_rights_policy',
  'remedy',
  'litigation_settlement',
  'other',
] as const;
/** One of the statement kinds. */
export type StatementKind = (typeof STATEMENT_KINDS)[number];

/** Who made a statement. */
export const SPEAKERS = ['company', 'regulator', 'ngo', 'other'] as const;
/** One of the speakers. */
export type Speaker = (typeof SPEAKERS)[number];

/** What a court, regulator or state did. */
export const ACTION_KINDS = [
  'fine',
  'ban_order',
  'export_control',
  'sanction',
  'lawsuit',
  'settlement',
  'exclusion',
  'legislation',
  'finding',
  'investigation',
] as const;
/** One of the action kinds. */
export type ActionKind = (typeof ACTION_KINDS)[number];

/** How an investor is tied to a company. */
export const INVESTOR_RELATIONS = [
  'shareholder',
  'venture_investor',
  'divested',
  'excluded',
] as const;
/** One of the relations. */
export type InvestorRelation = (typeof INVESTOR_RELATIONS)[number];

/** How a dispute is founded; disproof retracts the record instead. */
export const DISPUTE_KINDS = ['bare_denial', 'documented_rebuttal'] as const;
/** One of the dispute kinds. */
export type DisputeKind = (typeof DISPUTE_KINDS)[number];

/** An Admiralty grade such as `B2`: reliability A–F, then credibility 1–6. */
export type EvidenceGrade = string & { readonly evidenceGrade?: unique symbol };

/** An id of the method edition. */
export type TechnologyId = string;
/** An id of the method edition. */
export type SettingId = string;
/** An id of the method edition. */
export type LinkageId = string;
/** An id of the method edition. */
export type Status = string;

/** `R1.1` is the first element of the first response indicator. */
export type AnswerableElement = string;
