import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';

/** A value of one column; null where there is none. */
export type Cell = string | number | boolean | null | undefined;

/** Characters gathered before they are sent. */
const SENT_AT = 1024 * 1024;

/** Gathers rows for one table and sends them by COPY whenever there are enough. */
export class CopyRows {
  #lines: string[] = [];
  #length = 0;

  constructor(
    private readonly client: pg.ClientBase,
    private readonly target: string,
  ) {}

  /** True when it is time to send. */
  add(cells: readonly Cell[]): boolean {
    const line = `${cells.map(cellText).join('\t')}\n`;
    this.#lines.push(line);
    this.#length += line.length;
    return this.#length >= SENT_AT;
  }

  async send(): Promise<void> {
    if (this.#lines.length === 0) return;
    const text = this.#lines.join('');
    this.#lines = [];
    this.#length = 0;
    const stream = this.client.query(copyFrom(`COPY ${this.target} FROM STDIN`));
    const ended = finished(stream);
    ended.catch(() => undefined);
    if (!stream.write(text)) await Promise.race([once(stream, 'drain'), ended]);
    stream.end();
    await ended;
  }
}

const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '\t': '\\t',
  '\n': '\\n',
  '\r': '\\r',
};

/** NUL is the one character that PostgreSQL cannot hold. */
function cellText(cell: Cell): string {
  if (cell === null || cell === undefined) return '\\N';
  if (typeof cell !== 'string') return String(cell);
  return cell.replaceAll('\0', '').replace(/[\\\t\n\r]/g, (character) => ESCAPES[character] ?? '');
}
