import { execFile } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { promisify } from 'node:util';
import { DomainError } from '../../../domain/errors.js';

/** The system account that a server runs as; undefined means our own. */
export interface ServerAccount {
  readonly uid: number;
  readonly gid: number;
}

const run = promisify(execFile);
const ACCOUNT_NAME = 'postgres';

/** PostgreSQL refuses to run as root, so root runs a new cluster as `postgres`, an existing one as its owner. */
export async function accountFor(cluster: string | undefined): Promise<ServerAccount | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  if (cluster !== undefined) {
    const { uid, gid } = await stat(cluster);
    if (uid !== 0) return { uid, gid };
  }
  return (await findAccount()) ?? createAccount();
}

async function findAccount(): Promise<ServerAccount | undefined> {
  try {
    const [uid, gid] = await Promise.all([idOf('-u'), idOf('-g')]);
    return { uid, gid };
  } catch {
    return undefined;
  }
}

async function idOf(flag: '-u' | '-g'): Promise<number> {
  const { stdout } = await run('id', [flag, ACCOUNT_NAME]);
  return Number.parseInt(stdout, 10);
}

async function createAccount(): Promise<ServerAccount> {
  // Another process may create the same account at this moment, so only the outcome counts.
  await run('groupadd', ['--system', ACCOUNT_NAME]).catch(() => undefined);
  await run('useradd', [
    ...['--system', '--gid', ACCOUNT_NAME, '--no-create-home', '--shell', '/bin/false'],
    ACCOUNT_NAME,
  ]).catch(() => undefined);
  const account = await findAccount();
  if (account !== undefined) return account;
  throw new DomainError(
    'embedded-database-account',
    'PostgreSQL does not run as root, and the account "postgres" could not be created. ' +
      'Start as an ordinary user, create that account, or set DATABASE_URL.',
  );
}
