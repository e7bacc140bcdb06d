import { type Alignment, alignNames } from './align-names.js';
import { IndexedNames } from './indexed-names.js';
import { judgeNames } from './judge-names.js';
import type { NameMatch } from './name-match.js';
import { nameWords } from './name-words.js';
import type { NamedOrganisation } from './named-organisation.js';
import { type QueriedName, queriedName } from './queried-name.js';

/** Names that are compared word by word with the one looked up. */
const MOST_COMPARED = 40;
/** Names with so much less in common than the best are not compared. */
const FAR_BEHIND = 9;
/** A word in more names than this finds names only together with rarer words. */
const COMMON = 1_500;
/** No name is longer; the rest of a longer text is not read. */
const LONGEST = 300;

const NO_NAME: NameMatch = {
  decision: 'none',
  reasons: [{ code: 'no-name', parts: [] }],
  candidates: [],
};

/** Finds the organisation that a name as filers write it stands for. */
export class NameIndex {
  readonly #names: IndexedNames;
  readonly #byOrganisation: ReadonlyMap<string, readonly number[]>;
  readonly #gains: Float64Array;
  readonly #rounds: Int32Array;
  #round = 0;

  constructor(readonly organisations: readonly NamedOrganisation[]) {
    this.#names = new IndexedNames(organisations);
    this.#byOrganisation = namesById(this.#names, organisations);
    this.#gains = new Float64Array(this.#names.names.length);
    this.#rounds = new Int32Array(this.#names.names.length);
  }

  /** `title` is the title of the class: filers write the rest of a long name into it. */
  match(name: string, title?: string): NameMatch {
    if (name.trim() === '') return NO_NAME;
    const readings = readingsOf(name, title);
    const compared = readings.flatMap((text) => {
      const query = queriedName(text, this.#names);
      return this.#likely(query).flatMap((number) => this.#align(query, number));
    });
    return judgeNames(compared, this.organisations);
  }

  /** How like a name is to the names of one organisation, from 0 to 1. */
  likeness(name: string, id: string): number {
    const query = queriedName(name.slice(0, LONGEST), this.#names);
    const scores = (this.#byOrganisation.get(id) ?? [])
      .flatMap((number) => this.#align(query, number))
      .map(({ score }) => score);
    return Math.max(0, ...scores);
  }

  /** The names that share the most weight with the one looked up. */
  #likely(query: QueriedName): readonly number[] {
    this.#round += 1;
    const touched: number[] = [];
    const units = query.units.toSorted((a, b) => b.weight - a.weight || a.places - b.places);
    for (const { like } of units) this.#collect(like, touched);
    const valued = touched.map((number) => ({ number, value: this.#valueOf(number) }));
    const most = valued.reduce((best, { value }) => Math.max(best, value), -Infinity);
    return valued
      .filter(({ value }) => value >= most - FAR_BEHIND)
      .toSorted((a, b) => b.value - a.value || a.number - b.number)
      .slice(0, MOST_COMPARED)
      .map(({ number }) => number);
  }

  /** Shared weight less a part of what the name has beyond it. */
  #valueOf(number: number): number {
    const gain = this.#gains[number] ?? 0;
    return gain - 0.3 * ((this.#names.names[number]?.total ?? 0) - gain);
  }

  #align(query: QueriedName, number: number): readonly Alignment[] {
    const name = this.#names.names[number];
    return name === undefined ? [] : [alignNames(query, name)];
  }

  #collect(like: ReadonlyMap<number, number>, touched: number[]): void {
    for (const [word, likeness] of like) {
      const posting = this.#names.postings[word] ?? [];
      const onlyKnown = posting.length > COMMON && touched.length > 0;
      const gain = likeness * (this.#names.weights[word] ?? 0);
      for (const number of posting) this.#add(number, gain, onlyKnown, touched);
    }
  }

  #add(number: number, gain: number, onlyKnown: boolean, touched: number[]): void {
    if (this.#rounds[number] === this.#round) {
      this.#gains[number] = (this.#gains[number] ?? 0) + gain;
    } else if (!onlyKnown) {
      this.#rounds[number] = this.#round;
      this.#gains[number] = gain;
      touched.push(number);
    }
  }
}

/** The name, and where the name breaks off without a legal form, the name with what stands in the title. */
function readingsOf(name: string, title = ''): readonly string[] {
  const short = name.slice(0, LONGEST);
  if (title === '') return [short];
  const words = nameWords(short);
  const inTitle = nameWords(title.slice(0, LONGEST));
  const saysMore = !words.closed && inTitle.core.some((word) => /\p{L}{2}/u.test(word));
  return saysMore ? [short, `${short} ${title.slice(0, LONGEST)}`] : [short];
}

function namesById(
  { names }: IndexedNames,
  organisations: readonly NamedOrganisation[],
): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>();
  for (const [number, { organisation }] of names.entries()) {
    const id = organisations[organisation]?.id ?? '';
    found.set(id, [...(found.get(id) ?? []), number]);
  }
  return found;
}
