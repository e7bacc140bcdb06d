import { SingleBar } from 'cli-progress';

const QUIET_MS = 1_000;
const LINE_EVERY_MS = 5_000;

/** How far a piece of work has come, told on standard error once it has taken a second. */
export class Progress {
  readonly #started = Date.now();
  #bar: SingleBar | undefined;
  #done = 0;
  #lastLine = 0;

  constructor(
    private readonly label: string,
    private readonly total: number,
    private readonly stream: NodeJS.WriteStream = process.stderr,
  ) {}

  advance(steps = 1): void {
    this.#done += steps;
    if (Date.now() - this.#started < QUIET_MS) return;
    if (this.stream.isTTY) this.#drawBar();
    else this.#writeLine();
  }

  stop(): void {
    this.#bar?.stop();
    this.#bar = undefined;
  }

  #drawBar(): void {
    if (this.#bar === undefined) {
      const format = `${this.label} {bar} {value}/{total}`;
      this.#bar = new SingleBar({ format, stream: this.stream, hideCursor: true });
      this.#bar.start(this.total, 0);
    }
    this.#bar.update(this.#done);
  }

  #writeLine(): void {
    const now = Date.now();
    if (now - this.#lastLine < LINE_EVERY_MS && this.#done < this.total) return;
    this.#lastLine = now;
    this.stream.write(`${this.label}: ${String(this.#done)} of ${String(this.total)}\n`);
  }
}
