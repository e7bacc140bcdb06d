import { createHash } from 'node:crypto';
import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { DomainError } from '../../domain/errors.js';
import type { PortfolioFile } from '../../domain/portfolio/portfolio-file.js';
import { decodeText } from '../../platform/files/decode-text.js';
import { type FileOnDisk, fileOnDisk, sha256OfFile } from '../../platform/files/portfolio-files.js';
import { readZipEntry, zipEntries, zipSourceOf } from '../../platform/files/zip-archive.js';

/** The tables of a data set that are read. */
const TABLES = ['SUBMISSION', 'COVERPAGE', 'SUMMARYPAGE', 'OTHERMANAGER2', 'INFOTABLE'] as const;
/** One of them. */
export type DataSetTable = (typeof TABLES)[number];

/** A quarterly data set: a ZIP archive, or the folder that it was unpacked to. */
export interface DataSetFiles {
  readonly name: string;
  readonly sha256: string;
  /** Unpacked bytes of the large table. */
  readonly bytes: number;
  /** Undefined when the data set does not have the table. `seen` is told the bytes as they come. */
  text(table: DataSetTable, seen?: (bytes: number) => void): AsyncIterable<string> | undefined;
}

/** Throws a DomainError when there is no such file or folder, or when it holds no data set. */
export async function openDataSet(source: string | FileOnDisk): Promise<DataSetFiles> {
  const file = typeof source === 'string' ? fileOnDisk(source) : source;
  const found = await stat(file.path).catch(() => undefined);
  if (found === undefined) throw new DomainError('wrong-use', `${file.path} does not exist.`);
  return found.isDirectory() ? openFolder(file.path) : openArchive(file);
}

async function openArchive(file: FileOnDisk): Promise<DataSetFiles> {
  const source = await zipSourceOf(file);
  const entries = await zipEntries(source);
  const tables = new Map<DataSetTable, PortfolioFile>();
  let bytes = 0;
  for (const entry of entries) {
    const table = tableOf(entry.name);
    if (table === undefined) continue;
    tables.set(table, { name: entry.name, bytes: () => readZipEntry(source, entry.name) });
    if (table === 'INFOTABLE') bytes = entry.bytes;
  }
  return dataSet(file.name, await sha256OfFile(file), bytes, tables);
}

async function openFolder(path: string): Promise<DataSetFiles> {
  const tables = new Map<DataSetTable, PortfolioFile>();
  const hash = createHash('sha256');
  let bytes = 0;
  for (const name of (await readdir(path)).toSorted()) {
    const table = tableOf(name);
    if (table === undefined) continue;
    const file = fileOnDisk(join(path, name));
    tables.set(table, file);
    hash.update(`${table} ${await sha256OfFile(file)}\n`);
    if (table === 'INFOTABLE') bytes = (await stat(file.path)).size;
  }
  return dataSet(basename(path), hash.digest('hex'), bytes, tables);
}

function tableOf(name: string): DataSetTable | undefined {
  const base = basename(name).toUpperCase();
  return TABLES.find((table) => base === `${table}.TSV`);
}

function dataSet(
  name: string,
  sha256: string,
  bytes: number,
  tables: ReadonlyMap<DataSetTable, PortfolioFile>,
): DataSetFiles {
  for (const table of ['SUBMISSION', 'COVERPAGE', 'INFOTABLE'] as const) {
    if (tables.has(table)) continue;
    const message = `${name} is no 13F data set: it holds no ${table}.tsv.`;
    throw new DomainError('no-data-set', message);
  }
  return {
    ...{ name, sha256, bytes },
    text: (table, seen) => {
      const file = tables.get(table);
      return file && decodeText(watched(file.bytes(), seen), file.name);
    },
  };
}

async function* watched(
  bytes: AsyncIterable<Uint8Array>,
  seen?: (bytes: number) => void,
): AsyncIterable<Uint8Array> {
  for await (const chunk of bytes) {
    seen?.(chunk.byteLength);
    yield chunk;
  }
}
