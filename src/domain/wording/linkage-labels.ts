import type { LinkageId } from '../company/vocabulary.js';

const LABELS: Readonly<Record<string, string>> = {
  cause: 'Own product or own deployment',
  contribute: 'Built for the purpose with or for another',
  component: 'A part known to be used for it',
  directly_linked: 'Linked through a business relationship',
};

/** How close the company stands to the harm, in the steps of the UN Guiding Principles. */
export function linkageLabel(id: LinkageId): string {
  return LABELS[id] ?? id.replaceAll('_', ' ');
}
