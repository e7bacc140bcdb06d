import { DomainError } from '../../domain/errors.js';

const LONGEST_LINE = 64 * 1024;

/** Cuts pieces of text into lines, and refuses one that never ends. */
export class TextLines {
  #rest = '';
  #line: number;

  constructor(
    private readonly file: string,
    firstLine: number,
    private readonly take: (line: string, number: number) => void,
  ) {
    this.#line = firstLine;
  }

  write(text: string): void {
    const lines = (this.#rest + text).split('\n');
    this.#rest = lines.pop() ?? '';
    for (const line of lines) this.#give(line);
    if (this.#rest.length > LONGEST_LINE) this.#refuse();
  }

  end(): void {
    if (this.#rest !== '') this.#give(this.#rest);
    this.#rest = '';
  }

  #give(line: string): void {
    if (line.length > LONGEST_LINE) this.#refuse();
    this.take(line.endsWith('\r') ? line.slice(0, -1) : line, this.#line);
    this.#line += 1;
  }

  #refuse(): never {
    const message = `the line is longer than ${LONGEST_LINE.toLocaleString('en-US')} characters`;
    throw new DomainError('line-too-long', `${this.file}, line ${this.#line}: ${message}.`, [
      { file: this.file, line: this.#line, rule: 'line-too-long', message },
    ]);
  }
}
