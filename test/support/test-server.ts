import { chmod, mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import 'reflect-metadata';
import pg from 'pg';
import { dataSourceOptions } from '../../src/data-source.js';
import { openDataSource } from '../../src/platform/database/database-connection.js';
import { EmbeddedServer } from '../../src/platform/database/embedded/embedded-server.js';
import {
  isAlive,
  parsePostmasterFile,
} from '../../src/platform/database/embedded/postmaster-file.js';

/** The server that a run of the tests uses, with a migrated database from which each test copies its own. */
export interface TestServer {
  stop(): Promise<void>;
}

const PREFIX = 'countergaze-test-';
/** Nothing in a test outlives the run, so nothing need reach the disk. */
const FAST = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };

export async function startTestServer(): Promise<TestServer> {
  const given = process.env['DATABASE_URL'];
  const server = given === undefined || given === '' ? await embedded() : external(given);
  const template = `cg_template_${String(process.pid)}`;
  try {
    await administer(server.urlOf('postgres'), `CREATE DATABASE ${template}`);
    await (await openDataSource(dataSourceOptions(server.urlOf(template)))).destroy();
  } catch (error) {
    await server.stop();
    throw error;
  }
  process.env['TEST_SERVER_URL'] = server.urlOf('postgres');
  process.env['TEST_TEMPLATE'] = template;
  // An application under test finds its database through its test, never through the setting of the run.
  delete process.env['DATABASE_URL'];
  return {
    stop: async () => {
      await administer(
        server.urlOf('postgres'),
        `DROP DATABASE IF EXISTS ${template} WITH (FORCE)`,
      );
      await server.stop();
    },
  };
}

interface Server {
  urlOf(database: string): string;
  stop(): Promise<void>;
}

function external(url: string): Server {
  return {
    urlOf: (database) => {
      const changed = new URL(url);
      changed.pathname = database === 'postgres' ? new URL(url).pathname : `/${database}`;
      return changed.href;
    },
    stop: () => Promise.resolve(),
  };
}

async function embedded(): Promise<Server> {
  await sweep();
  const folder = await mkdtemp(join(tmpdir(), `${PREFIX}${String(process.pid)}-`));
  await chmod(folder, 0o755);
  const server = await EmbeddedServer.join(folder, FAST);
  const stop = async (): Promise<void> => {
    await server.leave();
    await rm(folder, { recursive: true, force: true });
  };
  for (const [signal, code] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const) {
    process.once(signal, () => void stop().finally(() => process.exit(code)));
  }
  return { urlOf: (database) => server.urlOf(database), stop };
}

/** Ends what runs that were killed have left behind. */
async function sweep(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const pid = name.startsWith(PREFIX) ? /^\d+/.exec(name.slice(PREFIX.length))?.[0] : undefined;
    if (pid === undefined || isAlive(Number(pid))) continue;
    const folder = join(tmpdir(), name);
    const file = join(folder, 'postgres', 'cluster', 'postmaster.pid');
    const left = parsePostmasterFile(await readFile(file, 'utf8').catch(() => ''));
    if (left !== undefined && isAlive(left.pid)) process.kill(left.pid, 'SIGQUIT');
    await rm(folder, { recursive: true, force: true }).catch(() => undefined);
  }
}

async function administer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
