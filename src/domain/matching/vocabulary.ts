import { lettersInOrder } from './stands-loosely-for.js';
import { isAbbreviation, meaningsOfWord } from './canonical-words.js';

/** Where a word stands in the name that is looked up. */
export interface WordPlace {
  readonly first: boolean;
  /** The last word of a name that no legal form closes: it may have been cut. */
  readonly cut: boolean;
}

const SAME = 1;
const ABBREVIATION = 0.98;
const PLURAL = 0.95;
const BEGINNING = 0.94;
const SHORT_BEGINNING = 0.86;
const BEGINNING_OF_KNOWN = 0.8;
const SKELETON = 0.88;
const ONE_LETTER_OFF = 0.86;
const LETTER_LOST = 0.86;
const LETTERS_LOST = 0.78;
const GLUED = 0.955;
/** More words than this with one beginning say nothing. */
const MOST_BEGINNINGS = 120;
/** Words that filers glue to the word before them when they cut or join columns. */
const GLUE =
  'INC CORP CO LTD PLC LLC NV SA COM CL CLA CLB ADR NEW TR TRUST GROUP HLDGS HLDG A B C'.split(' ');
const CACHED_WORDS = 50_000;

/** Every word of the indexed names, and the ways in which filers write it. */
export class Vocabulary {
  readonly #ids = new Map<string, number>();
  /** Words as they are spelled in names, each with the word it stands for. */
  readonly #spellings = new Map<string, number>();
  /** Words whose own meaning is not in doubt; pairs written as one are not among them. */
  readonly #joined = new Map<string, number>();
  readonly #found = new Map<string, ReadonlyMap<number, number>>();
  #sorted: readonly string[] = [];
  #buckets = new Map<string, string[]>();
  #firstWords = new Map<string, string[]>();
  readonly #first = new Set<string>();
  readonly #written = new Set<string>();
  readonly #words: string[] = [];

  get size(): number {
    return this.#ids.size;
  }

  /** The number of a word of an indexed name; a new one when it was not known. */
  add(spelling: string, isFirst: boolean): number {
    const [word = spelling] = meaningsOfWord(spelling);
    const id = this.#numberOf(word);
    this.#spellings.set(spelling, id);
    this.#spellings.set(word, id);
    this.#written.add(spelling);
    if (isFirst) this.#first.add(spelling);
    return id;
  }

  /** The number of two neighbouring words written as one. */
  addJoined(spelling: string): number {
    const known = this.#joined.get(spelling);
    if (known !== undefined) return known;
    const id = this.#spellings.get(spelling) ?? this.#numberOf(`${spelling} `);
    this.#joined.set(spelling, id);
    return id;
  }

  /** In its one spelling. */
  wordOf(id: number): string {
    return this.#words[id] ?? '';
  }

