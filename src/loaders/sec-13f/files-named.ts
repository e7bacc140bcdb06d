import { readdir, stat } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { DomainError } from '../../domain/errors.js';
import { type FileOnDisk, fileOnDisk } from '../../platform/files/portfolio-files.js';

/** Files that are named, and all files in folders that are named, by path; hidden ones are left out. */
export async function filesNamed(paths: readonly string[]): Promise<readonly FileOnDisk[]> {
  const found = new Set<string>();
  for (const path of paths) for (const file of await filesIn(path)) found.add(file);
  if (found.size > 0) return [...found].map((path) => fileOnDisk(path));
  throw new DomainError('wrong-use', `There is no file in ${paths.join(', ')}.`);
}

async function filesIn(path: string): Promise<readonly string[]> {
  const known = await stat(path).catch(() => undefined);
  if (known === undefined) throw new DomainError('wrong-use', `${path} does not exist.`);
  if (!known.isDirectory()) return [path];
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter(
      (file) =>
        !file
          .slice(path.length)
          .split(sep)
          .some((part) => part.startsWith('.')),
    )
    .toSorted();
}

/** A file of one filing, with the cover page where that is a file of its own. */
export interface FileWithCover {
  readonly file: FileOnDisk;
  readonly cover?: FileOnDisk;
}

/** As the SEC's archive keeps a filing: its cover page and its table as two files of one folder. */
const COVER = /^primary_doc.*\.xml$/i;

/** Joins a cover page with the only other XML file of its folder; all other files stand for themselves. */
export function withCovers(files: readonly FileOnDisk[]): readonly FileWithCover[] {
  const folders = new Map<string, FileOnDisk[]>();
  for (const file of files) {
    if (!/\.xml$/i.test(file.name)) continue;
    const folder = folders.get(dirname(file.path));
    if (folder === undefined) folders.set(dirname(file.path), [file]);
    else folder.push(file);
  }
  const covers = new Map<FileOnDisk, FileOnDisk>();
  for (const [first, second, ...others] of folders.values()) {
    if (first === undefined || second === undefined || others.length > 0) continue;
    const [table, cover] = COVER.test(first.name) ? [second, first] : [first, second];
    if (COVER.test(cover.name) && !COVER.test(table.name)) covers.set(table, cover);
  }
  const joined = new Set(covers.values());
  return files.flatMap((file) => {
    const cover = covers.get(file);
    if (joined.has(file)) return [];
    return [cover === undefined ? { file } : { file, cover }];
  });
}
