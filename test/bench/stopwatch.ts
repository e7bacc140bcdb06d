/** Wall-clock milliseconds of one piece of work. */
export function wallMs(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** Wall-clock milliseconds of one piece of work that waits. */
export async function wallMsOf(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** Milliseconds of processor time of this process during one piece of work, all its threads together. */
export function cpuMs(work: () => unknown): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/** Takes each piece of work in turn, `rounds` times, so that a slow moment of the machine hits all of them alike. */
export function alternately<Name extends string>(
  rounds: number,
  works: Readonly<Record<Name, () => number>>,
): Readonly<Record<Name, readonly number[]>> {
  const names = Object.keys(works) as Name[];
  const measured = new Map<Name, number[]>(names.map((name) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, numbers] of measured) numbers.push(works[name]());
  }
  // made of the same names
  return Object.fromEntries(measured) as unknown as Record<Name, readonly number[]>;
}

/** The middle one; of an even number of them, the lower of the two in the middle. */
export function median(numbers: readonly number[]): number {
  return quantile(numbers, 0.5);
}

/** The smallest number that at least this fraction of all are not above. */
export function quantile(numbers: readonly number[], fraction: number): number {
  const ordered = numbers.toSorted((a, b) => a - b);
  const found = ordered[Math.max(0, Math.ceil(fraction * ordered.length) - 1)];
  if (found === undefined) throw new RangeError('nothing was measured');
  return found;
}
