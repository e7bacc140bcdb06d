import { randomBytes } from 'node:crypto';
import 'reflect-metadata';
import pg from 'pg';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { dataSourceOptions } from '../../src/data-source.js';

/** A database of one test alone, with every migration applied. */
export interface TestDatabase {
  readonly url: string;
  readonly dataSource: DataSource;
  /** Closes the connection and removes the database. */
  drop(): Promise<void>;
}

/** Copies the migrated database of the run; `entities` are those that the test reaches through `dataSource`. */
export async function createTestDatabase(
  entities: NonNullable<DataSourceOptions['entities']> = [],
): Promise<TestDatabase> {
  return openTestDatabase(required('TEST_TEMPLATE'), entities);
}

/** A database without any table, for tests of the migrations themselves. */
export async function createEmptyDatabase(): Promise<TestDatabase> {
  return openTestDatabase('template0', []);
}

async function openTestDatabase(
  template: string,
  entities: NonNullable<DataSourceOptions['entities']>,
): Promise<TestDatabase> {
  const name = `cg_test_${randomBytes(8).toString('hex')}`;
  await onServer((client) => client.query(`CREATE DATABASE ${name} TEMPLATE ${template}`));
  const address = new URL(required('TEST_SERVER_URL'));
  address.pathname = `/${name}`;
  const url = address.href;
  const dataSource = await new DataSource(dataSourceOptions(url, entities)).initialize();
  const drop = async (): Promise<void> => {
    if (dataSource.isInitialized) await dataSource.destroy();
    await onServer((client) => client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`));
  };
  return { url, dataSource, drop };
}

/** Two copies of one template at the same moment exclude each other, so copying takes turns. */
async function onServer(work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: required('TEST_SERVER_URL') });
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock(7430003)');
    await work(client);
  } finally {
    await client.end();
  }
}

function required(name: string): string {
  const value = process.env[name];
  if (value !== undefined) return value;
  throw new Error(
    `${name} is missing: the tests run through Jest, whose global setup starts the server`,
  );
}
