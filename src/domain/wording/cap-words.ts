import type { CapId } from '../methodology/methodology.js';

/** When a cap is met, from the strictest on; a company's own reasons name its activities. METHOD 3.4. */
export const CAP_REASONS: Readonly<Record<CapId, string>> = {
  severe_active: 'an active or pilot activity of high severity on strong evidence',
  article5_type_active:
    'an active or pilot activity of a type that Article 5 of Regulation (EU) 2024/1689 names (a flag, not a legal finding)',
  any_active: 'an active or pilot activity',
  not_yet_ended: 'an activity that is not confirmed as ended',
  no_commitment: 'the lack of a full public commitment by the whole group (R1.1)',
  coverage: 'an incomplete search',
};
