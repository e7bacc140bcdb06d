import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, readFile, readlink, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import {
  isAlive,
  runningPostmaster,
} from '../../../src/platform/database/embedded/postmaster-file.js';

interface Attendee {
  readonly process: ChildProcess;
  readonly visits: number;
  readonly url: string;
}

let folder: string;
let attendees: Attendee[];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'countergaze-embedded-'));
  await chmod(folder, 0o755);
  attendees = [];
});
afterEach(async () => {
  await Promise.all(attendees.map(leave));
  const pid = await serverPid();
  if (pid !== undefined) process.kill(pid, 'SIGQUIT');
  const home = await readlink(join(folder, 'postgres')).catch(() => undefined);
  if (home !== undefined) await rm(home, { recursive: true, force: true });
  await rm(folder, { recursive: true, force: true });
});

describe('the embedded server', () => {
  it('is stopped by the last process that leaves, and keeps its data', async () => {
    const first = await attend();
    const second = await attend();
    const pid = await serverPid();
    await leave(first);
    const afterFirst = await serverPid();
    await leave(second);
    const afterSecond = await serverPid();
    const third = await attend();

    expect([first.visits, second.visits, third.visits]).toEqual([1, 2, 3]);
    expect(afterFirst).toBe(pid);
    expect(afterSecond).toBeUndefined();
  });

  it('starts once when several processes prepare a new folder together', async () => {
    const together = await Promise.all([attend(), attend(), attend()]);

    expect(together.map(({ visits }) => visits).toSorted()).toEqual([1, 2, 3]);
    expect(new Set(together.map(({ url }) => url)).size).toBe(1);
  });

  it('outlives a process that is killed, and is taken over by the next', async () => {
    const killed = await attend();
    const pid = await serverPid();
    killed.process.kill('SIGKILL');
    await gone(killed);
    expect(await serverPid()).toBe(pid);

    const next = await attend();
    expect(next.visits).toBe(2);
    expect(await serverPid()).toBe(pid);
    await leave(next);
    expect(await serverPid()).toBeUndefined();
  });

  it('recovers when the server itself was killed', async () => {
    const first = await attend();
    const pid = (await serverPid()) ?? Number.NaN;
    first.process.kill('SIGKILL');
    await gone(first);
    process.kill(pid, 'SIGKILL');

    expect((await attend()).visits).toBe(2);
  });

  it('is started again for a process that is still there when the server dies', async () => {
    const first = await attend();
    const pid = (await serverPid()) ?? Number.NaN;
    process.kill(pid, 'SIGKILL');
    while ([undefined, pid].includes(await serverPid())) await pause(20);
    const second = await attend();

    expect(second).toMatchObject({ visits: 2, url: first.url });
  });

  it('starts although its old process number belongs to an unrelated process', async () => {
    await leave(await attend());
    const file = join(folder, 'postgres', 'cluster', 'postmaster.pid');
    const ours = String(process.pid);
    await writeFile(file, [ours, folder, '1', '5432', '', '127.0.0.1', '1 1', 'ready'].join('\n'));
    if (process.getuid?.() === 0) await sameOwnerAsCluster(file);

    expect((await attend()).visits).toBe(2);
  });

  it('is not reached by Ctrl-C, only by the orderly end that follows', async () => {
    const other = await attend();
    const interrupted = await attend();
    process.kill(-(interrupted.process.pid ?? Number.NaN), 'SIGINT');
    await gone(interrupted);

    expect(interrupted.process.exitCode).toBe(0);
    expect(await serverPid()).not.toBeUndefined();
    await leave(other);
    expect(await serverPid()).toBeUndefined();
  });

  it('keeps its password to its account and asks everybody for it', async () => {
    const { url } = await attend();
    const file = join(folder, 'postgres', 'connection.json');
    const { password } = JSON.parse(await readFile(file, 'utf8')) as { password: string };
    const hba = await readFile(join(folder, 'postgres', 'cluster', 'pg_hba.conf'), 'utf8');

    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(url).toContain(password);
    expect(hba).not.toMatch(/^\s*(local|host)\s.*\btrust\b/m);
  });

  it('comes up within seconds once its folder exists, with the process that asks for it', async () => {
    await leave(await attend());
    const started = Date.now();
    await attend();

    // The time of a whole process with its compiler; the server's own part is some hundredths of a second.
    expect(Date.now() - started).toBeLessThan(5_000);
  });
});

async function attend(): Promise<Attendee> {
  const loader = ['--import', './test/support/typescript.mjs', './test/support/attendee.ts'];
  const child = spawn(process.execPath, [...loader, folder], {
    stdio: ['pipe', 'pipe', 'inherit'],
    detached: true,
  });
  const lines = createInterface({ input: child.stdout });
  const ended = once(child, 'exit').then(() => Promise.reject(new Error('the process ended')));
  const [line] = (await Promise.race([once(lines, 'line'), ended])) as [string];
  ended.catch(() => undefined);
  const attendee = { ...(JSON.parse(line) as { visits: number; url: string }), process: child };
  attendees.push(attendee);
  return attendee;
}

async function leave(attendee: Attendee): Promise<void> {
  attendee.process.stdin?.end();
  await gone(attendee);
}

async function gone({ process: child }: Attendee): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
}

async function serverPid(): Promise<number | undefined> {
  const home = await readlink(join(folder, 'postgres')).catch(() => join(folder, 'postgres'));
  const pid = (await runningPostmaster(join(home, 'cluster')))?.pid;
  return pid !== undefined && isAlive(pid) ? pid : undefined;
}

async function sameOwnerAsCluster(file: string): Promise<void> {
  const { chown } = await import('node:fs/promises');
  const { uid, gid } = await stat(join(folder, 'postgres', 'cluster'));
  await chown(file, uid, gid);
}
