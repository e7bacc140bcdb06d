import { Injectable } from '@nestjs/common';

import { DomainError } from '../../domain/errors.js';

/** Each holds a file of up to 64 MiB and what it unpacks to; more at a time could use up the memory. */
const MOST_AT_ONCE = 3;
/** Those who come meanwhile wait before their file is read; more than this many are sent away at once. */
const MOST_WAITING = 12;

/** Lets a few screenings at a time in, in the order in which they came. */
@Injectable()
export class ScreeningGate {
  #inside = 0;
  readonly #waiting: (() => void)[] = [];

  /** Resolves when there is room, with what makes the room free again; throws when too many wait already. */
  async enter(): Promise<() => void> {
    if (this.#inside >= MOST_AT_ONCE) {
      if (this.#waiting.length >= MOST_WAITING) throw busy();
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    } else this.#inside += 1;
    let left = false;
    return () => {
      if (left) return;
      left = true;
      this.#leave();
    };
  }

  /** The room of the one who leaves goes to the one who has waited longest. */
  #leave(): void {
    const next = this.#waiting.shift();
    if (next === undefined) this.#inside -= 1;
    else next();
  }
}

function busy(): DomainError {
  return new DomainError(
    'screenings-busy',
    'Many portfolios are being checked at the moment. Try again in a minute.',
  );
}
