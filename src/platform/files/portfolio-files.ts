import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { DomainError } from '../../domain/errors.js';
import type { PortfolioFile } from '../../domain/portfolio/portfolio-file.js';
import { errorCode } from '../error-code.js';

/** Bytes read from a disk at a time. */
const CHUNK_BYTES = 256 * 1024;

/** A file that can also be opened at any place, as archives need. */
export interface FileOnDisk extends PortfolioFile {
  readonly path: string;
}

/** Throws a DomainError `wrong-use` when it is read and is not there, is a folder or may not be read. */
export function fileOnDisk(path: string): FileOnDisk {
  return { name: basename(path), path, bytes: () => bytesOnDisk(path) };
}

/** What an upload brought: it is never written anywhere. */
export function fileInMemory(name: string, content: Buffer): PortfolioFile {
  return { name: nameWithoutFolder(name), bytes: () => chunksOf(content) };
}

/** SHA-256 of a whole file in hexadecimal, read as a stream. */
export async function sha256OfFile(file: PortfolioFile): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of file.bytes()) hash.update(chunk);
  return hash.digest('hex');
}

/** A whole file in memory; a longer one ends in a DomainError `file-too-large` before it is read to its end. */
export async function readWhole(file: PortfolioFile, mostBytes: number): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of file.bytes()) {
    length += chunk.byteLength;
    if (length > mostBytes) throw tooLarge(file.name, mostBytes);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, length);
}

function tooLarge(name: string, mostBytes: number): DomainError {
  const most = `${String(Math.floor(mostBytes / 1024 / 1024))} MiB`;
  return new DomainError(
    'file-too-large',
    `${name} is longer than ${most}, the most that is read.`,
  );
}

const UNREADABLE: Readonly<Record<string, string>> = {
  ENOENT: 'does not exist',
  EISDIR: 'is a folder',
  EACCES: 'may not be read by this account',
};

async function* bytesOnDisk(path: string): AsyncIterable<Uint8Array> {
  try {
    // without an encoding the stream gives buffers
    yield* createReadStream(path, { highWaterMark: CHUNK_BYTES }) as AsyncIterable<Uint8Array>;
  } catch (error) {
    const reason = UNREADABLE[errorCode(error) ?? ''];
    if (reason === undefined) throw error;
    throw new DomainError('wrong-use', `${path} ${reason}.`);
  }
}

async function* chunksOf(content: Buffer): AsyncIterable<Uint8Array> {
  for (let start = 0; start < content.length; start += CHUNK_BYTES) {
    yield await Promise.resolve(content.subarray(start, start + CHUNK_BYTES));
  }
}

/** Browsers and archives may send a path with either kind of slash. */
function nameWithoutFolder(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? '';
  return last === '' ? 'file' : last;
}
