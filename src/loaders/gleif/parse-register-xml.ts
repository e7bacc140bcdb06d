import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { DomainError } from '../../domain/errors.js';
import type { RegisterField, RegisterRecord } from './register-fields.js';

const RECORDS: ReadonlySet<string> = new Set(['LEIRecord', 'RelationshipRecord', 'Exception']);
/** What publishers add to a record for themselves. */
const LEFT_OUT: ReadonlySet<string> = new Set(['Extension']);
/** A record of the register has some hundred fields. */
const MOST_FIELDS = 20_000;
/** Characters between two tags, or within one: the longest name is some hundred characters long. */
const LONGEST_VALUE = 1024 * 1024;
/** Characters of all values of one record. */
const LONGEST_RECORD = 8 * 1024 * 1024;
const DEEPEST = 64;

/** What the head of a file says of it. */
export interface RegisterHead {
  contentDate?: string;
  fileContent?: string;
  recordCount?: string;
  /** Whether it is the file of relationships. */
  relationships?: boolean;
}

/** Reads a file of the register piece by piece, by local names, whatever the prefixes are. Nothing is expanded. */
export class RegisterXml {
  readonly head: RegisterHead = {};
  count = 0;
  readonly #file: string;
  readonly #parser = new SaxesParser<{ xmlns: false }>({ xmlns: false });
  readonly #path: string[] = [];
  #record: { element: string; depth: number; fields: RegisterField[] } | undefined;
  #groups = new Map<string, number>();
  /** Depth of the element that publishers added for themselves, while it is open. */
  #leftOut: number | undefined;
  #kind: string | undefined;
  #text = '';
  #done: RegisterRecord[] = [];
  #sinceTag = 0;
  #recordLength = 0;
  #recognised = false;

  constructor(file: string) {
    this.#file = file;
    this.#parser.on('error', (error) => {
      throw this.#refusal('damaged-xml', `is not well-formed XML: ${error.message}`);
    });
    this.#parser.on('opentag', (tag) => this.#open(tag));
    this.#parser.on('closetag', (tag) => this.#close(localName(tag.name)));
    this.#parser.on('text', (text) => (this.#text += text));
    this.#parser.on('cdata', (text) => (this.#text += text));
  }

  /** The records that end in this piece of text. */
  read(text: string): readonly RegisterRecord[] {
    this.#sinceTag += text.length;
    this.#parser.write(text);
    if (this.#sinceTag > LONGEST_VALUE + text.length) {
      throw this.#refusal('value-too-long', 'holds a value that is longer than a mebibyte');
    }
    return this.#take();
  }

  /** Throws a DomainError when the file ends too early or is no file of the register. */
  end(): readonly RegisterRecord[] {
    this.#parser.close();
    if (!this.#recognised) {
      throw new DomainError(
        'not-a-register',
        `${this.#file} is no file of the LEI register: none of its elements is a record of it.`,
      );
    }
    return this.#take();
  }

  #take(): readonly RegisterRecord[] {
    const done = this.#done;
    this.#done = [];
    return done;
  }

  #open({ name, attributes }: SaxesTagPlain): void {
    const local = localName(name);
    this.#sinceTag = 0;
    this.#text = '';
    this.#kind = kindOf(attributes);
    if (/^(LEIData|RelationshipData|ReportingExceptionData)$/.test(local)) this.#recognised = true;
    if (local === 'RelationshipData') this.head.relationships = true;
    if (this.#record === undefined && RECORDS.has(local)) {
      this.#recognised = true;
      this.#record = { element: local, depth: this.#path.length, fields: [] };
      this.#groups = new Map();
      this.#recordLength = 0;
    } else if (this.#record !== undefined && this.#leftOut === undefined) {
      if (LEFT_OUT.has(local)) this.#leftOut = this.#path.length;
      this.#groups.set(local, (this.#groups.get(local) ?? 0) + 1);
    }
    this.#path.push(local);
    if (this.#path.length > DEEPEST)
      throw this.#refusal('too-deep', 'has too many nested elements');
  }

  #close(local: string): void {
    this.#sinceTag = 0;
    const text = oneLine(this.#text);
    this.#text = '';
    this.#path.pop();
    const record = this.#record;
    if (this.#leftOut !== undefined) {
      if (this.#path.length === this.#leftOut) this.#leftOut = undefined;
      return;
    }
    if (record === undefined) {
      this.#readHead(local, text);
      return;
    }
    if (this.#path.length === record.depth) {
      this.count += 1;
      this.#done.push({ element: record.element, number: this.count, fields: record.fields });
      this.#record = undefined;
      return;
    }
    if (text !== '') this.#addField(record, local, text);
    this.#kind = undefined;
  }

  #addField(record: { depth: number; fields: RegisterField[] }, local: string, text: string): void {
    const above = this.#path.slice(record.depth + 1);
    this.#recordLength += text.length;
    if (record.fields.length >= MOST_FIELDS || this.#recordLength > LONGEST_RECORD) {
      throw this.#refusal('too-many-fields', 'holds a record with too many fields');
    }
    const parent = above.at(-1) ?? '';
    record.fields.push({
      path: [...above, local].join('/'),
      text,
      ...(this.#kind === undefined ? {} : { kind: this.#kind }),
      group: this.#groups.get(parent) ?? 0,
    });
  }

  #readHead(local: string, text: string): void {
    if (text === '') return;
    if (local === 'ContentDate') this.head.contentDate = text;
    if (local === 'FileContent') this.head.fileContent = text;
    if (local === 'RecordCount') this.head.recordCount = text;
  }

  #refusal(rule: string, what: string): DomainError {
    const line = this.#parser.line;
    return new DomainError(rule, `${this.#file} ${what}.`, [
      { file: this.#file, line, rule, message: `The reading ended at line ${String(line)}.` },
    ]);
  }
}

/** Runs of blanks become one. Most values have none, and looking is quicker than replacing. */
function oneLine(text: string): string {
  const trimmed = text.trim();
  return /\s\s|[^\S ]/.test(trimmed) ? trimmed.replace(/\s+/g, ' ') : trimmed;
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function kindOf(attributes: Readonly<Record<string, string>>): string | undefined {
  return attributes['type'];
}
