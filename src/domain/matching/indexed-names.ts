import { type NameWords, nameWords } from './name-words.js';
import type { NamedOrganisation } from './named-organisation.js';
import { Vocabulary } from './vocabulary.js';
import { wordWeight } from './word-weights.js';

/** A word or two neighbouring words of an indexed name. */
export interface NameUnit {
  readonly word: number;
  /** One bit for each place of the name that it covers. */
  readonly places: number;
  readonly weight: number;
}

/** One name of one organisation. */
export interface IndexedName {
  readonly organisation: number;
  readonly text: string;
  readonly former: boolean;
  readonly words: NameWords;
  /** Those that distinguish it, then those at its side. */
  readonly all: readonly string[];
  readonly units: readonly NameUnit[];
  /** By place. */
  readonly weights: readonly number[];
  readonly total: number;
  readonly numbers: string;
}

/** Words behind a legal form or in brackets weigh less. */
const SIDE_WEIGHT = 0.3;
/** Bits of an integer; nobody tells names apart by their thirtieth word. */
const MOST_WORDS = 24;

interface Draft {
  readonly organisation: number;
  readonly text: string;
  readonly former: boolean;
  readonly words: NameWords;
  readonly ids: readonly number[];
}

/** All names of a universe with their words numbered and weighed. */
export class IndexedNames {
  readonly vocabulary = new Vocabulary();
  readonly names: readonly IndexedName[];
  /** By word, the numbers of the names that have it. */
  readonly postings: readonly (readonly number[])[];
  readonly weights: Float64Array;

  constructor(organisations: readonly NamedOrganisation[]) {
    const drafts = organisations.flatMap((organisation, number) =>
      draftsOf(organisation, number, this.vocabulary),
    );
    const joined = drafts.map(({ words }) => joinedUnits(words.core, this.vocabulary));
    this.vocabulary.seal();
    this.weights = weigh(drafts, organisations.length, this.vocabulary);
    this.names = drafts.map((draft, at) => indexed(draft, joined[at] ?? [], this.weights));
    this.postings = post(this.names, this.vocabulary.size);
  }
}

function draftsOf(
  { names, formerNames }: NamedOrganisation,
  organisation: number,
  vocabulary: Vocabulary,
): readonly Draft[] {
  const seen = new Set<string>();
  const all = [
    ...names.map((text) => ({ text, former: false })),
    ...formerNames.map((text) => ({ text, former: true })),
  ];
  return all.flatMap(({ text, former }) => {
    const words = shortened(nameWords(text));
    const key = [...words.core, '|', ...words.side].join(' ');
    if (words.core.length === 0 || seen.has(key)) return [];
    seen.add(key);
    const ids = [...words.core, ...words.side].map((word, at) => vocabulary.add(word, at === 0));
    return [{ organisation, text, former, words, ids }];
  });
}

function shortened(words: NameWords): NameWords {
  const core = words.core.slice(0, MOST_WORDS);
  return { ...words, core, side: words.side.slice(0, MOST_WORDS - core.length) };
}

/** `LA Z`, `Z BOY` as `LAZ`, `ZBOY`: filers leave out blanks and hyphens. */
function joinedUnits(
  core: readonly string[],
  vocabulary: Vocabulary,
): readonly { readonly word: number; readonly at: number }[] {
  return core
    .slice(1)
    .map((word, at) => ({ word: vocabulary.addJoined((core[at] ?? '') + word), at }));
}

function weigh(
  drafts: readonly Draft[],
  organisations: number,
  vocabulary: Vocabulary,
): Float64Array {
  const counts = new Int32Array(vocabulary.size);
  const lastSeen = new Int32Array(vocabulary.size).fill(-1);
  for (const { organisation, ids } of drafts) {
    for (const id of ids) {
      if (lastSeen[id] === organisation) continue;
      lastSeen[id] = organisation;
      counts[id] = (counts[id] ?? 0) + 1;
    }
  }
  return Float64Array.from(counts, (count, id) =>
    wordWeight(vocabulary.wordOf(id), organisations, count),
  );
}

function indexed(
  { organisation, text, former, words, ids }: Draft,
  joined: readonly { readonly word: number; readonly at: number }[],
  weightOf: Float64Array,
): IndexedName {
  const { core, side } = words;
  const weights = ids.map((id, at) => (weightOf[id] ?? 0) * (at < core.length ? 1 : SIDE_WEIGHT));
  const singles = ids.map((word, at) => ({ word, places: 1 << at, weight: weights[at] ?? 0 }));
  const pairs = joined.map(({ word, at }) => ({
    word,
    places: 3 << at,
    weight: (weights[at] ?? 0) + (weights[at + 1] ?? 0),
  }));
  const units = [...singles, ...pairs];
  const all = [...core, ...side];
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return {
    organisation,
    text,
    former,
    words,
    all,
    units,
    weights,
    total,
    numbers: numbersOf(core),
  };
}

/** The numbers of a name in their order; another number is another fund or another vehicle. */
export function numbersOf(words: readonly string[]): string {
  return words.filter((word) => /^\d+$/.test(word)).join(' ');
}

function post(names: readonly IndexedName[], words: number): readonly (readonly number[])[] {
  const postings = Array.from({ length: words }, (): number[] => []);
  for (const [number, { units }] of names.entries()) {
    for (const { word } of units) {
      const list = postings[word];
      if (list !== undefined && list.at(-1) !== number) list.push(number);
    }
  }
  return postings;
}
