import { DomainError } from '../../domain/errors.js';

/** Characters of one statement; real ones have some thousand. */
const LONGEST_STATEMENT = 2 * 1024 * 1024;

/** One object of the file. */
export interface StatementText {
  /** From 1. */
  readonly number: number;
  readonly text: string;
}

/**
 * Cuts a stream of JSON into its outermost objects, whether they stand in an array or on lines of their own. What
 * stands inside an object is not looked at.
 */
export class StatementCutter {
  count = 0;
  readonly #file: string;
  #depth = 0;
  #inString = false;
  #escaped = false;
  #kept = '';
  #ended = false;

  constructor(file: string) {
    this.#file = file;
  }

  cut(text: string): readonly StatementText[] {
    const found: StatementText[] = [];
    let start = this.#depth > 0 ? 0 : -1;
    for (let at = 0; at < text.length; at += 1) {
      const before = this.#depth;
      this.#step(text.charCodeAt(at), text[at] ?? '');
      if (before === 0 && this.#depth === 1) start = at;
      if (before !== 1 || this.#depth !== 0) continue;
      this.count += 1;
      found.push({ number: this.count, text: this.#kept + text.slice(start, at + 1) });
      this.#kept = '';
      start = -1;
    }
    if (start >= 0) this.#kept += text.slice(start);
    if (this.#kept.length > LONGEST_STATEMENT) throw this.#refusal('statement-too-long');
    return found;
  }

  end(): void {
    if (this.#depth > 0) throw this.#refusal('truncated-file');
    if (this.count === 0 && !this.#ended) throw this.#refusal('no-statements');
  }

  #step(code: number, character: string): void {
    if (this.#inString) {
      this.#stepInString(code);
      return;
    }
    if (code === QUOTE) this.#inString = this.#depth > 0;
    else if (code === OPEN) this.#depth += 1;
    else if (code === CLOSE) this.#depth -= 1;
    else if (this.#depth === 0 && !/[\s,[\]]/.test(character))
      throw this.#refusal('not-statements');
    if (code === CLOSE_ARRAY && this.#depth === 0) this.#ended = true;
    if (this.#depth < 0) throw this.#refusal('not-statements');
  }

  #stepInString(code: number): void {
    if (this.#escaped) this.#escaped = false;
    else if (code === BACKSLASH) this.#escaped = true;
    else if (code === QUOTE) this.#inString = false;
  }

  #refusal(rule: keyof typeof REASONS): DomainError {
    return new DomainError(rule, `${this.#file} ${REASONS[rule]}.`);
  }
}

const REASONS = {
  'statement-too-long': 'holds a statement that is longer than two mebibytes',
  'truncated-file': 'ends inside a statement',
  'no-statements': 'holds no statements',
  'not-statements': 'is not a list of JSON statements',
} as const;

const QUOTE = 0x22;
const OPEN = 0x7b;
const CLOSE = 0x7d;
const CLOSE_ARRAY = 0x5d;
const BACKSLASH = 0x5c;
