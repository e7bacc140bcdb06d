import { setFlagsFromString } from 'node:v8';

/** By how much the heap may outgrow what was alive at the last collection, in percent. By itself V8 lets it grow to about four times as much. */
const GROWTH = 40;

let running = 0;

/**
 * Has garbage collected early while `work` runs: in a load nearly all that is made is dropped again at once, and V8
 * would rather take hundreds of megabytes than look. It reads the setting anew after every collection.
 */
export async function withTightHeap<Result>(work: () => Promise<Result>): Promise<Result> {
  running += 1;
  setFlagsFromString(`--heap-growing-percent=${String(GROWTH)}`);
  try {
    return await work();
  } finally {
    running -= 1;
    // 0 is V8's own choice
    if (running === 0) setFlagsFromString('--heap-growing-percent=0');
  }
}
