import { DomainError } from '../../domain/errors.js';

/** Bytes by which the encoding is decided, unless a later byte contradicts. */
const HEAD_BYTES = 4096;

/** Part of the even or odd bytes that must be NUL in UTF-16 without a mark: tables are mostly Latin letters. */
const NUL_SHARE = 0.3;

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/**
 * The text of a file, piece by piece: UTF-16 by its mark or its NUL bytes, UTF-8 where the bytes allow it, else
 * Windows-1252. Marks at the start are dropped, also doubled ones. A DomainError `not-text` where NULs remain.
 */
export async function* decodeText(
  bytes: AsyncIterable<Uint8Array>,
  fileName: string,
): AsyncIterable<string> {
  let decoder: TextPieces | undefined;
  let head = Buffer.alloc(0);
  for await (const chunk of bytes) {
    if (decoder !== undefined) {
      yield* spoken(decoder.next(chunk), fileName);
      continue;
    }
    head = Buffer.concat([head, chunk]);
    if (head.length < HEAD_BYTES) continue;
    decoder = new TextPieces(encodingOf(head));
    yield* spoken(decoder.next(head), fileName);
  }
  if (decoder === undefined) {
    decoder = new TextPieces(encodingOf(head));
    yield* spoken(decoder.next(head), fileName);
  }
  yield* spoken(decoder.end(), fileName);
}

function* spoken(text: string, fileName: string): Iterable<string> {
  if (text.includes('\0')) {
    const message = `${fileName} is not a text file: it holds NUL characters.`;
    throw new DomainError('not-text', message);
  }
  if (text !== '') yield text;
}

function encodingOf(head: Buffer): Encoding {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  const most = Math.floor(Math.min(head.length, HEAD_BYTES) / 2);
  if (most < 2) return 'utf-8';
  const nuls = [0, 0];
  for (let at = 0; at < most * 2; at += 1)
    if (head[at] === 0) nuls[at % 2] = (nuls[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = nuls.map((count) => count / most);
  if (odd > NUL_SHARE && even < NUL_SHARE / 3) return 'utf-16le';
  if (even > NUL_SHARE && odd < NUL_SHARE / 3) return 'utf-16be';
  return 'utf-8';
}

/** Decodes in pieces; UTF-8 that turns out not to be is read on as Windows-1252. */
class TextPieces {
  #decoder: TextDecoder;
  #strict: boolean;
  #started = false;
  /** Bytes of a character that the last piece cut, still to be decoded. */
  #cut = Buffer.alloc(0);
  #sawUtf8 = false;

  constructor(encoding: Encoding) {
    this.#strict = encoding === 'utf-8';
    this.#decoder = new TextDecoder(encoding, { fatal: this.#strict, ignoreBOM: true });
  }

  next(chunk: Uint8Array): string {
    return this.#unmarked(
      this.#strict ? this.#tryUtf8(chunk) : this.#decoder.decode(chunk, { stream: true }),
    );
  }

  end(): string {
    if (!this.#strict) return this.#unmarked(this.#decoder.decode());
    return this.#unmarked(this.#cut.length === 0 ? '' : this.#giveUpUtf8(this.#cut, true));
  }

  #tryUtf8(chunk: Uint8Array): string {
    const all = this.#cut.length === 0 ? Buffer.from(chunk) : Buffer.concat([this.#cut, chunk]);
    const whole = wholeCharacters(all);
    try {
      const text = this.#decoder.decode(all.subarray(0, whole));
      this.#cut = Buffer.from(all.subarray(whole));
      this.#sawUtf8 ||= text.length < whole;
      return text;
    } catch {
      return this.#giveUpUtf8(all, false);
    }
  }

  /** One damaged character among many good ones keeps UTF-8; otherwise it never was. */
  #giveUpUtf8(bytes: Buffer, last: boolean): string {
    this.#strict = false;
    const damaged = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    const lost = damaged.match(/�/g)?.length ?? 0;
    const kept = damaged.match(/[^\0-\x7f�]/g)?.length ?? 0;
    const stays = this.#sawUtf8 || kept > lost;
    this.#decoder = new TextDecoder(stays ? 'utf-8' : 'windows-1252', { ignoreBOM: true });
    return this.#decoder.decode(bytes, { stream: !last });
  }

  #unmarked(text: string): string {
    if (this.#started || text === '') return text;
    const rest = text.replace(/^\uFEFF+/, '');
    this.#started = rest !== '';
    return rest;
  }
}

/** How many bytes end with a whole UTF-8 character; at most three are left for the next piece. */
function wholeCharacters(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return bytes.length;
    if (byte < 0xc0) continue;
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
    return length > back ? bytes.length - back : bytes.length;
  }
  return bytes.length;
}
