import { realAt, wholeAt } from './array-reading.js';

/** value = inflow + sum of part × value of the neighbours, for the nodes of one component by themselves. */
export interface SweptSystem {
  /** Neighbours of node n stand at `starts[n]` to `starts[n + 1]`. */
  readonly starts: Int32Array;
  readonly neighbours: Int32Array;
  readonly parts: Float64Array;
  readonly inflow: Float64Array;
  /** Where the sweeps begin, and what they make of it. */
  readonly values: Float64Array;
}

/** Sweeps between two leaps: enough for one fading to outlast all others. */
const BETWEEN_LEAPS = 6;
/** Two quotients of changes this close show that one fading is left. */
const STEADY = 0.02;

/**
 * Gauss–Seidel sweeps until one changes no more than the residual, with leaps: once the changes shrink by a steady
 * factor q, the rest of their geometric series is added at once (Aitken). Answers 0, or the last change when the
 * sweeps run out.
 */
export function settleBySweeps(system: SweptSystem, residual: number, most: number): number {
  let [before, quotient, sinceLeap] = [0, 0, 0];
  let change = 0;
  for (let sweep = 0; sweep < most; sweep += 1) {
    const last = sinceLeap >= BETWEEN_LEAPS ? system.values.slice() : undefined;
    const done = sweepOnce(system);
    change = done.change;
    if (change <= residual * Math.max(1, done.total)) return 0;
    const now = before === 0 ? 0 : change / before;
    const steady = now < 1 && Math.abs(now - quotient) <= STEADY * (1 - now);
    before = change;
    quotient = now;
    sinceLeap += 1;
    if (last === undefined || !steady) continue;
    leap(system.values, last, now / (1 - now));
    [before, quotient, sinceLeap] = [0, 0, 0];
  }
  return change;
}

function sweepOnce({ starts, neighbours, parts, inflow, values }: SweptSystem): {
  readonly change: number;
  readonly total: number;
} {
  let [change, total] = [0, 0];
  for (let node = 0; node < values.length; node += 1) {
    let value = realAt(inflow, node);
    const end = wholeAt(starts, node + 1);
    for (let at = wholeAt(starts, node); at < end; at += 1) {
      value += realAt(parts, at) * realAt(values, wholeAt(neighbours, at));
    }
    change += Math.abs(value - realAt(values, node));
    total += value;
    values[node] = value;
  }
  return { change, total };
}

/** Leaves nothing below zero, so that a leap too far is mended by the sweeps that follow. */
function leap(values: Float64Array, last: Float64Array, factor: number): void {
  for (let node = 0; node < values.length; node += 1) {
    const value = realAt(values, node);
    values[node] = Math.max(0, value + factor * (value - realAt(last, node)));
  }
}
