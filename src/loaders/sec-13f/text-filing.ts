import type { FilingDraft } from './filing-draft.js';
import { HtmlRows } from './html-rows.js';
import { plainLine } from './plain-line.js';
import { readSubmissionHeader } from './submission-header.js';
import { readTextCover } from './text-cover.js';
import { TextLines } from './text-lines.js';
import { TextTable } from './text-table.js';

/** Lines and characters of prose that are kept for the cover; real ones have some hundred lines. */
const COVER_LINES = 3000;
const COVER_CHARACTERS = 256 * 1024;

/** What tells the totals of a summary page, and how many lines of it are kept. */
const SUMMARY = /(?:entry|value)\s+total/i;
const CLOSING_LINES = 20;

/** Real rows have less than 250 characters. */
const LONGEST_ROW = 2000;

/** Reads a filing, or the table of one, in prose: the cover first, then rows in fixed width. */
export class TextFiling {
  readonly #lines: TextLines;
  readonly #table: TextTable;
  #html: HtmlRows | undefined;
  #isBegun = false;
  #cover: string[] = [];
  #coverCharacters = 0;
  #isCoverRead = false;
  /** The totals of a summary page that stands below the table, and the line behind each. */
  readonly #closing: string[] = [];

  constructor(
    file: string,
    firstLine: number,
    private readonly draft: FilingDraft,
  ) {
    this.#table = new TextTable(draft, () => {
      this.#readCover();
    });
    this.#lines = new TextLines(file, firstLine, (line, number) => {
      this.#line(line, number);
    });
  }

  write(text: string): void {
    if (this.#html === undefined && !this.#isBegun && /<html[\s>]/i.test(text)) {
      this.#html = new HtmlRows((plain) => {
        this.#lines.write(plain);
      });
    }
    this.#isBegun = true;
    (this.#html ?? this.#lines).write(text);
  }

  end(): void {
    this.#html?.end();
    this.#lines.end();
    this.#readCover();
    const closing = readTextCover(this.#closing.join('\n'));
    Object.assign(this.draft.textCover, { ...closing, ...this.draft.textCover });
  }

  #line(line: string, number: number): void {
    if (line.length > LONGEST_ROW) {
      this.draft.reject(number, line, 'line-too-long', 'the line is too long for a row of a table');
      return;
    }
    const text = plainLine(line);
    this.#keepForCover(text);
    this.#table.line(text, number);
  }

  #keepForCover(text: string): void {
    if (this.#isCoverRead) {
      const isBehind = SUMMARY.test(this.#closing.at(-1) ?? '');
      const isKept = isBehind || SUMMARY.test(text);
      if (isKept && this.#closing.length < CLOSING_LINES) this.#closing.push(text);
      return;
    }
    this.#coverCharacters += text.length;
    if (this.#cover.length >= COVER_LINES) return;
    if (this.#coverCharacters <= COVER_CHARACTERS) this.#cover.push(text);
  }

  /** Before the first row is handed on, so that the header is complete. */
  #readCover(): void {
    if (this.#isCoverRead) return;
    this.#isCoverRead = true;
    const text = this.#cover.join('\n');
    const facts = { ...readSubmissionHeader(text), ...readTextCover(text) };
    Object.assign(this.draft.textCover, { ...facts, ...this.draft.textCover });
    this.#cover = [];
  }
}
