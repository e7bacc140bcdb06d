import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { DomainError } from '../../../domain/errors.js';
import { errorCode } from '../../error-code.js';
import { readConnection, writeConnection } from './connection-file.js';
import { isAlive, runningPostmaster, type Postmaster } from './postmaster-file.js';
import { prepareHome } from './prepare-home.js';
import type { ServerHome } from './server-home.js';
import { logTail, startServer, type ServerOptions } from './start-server.js';

/** The advisory lock that every process using the server holds in shared mode, and its stopper alone. */
const ATTENDANCE = 7_430_001;

const MOST_STARTS = 10;
const STARTING_MS = 60_000;
const STOPPING_MS = 20_000;

/**
 * This process's place at the embedded server of a data folder. Whoever comes first starts the server, whoever
 * leaves last stops it. Attendance is a lock inside the server itself: it ends with the connection, so a process
 * that was killed is not waited for, and a server that it left running is used by the next one.
 */
export class EmbeddedServer {
  #guard: pg.Client | undefined;
  #port = 0;
  #leaving = false;
  #returning: Promise<void> = Promise.resolve();

  private constructor(
    private readonly home: ServerHome,
    private readonly password: string,
    private readonly options: ServerOptions,
  ) {}

  static async join(dataFolder: string, options: ServerOptions = {}): Promise<EmbeddedServer> {
    const home = await prepareHome(dataFolder);
    const { password } = await readConnection(home.connectionFile);
    const server = new EmbeddedServer(home, password, options);
    await server.#attend();
    return server;
  }

  urlOf(database: string): string {
    return `postgres://postgres:${this.password}@127.0.0.1:${String(this.#port)}/${encodeURIComponent(database)}`;
  }

  async leave(): Promise<void> {
    this.#leaving = true;
    await this.#returning;
    const guard = this.#guard;
    this.#guard = undefined;
    if (guard === undefined) return;
    try {
      if (await isLast(guard)) await this.#stop();
    } finally {
      await guard.end().catch(() => undefined);
    }
  }

  async #attend(): Promise<void> {
    const deadline = Date.now() + STARTING_MS;
    for (let starts = 0; Date.now() < deadline;) {
      const postmaster = await runningPostmaster(this.home.cluster);
      if (postmaster === undefined) {
        if (starts >= MOST_STARTS) break;
        if (starts > 0) await pause(200);
        starts += 1;
        await startServer(this.home, await this.#preferredPort(), this.options);
      } else if (!postmaster.ready || !(await this.#takePlace(postmaster))) {
        await pause(20);
      }
      if (this.#guard !== undefined) return;
    }
    throw new DomainError(
      'embedded-database-start',
      `The embedded PostgreSQL does not start. Its log ${this.home.log} ends with:\n${await logTail(this.home.log)}`,
    );
  }

  async #preferredPort(): Promise<number> {
    return this.#port === 0 ? (await readConnection(this.home.connectionFile)).port : this.#port;
  }

  async #takePlace({ port }: Postmaster): Promise<boolean> {
    const client = new pg.Client({
      ...{ host: '127.0.0.1', port, user: 'postgres', password: this.password },
      ...{ database: 'postgres', application_name: 'countergaze attendance', keepAlive: true },
    });
    client.on('error', () => this.#comeBack(client));
    client.on('end', () => this.#comeBack(client));
    try {
      await client.connect();
      // Waits while the last one is stopping the server, and then fails with it.
      await client.query('SELECT pg_advisory_lock_shared($1)', [ATTENDANCE]);
    } catch (error) {
      await client.end().catch(() => undefined);
      if (isWrongPassword(error)) throw notOurServer(this.home);
      return false;
    }
    this.#port = port;
    this.#guard = client;
    await this.#rememberPort();
    return true;
  }

  async #rememberPort(): Promise<void> {
    const known = await readConnection(this.home.connectionFile);
    if (known.port === this.#port) return;
    await writeConnection(this.home.connectionFile, { port: this.#port, password: this.password });
  }

  /** After a crash of the server: starts it again, on the same port if that is free. */
  #comeBack(lost: pg.Client): void {
    if (this.#leaving || this.#guard !== lost) return;
    this.#guard = undefined;
    this.#returning = this.#attend().catch((error: unknown) => {
      process.stderr.write(`${String(error)}\n`);
    });
  }

  async #stop(): Promise<void> {
    const postmaster = await runningPostmaster(this.home.cluster);
    if (postmaster === undefined) return;
    // SIGINT is PostgreSQL's fast shutdown: it ends sessions, writes everything and goes.
    process.kill(postmaster.pid, 'SIGINT');
    const deadline = Date.now() + STOPPING_MS;
    while (isAlive(postmaster.pid) && Date.now() < deadline) {
      if ((await runningPostmaster(this.home.cluster))?.pid !== postmaster.pid) return;
      await pause(10);
    }
  }
}

/** Gives the place up and tells whether nobody else has one; from then on newcomers wait for the server's end. */
async function isLast(guard: pg.Client): Promise<boolean> {
  try {
    await guard.query('SELECT pg_advisory_unlock_shared($1)', [ATTENDANCE]);
    const { rows } = await guard.query<{ alone: boolean }>(
      'SELECT pg_try_advisory_lock($1) AS alone',
      [ATTENDANCE],
    );
    return rows[0]?.alone === true;
  } catch {
    return false;
  }
}

function isWrongPassword(error: unknown): boolean {
  return errorCode(error) === '28P01';
}

function notOurServer(home: ServerHome): DomainError {
  return new DomainError(
    'embedded-database-password',
    `The server of ${home.cluster} refuses the password in ${home.connectionFile}.`,
  );
}
