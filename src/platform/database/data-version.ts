import { Injectable, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import pg from 'pg';
import { DataSource, type EntityManager } from 'typeorm';

const CHANNEL = 'data_version';
const FIRST_RETRY_MS = 100;
const LONGEST_RETRY_MS = 5_000;

/** Marks the data as changed; call it in the same transaction as the change, so that both are seen together. */
export async function bumpDataVersion(manager: EntityManager): Promise<void> {
  await manager.query(`
    WITH changed AS (
      UPDATE data_version SET version = version + 1, changed_at = now() RETURNING version
    )
    SELECT pg_notify('${CHANNEL}', version::text) FROM changed
  `);
}

/** Knows the state of the data, also when another process changes it. */
@Injectable()
export class DataVersion implements OnModuleInit, OnApplicationShutdown {
  #version: string | undefined;
  #client: pg.Client | undefined;
  #retry: NodeJS.Timeout | undefined;
  #closed = false;

  constructor(private readonly dataSource: DataSource) {}

  /** A text that is another one after every change; undefined while that cannot be known. */
  current(): string | undefined {
    return this.#version;
  }

  /** Reads the version at once; for a process that has just committed a change of its own. */
  async refresh(): Promise<void> {
    if (this.#client !== undefined) await this.#read(this.#client);
  }

  async onModuleInit(): Promise<void> {
    await this.#connect(FIRST_RETRY_MS);
  }

  async onApplicationShutdown(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#retry);
    const client = this.#client;
    this.#client = undefined;
    this.#version = undefined;
    await client?.end().catch(() => undefined);
  }

  async #connect(retryAfter: number): Promise<void> {
    const client = new pg.Client({
      connectionString: connectionUrl(this.dataSource),
      application_name: 'countergaze data version',
      keepAlive: true,
    });
    client.on('notification', ({ payload }) => (this.#version = payload));
    client.on('error', () => this.#lose(client));
    client.on('end', () => this.#lose(client));
    this.#client = client;
    try {
      await client.connect();
      await client.query(`LISTEN ${CHANNEL}`);
      await this.#read(client);
    } catch {
      this.#lose(client, retryAfter);
      await client.end().catch(() => undefined);
    }
  }

  async #read(client: pg.Client): Promise<void> {
    const { rows } = await client.query<{ version: string }>('SELECT version FROM data_version');
    if (this.#client === client) this.#version = rows[0]?.version;
  }

  #lose(client: pg.Client, retryAfter = FIRST_RETRY_MS): void {
    if (this.#closed || this.#client !== client) return;
    this.#client = undefined;
    this.#version = undefined;
    const next = Math.min(retryAfter * 2, LONGEST_RETRY_MS);
    this.#retry = setTimeout(() => void this.#connect(next), retryAfter);
    this.#retry.unref();
  }
}

function connectionUrl(dataSource: DataSource): string {
  const { options } = dataSource;
  if (options.type === 'postgres' && options.url !== undefined) return options.url;
  throw new Error('the data source has no PostgreSQL address');
}
