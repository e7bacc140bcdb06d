import type { Speaker, StatementKind } from '../company/vocabulary.js';

/** Kinds of statements, as shown. */
export const STATEMENT_KIND_LABELS: Readonly<Record<StatementKind, string>> = {
  policy_commitment: 'Policy commitment',
  moratorium: 'Moratorium',
  exit: 'Exit',
  denial: 'Denial',
  statement: 'Statement',
  human_rights_policy: 'Human rights policy',
  remedy: 'Remedy',
  litigation_settlement: 'Settlement of a lawsuit',
  other: 'Further information',
};

/** Who speaks in a statement. */
export const SPEAKER_LABELS: Readonly<Record<Speaker, string>> = {
  company: 'The company',
  regulator: 'A regulator',
  ngo: 'A civil society organisation',
  other: 'Another party',
};
