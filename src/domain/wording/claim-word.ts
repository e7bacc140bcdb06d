import type { SourceKind } from '../company/vocabulary.js';

/** How strong a verb a source allows. METHOD 8, "Claim words". */
export type ClaimWord = 'found' | 'says itself' | 'documented' | 'reported' | 'alleged';

const WORDS: Readonly<Record<SourceKind, ClaimWord>> = {
  court: 'found',
  regulator: 'found',
  company: 'says itself',
  contract: 'documented',
  foi: 'documented',
  news: 'reported',
  test: 'reported',
  research: 'reported',
  trade: 'reported',
  advocacy: 'alleged',
  filing: 'alleged',
};

/** The word for a kind of source; a source whose kind is not certain never gives more than `reported`. */
export function claimWord(kind: SourceKind | undefined): ClaimWord {
  return kind === undefined ? 'reported' : WORDS[kind];
}
