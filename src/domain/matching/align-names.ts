import type { IndexedName } from './indexed-names.js';
import type { QueriedName } from './queried-name.js';
import { standsLooselyFor } from './stands-loosely-for.js';

/** A word of the name looked up that stands for a word of an indexed name; each is one place or two neighbours. */
export interface Pairing {
  readonly ours: number;
  readonly theirs: number;
  readonly weight: number;
  readonly likeness: number;
}

/** Two names compared. */
export interface Alignment {
  readonly query: QueriedName;
  readonly name: IndexedName;
  readonly score: number;
  readonly pairings: readonly Pairing[];
  /** Bits of the places that are paired, in the name looked up and in the indexed one. */
  readonly ours: number;
  readonly theirs: number;
}

/** What each kind of difference costs, by the weight of the words concerned, against what the names share. */
const COSTS = {
  unexplained: 0.95,
  missing: 0.6,
  /** At the end of a name that nothing closes, where it may have been cut. */
  missingCut: 0.22,
  missingEnd: 0.5,
  unlike: 0.9,
};
/** What is left of the score when names differ in these ways. */
const FACTORS = { otherNumber: 0.75, otherFirstWord: 0.85, former: 0.968, otherForm: 0.972 };
/** Beginnings and bare consonants say little by themselves, once other words of the name agree. */
const LOOSE = 0.7;
const INITIAL = 0.4;
/** From this likeness on, two words are taken for the same before any pair of neighbours is. */
const SAME_WORD = 0.975;

/** Pairs the words of two names, the weightiest first, and weighs what is shared against what is not. */
export function alignNames(query: QueriedName, name: IndexedName): Alignment {
  const pairings: Pairing[] = [];
  const sure = take(pairingsOf(query, name), { ours: 0, theirs: 0 }, pairings);
  const { ours, theirs } = take(loosePairings(query, name, sure), sure, pairings);
  let shared = 0;
  let unlike = 0;
  for (const { weight, likeness } of pairings) {
    shared += weight * likeness;
    unlike += weight * (1 - likeness);
  }
  const unexplained = untaken(query.weights, ours) * COSTS.unexplained;
  const apart = unexplained + missingOf(query, name, theirs) + unlike * COSTS.unlike;
  const likeness = shared === 0 ? 0 : shared / (shared + apart);
  const score = likeness * factorOf(query, name, (ours | theirs) & 1);
  return { query, name, score, pairings, ours, theirs };
}

/** The weight of the places whose bits are not set. */
export function untaken(weights: readonly number[], taken: number): number {
  let sum = 0;
  for (let at = 0; at < weights.length; at += 1) {
    if ((taken & (1 << at)) === 0) sum += weights[at] ?? 0;
  }
  return sum;
}

interface Places {
  readonly ours: number;
  readonly theirs: number;
}

/** Takes pairings in their order while their places are free; answers the places taken since. */
function take(offered: readonly Pairing[], before: Places, taken: Pairing[]): Places {
  let { ours, theirs } = before;
  for (const pairing of offered) {
    if ((pairing.ours & ours) !== 0 || (pairing.theirs & theirs) !== 0) continue;
    ours |= pairing.ours;
    theirs |= pairing.theirs;
    taken.push(pairing);
  }
  return { ours, theirs };
}

function pairingsOf(query: QueriedName, name: IndexedName): readonly Pairing[] {
  const pairings: Pairing[] = [];
  for (const { like, places: ours } of query.units) {
    if (like.size === 0) continue;
    for (const { word, places: theirs, weight } of name.units) {
      const likeness = like.get(word);
      if (likeness !== undefined) pairings.push({ ours, theirs, weight, likeness });
    }
  }
  return pairings.length < 2 ? pairings : pairings.toSorted(byGain);
}

/** The same word first, then what shares most, then by place. */
function byGain(a: Pairing, b: Pairing): number {
  const gain = b.weight * b.likeness - a.weight * a.likeness;
  return rankOf(b) - rankOf(a) || gain || a.ours - b.ours || a.theirs - b.theirs;
}

function rankOf({ ours, theirs, likeness }: Pairing): number {
  const isSingle = (ours & (ours - 1)) === 0 && (theirs & (theirs - 1)) === 0;
  return isSingle && likeness > SAME_WORD ? 1 : 0;
}

function loosePairings(query: QueriedName, name: IndexedName, taken: Places): readonly Pairing[] {
  if (taken.ours === 0) return [];
  return query.all.flatMap((word, at) => {
    if ((taken.ours & (1 << at)) !== 0) return [];
    const likeness = word.length === 1 ? INITIAL : LOOSE;
    return name.all.flatMap((other, place) => {
      if ((taken.theirs & (1 << place)) !== 0 || !standsLooselyFor(word, other)) return [];
      return [{ ours: 1 << at, theirs: 1 << place, weight: name.weights[place] ?? 0, likeness }];
    });
  });
}

/** What the name looked up lacks costs least at its end. */
function missingOf({ words }: QueriedName, { weights }: IndexedName, taken: number): number {
  const lastTaken = 31 - Math.clz32(taken);
  const atEnd = words.closed ? COSTS.missingEnd : COSTS.missingCut;
  let sum = 0;
  for (let at = 0; at < weights.length; at += 1) {
    if ((taken & (1 << at)) !== 0) continue;
    sum += (weights[at] ?? 0) * (at > lastTaken ? atEnd : COSTS.missing);
  }
  return sum;
}

function factorOf(query: QueriedName, name: IndexedName, firstTaken: number): number {
  const [ours] = query.words.forms;
  const [theirs] = name.words.forms;
  const isOtherForm = ours !== undefined && theirs !== undefined && ours !== theirs;
  return (
    (query.numbers === name.numbers ? 1 : FACTORS.otherNumber) *
    (firstTaken === 0 ? FACTORS.otherFirstWord : 1) *
    (name.former ? FACTORS.former : 1) *
    (isOtherForm ? FACTORS.otherForm : 1)
  );
}
