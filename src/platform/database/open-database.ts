import pg from 'pg';
import { DomainError } from '../../domain/errors.js';
import type { Settings } from '../config/settings.js';
import { errorCode } from '../error-code.js';
import { EmbeddedServer } from './embedded/embedded-server.js';

/** A database that can be connected to, until it is left. */
export interface OpenDatabase {
  readonly url: string;
  /** Where it is, in words and without a password. */
  readonly description: string;
  leave(): Promise<void>;
}

const DATABASE = 'countergaze';
/** PostgreSQL's codes for "exists already", the second one when two processes create it at the same moment. */
const EXISTS = ['42P04', '23505'];

/** The database of DATABASE_URL, or that of the embedded server of the data folder, which is started if need be. */
export async function openDatabase(
  settings: Pick<Settings, 'databaseUrl' | 'dataFolder'>,
): Promise<OpenDatabase> {
  if (settings.databaseUrl !== undefined) {
    await reach(settings.databaseUrl);
    const description = `the server of DATABASE_URL (${new URL(settings.databaseUrl).host})`;
    return { url: settings.databaseUrl, description, leave: () => Promise.resolve() };
  }
  const server = await EmbeddedServer.join(settings.dataFolder);
  try {
    await createDatabase(server.urlOf('postgres'));
  } catch (error) {
    await server.leave();
    throw error;
  }
  return {
    url: server.urlOf(DATABASE),
    description: `the embedded PostgreSQL in ${settings.dataFolder}`,
    leave: () => server.leave(),
  };
}

/** Tries the connection once, so that a wrong setting is named before anything else is begun. */
async function reach(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
  } catch (error) {
    const reason = REASONS[errorCode(error) ?? ''] ?? 'the server did not answer as it should';
    throw new DomainError('database-unreachable', `DATABASE_URL cannot be used: ${reason}.`);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** System errors and PostgreSQL's codes in words; none of them repeats the address or the password. */
const REASONS: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing listens at its host and port',
  ENOTFOUND: 'its host is not known',
  EAI_AGAIN: 'its host cannot be looked up now',
  ETIMEDOUT: 'its host does not answer',
  '28P01': 'its user or password is refused',
  '28000': 'its user is refused',
  '3D000': 'its database does not exist',
};

async function createDatabase(maintenanceUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: maintenanceUrl });
  await client.connect();
  try {
    const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [DATABASE]);
    if (found.rowCount === 0) await client.query(`CREATE DATABASE ${DATABASE}`);
  } catch (error) {
    if (!EXISTS.includes(errorCode(error) ?? '')) throw error;
  } finally {
    await client.end();
  }
}
