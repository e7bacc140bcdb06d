import type { Form13fPart } from '../../domain/filing/form-13f.js';
import { EscapedText } from './escaped-text.js';
import { FilingDraft } from './filing-draft.js';
import { type DocumentReader, isXml, SubmissionReader, WrappedXml } from './submission-reader.js';
import { TextFiling } from './text-filing.js';
import { XmlFiling } from './xml-filing.js';

/** Characters by which the form of a file is recognised. */
const HEAD = 8192;

/** XML as it was cut out of a submission. */
const WRAPPED = /^\s*<XML>/i;

/** A text that comes in pieces, and the name of its file. */
export interface NamedText {
  readonly chunks: AsyncIterable<string>;
  readonly fileName: string;
}

/**
 * Reads one filing in any of its forms: an information table or a cover page as XML, a full submission, a table in
 * fixed width. Gives one header, rows in batches, rejected lines, and one end. Throws a DomainError with file and
 * line when the file as a whole cannot be read. A cover page that is a file of its own is read first.
 */
export async function* parseForm13f(
  chunks: AsyncIterable<string>,
  fileName: string,
  cover?: NamedText,
): AsyncGenerator<Form13fPart, void, undefined> {
  const draft = new FilingDraft();
  if (cover !== undefined) {
    const coverReader = new FilingReader(cover.fileName, draft);
    for await (const chunk of cover.chunks) coverReader.write(chunk);
    coverReader.end();
  }
  const reader = new FilingReader(fileName, draft);
  for await (const chunk of chunks) {
    reader.write(chunk);
    yield* draft.take();
  }
  reader.end();
  draft.end();
  yield* draft.take();
}

/** Decides by the beginning of a file how it is read. */
class FilingReader implements DocumentReader {
  #head: string | undefined = '';
  #reader: DocumentReader | undefined;
  #escaped: EscapedText | undefined;

  constructor(
    private readonly file: string,
    private readonly draft: FilingDraft,
  ) {}

  write(text: string): void {
    if (this.#head === undefined) {
      this.#pass(text);
      return;
    }
    this.#head += text;
    if (this.#head.length >= HEAD) this.#choose();
  }

  end(): void {
    if (this.#head !== undefined) this.#choose();
    const rest = this.#escaped?.end() ?? '';
    if (rest !== '') this.#reader?.write(rest);
    this.#reader?.end();
  }

  #choose(): void {
    const head = this.#head ?? '';
    this.#head = undefined;
    if (isEscaped(head)) this.#escaped = new EscapedText();
    this.#reader = this.#readerOf(
      this.#escaped === undefined ? head : new EscapedText().next(head),
    );
    this.#pass(head);
  }

  #readerOf(head: string): DocumentReader {
    if (isXml(head)) return new XmlFiling(this.file, 1, this.draft);
    if (WRAPPED.test(head)) return new WrappedXml(new XmlFiling(this.file, 1, this.draft));
    if (isSubmission(head)) return new SubmissionReader(this.file, this.draft);
    return new TextFiling(this.file, 1, this.draft);
  }

  #pass(text: string): void {
    this.#reader?.write(this.#escaped === undefined ? text : this.#escaped.next(text));
  }
}

/** Whether the beginning of a file is one of the forms of 13F. */
export function looksLikeForm13f(head: string): boolean {
  const text = isEscaped(head) ? new EscapedText().next(head) : head;
  if (isXml(text.replace(WRAPPED, '')))
    return /informationTable[\s>]|thirteenf/i.test(text) && !/npxproxy/i.test(text);
  if (isSubmission(text)) return /(<TYPE>|SUBMISSION TYPE:)\s*13F/i.test(text);
  return /FORM\s+13F/i.test(text) || (/<S>.*<C>/i.test(text) && /CUSIP/i.test(text));
}

function isSubmission(head: string): boolean {
  return /<(SEC-DOCUMENT|SEC-HEADER|SUBMISSION|DOCUMENT|IMS-HEADER|IMS-DOCUMENT)>/i.test(head);
}

function isEscaped(head: string): boolean {
  return /&lt;(SEC-DOCUMENT|SEC-HEADER|SUBMISSION|DOCUMENT|TYPE)&gt;/i.test(head);
}
