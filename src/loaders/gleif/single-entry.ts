import { DomainError } from '../../domain/errors.js';
import type { PortfolioFile } from '../../domain/portfolio/portfolio-file.js';
import {
  looksLikeZip,
  readZipEntry,
  type ZipBounds,
  zipEntries,
  zipSourceOf,
} from '../../platform/files/zip-archive.js';

/** The whole register unpacks to some ten gigabytes; its records resemble one another. */
const BOUNDS: ZipBounds = {
  entries: 16,
  entryBytes: 64 * 1024 ** 3,
  totalBytes: 64 * 1024 ** 3,
  ratio: 200,
};

/** Bytes as they are read, and how many of them there will be; absent when that is not known beforehand. */
export interface RegisterBytes {
  readonly total?: number;
  readonly bytes: AsyncIterable<Uint8Array>;
}

/** The bytes of a file, or of the one XML document in it when it is an archive. */
export async function singleEntry(file: PortfolioFile): Promise<RegisterBytes> {
  if (!looksLikeZip(await firstBytes(file))) return { bytes: file.bytes() };
  const source = await zipSourceOf(file);
  const documents = (await zipEntries(source, BOUNDS)).filter(({ name }) => /\.xml$/i.test(name));
  const [first, second] = documents;
  if (first === undefined || second !== undefined) {
    const found = String(documents.length);
    throw new DomainError('not-a-register', `${file.name} holds ${found} XML documents, not one.`);
  }
  return { total: first.bytes, bytes: readZipEntry(source, first.name, BOUNDS) };
}

async function firstBytes(file: PortfolioFile): Promise<Uint8Array> {
  for await (const chunk of file.bytes()) return chunk;
  return new Uint8Array();
}
