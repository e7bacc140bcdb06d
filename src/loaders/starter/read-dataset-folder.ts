import { type Dirent } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Problem } from '../../domain/errors.js';

/** The texts of a dataset folder, by the name that problems print, and what could not be read. */
export interface DatasetFolder {
  /** Sorted by name. */
  readonly companies: readonly DatasetFile[];
  readonly jurisdictions?: DatasetFile;
  readonly identifiers?: DatasetFile;
  /** Each absent when its folder is. */
  readonly facts: Readonly<Partial<Record<FactFolder, readonly DatasetFile[]>>>;
  readonly problems: readonly Problem[];
}

/** Folders beside `companies` whose files are of one kind each. */
export const FACT_FOLDERS = ['investors', 'resolutions', 'statements'] as const;
export type FactFolder = (typeof FACT_FOLDERS)[number];

export interface DatasetFile {
  /** `amazon.yaml` or `companies/amazon.yaml`. */
  readonly file: string;
  readonly text: string;
}

/** Far above any real company file (18 KiB), far below what hurts. */
const LARGEST_COMPANY_FILE = 1024 * 1024;
const LARGEST_LIST = 64 * 1024 * 1024;
const READ_TOGETHER = 32;

type Read = { readonly read: DatasetFile } | { readonly problem: Problem };

/**
 * Reads a folder that holds company files in `companies/` or, without that folder, directly; and beside them, where
 * present, `investors/`, `resolutions/`, `statements/`, `jurisdictions.json` and `identifiers.tsv`. What does not belong among company files is a problem: a
 * misnamed company must not be left out silently.
 */
export async function readDatasetFolder(folder: string): Promise<DatasetFolder> {
  const top = await listFolder(folder, '');
  const nested = top.some(({ name, entry }) => name === 'companies' && entry.isDirectory());
  const listed = nested ? await listFolder(join(folder, 'companies'), 'companies/') : top;
  const strange = [...listed.flatMap(strangeness), ...(nested ? top.flatMap(misplaced) : [])];
  const names = listed
    .filter(({ name, entry }) => name.endsWith('.yaml') && entry.isFile())
    .map(({ name }) => name);
  const companies = await readAll(folder, names);
  const jurisdictions = await readList(folder, 'jurisdictions.json', top);
  const identifiers = await readList(folder, 'identifiers.tsv', top);
  const facts = await readFacts(folder, top);
  const all = [...companies, ...facts.flatMap(({ files }) => files), jurisdictions, identifiers];
  const unread = all.flatMap((file) => (file && 'problem' in file ? [file.problem] : []));
  const odd = [...strange, ...facts.flatMap((read) => read.strange)];
  const none = names.length === 0 && odd.length === 0 && facts.length === 0 ? [noCompanies()] : [];
  return {
    companies: companies.flatMap(textOf),
    ...(jurisdictions && 'read' in jurisdictions ? { jurisdictions: jurisdictions.read } : {}),
    ...(identifiers && 'read' in identifiers ? { identifiers: identifiers.read } : {}),
    facts: Object.fromEntries(facts.map(({ kind, files }) => [kind, files.flatMap(textOf)])),
    problems: [...odd, ...unread, ...none],
  };
}

interface ReadFacts {
  readonly kind: FactFolder;
  readonly files: readonly Read[];
  readonly strange: readonly Problem[];
}

async function readFacts(folder: string, top: readonly Listed[]): Promise<readonly ReadFacts[]> {
  const kinds = FACT_FOLDERS.filter((kind) =>
    top.some(({ name, entry }) => name === kind && entry.isDirectory()),
  );
  return Promise.all(
    kinds.map(async (kind) => {
      const listed = await listFolder(join(folder, kind), `${kind}/`);
      const names = listed
        .filter(({ name, entry }) => name.endsWith('.yaml') && entry.isFile())
        .map(({ name }) => name);
      return { kind, files: await readAll(folder, names), strange: listed.flatMap(strangeness) };
    }),
  );
}

function textOf(file: Read): readonly DatasetFile[] {
  return 'read' in file ? [file.read] : [];
}

interface Listed {
  readonly name: string;
  readonly entry: Dirent;
}

/** Without hidden entries; sorted, so that every report has one order. */
async function listFolder(folder: string, prefix: string): Promise<readonly Listed[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries
    .filter(({ name }) => !name.startsWith('.'))
    .map((entry) => ({ name: prefix + entry.name, entry }))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

function strangeness({ name, entry }: Listed): readonly Problem[] {
  if (name.endsWith('.yaml') || isKnownList(name)) {
    if (entry.isFile()) return [];
    const kind = entry.isDirectory() ? 'a folder' : 'a link or a device';
    return [{ file: name, rule: 'not-a-file', message: `is ${kind}, not a regular file` }];
  }
  if (/\.ya?ml$/i.test(name)) {
    const message = 'the files of a dataset end in .yaml, in lower case';
    return [{ file: name, rule: 'unexpected-file', message }];
  }
  if (/(?:^|\/)(?:README|LICENSE|LICENCE|NOTICE|CHANGELOG)(?:\.\w+)?$/i.test(name)) return [];
  if (/^[a-z]+\.schema\.json$/.test(name)) return [];
  if (entry.isDirectory() && FACT_FOLDERS.some((folder) => folder === name)) return [];
  const message = 'does not belong into a dataset folder; move it elsewhere';
  return [{ file: name, rule: 'unexpected-file', message }];
}

/** Beside a `companies` folder anything may stand, but no company file. */
function misplaced({ name, entry }: Listed): readonly Problem[] {
  if (isKnownList(name)) return strangeness({ name, entry });
  if (!/\.ya?ml$/i.test(name)) return [];
  const message = 'this folder has its company files in companies/; move the file there';
  return [{ file: name, rule: 'unexpected-file', message }];
}

function isKnownList(name: string): boolean {
  return name === 'jurisdictions.json' || name === 'identifiers.tsv';
}

async function readAll(folder: string, names: readonly string[]): Promise<readonly Read[]> {
  const read: Read[] = [];
  for (let start = 0; start < names.length; start += READ_TOGETHER) {
    const batch = names.slice(start, start + READ_TOGETHER);
    const files = batch.map((name) => readText(folder, name, LARGEST_COMPANY_FILE));
    read.push(...(await Promise.all(files)));
  }
  return read;
}

async function readList(
  folder: string,
  name: string,
  listed: readonly Listed[],
): Promise<Read | undefined> {
  const present = listed.some((file) => file.name === name && file.entry.isFile());
  return present ? readText(folder, name, LARGEST_LIST) : undefined;
}

async function readText(folder: string, file: string, largest: number): Promise<Read> {
  const path = join(folder, file);
  const { size } = await stat(path);
  if (size > largest) {
    const message = `has ${String(size)} bytes; at most ${String(largest)} are allowed`;
    return { problem: { file, rule: 'file-too-large', message } };
  }
  const bytes = await readFile(path);
  const text = bytes.toString('utf8');
  if (Buffer.from(text, 'utf8').equals(bytes)) return { read: { file, text } };
  const line = text.slice(0, text.indexOf('\uFFFD')).split('\n').length;
  return {
    problem: { file, line, rule: 'not-utf-8', message: 'is not valid UTF-8 from this line on' },
  };
}

function noCompanies(): Problem {
  return { rule: 'no-company-files', message: 'the folder holds no company files (*.yaml)' };
}
