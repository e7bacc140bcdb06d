import { closesName, legalFormOf, standsFirst, withoutJoinedForms } from './legal-forms.js';
import { isClassWord, isPlaceTag } from './share-class-words.js';

/** A name taken apart. */
export interface NameWords {
  /** What distinguishes the name: capital letters, no accents; never empty unless the name has no letter or digit. */
  readonly core: readonly string[];
  /** Words behind the legal form or in brackets: part of the name perhaps, rarely what distinguishes it. */
  readonly side: readonly string[];
  /** Legal forms in one spelling each. */
  readonly forms: readonly string[];
  /** Left out: class of share, par value, market, state. */
  readonly leftOut: readonly string[];
  /** Whether a legal form ends the name, so that nothing of it was cut off. */
  readonly closed: boolean;
}

const LETTERS: Readonly<Record<string, string>> = {
  ß: 'SS',
  Æ: 'AE',
  Œ: 'OE',
  Ø: 'O',
  Ł: 'L',
  Đ: 'D',
  Þ: 'TH',
  ı: 'I',
};
const ENTITIES = /&(?:amp|#38);?/gi;
const ARTICLES: ReadonlySet<string> = new Set(['THE', 'AND', '&']);
const ROMAN: ReadonlyMap<string, string> = new Map([
  ['II', '2'],
  ['III', '3'],
  ['IV', '4'],
  ['VI', '6'],
  ['VII', '7'],
  ['VIII', '8'],
  ['IX', '9'],
]);
const EAST_ASIAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** Takes a name apart as filers and registers write it: accents, entities, initials, tags, brackets, classes, forms. */
export function nameWords(name: string): NameWords {
  const bracketed: string[] = [];
  const text = plainText(name).replace(/\(([^()]*)\)?/g, (_, inside: string) => {
    bracketed.push(inside);
    return ' ';
  });
  const words = wordsOf(text);
  const inBrackets = wordsOf(bracketed.join(' '));
  return words.length === 0 ? takenApart(inBrackets, []) : takenApart(words, inBrackets);
}

function takenApart(words: readonly string[], inBrackets: readonly string[]): NameWords {
  const { rest, forms, leftOut } = stripEnd(stripStart(words));
  const closedAt = rest.findIndex((word, at) => at > 0 && isClosing(word));
  const core = closedAt < 0 ? rest : rest.slice(0, closedAt);
  const behind = closedAt < 0 ? [] : rest.slice(closedAt + 1);
  const side = [...behind, ...inBrackets].filter(
    (word) =>
      !isClassWord(word) && !isPlaceTag(word) && legalFormOf(word) === undefined && word.length > 1,
  );
  const all = closedAt < 0 ? forms : [...forms, legalFormOf(rest[closedAt] ?? '') ?? ''];
  return {
    core: core.map(numeral),
    side: side.map(numeral),
    forms: all,
    leftOut,
    closed: all.length > 0,
  };
}

function isClosing(word: string): boolean {
  const form = legalFormOf(word);
  return form !== undefined && closesName(form);
}

/** Some countries write the legal form first: `PT Telkom`, `PJSC Lukoil`. */
function stripStart(words: readonly string[]): readonly string[] {
  const [first = '', second] = words;
  return second !== undefined && standsFirst(first) ? words.slice(1) : words;
}

/** Takes class words, tags and legal forms off the end, as long as a word remains. */
function stripEnd(words: readonly string[]): {
  readonly rest: readonly string[];
  readonly forms: readonly string[];
  readonly leftOut: readonly string[];
} {
  const forms: string[] = [];
  const leftOut: string[] = [];
  let end = words.length;
  const hasForm = words.some((word, at) => at > 0 && isClosing(word));
  for (; end > 1; end -= 1) {
    const word = words[end - 1] ?? '';
    const form = legalFormOf(word);
    if (form !== undefined) forms.push(form);
    else if (isClassWord(word) || /^\p{L}$/u.test(word)) leftOut.push(word);
    else if (hasForm && forms.length === 0 && isPlaceTag(word)) leftOut.push(word);
    else if (word === 'DE' && forms.at(-1) === 'SAB') forms.push('SAB');
    else break;
  }
  return { rest: words.slice(0, end), forms, leftOut };
}

/** Capital letters without accents, entities, apostrophes, state tags and codes of countries behind a dash. */
function plainText(name: string): string {
  return name
    .replace(ENTITIES, '&')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[ÆŒØŁĐÞı]/gu, (letter) => LETTERS[letter] ?? letter)
    .replace(/['’`´]/g, '')
    .replace(/\$\s?\.(?=\d)/g, '$0.')
    .replace(
      /[/\\]\s*(?:[A-Z]{2}|NEW|OLD|CAN|THE|ADV|DEL|CALIF|MINN|ADR|FA|NEV)\s*[/\\]?(?=\s|$)/g,
      ' ',
    )
    .replace(/\s-\s*[A-Z]{2}(?=\s|$)/g, ' ');
}

function wordsOf(text: string): readonly string[] {
  if (EAST_ASIAN.test(text)) return eastAsianWords(text);
  const split = text
    .replace(/(?<=\b[A-Z0-9]{1,2})[&+](?=[A-Z0-9]\b)|(?<=\b[A-Z0-9])[&+](?=[A-Z0-9]{1,2}\b)/g, '')
    .replace(/[&+]/g, ' & ')
    .replace(/(?<=\b\p{L})\.(?=\p{L}\b)|\$(?!\s?\d*\.?\d)/gu, ' ')
    .replace(/\.(?!\d)|(?<!\d)\.|[^\p{L}\p{N}&.#$%/]+|(?<!\d)\/|\/(?!\d)/gu, ' ')
    .split(/\s+/)
    .filter((word) => word !== '');
  return joinInitials(split).filter((word) => !ARTICLES.has(word));
}

/** `N B T BANCORP` is `NBT BANCORP`, `S A` is `SA`; `CL A` stays, since a class has one letter. */
function joinInitials(words: readonly string[]): readonly string[] {
  const joined: string[] = [];
  let initials = '';
  for (const [at, word] of words.entries()) {
    const between = word === '&' && initials !== '' && words[at + 1]?.length === 1;
    const isInitial =
      word.length === 1 && word !== '&' && !(initials === '' && isClassWord(words[at - 1] ?? ''));
    if (isInitial) initials += word;
    else if (!between) {
      if (initials !== '') joined.push(initials);
      initials = '';
      joined.push(word);
    }
  }
  return initials === '' ? joined : [...joined, initials];
}

/** Pairs of characters, since nothing separates the words. */
function eastAsianWords(text: string): readonly string[] {
  return withoutJoinedForms(text)
    .split(/[^\p{L}\p{N}]+/u)
    .flatMap((run) => {
      if (!EAST_ASIAN.test(run) || run.length < 3) return run === '' ? [] : [run];
      return Array.from({ length: run.length - 1 }, (_, at) => run.slice(at, at + 2));
    });
}

function numeral(word: string): string {
  return ROMAN.get(word) ?? word;
}
