/** One measured value, next to what it is held against when there is such a thing. */
export interface Measurement {
  readonly name: string;
  readonly value: number;
  /** What the value counts, `companies/s` or `ms`. */
  readonly unit: string;
  /** The same quantity of the plain way of doing it, measured in the same run, in the same unit. */
  readonly baseline?: number;
  /** Absent where nothing was promised. */
  readonly target?: Target;
  /** What the baseline is, how it was measured, what was skipped and why. */
  readonly note?: string;
}

/** What was promised of the value itself, or of value ÷ baseline. */
export interface Target {
  readonly of: 'value' | 'ratio';
  readonly bound: 'at least' | 'below';
  readonly limit: number;
}

/** One bench: measures, cleans up after itself, and returns what it found. */
export type Bench = () => Promise<readonly Measurement[]>;

/** Undefined where nothing was promised. */
export function isMet({ value, baseline, target }: Measurement): boolean | undefined {
  if (target === undefined) return undefined;
  const reached = target.of === 'value' ? value : value / (baseline ?? Number.NaN);
  return target.bound === 'at least' ? reached >= target.limit : reached < target.limit;
}
