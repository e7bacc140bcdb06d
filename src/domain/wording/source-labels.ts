import type { SourceKind } from '../company/vocabulary.js';

/** Kinds of sources, as shown. */
export const SOURCE_KIND_LABELS: Readonly<Record<SourceKind, string>> = {
  court: 'Court',
  regulator: 'Regulator or authority',
  company: 'Company',
  contract: 'Contract or tender',
  foi: 'Freedom of information release',
  test: 'Technical test',
  research: 'Research',
  news: 'News',
  trade: 'Trade press',
  advocacy: 'Advocacy',
  filing: 'Filing of a party',
};
