import { DomainError } from '../../domain/errors.js';

/** What a full submission says before its documents. */
export interface SubmissionHeader {
  readonly accession?: string;
  /** As it stands: `20240829`. */
  readonly filedOn?: string;
}

/** Characters that may stand before or between documents. */
const LONGEST_HEADER = 1024 * 1024;
/** Longer than the marks looked for, shorter than anything between them. */
const OVERLAP = 16;
const START = /<XML>/i;
const END = /<\/XML>/i;

/**
 * The XML documents of a file, one after the other: the file itself, or those that a full submission wraps. Each
 * must be read, or left, before the next is asked for.
 */
export class NpxDocuments {
  readonly #pieces: AsyncIterator<string, undefined>;
  #buffer = '';
  #header = '';
  #isInside = false;

  constructor(
    text: AsyncIterable<string>,
    private readonly fileName: string,
    private readonly isSubmission: boolean,
  ) {
    // a stream of text ends without a value
    this.#pieces = text[Symbol.asyncIterator]() as AsyncIterator<string, undefined>;
  }

  /** What stood before the first document; empty for a plain XML file. */
  get header(): SubmissionHeader {
    const accession = /ACCESSION[- ]NUMBER[:>]\s*([0-9-]{18,20})/i.exec(this.#header)?.[1];
    const filedOn = /FIL(?:ED AS OF|ING)[- ]DATE[:>]\s*(\d{8})/i.exec(this.#header)?.[1];
    return {
      ...(accession === undefined ? {} : { accession }),
      ...(filedOn === undefined ? {} : { filedOn }),
    };
  }

  async *all(): AsyncIterable<AsyncIterable<string>> {
    if (!this.isSubmission) {
      yield this.#rest();
      return;
    }
    while (await this.#findStart()) {
      this.#isInside = true;
      yield this.#untilEnd();
      // what the reader left of it is passed over
      await passOver(this.#untilEnd());
    }
  }

  async #more(): Promise<boolean> {
    const next = await this.#pieces.next();
    if (next.done === true) return false;
    this.#buffer += next.value;
    return true;
  }

  async *#rest(): AsyncIterable<string> {
    while (await this.#more()) {
      const piece = this.#buffer;
      this.#buffer = '';
      yield piece;
    }
  }

  async #findStart(): Promise<boolean> {
    for (;;) {
      const mark = START.exec(this.#buffer);
      if (mark !== null) {
        if (this.#header === '') this.#header = this.#buffer.slice(0, mark.index);
        this.#buffer = this.#buffer.slice(mark.index + mark[0].length).trimStart();
        return true;
      }
      if (this.#buffer.length > LONGEST_HEADER) this.#refuse('no XML document begins');
      if (!(await this.#more())) return false;
    }
  }

  async *#untilEnd(): AsyncIterable<string> {
    while (this.#isInside) {
      const mark = END.exec(this.#buffer);
      const ready = mark === null ? this.#buffer.length - OVERLAP : mark.index;
      if (ready > 0) {
        const piece = this.#buffer.slice(0, ready);
        this.#buffer = this.#buffer.slice(ready);
        yield piece;
      }
      if (mark !== null) {
        this.#buffer = this.#buffer.slice(mark[0].length);
        this.#isInside = false;
        return;
      }
      if (!(await this.#more())) this.#refuse('the file ends within a document; it was cut off');
    }
  }

  #refuse(message: string): never {
    throw new DomainError('broken-submission', `${this.fileName}: ${message}.`, [
      { file: this.fileName, rule: 'broken-submission', message },
    ]);
  }
}

async function passOver(pieces: AsyncIterable<string>): Promise<void> {
  const iterator = pieces[Symbol.asyncIterator]();
  while ((await iterator.next()).done !== true);
}
