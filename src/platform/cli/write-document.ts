import { rename, rm, stat, writeFile } from 'node:fs/promises';

import { DomainError } from '../../domain/errors.js';
import { errorCode } from '../error-code.js';

/**
 * Writes a document whole or not at all: it takes its name when all of it is written, and replaces only a file.
 * Throws a DomainError `wrong-use` that names the path when it cannot be written there.
 */
export async function writeDocument(path: string, bytes: Buffer): Promise<void> {
  await refuseWhatIsNoFile(path);
  const unfinished = `${path}.${String(process.pid)}.part`;
  try {
    await writeFile(unfinished, bytes, { flag: 'wx' });
    await rename(unfinished, path);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw unwritable(path, reasonOf(error));
  }
}

async function refuseWhatIsNoFile(path: string): Promise<void> {
  const known = await stat(path).catch(() => undefined);
  if (known !== undefined && !known.isFile()) throw unwritable(path, 'it is not a file');
}

function unwritable(path: string, reason: string): DomainError {
  return new DomainError('wrong-use', `${path} cannot be written: ${reason}.`);
}

function reasonOf(error: unknown): string {
  const code = errorCode(error);
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'there is no such folder';
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return 'this account may not';
  if (code === 'ENOSPC') return 'there is no room left';
  throw error;
}
