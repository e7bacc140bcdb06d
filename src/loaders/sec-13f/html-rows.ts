import { plainHtml } from './plain-line.js';

/** Characters of one row of a table; real ones have some thousands. */
const LONGEST_ROW = 256 * 1024;

const ROW_END = /<\/tr\s*>/i;

/** Turns HTML into lines: a row of a table is one, whatever its breaks; elsewhere breaks stay. */
export class HtmlRows {
  #held = '';

  constructor(private readonly take: (text: string) => void) {}

  write(text: string): void {
    this.#held += text;
    for (let end = ROW_END.exec(this.#held); end !== null; end = ROW_END.exec(this.#held)) {
      this.#give(this.#held.slice(0, end.index), true);
      this.#held = this.#held.slice(end.index + end[0].length);
    }
    if (this.#held.length <= LONGEST_ROW) return;
    this.#give(this.#held, false);
    this.#held = '';
  }

  end(): void {
    this.#give(this.#held, false);
    this.#held = '';
  }

  /** What stands before the row begins is prose. The breaks within a row follow it, so that lines keep their numbers. */
  #give(text: string, isRow: boolean): void {
    const start = isRow ? text.toLowerCase().lastIndexOf('<tr') : -1;
    this.take(plainHtml(start < 0 ? text : text.slice(0, start)));
    if (start < 0) return;
    const row = text.slice(start);
    const breaks = row.split('\n').length - 1;
    this.take(
      `${plainHtml(row.replace(/\s+/g, ' ')).trim()}\n${'\n'.repeat(Math.max(0, breaks - 1))}`,
    );
  }
}
