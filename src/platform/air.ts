import { setImmediate } from 'node:timers/promises';

/** Long enough to get something done, short enough that nobody notices the wait. */
const HELD_MS = 20;

/** Lets other requests have their turn during long work: asked after every piece, it pauses when it is time. */
export class Air {
  #since = performance.now();

  async take(): Promise<void> {
    if (performance.now() - this.#since < HELD_MS) return;
    await setImmediate();
    this.#since = performance.now();
  }
}
