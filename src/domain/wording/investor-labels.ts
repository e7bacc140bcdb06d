import type { InvestorRelation } from '../company/vocabulary.js';

/** How an investor stands to a company, as shown. */
export const INVESTOR_RELATION_LABELS: Readonly<Record<InvestorRelation, string>> = {
  shareholder: 'Shareholder',
  venture_investor: 'Venture investor',
  divested: 'Divested',
  excluded: 'Excluded the company',
};
