import { inflateSync } from 'node:zlib';

/** A PDF value as its parts: names begin with a slash, references are `12 0 R`, texts are decoded. */
export type PdfValue =
  string | number | boolean | null | PdfText | PdfReference | PdfDictionary | readonly PdfValue[];

export class PdfText {
  constructor(readonly text: string) {}
}

export class PdfReference {
  constructor(readonly id: number) {}
}

export class PdfDictionary {
  constructor(readonly entries: ReadonlyMap<string, PdfValue>) {}
}

interface StoredObject {
  readonly value: PdfValue;
  readonly stream?: Buffer;
}

/** Reads the files that the reports write: one cross-reference table, no encryption, no object streams. */
export class PdfFile {
  private readonly objects = new Map<number, StoredObject>();
  readonly trailer: PdfDictionary;

  constructor(private readonly bytes: Buffer) {
    const text = bytes.toString('latin1');
    const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text)?.[1]);
    const table = /^xref\n0 (\d+)\n/.exec(text.slice(start));
    if (table === null) throw new Error('no cross-reference table where startxref points');
    const first = start + table[0].length;
    for (let id = 1; id < Number(table[1]); id += 1) {
      const line = text.slice(first + id * 20, first + id * 20 + 20);
      this.objects.set(id, this.objectAt(id, Number(line.slice(0, 10)), text));
    }
    const trailer = text.slice(text.lastIndexOf('trailer') + 7);
    this.trailer = dictionaryOf(new Reader(trailer).value());
  }

  get size(): number {
    return this.objects.size;
  }

  /** The value behind a reference, any other value as it is. */
  resolve(value: PdfValue | undefined): PdfValue {
    if (value instanceof PdfReference) return this.stored(value.id).value;
    return value ?? null;
  }

  dictionary(value: PdfValue | undefined): PdfDictionary {
    return dictionaryOf(this.resolve(value));
  }

  list(value: PdfValue | undefined): readonly PdfValue[] {
    const resolved = this.resolve(value);
    return Array.isArray(resolved) ? (resolved as readonly PdfValue[]) : [];
  }

  get(dictionary: PdfDictionary, key: string): PdfValue {
    return this.resolve(dictionary.entries.get(key));
  }

  text(dictionary: PdfDictionary, key: string): string | undefined {
    const value = this.get(dictionary, key);
    return value instanceof PdfText ? value.text : undefined;
  }

  stream(value: PdfValue | undefined): Buffer {
    if (!(value instanceof PdfReference)) throw new Error('a stream is an object of its own');
    const { value: dictionary, stream } = this.stored(value.id);
    if (stream === undefined) throw new Error(`object ${String(value.id)} is no stream`);
    return dictionaryOf(dictionary).entries.get('Filter') === '/FlateDecode'
      ? inflateSync(stream)
      : stream;
  }

  get catalog(): PdfDictionary {
    return this.dictionary(this.trailer.entries.get('Root'));
  }

  get pages(): readonly PdfReference[] {
    const pages = this.dictionary(this.catalog.entries.get('Pages'));
    return this.list(pages.entries.get('Kids')).filter((kid) => kid instanceof PdfReference);
  }

  private stored(id: number): StoredObject {
    const stored = this.objects.get(id);
    if (stored === undefined) throw new Error(`no object ${String(id)}`);
    return stored;
  }

  private objectAt(id: number, offset: number, text: string): StoredObject {
    const head = `${String(id)} 0 obj\n`;
    if (!text.startsWith(head, offset))
      throw new Error(`object ${String(id)} is not at its offset`);
    const reader = new Reader(text, offset + head.length);
    const value = reader.value();
    if (!text.startsWith('\nstream\n', reader.position)) return { value };
    const length = Number(dictionaryOf(value).entries.get('Length'));
    const begin = reader.position + '\nstream\n'.length;
    return { value, stream: this.bytes.subarray(begin, begin + length) };
  }
}

function dictionaryOf(value: PdfValue): PdfDictionary {
  if (!(value instanceof PdfDictionary)) throw new Error('a dictionary was expected');
  return value;
}

/** A name without its slash. */
export function nameOf(value: PdfValue | undefined): string {
  if (typeof value !== 'string') throw new Error('a name was expected');
  return value.slice(1);
}

/** Values one after the other, as PDF writes them. */
export class Reader {
  constructor(
    private readonly text: string,
    public position = 0,
  ) {}

  get ended(): boolean {
    this.skip();
    return this.position >= this.text.length;
  }

  value(): PdfValue {
    this.skip();
    const rest = (length: number): string => this.text.slice(this.position, this.position + length);
    if (rest(2) === '<<') return this.readDictionary();
    if (rest(1) === '[') return this.readList();
    if (rest(1) === '(') return new PdfText(decoded(this.readLiteral()));
    if (rest(1) === '<') return new PdfText(decoded(this.readHexadecimal()));
    if (rest(1) === '/') return this.take(/\/[^\s()<>[\]{}/%]*/y);
    const reference = /(\d+) 0 R\b/y;
    reference.lastIndex = this.position;
    const found = reference.exec(this.text);
    if (found !== null) {
      this.position += found[0].length;
      return new PdfReference(Number(found[1]));
    }
    return wordValue(this.take(/[^\s()<>[\]{}/%]+/y));
  }

  private readDictionary(): PdfDictionary {
    this.position += 2;
    const entries = new Map<string, PdfValue>();
    while (!this.at('>>')) {
      const key = this.take(/\/[^\s()<>[\]{}/%]*/y).slice(1);
      entries.set(key, this.value());
    }
    this.position += 2;
    return new PdfDictionary(entries);
  }

  private readList(): readonly PdfValue[] {
    this.position += 1;
    const values: PdfValue[] = [];
    while (!this.at(']')) values.push(this.value());
    this.position += 1;
    return values;
  }

  private readLiteral(): string {
    const literal = this.take(/\((?:[^\\()]|\\[\s\S])*\)/y).slice(1, -1);
    const escapes: Readonly<Record<string, string>> = {
      n: '\n',
      r: '\r',
      t: '\t',
      b: '\b',
      f: '\f',
    };
    return literal.replace(/\\([\s\S])/g, (_, letter: string) => escapes[letter] ?? letter);
  }

  private readHexadecimal(): string {
    return Buffer.from(
      this.take(/<[0-9a-f\s]*>/iy)
        .slice(1, -1)
        .replace(/\s/g, ''),
      'hex',
    ).toString('latin1');
  }

  private take(pattern: RegExp): string {
    pattern.lastIndex = this.position;
    const found = pattern.exec(this.text)?.[0];
    if (found === undefined || found === '') {
      throw new Error(`not PDF: ${this.text.slice(this.position, this.position + 30)}`);
    }
    this.position += found.length;
    return found;
  }

  /** Whether the next value is this delimiter. */
  private at(delimiter: string): boolean {
    this.skip();
    return this.text.startsWith(delimiter, this.position);
  }

  private skip(): void {
    while (/\s/.test(this.text[this.position] ?? '')) this.position += 1;
  }
}

function decoded(bytes: string): string {
  if (!bytes.startsWith('\u00fe\u00ff')) return bytes;
  return Buffer.from(bytes.slice(2), 'latin1').swap16().toString('utf16le');
}

function wordValue(word: string): PdfValue {
  if (word === 'null') return null;
  if (word === 'true' || word === 'false') return word === 'true';
  const number = Number(word);
  return Number.isNaN(number) ? word : number;
}
