/**
 * Makes dist/ from the sources: tsc, then the files that are not TypeScript (company files,
 * editions, styles). A company file that was deleted must not live on in dist/, so dist/ mirrors
 * the sources exactly. When nothing changed since the last build, it says nothing and is quick.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmod,
  copyFile,
  mkdir,
  readFile,
  readdir,
  rm,
  stat,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { dirname, join } from 'node:path';

const SOURCES = ['src', 'reports', 'migrations'];
const SETTINGS = ['.build.mjs', 'tsconfig.json', '.tsconfig.build.json', 'package-lock.json'];
const STAMP = 'dist/.stamp';
const TYPESCRIPT_MEMORY = 'dist/.build.tsbuildinfo';
const COMMAND = 'dist/src/cli.js';
const NOT_AT_RUN_TIME = /\.md$/;
const TYPESCRIPT = /\.tsx?$/;

async function filesUnder(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return files.map((entry) => join(entry.parentPath, entry.name)).sort();
}

async function filesUnderAll(folders) {
  await Promise.all(folders.map((folder) => mkdir(folder, { recursive: true })));
  return (await Promise.all(folders.map(filesUnder))).flat();
}

/** Changes when a source or a setting is added, removed or written. */
async function fingerprintOf(files) {
  const lines = await Promise.all(
    [...files, ...SETTINGS].map(async (file) => {
      const { size, mtimeMs } = await stat(file);
      return `${file} ${size} ${mtimeMs}`;
    }),
  );
  return createHash('sha256').update(lines.join('\n')).digest('hex');
}

function outputsOf(file) {
  if (!TYPESCRIPT.test(file)) return [join('dist', file)];
  const compiled = join('dist', file.replace(TYPESCRIPT, '.js'));
  return [compiled, `${compiled}.map`];
}

function compile() {
  const { status } = spawnSync(
    process.execPath,
    ['node_modules/typescript/bin/tsc', '--project', '.tsconfig.build.json'],
    { stdio: 'inherit' },
  );
  if (status !== 0) process.exit(status ?? 1);
}

/** The copy keeps the time of its source, by which a changed source is known. */
async function copyWhenChanged(file) {
  const target = join('dist', file);
  const [source, copy] = await Promise.all([stat(file), stat(target).catch(() => undefined)]);
  const sameAge = copy && Math.abs(copy.mtimeMs - source.mtimeMs) < 1;
  if (sameAge && copy.size === source.size) return;
  await mkdir(dirname(target), { recursive: true });
  await copyFile(file, target);
  await utimes(target, source.atime, source.mtime);
}

process.chdir(import.meta.dirname);
const sources = (await filesUnderAll(SOURCES)).filter((file) => !NOT_AT_RUN_TIME.test(file));
const expected = new Set(sources.flatMap(outputsOf));
const present = new Set(await filesUnderAll(SOURCES.map((folder) => join('dist', folder))));
const complete = [...expected].every((file) => present.has(file));
const stale = [...present].filter((file) => !expected.has(file));
const fingerprint = await fingerprintOf(sources);
const built = await readFile(STAMP, 'utf8').catch(() => undefined);

if (fingerprint !== built || !complete || stale.length > 0) {
  await rm(STAMP, { force: true });
  if (!complete) await rm(TYPESCRIPT_MEMORY, { force: true });
  compile();
  await Promise.all(sources.filter((file) => !TYPESCRIPT.test(file)).map(copyWhenChanged));
  await Promise.all(stale.map((file) => rm(file)));
  if (expected.has(COMMAND)) await chmod(COMMAND, 0o755);
  await writeFile(STAMP, fingerprint);
}
