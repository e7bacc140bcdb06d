import { DomainError } from '../../domain/errors.js';
import { MOST_CELLS, MOST_COLUMNS, MOST_ROWS, type TableRow } from './table-row.js';

/** Characters of one record, its line breaks included. */
const RECORD_CHARACTERS = 1024 * 1024;

const DELIMITERS = [',', ';', '\t', '|'] as const;

/** One of the characters that stand between fields. */
export type Delimiter = (typeof DELIMITERS)[number];

/** Lines of a sample that the delimiter is judged by. */
const JUDGED_LINES = 60;

/** The delimiter with the most fields in the lines that agree on their number; a comma where nothing separates. */
export function delimiterOf(sample: string): Delimiter {
  const lines = sample.split(/\r\n|\n|\r/).slice(0, JUDGED_LINES);
  const scores = DELIMITERS.map((delimiter) => {
    const counts = lines.map((line) => unquotedCount(line, delimiter)).filter((count) => count > 0);
    const usual = mostFrequent(counts);
    return { delimiter, score: usual * counts.filter((count) => count === usual).length };
  });
  const best = scores.reduce((a, b) => (b.score > a.score ? b : a));
  return best.delimiter;
}

function unquotedCount(line: string, delimiter: Delimiter): number {
  return line.replace(/"(?:[^"]|"")*"/g, '').split(delimiter).length - 1;
}

function mostFrequent(counts: readonly number[]): number {
  const times = new Map<number, number>();
  for (const count of counts) times.set(count, (times.get(count) ?? 0) + 1);
  const ordered = [...times].toSorted((a, b) => b[1] - a[1] || b[0] - a[0]);
  return ordered[0]?.[0] ?? 0;
}

/**
 * The rows of a text with delimiters, also quoted fields with line breaks; a quotation mark inside a field that does
 * not start with one is a character like any other. Throws a DomainError `line-too-long`, `too-many-columns` or
 * `too-many-rows` with the line.
 *
 * The package csv-parse takes more than twice the time for a large portfolio, gives up a file that was cut inside
 * quotation marks instead of giving its last row, and splits a quoted field that stands after a blank.
 */
export async function parseDelimited(
  text: AsyncIterable<string>,
  fileName: string,
  delimiter: Delimiter,
): Promise<readonly TableRow[]> {
  const records = new Records(fileName, delimiter);
  for await (const piece of text) records.add(piece);
  return records.end();
}

/** The same of a text that is already there; its last row may be cut. */
export function sampleRows(
  text: string,
  fileName: string,
  delimiter: Delimiter,
): readonly TableRow[] {
  const records = new Records(fileName, delimiter);
  records.add(text);
  return records.end();
}

/** Puts records together from pieces of text that end anywhere. */
class Records {
  readonly #rows: TableRow[] = [];
  readonly #special: RegExp;
  #cells: string[] = [];
  #field = '';
  /** Between fields and in plain ones; inside quotation marks; after one that may close or be doubled. */
  #state: 'plain' | 'quoted' | 'after-quote' = 'plain';
  #characters = 0;
  #cellCount = 0;
  #line = 1;
  #started = 1;
  #afterReturn = false;

  constructor(
    private readonly fileName: string,
    private readonly delimiter: Delimiter,
  ) {
    this.#special = new RegExp(`["\\r\\n${delimiter === '|' ? '\\|' : delimiter}]`, 'g');
  }

  add(piece: string): void {
    let at = 0;
    while (at < piece.length) {
      this.#special.lastIndex = at;
      const next = this.#special.exec(piece)?.index ?? piece.length;
      if (next > at) this.#plain(piece.slice(at, next));
      if (next < piece.length) this.#mark(piece.charAt(next));
      at = next + 1;
    }
  }

  end(): readonly TableRow[] {
    const cut = this.#state === 'quoted';
    if (this.#field !== '' || this.#cells.length > 0 || cut) this.#endRecord(cut);
    return this.#rows;
  }

  #plain(text: string): void {
    this.#afterReturn = false;
    if (this.#state === 'after-quote') this.#state = 'plain';
    this.#field += text;
    this.#count(text.length);
  }

  #mark(character: string): void {
    this.#count(1);
    const secondHalf = character === '\n' && this.#afterReturn;
    this.#afterReturn = character === '\r';
    if (character === '"') this.#quote();
    else if (this.#state === 'quoted') this.#field += this.#breakInside(character, secondHalf);
    else if (character === this.delimiter) this.#endField();
    else if (!secondHalf) this.#endLine();
  }

  #quote(): void {
    if (this.#state === 'after-quote') {
      this.#field += '"';
      this.#state = 'quoted';
    } else if (this.#state === 'quoted') this.#state = 'after-quote';
    else if (this.#field.trim() === '') {
      this.#field = '';
      this.#state = 'quoted';
    } else this.#field += '"';
  }

  #breakInside(character: string, secondHalf: boolean): string {
    if (character === this.delimiter) return character;
    if (secondHalf) return '';
    this.#line += 1;
    return '\n';
  }

  #endField(): void {
    this.#cells.push(this.#field);
    this.#field = '';
    this.#state = 'plain';
    if (this.#cells.length >= MOST_COLUMNS) {
      this.#refuse('too-many-columns', `has more than ${String(MOST_COLUMNS)} columns`);
    }
  }

  #endLine(): void {
    this.#endRecord(false);
    this.#line += 1;
    this.#started = this.#line;
  }

  #endRecord(cut: boolean): void {
    this.#endField();
    this.#rows.push({ line: this.#started, cells: this.#cells, ...(cut ? { cut } : {}) });
    this.#cellCount += this.#cells.length;
    this.#cells = [];
    this.#characters = 0;
    if (this.#rows.length > MOST_ROWS || this.#cellCount > MOST_CELLS) {
      this.#refuse(
        'too-many-rows',
        `is beyond the ${String(MOST_ROWS)} lines and ${String(MOST_CELLS)} fields that are read`,
      );
    }
  }

  #count(characters: number): void {
    this.#characters += characters;
    if (this.#characters <= RECORD_CHARACTERS) return;
    const why = this.#state === 'quoted' ? '; a quotation mark in it may never close' : '';
    this.#refuse('line-too-long', `is longer than ${String(RECORD_CHARACTERS)} characters${why}`);
  }

  #refuse(rule: string, what: string): never {
    const [file, line] = [this.fileName, this.#started];
    throw new DomainError(rule, `Line ${String(line)} of ${file} ${what}.`, [
      { file, line, rule, message: what },
    ]);
  }
}
