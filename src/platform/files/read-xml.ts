import { SaxesParser } from 'saxes';
import { DomainError } from '../../domain/errors.js';

/** Characters that one text, tag or comment may have. */
const PIECE_CHARACTERS = 1024 * 1024;

/** Deeper nesting than any format has. */
const MOST_DEPTH = 200;

/** Takes what stands in a document in its order. Names come without their prefix. */
export interface XmlHandler {
  readonly open: (name: string, attributes: Readonly<Record<string, string>>, line: number) => void;
  /** A part of the text of the element opened last; one text may come in several parts. */
  readonly text: (text: string) => void;
  readonly close: (name: string) => void;
  /** Asked after each piece of the file: what follows is not read any more. */
  readonly finished?: () => boolean;
}

/**
 * Reads an XML document as a stream. A DomainError `broken-xml` names file and line; `xml-with-doctype` refuses own
 * entities, which could grow without end, before anything of them is read.
 */
export async function readXml(
  text: AsyncIterable<string>,
  fileName: string,
  handler: XmlHandler,
): Promise<void> {
  const reader = new BoundedXml(fileName, handler);
  let started = false;
  for await (const piece of text) {
    // A report cut out of its submission may start with the line break that stood before it.
    const rest: string = started ? piece : piece.trimStart();
    started ||= rest !== '';
    reader.skip(piece.slice(0, piece.length - rest.length));
    reader.write(rest);
    if (handler.finished?.() === true) return;
  }
  reader.end();
}

class BoundedXml {
  readonly #parser = new SaxesParser({ xmlns: false });
  #depth = 0;
  /** Characters since something was told: what the parser holds back. */
  #held = 0;
  #skippedLines = 0;

  constructor(
    private readonly fileName: string,
    private readonly handler: XmlHandler,
  ) {
    const parser = this.#parser;
    parser.on('error', (error) => this.#refuse('broken-xml', error.message));
    parser.on('doctype', () =>
      this.#refuse('xml-with-doctype', 'documents that define their own entities are not read'),
    );
    parser.on('opentag', ({ name, attributes }) => this.#open(name, attributes));
    parser.on('closetag', ({ name }) => this.#close(name));
    parser.on('text', (text) => this.#text(text));
    parser.on('cdata', (text) => this.#text(text));
  }

  /** Blanks before the document still have lines. */
  skip(blanks: string): void {
    this.#skippedLines += blanks.split('\n').length - 1;
  }

  write(piece: string): void {
    this.#held += piece.length;
    this.#parser.write(piece);
    if (this.#held > PIECE_CHARACTERS + piece.length) {
      this.#refuse('broken-xml', `a text or tag is longer than ${PIECE_CHARACTERS} characters`);
    }
  }

  end(): void {
    this.#parser.close();
  }

  #line(): number {
    return this.#skippedLines + this.#parser.line;
  }

  #open(name: string, attributes: Readonly<Record<string, string>>): void {
    this.#held = 0;
    this.#depth += 1;
    if (this.#depth > MOST_DEPTH) this.#refuse('broken-xml', `nested deeper than ${MOST_DEPTH}`);
    this.handler.open(withoutPrefix(name), attributes, this.#line());
  }

  #close(name: string): void {
    this.#held = 0;
    this.#depth -= 1;
    this.handler.close(withoutPrefix(name));
  }

  #text(text: string): void {
    this.#held = 0;
    this.handler.text(text);
  }

  #refuse(code: string, reason: string): never {
    const line = this.#line();
    // the parser puts its own place before its message
    const message = reason.replace(/^.*?\d+:\d+: /, '').replace(/\.$/, '');
    throw new DomainError(code, `${this.fileName}, line ${line}: ${message}.`, [
      { file: this.fileName, line, rule: code, message },
    ]);
  }
}

function withoutPrefix(name: string): string {
  return name.slice(name.lastIndexOf(':') + 1);
}
