import { SaxesParser } from 'saxes';
import { DomainError } from '../../domain/errors.js';
import { EntityRepair } from './entity-repair.js';

/** Takes the elements of a document in their order, by names without prefix. */
export interface XmlElements {
  readonly open: (name: string, line: number) => void;
  /** With the text that stands directly before the end tag. */
  readonly close: (name: string, text: string) => void;
}

/** Characters that the parser is fed at a time, and those that one tag, text or comment may have. */
const PIECE = 512 * 1024;
const LONGEST_TOKEN = 1024 * 1024;
const DEEPEST = 64;
const MOST_ATTRIBUTES = 64;

/**
 * Reads XML as a stream: bounded in depth, in the length of a token and in attributes; own entities are refused, so
 * nothing can expand. Ampersands that begin no entity are read as they stand.
 */
export class BoundedXml {
  readonly #parser = new SaxesParser({ xmlns: false });
  readonly #repair = new EntityRepair();
  readonly #locals = new Map<string, string>();
  #text = '';
  #depth = 0;
  #events = 0;
  #held = 0;
  #started = false;
  #attributes = 0;

  constructor(
    private readonly file: string,
    private readonly firstLine: number,
    private readonly elements: XmlElements,
  ) {
    const parser = this.#parser;
    parser.on('error', (error) => this.#refuse('broken-xml', plainMessage(error.message)));
    parser.on('doctype', () =>
      this.#refuse(
        'xml-with-doctype',
        'it has a document type, and could define entities that grow without end',
      ),
    );
    parser.on('attribute', () => {
      this.#attributes += 1;
      if (this.#attributes > MOST_ATTRIBUTES) {
        this.#refuse('broken-xml', `an element has more than ${MOST_ATTRIBUTES} attributes`);
      }
    });
    parser.on('opentag', ({ name }) => this.#open(name));
    parser.on('closetag', ({ name }) => this.#close(name));
    parser.on('text', (text) => this.#add(text));
    // inside of it an ampersand needs no escape, and the repair gave it one
    parser.on('cdata', (text) => this.#add(text.replaceAll('&amp;', '&')));
  }

  /** Where the parser stands in the file, from 1. */
  get line(): number {
    return this.firstLine + this.#parser.line - 1;
  }

  write(text: string): void {
    const rest = this.#started ? text : text.trimStart();
    if (rest === '') return;
    if (!this.#started) this.#skipLines(text.slice(0, text.length - rest.length));
    this.#started = true;
    const repaired = this.#repair.next(rest);
    // a slice of a string is read slower than the string itself
    if (repaired.length <= PIECE) this.#feed(repaired);
    else
      for (let at = 0; at < repaired.length; at += PIECE)
        this.#feed(repaired.slice(at, at + PIECE));
  }

  /** Throws when the document is not complete. */
  end(): void {
    this.#feed(this.#repair.end());
    if (!this.#started) this.#refuse('broken-xml', 'it is empty');
    if (this.#depth > 0) {
      this.#refuse('truncated-xml', 'the file ends before its last element does; it was cut off');
    }
    this.#parser.close();
  }

  #skippedLines = 0;

  #skipLines(blank: string): void {
    this.#skippedLines = blank.split('\n').length - 1;
  }

  #feed(piece: string): void {
    if (piece === '') return;
    const before = this.#events;
    this.#parser.write(piece);
    this.#held = this.#events === before ? this.#held + piece.length : 0;
    if (this.#held > LONGEST_TOKEN) {
      const longest = LONGEST_TOKEN.toLocaleString('en-US');
      this.#refuse(
        'xml-token-too-long',
        `a tag, text or comment is longer than ${longest} characters`,
      );
    }
  }

  #open(name: string): void {
    this.#events += 1;
    this.#depth += 1;
    this.#attributes = 0;
    this.#text = '';
    if (this.#depth > DEEPEST)
      this.#refuse('broken-xml', `it is nested deeper than ${DEEPEST} elements`);
    this.elements.open(this.#local(name), this.line + this.#skippedLines);
  }

  #close(name: string): void {
    this.#events += 1;
    this.#depth -= 1;
    this.elements.close(this.#local(name), this.#text);
    this.#text = '';
  }

  #add(text: string): void {
    this.#text = this.#text === '' ? text : this.#text + text;
  }

  #local(name: string): string {
    if (!name.includes(':')) return name;
    const known = this.#locals.get(name);
    if (known !== undefined) return known;
    const local = name.slice(name.lastIndexOf(':') + 1);
    if (this.#locals.size < 1000) this.#locals.set(name, local);
    return local;
  }

  #refuse(rule: string, reason: string): never {
    const line = this.line + this.#skippedLines;
    throw new DomainError(rule, `${this.file}, line ${line}: ${reason}.`, [
      { file: this.file, line, rule, message: reason },
    ]);
  }
}

/** The parser puts its own place before its message. */
function plainMessage(message: string): string {
  return message.replace(/^\d+:\d+: /, '').replace(/\.$/, '');
}
