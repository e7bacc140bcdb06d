import { type Alignment, untaken } from './align-names.js';

/** What two compared names share, and what each has alone. */
export interface AlignmentParts {
  /** Words of the one looked up that nothing stands for. */
  readonly unexplained: readonly string[];
  /** Words of the indexed one that are not in the one looked up. */
  readonly missing: readonly string[];
  /** Words that are alike but not the same, the one looked up first. */
  readonly alike: readonly (readonly [string, string])[];
  /** Weight of the words that both have, letter for letter or as a known abbreviation. */
  readonly sure: number;
  /** Weight of the words that are only alike. */
  readonly likely: number;
  /** Weight of the words before the legal form that nothing stands for. */
  readonly unexplainedWeight: number;
  readonly missingWeight: number;
}

/** From this likeness on, two spellings are one word. */
const SURE = 0.96;

/** The parts of a comparison that bear its score out. */
export function explainAlignment(alignment: Alignment): AlignmentParts {
  const { query, name, pairings, ours, theirs } = alignment;
  const weightOf = (isSure: boolean): number =>
    pairings.reduce(
      (sum, { weight, likeness }) => (likeness >= SURE === isSure ? sum + weight : sum),
      0,
    );
  return {
    unexplained: query.all.filter((_, at) => (ours & (1 << at)) === 0),
    missing: name.all.filter((_, at) => (theirs & (1 << at)) === 0),
    alike: pairings
      .map(
        (pairing) => [textAt(query.all, pairing.ours), textAt(name.all, pairing.theirs)] as const,
      )
      .filter(([written, known]) => written !== known),
    sure: weightOf(true),
    likely: weightOf(false),
    unexplainedWeight: untaken(query.weights.slice(0, query.words.core.length), ours),
    missingWeight: untaken(name.weights, theirs),
  };
}

function textAt(words: readonly string[], places: number): string {
  return words.filter((_, at) => (places & (1 << at)) !== 0).join(' ');
}
