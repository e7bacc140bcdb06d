/** What a column of a table in fixed width holds. */
export type ColumnRole =
  'title' | 'value' | 'quantity' | 'price' | 'putCall' | 'managers' | 'votes';

/** Where the heading of a column stands, in characters from the left. */
interface Heading {
  readonly role: ColumnRole;
  readonly start: number;
  readonly end: number;
}

/** Places of the amounts of a row, from 0. */
export interface AmountPlaces {
  readonly value: number;
  readonly quantity: number;
  readonly count: number;
}

/** As the form has them. */
export const TWO_AMOUNTS: AmountPlaces = { value: 0, quantity: 1, count: 2 };

const WORDS: readonly (readonly [ColumnRole, RegExp])[] = [
  ['title', /\b(title|class)\b/gi],
  ['value', /\b(value|\(?x?\s?\$?1,?000\)?)/gi],
  ['quantity', /\b(shares|shrs|principal|principle|prn amt|quantity)\b/gi],
  ['price', /\bprice\b/gi],
  ['putCall', /\bput\b/gi],
  ['managers', /\b(managers?|mgrs?|mngrs?)\b/gi],
  ['votes', /\b(sole|shared|none|voting|authority)\b/gi],
];

/** What the headings of a table say of its columns. */
export class TextColumns {
  readonly #headings: readonly Heading[];
  /** Where titles of classes begin. */
  readonly titleStart: number | undefined;
  readonly hasPutCall: boolean;
  /** One letter before each name, in a column without a heading: how the security is held. */
  readonly hasMark: boolean;
  /** Roles of the columns of numbers from the left, each once. */
  readonly #amounts: readonly ColumnRole[];

  /** @param lines the lines of the heading, the ruler among them when there is one */
  constructor(lines: readonly string[]) {
    const headings = lines.flatMap(headingsOf);
    const right = headings.find(({ role }) => role === 'managers')?.start;
    this.#headings = headings.filter(({ role, start }) => role !== 'votes' || start > (right ?? 0));
    const ruler = lines.findLast((line) => /<S>.*<C>/i.test(line));
    this.titleStart = ruler === undefined ? this.#start('title') : secondColumn(ruler);
    this.hasMark = lines.some((line) => /^ {2}NAME OF ISSUER\b/i.test(line));
    this.hasPutCall = headings.some(({ role }) => role === 'putCall');
    this.#amounts = (['value', 'quantity', 'price'] as const)
      .flatMap((role) => ({ role, start: this.#start(role) ?? -1 }))
      .filter(({ start }) => start >= 0)
      .toSorted((a, b) => a.start - b.start)
      .map(({ role }) => role);
  }

  /** Which of a row's first numbers are its value and its quantity, and how many there are; the form has only these two. */
  amountsAt(count: number): AmountPlaces {
    const amounts = this.#amounts.filter((role) => role !== 'price' || count > 2);
    const [value, quantity] = [amounts.indexOf('value'), amounts.indexOf('quantity')];
    return value < 0 || quantity < 0 ? TWO_AMOUNTS : { value, quantity, count: amounts.length };
  }

  /** Whether a cell stands nearer to the headings of one column than to those of the other. */
  isNearer(
    cell: { readonly start: number; readonly end: number },
    to: ColumnRole,
    than: ColumnRole,
  ): boolean {
    return this.#distance(cell, to) < this.#distance(cell, than);
  }

  #distance(cell: { readonly start: number; readonly end: number }, role: ColumnRole): number {
    const distances = this.#headings
      .filter((heading) => heading.role === role)
      .map(({ start, end }) => Math.abs(start - cell.start) + Math.abs(end - cell.end));
    return Math.min(Number.MAX_SAFE_INTEGER, ...distances);
  }

  #start(role: ColumnRole): number | undefined {
    return this.#headings.find((heading) => heading.role === role)?.start;
  }
}

function headingsOf(line: string): readonly Heading[] {
  return WORDS.flatMap(([role, pattern]) =>
    [...line.matchAll(pattern)].map((match) => ({
      role,
      start: match.index,
      end: match.index + match[0].length,
    })),
  );
}

function secondColumn(ruler: string): number {
  return ruler.search(/<C>/i);
}
