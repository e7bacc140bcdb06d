import { DomainError } from '../../domain/errors.js';
import type { FilingDraft } from './filing-draft.js';
import { readSubmissionHeader } from './submission-header.js';
import { TextFiling } from './text-filing.js';
import { XmlFiling } from './xml-filing.js';

/** A reader of one document of a filing. */
export interface DocumentReader {
  readonly write: (text: string) => void;
  readonly end: () => void;
}

/** Characters of everything before a document's text; real headers have some thousands. */
const LONGEST_HEADER = 1024 * 1024;
/** Long enough to know what a document begins with. */
const HEAD = 512;

const BODY = /<TEXT>/i;
const BODY_END = /<\/TEXT>|<\/DOCUMENT>/i;
/** Characters of the end mark that a piece may cut. */
const END_MARK = 12;
const XML_END_MARK = 64;
const DOCUMENT_COUNT = /PUBLIC[- ]DOCUMENT[- ]COUNT[:>]\s*(\d{1,4})/i;

/**
 * Reads a full submission, `.txt` or `.nc`: the header, then each document by its type. Tags need no closing and no
 * line of their own.
 */
export class SubmissionReader implements DocumentReader {
  #buffer = '';
  #line = 1;
  #state: 'header' | 'body' = 'header';
  #isFirst = true;
  #document: DocumentReader | undefined;
  #head: string | undefined;
  #bodyLine = 1;
  #documents = 0;
  #statedDocuments = 1;

  constructor(
    private readonly file: string,
    private readonly draft: FilingDraft,
  ) {}

  write(text: string): void {
    this.#buffer += text;
    while (this.#step());
  }

  end(): void {
    if (this.#state === 'body') {
      this.#pass(this.#buffer);
      this.#finishDocument();
      this.#refuseTruncated();
    }
    this.#readHeader(this.#buffer);
    const isShort = this.#documents < this.#statedDocuments && !this.draft.tableFound;
    if (isShort || this.#documents === 0) this.#refuseTruncated();
  }

  /** True while the buffer may hold more. */
  #step(): boolean {
    return this.#state === 'header' ? this.#findBody() : this.#findBodyEnd();
  }

  #findBody(): boolean {
    const mark = BODY.exec(this.#buffer);
    if (mark === null) {
      if (this.#buffer.length > LONGEST_HEADER) this.#refuse();
      return false;
    }
    const before = this.#buffer.slice(0, mark.index);
    this.#readHeader(before);
    this.#advance(mark.index + mark[0].length);
    this.#bodyLine = this.#line;
    this.#document = this.#isWanted(before) ? undefined : IGNORED;
    this.#head = '';
    this.#state = 'body';
    return true;
  }

  #findBodyEnd(): boolean {
    const mark = BODY_END.exec(this.#buffer);
    if (mark !== null) {
      this.#pass(this.#buffer.slice(0, mark.index));
      this.#advance(mark.index + mark[0].length);
      this.#finishDocument();
      this.#documents += 1;
      this.#state = 'header';
      return true;
    }
    const sure = this.#buffer.length - END_MARK;
    if (sure > 0) {
      this.#pass(this.#buffer.slice(0, sure));
      this.#advance(sure);
    }
    return false;
  }

  #readHeader(text: string): void {
    if (!this.#isFirst) return;
    this.#isFirst = false;
    this.#statedDocuments = Number(DOCUMENT_COUNT.exec(text)?.[1] ?? 1);
    Object.assign(this.draft.submission, readSubmissionHeader(text));
    const inName = /\d{10}-\d{2}-\d{6}/.exec(this.file)?.[0];
    if (inName !== undefined) this.draft.submission.accession ??= inName;
  }

  /** Cover and table; letters, exhibits and pictures of a filing are passed over. */
  #isWanted(header: string): boolean {
    const type = [...header.matchAll(/<TYPE>\s*([^<\n\r]*)/gi)].at(-1)?.[1]?.trim() ?? '13F';
    return /^13F|^INFORMATION TABLE|^EX-99/i.test(type);
  }

  /** Decides by the first characters what kind of document it is, then hands everything on. */
  #pass(text: string): void {
    if (this.#head === undefined) {
      this.#document?.write(text);
      return;
    }
    this.#head += text;
    if (this.#head.trimStart().length >= HEAD) this.#choose();
  }

  #choose(): void {
    const head = this.#head ?? '';
    this.#head = undefined;
    if (this.#document === IGNORED) return;
    const unwrapped = head.replace(/^(\s*)<XML>/i, '$1');
    this.#document = isXml(unwrapped)
      ? new WrappedXml(new XmlFiling(this.file, this.#bodyLine, this.draft))
      : new TextFiling(this.file, this.#bodyLine, this.draft);
    this.#document.write(unwrapped);
  }

  #finishDocument(): void {
    if (this.#head !== undefined) this.#choose();
    if (this.#document !== IGNORED) this.#document?.end();
    this.#document = undefined;
  }

  #advance(length: number): void {
    this.#line += countLines(this.#buffer.slice(0, length));
    this.#buffer = this.#buffer.slice(length);
  }

  #refuse(): never {
    const message = 'no document begins within the first megabyte of the submission';
    throw new DomainError('not-form-13f', `${this.file}: ${message}.`, [
      { file: this.file, line: this.#line, rule: 'not-form-13f', message },
    ]);
  }

  #refuseTruncated(): never {
    const message = 'the submission ends before its documents do; it was cut off';
    throw new DomainError('truncated-submission', `${this.file}, line ${this.#line}: ${message}.`, [
      { file: this.file, line: this.#line, rule: 'truncated-submission', message },
    ]);
  }
}

/** A document that is passed over. */
const IGNORED: DocumentReader = { write: () => undefined, end: () => undefined };

/** XML between `<XML>` and `</XML>`, which are nothing of the document. */
export class WrappedXml implements DocumentReader {
  #held = '';
  #isBegun = false;

  constructor(private readonly xml: XmlFiling) {}

  write(text: string): void {
    let all = this.#held + text;
    // blanks in place of the mark keep the lines as they are
    if (!this.#isBegun) all = all.replace(/^(\s*)<XML>/i, '$1');
    this.#isBegun ||= all.trim() !== '';
    this.#held = all.slice(-XML_END_MARK);
    this.xml.write(all.slice(0, -XML_END_MARK));
  }

  end(): void {
    this.xml.write(this.#held.replace(/<\/XML>\s*$/i, '').trimEnd());
    this.xml.end();
  }
}

/** Whether a document begins as XML of this form does. */
export function isXml(text: string): boolean {
  return /^\s*(<\?xml|<!DOCTYPE\s+(?!html)|<!--|<([\w.-]+:)?(informationTable|edgarSubmission)[\s>])/.test(
    text,
  );
}

function countLines(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}
