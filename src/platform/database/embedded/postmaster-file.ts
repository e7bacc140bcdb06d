import { execFile } from 'node:child_process';
import { readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { errorCode } from '../../error-code.js';

/** What a running server writes about itself into `postmaster.pid`. */
export interface Postmaster {
  readonly pid: number;
  /** 0 until the server has opened its port. */
  readonly port: number;
  readonly ready: boolean;
}

const run = promisify(execFile);

/** The server that works on a cluster at this moment; a file left by one that is gone does not count. */
export async function runningPostmaster(cluster: string): Promise<Postmaster | undefined> {
  const text = await readFile(fileOf(cluster), 'utf8').catch(() => '');
  const postmaster = parsePostmasterFile(text);
  if (postmaster === undefined) return undefined;
  return (await worksOn(postmaster.pid, cluster)) ? postmaster : undefined;
}

/** The eight lines of the file: pid, folder, start time, port, socket folder, address, memory key, status. */
export function parsePostmasterFile(text: string): Postmaster | undefined {
  const lines = text.split('\n');
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0) return undefined;
  return { pid, port: Number(lines[3] ?? 0), ready: lines[7]?.trim() === 'ready' };
}

/**
 * Takes away a file whose number now belongs to an unrelated process, as after a restart of a container:
 * PostgreSQL would take that process for a server. Files of dead processes are left to PostgreSQL's own checks.
 */
export async function clearForeignFile(cluster: string): Promise<void> {
  const file = fileOf(cluster);
  const judged = await readFile(file, 'utf8').catch(() => '');
  const pid = parsePostmasterFile(judged)?.pid;
  if (pid === undefined || !isAlive(pid) || (await worksOn(pid, cluster))) return;
  const aside = `${file}.${String(process.pid)}`;
  try {
    await rename(file, aside);
    // Between reading and renaming another process may have started the server: then its file goes back.
    if ((await readFile(aside, 'utf8')) === judged) await rm(aside);
    else await rename(aside, file);
  } catch {
    // Another process was quicker with the same file.
  }
}

/** True when a process with this number exists, whoever owns it. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errorCode(error) === 'EPERM';
  }
}

async function worksOn(pid: number, cluster: string): Promise<boolean> {
  const command = await commandLine(pid);
  return command.includes('postgres') && command.includes(cluster);
}

async function commandLine(pid: number): Promise<string> {
  if (process.platform === 'linux') {
    return readFile(`/proc/${String(pid)}/cmdline`, 'utf8').catch(() => '');
  }
  const listed = run('ps', ['-o', 'command=', '-ww', '-p', String(pid)]);
  return listed.then(
    ({ stdout }) => stdout,
    () => '',
  );
}

function fileOf(cluster: string): string {
  return join(cluster, 'postmaster.pid');
}
