import type { CustomerType } from '../company/vocabulary.js';

/** Kinds of customers, as shown. */
export const CUSTOMER_TYPE_LABELS: Readonly<Record<CustomerType, string>> = {
  law_enforcement: 'Law enforcement',
  military: 'Military',
  government: 'Other public body',
  private: 'Private',
  unknown: 'Customer type not known',
  none: 'No customer',
};
