import { checkCover } from '../../domain/filing/check-cover.js';
import type { Form13fPart, Form13fRow } from '../../domain/filing/form-13f.js';
import type { RejectedLine } from '../../domain/portfolio/portfolio-line.js';
import { type CoverFacts, coverWarnings, headerOf, statedTotals } from './cover-facts.js';

/** Rows that are handed on together. */
const BATCH = 1000;
/** Rejected lines that are kept of one filing; more are counted only. */
const KEPT_REJECTED = 10_000;
/** Characters of a rejected line that are kept. */
const KEPT_TEXT = 500;

/** Collects what the readers of a filing's documents find, and hands it on in order: header, rows, end. */
export class FilingDraft {
  /** The header of the submission, the XML cover, the cover in prose, and what the table says of itself. */
  readonly submission: CoverFacts = {};
  readonly xmlCover: CoverFacts = {};
  readonly textCover: CoverFacts = {};
  readonly table: CoverFacts = {};
  tableFound = false;

  #parts: Form13fPart[] = [];
  #rows: Form13fRow[] = [];
  #rejected: RejectedLine[] = [];
  #headerGiven = false;
  #rowCount = 0;
  #rejectedCount = 0;
  #value = 0;

  row(row: Form13fRow): void {
    if (this.#rows.length >= BATCH) this.#handOn();
    this.#rows.push(row);
    this.#rowCount += 1;
    this.#value += row.value;
  }

  reject(line: number, text: string, rule: string, message: string): void {
    this.#rejectedCount += 1;
    if (this.#rejectedCount > KEPT_REJECTED) return;
    this.#rejected.push({ line, text: text.slice(0, KEPT_TEXT), rule, message });
  }

  /** Changes the last row: its name or title goes on in the next line. */
  amendLast(change: (row: Form13fRow) => Form13fRow): void {
    const last = this.#rows.pop();
    if (last !== undefined) this.#rows.push(change(last));
  }

  /** What can be handed on now. */
  take(): readonly Form13fPart[] {
    const parts = this.#parts;
    this.#parts = [];
    return parts;
  }

  end(): void {
    this.#handOn();
    this.#giveHeader();
    const stated = { ...statedTotals(this.table), ...headerOf(...this.#covers()).stated };
    const counted = { rows: this.#rowCount, value: this.#value };
    const end = {
      tableFound: this.tableFound,
      ...counted,
      rejected: this.#rejectedCount,
      stated,
      warnings: [
        ...coverWarnings(...this.#covers()),
        ...(this.tableFound ? checkCover(stated, counted) : []),
      ],
    };
    this.#parts.push({ kind: 'end', end });
  }

  #covers(): readonly CoverFacts[] {
    return [this.xmlCover, this.submission, this.textCover, this.table];
  }

  #handOn(): void {
    if (this.#rows.length === 0 && this.#rejected.length === 0) return;
    this.#giveHeader();
    if (this.#rows.length > 0) this.#parts.push({ kind: 'rows', rows: this.#rows });
    if (this.#rejected.length > 0) this.#parts.push({ kind: 'rejected', rejected: this.#rejected });
    this.#rows = [];
    this.#rejected = [];
  }

  #giveHeader(): void {
    if (this.#headerGiven) return;
    this.#headerGiven = true;
    this.#parts.push({ kind: 'header', header: headerOf(...this.#covers()) });
  }
}
