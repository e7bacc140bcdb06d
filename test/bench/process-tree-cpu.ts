import { readdirSync, readFileSync } from 'node:fs';

/** Clock ticks per second in /proc, the same on every Linux that Node runs on. */
const TICKS = 100;

interface ProcessLine {
  readonly pid: number;
  readonly parent: number;
  readonly ms: number;
}

/**
 * Milliseconds of processor time that a process, its descendants, and those of them that have ended have used so
 * far, in steps of 10. Undefined where there is no /proc to read it from.
 */
export function processTreeCpuMs(root: number): number | undefined {
  const lines = processLines();
  if (lines === undefined) return undefined;
  const tree = new Set([root]);
  let total = 0;
  // A child can have a lower number than its parent, so the list is gone through until nothing is added.
  for (let size = 0; size < tree.size;) {
    size = tree.size;
    for (const { pid, parent } of lines) if (tree.has(parent)) tree.add(pid);
  }
  for (const { pid, ms } of lines) if (tree.has(pid)) total += ms;
  return total;
}

function processLines(): readonly ProcessLine[] | undefined {
  if (process.platform !== 'linux') return undefined;
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => lineOf(Number(name)) ?? []);
}

/** The fields of proc(5) after the name, which may itself hold spaces and brackets. */
function lineOf(pid: number): ProcessLine | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    const ticks = fields.slice(11, 15).reduce((total, field) => total + Number(field), 0);
    return { pid, parent: Number(fields[1]), ms: (ticks * 1000) / TICKS };
  } catch {
    // It has ended since the folder was listed.
    return undefined;
  }
}
