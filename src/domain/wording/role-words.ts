import type { Role } from '../company/vocabulary.js';

/** Roles as nouns, so that a heading says neither that something goes on nor that it is over. */
export const ROLE_LABELS: Readonly<Record<Role, string>> = {
  create: 'Creation',
  sell: 'Sale',
  use: 'Use',
};

/** The same inside a sentence: `sale`. */
export function roleNoun(role: Role): string {
  return ROLE_LABELS[role].toLowerCase();
}

/** Printed where sales are listed: the role covers more than the word. METHOD 8, scope of proof. */
export const SALE_INCLUDES_OFFER =
  'Sale, in the words of the method, includes licensing, hosting and offering: a brochure or an announcement proves an offer, not that anyone bought.';