  /** To be called when all words are in. */
  seal(): void {
    this.#sorted = [...this.#spellings.keys()].toSorted(compare);
    for (const spelling of this.#sorted) append(this.#buckets, bucketOf(spelling), spelling);
    for (const spelling of [...this.#first].toSorted(compare)) this.#addEndings(spelling);
  }

  /** The words that stand for exactly this one, however common. */
  exact(word: string): readonly number[] {
    const spelled = this.#spellings.get(word);
    const meant = meaningsOfWord(word).flatMap((meaning) => this.#ids.get(meaning) ?? []);
    return [...new Set(spelled === undefined ? meant : [spelled, ...meant])];
  }

  /** Two words of a name written as one. */
  joinedWord(word: string): number | undefined {
    return this.#joined.get(word) ?? this.#spellings.get(word);
  }

  /** Every word that this one may stand for, each with its likeness from 0 to 1. */
  like(word: string, place: WordPlace): ReadonlyMap<number, number> {
    const key = `${word}${place.first ? '<' : ''}${place.cut ? '>' : ''}`;
    const known = this.#found.get(key);
    if (known !== undefined) return known;
    if (this.#found.size >= CACHED_WORDS) this.#found.clear();
    const found = this.#search(word, place);
    this.#found.set(key, found);
    return found;
  }

  #search(word: string, place: WordPlace): ReadonlyMap<number, number> {
    const best = new Map<number, number>();
    const note = (id: number | undefined, likeness: number) => {
      if (id !== undefined && (best.get(id) ?? 0) < likeness) best.set(id, likeness);
    };
    const exact = this.exact(word);
    for (const id of exact) note(id, this.#likenessOf(word, exact.length));
    note(this.#joined.get(word), ABBREVIATION);
    const isKnown = this.#spellings.has(word);
    this.#noteBeginnings(word, isKnown, place, note);
    if (!isKnown) {
      this.#noteMisspellings(word, note);
      this.#noteGlued(word, note);
    }
    if (place.first) this.#noteEndings(word, note);
    return best;
  }

  /** A plain plural may be another name: `SONO` is not `SONOS`. */
  #likenessOf(word: string, meanings: number): number {
    if (meanings > 1) return ABBREVIATION;
    return isAbbreviation(word) || this.#written.has(word) ? SAME : PLURAL;
  }

  #noteBeginnings(word: string, isKnown: boolean, place: WordPlace, note: Note): void {
    if (word.length < leastBeginning(place) || (isKnown && !place.cut)) return;
    const from = lowerBound(this.#sorted, word);
    const found: string[] = [];
    for (let at = from; this.#sorted[at]?.startsWith(word) === true; at += 1) {
      if (found.length >= MOST_BEGINNINGS) return;
      found.push(this.#sorted[at] ?? '');
    }
    const unknownLikeness = word.length < 4 ? SHORT_BEGINNING : BEGINNING;
    const likeness = isKnown ? BEGINNING_OF_KNOWN : unknownLikeness;
    for (const spelling of found) note(this.#spellings.get(spelling), likeness);
  }

  #noteMisspellings(word: string, note: Note): void {
    if (word.length < 4) return;
    for (const spelling of this.#buckets.get(bucketOf(word)) ?? []) {
      if (isSkeleton(word, spelling)) note(this.#spellings.get(spelling), SKELETON);
      else if (word.length > 4 && isOneLetterOff(word, spelling)) {
        note(this.#spellings.get(spelling), ONE_LETTER_OFF);
      }
    }
  }

  #noteGlued(word: string, note: Note): void {
    for (const rest of withoutGlue(word)) {
      this.#noteExact(rest, GLUED, note);
      for (const shorter of withoutGlue(rest)) this.#noteExact(shorter, GLUED * GLUED, note);
    }
  }

  #noteExact(word: string, likeness: number, note: Note): void {
    for (const id of this.exact(word)) note(id, likeness);
    note(this.#joined.get(word), likeness);
  }

  #noteEndings(word: string, note: Note): void {
    if (word.length < 2) return;
    for (const spelling of this.#firstWords.get(word) ?? []) {
      const lost = spelling.length - word.length;
      if (lost > 1 && word.length < 4) continue;
      note(this.#spellings.get(spelling), lost === 1 ? LETTER_LOST : LETTERS_LOST);
    }
  }

  /** What is left of a first word when up to three letters before it were cut off. */
  #addEndings(spelling: string): void {
    for (let lost = 1; lost <= 3 && spelling.length - lost >= 2; lost += 1) {
      append(this.#firstWords, spelling.slice(lost), spelling);
    }
  }

  #numberOf(word: string): number {
    const known = this.#ids.get(word);
    if (known !== undefined) return known;
    const id = this.#ids.size;
    this.#ids.set(word, id);
    this.#words.push(word);
    return id;
  }
}

type Note = (id: number | undefined, likeness: number) => void;

function append(lists: Map<string, string[]>, key: string, value: string): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

function bucketOf(word: string): string {
  return word.charAt(0) + word.charAt(word.length - 1);
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function lowerBound(sorted: readonly string[], word: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? '') < word) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Letters that say something about the word they begin: the first word of a name needs more of them. */
function leastBeginning({ first, cut }: WordPlace): number {
  if (first) return 4;
  return cut ? 2 : 3;
}

/** What is left of a word without each ending that filers glue to words. */
function withoutGlue(word: string): readonly string[] {
  return GLUE.filter((end) => word.endsWith(end) && word.length - end.length >= 3).map((end) =>
    word.slice(0, -end.length),
  );
}

/** Whether the letters of an abbreviation stand in this order in a longer word; first and last are known to be the same. */
function isSkeleton(short: string, long: string): boolean {
  if (long.length <= short.length || long.length > short.length * 3 + 1) return false;
  const vowels = short.slice(1).replace(/[^AEIOU]/g, '').length;
  if (vowels > 1 && vowels > short.length / 4) return false;
  return lettersInOrder(short, long);
}

/** One letter more, less or other, or two neighbours exchanged. */
function isOneLetterOff(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || a === b) return false;
  let start = 0;
  while (start < a.length && a.charCodeAt(start) === b.charCodeAt(start)) start += 1;
  const restA = a.slice(start);
  const restB = b.slice(start);
  if (a.length > b.length) return restA.slice(1) === restB;
  if (a.length < b.length) return restA === restB.slice(1);
  const areExchanged = swapped(restA) === restB.slice(0, 2);
  return restA.slice(1) === restB.slice(1) || (areExchanged && restA.slice(2) === restB.slice(2));
}

function swapped(word: string): string {
  return word.charAt(1) + word.charAt(0);
}
