import { spawn, type ChildProcess } from 'node:child_process';
import { open, readFile, rename, stat } from 'node:fs/promises';
import { createServer } from 'node:net';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { serverEnvironment } from './locale.js';
import { clearForeignFile, runningPostmaster } from './postmaster-file.js';
import type { ServerHome } from './server-home.js';

/** PostgreSQL settings by name, given on the command line of the server. */
export type ServerOptions = Readonly<Record<string, string>>;

const LOG_LIMIT_BYTES = 5_000_000;

const ALWAYS: ServerOptions = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  lc_messages: 'C',
  timezone: 'UTC',
  log_timezone: 'UTC',
};

/**
 * Starts the server in a session of its own, so that Ctrl-C and the end of this process do not reach it.
 * Returns when it is ready or has given up; the caller looks at the cluster to learn which. PostgreSQL itself lets
 * only one server work on a cluster, so processes that start it at the same moment need no further lock.
 */
export async function startServer(
  home: ServerHome,
  preferredPort: number,
  options: ServerOptions,
): Promise<void> {
  await clearForeignFile(home.cluster);
  const port = await freePort(preferredPort);
  const log = await openLog(home.log);
  try {
    const child = spawn(home.binaries.postgres, flags(home.cluster, port, options), {
      ...home.account,
      cwd: dirname(home.cluster),
      env: serverEnvironment(),
      detached: true,
      stdio: ['ignore', log.fd, log.fd],
    });
    child.unref();
    await readyOrGone(child, home.cluster);
  } finally {
    await log.close();
  }
}

/** The end of the server's log, for messages about a server that does not start. */
export async function logTail(file: string): Promise<string> {
  const text = await readFile(file, 'utf8').catch(() => '');
  return text.trimEnd().split('\n').slice(-5).join('\n');
}

async function readyOrGone(child: ChildProcess, cluster: string): Promise<void> {
  const gone = new AbortController();
  child.once('exit', () => gone.abort());
  child.once('error', () => gone.abort());
  while (!gone.signal.aborted) {
    if ((await runningPostmaster(cluster))?.ready === true) return;
    await pause(10);
  }
}

function flags(cluster: string, port: number, options: ServerOptions): string[] {
  const settings = Object.entries({ ...ALWAYS, ...options });
  return [
    '-D',
    cluster,
    '-p',
    String(port),
    ...settings.flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ];
}

async function openLog(file: string): Promise<Awaited<ReturnType<typeof open>>> {
  const size = await stat(file).then(
    (found) => found.size,
    () => 0,
  );
  if (size > LOG_LIMIT_BYTES) await rename(file, `${file}.old`);
  return open(file, 'a', 0o600);
}

async function freePort(preferred: number): Promise<number> {
  return (await tryPort(preferred)) ?? (await tryPort(0)) ?? preferred;
}

async function tryPort(port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(undefined));
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      const found = typeof address === 'object' ? address?.port : undefined;
      server.close(() => resolve(found));
    });
  });
}
