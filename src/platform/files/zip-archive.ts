import { type Entry, fromBufferPromise, openPromise, type ZipFile } from 'yauzl';
import { DomainError } from '../../domain/errors.js';
import type { PortfolioFile } from '../../domain/portfolio/portfolio-file.js';
import { type FileOnDisk, readWhole } from './portfolio-files.js';

/** What an archive may grow to. Sizes that the archive declares are checked first, then the bytes that come out. */
export interface ZipBounds {
  readonly entries: number;
  /** Unpacked, of one entry. */
  readonly entryBytes: number;
  /** Unpacked, of all entries together. */
  readonly totalBytes: number;
  /** Unpacked by packed bytes of one entry. Deflate itself ends near 1,032. */
  readonly ratio: number;
}

/** A quarter of the SEC's data sets unpacks to some 400 MB. */
export const ZIP_BOUNDS: ZipBounds = {
  entries: 10_000,
  entryBytes: 4 * 1024 ** 3,
  totalBytes: 8 * 1024 ** 3,
  ratio: 300,
};

/** Small entries may repeat themselves as much as they like. */
const RATIO_MATTERS_FROM_BYTES = 8 * 1024 ** 2;

/** Packed bytes of an archive that does not stand on a disk. */
const MEMORY_BYTES = 256 * 1024 ** 2;

export interface ZipSource {
  /** Used in messages. */
  readonly name: string;
  /** The path of a file, or its content. */
  readonly from: string | Buffer;
}

export interface ZipEntry {
  /** Its path in the archive, without `..`, drive letters or leading slashes. */
  readonly name: string;
  /** Unpacked, as the archive declares it. */
  readonly bytes: number;
}

/** Whether the file starts like a ZIP archive. */
export function looksLikeZip(head: Uint8Array): boolean {
  return head[0] === 0x50 && head[1] === 0x4b && [0x03, 0x05].includes(head[2] ?? 0);
}

/** Where an archive's bytes can be read in any order. */
export async function zipSourceOf(file: PortfolioFile): Promise<ZipSource> {
  if (isOnDisk(file)) return { name: file.name, from: file.path };
  return { name: file.name, from: await readWhole(file, MEMORY_BYTES) };
}

/** Throws a DomainError `archive-too-large` or `damaged-archive`. Folders are left out. */
export async function zipEntries(
  source: ZipSource,
  bounds: ZipBounds = ZIP_BOUNDS,
): Promise<readonly ZipEntry[]> {
  return inArchive(source, async (zip) => {
    const entries = await boundedEntries(zip, source, bounds);
    return entries.map((entry) => ({ name: entry.fileName, bytes: entry.uncompressedSize }));
  });
}

/** The unpacked bytes of one entry as they come; they end in an error where more come than was declared. */
export async function* readZipEntry(
  source: ZipSource,
  name: string,
  bounds: ZipBounds = ZIP_BOUNDS,
): AsyncIterable<Uint8Array> {
  const zip = await open(source);
  try {
    const entry = (await boundedEntries(zip, source, bounds)).find(
      ({ fileName }) => fileName === name,
    );
    if (entry === undefined) throw damaged(source, `has no entry ${name}`);
    // a stream without an encoding gives buffers
    const stream = (await zip.openReadStreamPromise(entry)) as AsyncIterable<Uint8Array>;
    yield* counted(stream, source, bounds.entryBytes);
  } catch (error) {
    throw refusal(error, source);
  } finally {
    zip.close();
  }
}

async function* counted(
  stream: AsyncIterable<Uint8Array>,
  source: ZipSource,
  most: number,
): AsyncIterable<Uint8Array> {
  let bytes = 0;
  for await (const chunk of stream) {
    bytes += chunk.byteLength;
    if (bytes > most) throw tooLarge(source, `an entry unpacks to more than ${inMiB(most)}`);
    yield chunk;
  }
}

async function inArchive<Answer>(
  source: ZipSource,
  work: (zip: ZipFile) => Promise<Answer>,
): Promise<Answer> {
  const zip = await open(source);
  try {
    return await work(zip);
  } catch (error) {
    throw refusal(error, source);
  } finally {
    zip.close();
  }
}

async function open({ name, from }: ZipSource): Promise<ZipFile> {
  const options = { autoClose: false, lazyEntries: true, validateEntrySizes: true };
  try {
    return typeof from === 'string'
      ? await openPromise(from, options)
      : await fromBufferPromise(from, options);
  } catch (error) {
    throw refusal(error, { name, from });
  }
}

async function boundedEntries(
  zip: ZipFile,
  source: ZipSource,
  bounds: ZipBounds,
): Promise<readonly Entry[]> {
  if (zip.entryCount > bounds.entries) {
    throw tooLarge(source, `it holds more than ${String(bounds.entries)} entries`);
  }
  const entries: Entry[] = [];
  let total = 0;
  for await (const entry of zip.eachEntry()) {
    total += entry.uncompressedSize;
    checkEntry(entry, source, bounds);
    if (total > bounds.totalBytes) {
      throw tooLarge(source, `its entries unpack to more than ${inMiB(bounds.totalBytes)}`);
    }
    if (!entry.fileName.endsWith('/')) entries.push(entry);
  }
  return entries;
}

function checkEntry(entry: Entry, source: ZipSource, { entryBytes, ratio }: ZipBounds): void {
  const { fileName, uncompressedSize, compressedSize } = entry;
  if (entry.isEncrypted()) throw damaged(source, `is locked by a password (${fileName})`);
  if (uncompressedSize > entryBytes) {
    throw tooLarge(source, `${fileName} unpacks to more than ${inMiB(entryBytes)}`);
  }
  if (uncompressedSize > RATIO_MATTERS_FROM_BYTES && uncompressedSize > compressedSize * ratio) {
    throw tooLarge(source, `${fileName} unpacks to more than ${String(ratio)} times its size`);
  }
}

/** What the reader of archives reports is the file's fault; a disk's own errors are not. */
function refusal(error: unknown, source: ZipSource): unknown {
  if (error instanceof DomainError || !(error instanceof Error)) return error;
  const isSystemError = 'syscall' in error;
  return isSystemError ? error : damaged(source, `cannot be unpacked: ${error.message}`);
}

function tooLarge({ name }: ZipSource, why: string): DomainError {
  return new DomainError('archive-too-large', `${name} is not unpacked: ${why}.`);
}

function damaged({ name }: ZipSource, why: string): DomainError {
  return new DomainError('damaged-archive', `${name} ${why}.`);
}

function inMiB(bytes: number): string {
  return `${String(Math.floor(bytes / 1024 ** 2))} MiB`;
}

function isOnDisk(file: PortfolioFile): file is FileOnDisk {
  return 'path' in file && typeof file.path === 'string';
}
