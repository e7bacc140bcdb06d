import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chown, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { DomainError } from '../../../domain/errors.js';
import { writeConnection } from './connection-file.js';
import { SERVER_LOCALE, serverEnvironment } from './locale.js';
import type { ServerHome } from './server-home.js';

const run = promisify(execFile);

/** Runs initdb with a new password in a folder that belongs to the account. */
export async function createCluster(folder: string, home: ServerHome): Promise<void> {
  const { account, binaries, cluster } = home;
  const password = randomBytes(24).toString('base64url');
  const passwordFile = join(folder, 'initial-password');
  await writeFile(passwordFile, password, { mode: 0o600 });
  if (account !== undefined) await chown(passwordFile, account.uid, account.gid);
  try {
    await run(binaries.initdb, initdbFlags(cluster, passwordFile), {
      ...account,
      cwd: folder,
      env: serverEnvironment(),
    });
  } catch (error) {
    throw new DomainError(
      'embedded-database-init',
      `PostgreSQL could not be prepared: ${said(error)}`,
    );
  } finally {
    await rm(passwordFile, { force: true });
  }
  await writeConnection(home.connectionFile, { port: 0, password });
}

function initdbFlags(cluster: string, passwordFile: string): string[] {
  return [
    `--pgdata=${cluster}`,
    '--username=postgres',
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale-provider=icu',
    '--icu-locale=und',
    `--lc-collate=${SERVER_LOCALE}`,
    `--lc-ctype=${SERVER_LOCALE}`,
    '--lc-messages=C',
    '--no-instructions',
  ];
}

function said(error: unknown): string {
  const stderr = error instanceof Error && 'stderr' in error ? error.stderr : undefined;
  return typeof stderr === 'string' && stderr.trim() !== '' ? stderr.trim() : String(error);
}
