import { randomBytes } from 'node:crypto';
import { chown, lstat, mkdir, readdir, realpath, rename, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DomainError } from '../../../domain/errors.js';
import { prepareBinaries } from './binaries.js';
import { createCluster } from './create-cluster.js';
import type { ServerHome } from './server-home.js';
import { isAlive } from './postmaster-file.js';
import { canReach } from './reachable.js';
import { accountFor, type ServerAccount } from './server-account.js';

/** Places below which another account can work when the data folder is closed to it, for example under /root. */
const SHARED_PLACES = ['/var/lib/countergaze', join(tmpdir(), 'countergaze')];

/** Finds the cluster of a data folder, or makes it: a cluster appears whole or not at all. */
export async function prepareHome(dataFolder: string): Promise<ServerHome> {
  await makeFolder(dataFolder);
  const published = join(dataFolder, 'postgres');
  if (!(await leadsSomewhere(published))) await createHome(dataFolder, published);
  const folder = await realpath(published);
  const account = await accountFor(join(folder, 'cluster'));
  const place = await placeFor(dataFolder, account);
  const binaries = await prepareBinaries(account, place);
  return { ...pathsIn(folder), account, binaries };
}

async function createHome(dataFolder: string, published: string): Promise<void> {
  const account = await accountFor(undefined);
  const place = await placeFor(dataFolder, account);
  await sweepDrafts(place);
  const draft = join(place, `new-${String(process.pid)}-${randomBytes(6).toString('hex')}`);
  await mkdir(draft, { mode: 0o700 });
  try {
    if (account !== undefined) await chown(draft, account.uid, account.gid);
    const binaries = await prepareBinaries(account, place);
    await createCluster(draft, { ...pathsIn(draft), account, binaries });
    await publish(draft, published, place === dataFolder);
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    if (!(await leadsSomewhere(published))) throw error;
  }
}

/** Renames and new links are atomic: of two processes that prepare the same folder one wins, the other uses its cluster. */
async function publish(draft: string, published: string, beside: boolean): Promise<void> {
  if (beside) return rename(draft, published);
  const home = draft.replace(/new-\d+-([0-9a-f]+)$/, 'home-$1');
  await rename(draft, home);
  try {
    await symlink(home, published);
  } catch (error) {
    await rm(home, { recursive: true, force: true });
    throw error;
  }
}

async function placeFor(dataFolder: string, account: ServerAccount | undefined): Promise<string> {
  if (account === undefined) return dataFolder;
  for (const place of [dataFolder, ...SHARED_PLACES]) {
    if (await canHold(place, account)) return place;
  }
  throw new DomainError(
    'embedded-database-place',
    `The account that runs PostgreSQL can work neither in ${dataFolder} nor in ${SHARED_PLACES.join(' or ')}. ` +
      'Set COUNTERGAZE_DATA to a folder that it can enter, or set DATABASE_URL.',
  );
}

async function canHold(place: string, account: ServerAccount): Promise<boolean> {
  const probe = join(place, `new-${String(process.pid)}-${randomBytes(6).toString('hex')}`);
  try {
    await mkdir(place, { recursive: true, mode: 0o755 });
    if (!(await canReach(place, account))) return false;
    await mkdir(probe);
    await chown(probe, account.uid, account.gid);
    return true;
  } catch {
    return false;
  } finally {
    await rm(probe, { recursive: true, force: true });
  }
}

/** Removes what processes that were killed while preparing a cluster have left behind. */
async function sweepDrafts(place: string): Promise<void> {
  for (const name of await readdir(place)) {
    const pid = /^new-(\d+)-/.exec(name)?.[1];
    if (pid === undefined || isAlive(Number(pid))) continue;
    await rm(join(place, name), { recursive: true, force: true });
  }
}

async function leadsSomewhere(path: string): Promise<boolean> {
  try {
    await realpath(path);
    return true;
  } catch {
    // A link whose target was erased is no cluster either.
    if (await lstat(path).catch(() => undefined)) await rm(path);
    return false;
  }
}

async function makeFolder(dataFolder: string): Promise<void> {
  try {
    await mkdir(dataFolder, { recursive: true, mode: 0o755 });
  } catch (error) {
    throw new DomainError(
      'data-folder',
      `The data folder ${dataFolder} cannot be made: ${String(error)}. Set COUNTERGAZE_DATA.`,
    );
  }
}

function pathsIn(folder: string): Pick<ServerHome, 'cluster' | 'log' | 'connectionFile'> {
  return {
    cluster: join(folder, 'cluster'),
    log: join(folder, 'server.log'),
    connectionFile: join(folder, 'connection.json'),
  };
}
