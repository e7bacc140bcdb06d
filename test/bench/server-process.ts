import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { open, readFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

/** A server in a process of its own, as `npm start` runs it, with its output in a file. */
export interface ServerProcess {
  /** `http://localhost:41234`. */
  readonly url: string;
  readonly pid: number;
  stop(): Promise<void>;
}

const READY = / is ready: (http:\/\/\S+)$/m;
const STARTING_MS = 60_000;

/** Starts a built program and waits until it says where it listens. */
export async function startServer(
  program: URL,
  args: readonly string[],
  { output, environment = {} }: { output: string; environment?: Readonly<Record<string, string>> },
): Promise<ServerProcess> {
  const log = await open(output, 'w');
  const child = spawn(process.execPath, [fileURLToPath(program), ...args], {
    stdio: ['ignore', log.fd, log.fd],
    env: { PATH: process.env['PATH'], NODE_ENV: 'production', PORT: '0', ...environment },
  });
  await log.close();
  const kill = (): boolean => child.kill('SIGTERM');
  process.once('exit', kill);
  child.once('exit', () => process.off('exit', kill));
  const stop = (): Promise<void> => end(child);
  try {
    const url = await readyAt(child, output);
    return { url, pid: child.pid ?? -1, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function readyAt(child: ChildProcess, output: string): Promise<string> {
  const deadline = Date.now() + STARTING_MS;
  while (child.exitCode === null && Date.now() < deadline) {
    const url = READY.exec(await readFile(output, 'utf8'))?.[1];
    if (url !== undefined) return url;
    await pause(50);
  }
  throw new Error(`${child.spawnargs.join(' ')} is not ready:\n${await readFile(output, 'utf8')}`);
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  const late = setTimeout(() => child.kill('SIGKILL'), 5_000);
  await ended;
  clearTimeout(late);
}
