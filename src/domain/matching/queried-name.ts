import { meaningsOfWord } from './canonical-words.js';
import { type IndexedNames, numbersOf } from './indexed-names.js';
import { type NameWords, nameWords } from './name-words.js';
import { wordWeight } from './word-weights.js';

/** A word, or two neighbouring words, of the name that is looked up. */
export interface QueryUnit {
  /** One bit for each place that it covers. */
  readonly places: number;
  readonly weight: number;
  /** Words of the index that it may stand for, and how like each is. */
  readonly like: ReadonlyMap<number, number>;
}

/** A name that is looked up, ready to be compared. */
export interface QueriedName {
  readonly words: NameWords;
  /** Those that distinguish it, then those at its side. */
  readonly all: readonly string[];
  readonly units: readonly QueryUnit[];
  /** By place. */
  readonly weights: readonly number[];
  readonly numbers: string;
}

/** Behind the legal form of a name in a file stands mostly what is no part of it. */
const SIDE_WEIGHT = 0.12;
/** A word that no indexed name has weighs about as much as a rare one. */
const UNKNOWN_WEIGHT = 8.2;
const TWO_AS_ONE = 0.97;
const MOST_WORDS = 16;
const NOTHING: ReadonlyMap<number, number> = new Map();

/** Takes the name apart and finds the words of the index that its words may stand for. */
export function queriedName(text: string, index: IndexedNames): QueriedName {
  const words = nameWords(text);
  const core = words.core.slice(0, MOST_WORDS);
  const all = [...core, ...words.side.slice(0, MOST_WORDS - core.length)];
  const last = core.length - 1;
  const isCut = (at: number): boolean => !words.closed && at === last;
  const weights = all.map((word, at) =>
    at > last
      ? SIDE_WEIGHT * weightOf(word, index, false)
      : weightOf(word, index, isCut(at) && last > 0),
  );
  const singles = all.map((word, at) => ({
    places: 1 << at,
    weight: weights[at] ?? 0,
    like: index.vocabulary.like(word, { first: at === 0, cut: isCut(at) }),
  }));
  const units = [...singles, ...pairsOf(core, weights, index)];
  return { words, all, units, weights, numbers: numbersOf(core) };
}

function weightOf(word: string, index: IndexedNames, cut: boolean): number {
  const exact = index.vocabulary.exact(word).map((id) => index.weights[id] ?? 0);
  if (exact.length > 0) return Math.min(...exact);
  if (word.length === 1) return 1;
  if (cut && word.length < 4) return word.length;
  const known = meaningsOfWord(word).map((meaning) => wordWeight(meaning, index.names.length, 0));
  return Math.min(word.length < 3 ? UNKNOWN_WEIGHT / 2 : UNKNOWN_WEIGHT, ...known);
}

/** Two neighbouring words that one word of the index stands for. */
function pairsOf(
  core: readonly string[],
  weights: readonly number[],
  index: IndexedNames,
): readonly QueryUnit[] {
  return core.slice(1).map((second, at) => {
    const word = index.vocabulary.joinedWord((core[at] ?? '') + second);
    const weight = (weights[at] ?? 0) + (weights[at + 1] ?? 0);
    return {
      places: 3 << at,
      weight,
      like: word === undefined ? NOTHING : new Map([[word, TWO_AS_ONE]]),
    };
  });
}
