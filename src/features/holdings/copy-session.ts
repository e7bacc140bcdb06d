import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import type pg from 'pg';
import { type CopyStreamQuery, from as copyFrom } from 'pg-copy-streams';
import { BinaryRows } from './binary-rows.js';

/** One running COPY of binary rows into a table; the connection does nothing else until it has ended. */
export class CopySession {
  readonly #stream: CopyStreamQuery;
  #failure: Error | undefined;

  constructor(client: pg.ClientBase, target: string) {
    this.#stream = client.query(copyFrom(`COPY ${target} FROM STDIN (FORMAT binary)`));
    this.#stream.on('error', (error: Error) => (this.#failure ??= error));
    this.#stream.write(BinaryRows.start);
  }

  /** Waits while the server is behind. */
  async write(chunks: readonly Buffer[]): Promise<void> {
    for (const chunk of chunks) {
      this.#throwFailure();
      if (!this.#stream.write(chunk)) await once(this.#stream, 'drain');
    }
  }

  async end(): Promise<void> {
    this.#throwFailure();
    this.#stream.end(BinaryRows.end);
    await finished(this.#stream);
  }

  /** Gives up what was sent; the transaction is to be rolled back. */
  async abandon(): Promise<void> {
    if (this.#stream.destroyed) return;
    this.#stream.destroy();
    await finished(this.#stream).catch(() => undefined);
  }

  #throwFailure(): void {
    if (this.#failure !== undefined) throw this.#failure;
  }
}
