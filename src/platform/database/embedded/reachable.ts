import { access, constants, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { ServerAccount } from './server-account.js';

/** True when the account may enter every folder above and open what is there: `path` itself is read and, if a folder, entered. */
export async function canReach(path: string, account: ServerAccount | undefined): Promise<boolean> {
  if (account === undefined) return isOpenToUs(path);
  if (!(await grants(path, account, 0b101))) return false;
  let folder = dirname(resolve(path));
  while (await grants(folder, account, 0b001)) {
    const parent = dirname(folder);
    if (parent === folder) return true;
    folder = parent;
  }
  return false;
}

/** True when this process may create entries in the folder. */
export async function canWrite(folder: string): Promise<boolean> {
  return access(folder, constants.W_OK | constants.X_OK).then(
    () => true,
    () => false,
  );
}

async function isOpenToUs(path: string): Promise<boolean> {
  return access(path, constants.R_OK | constants.X_OK).then(
    () => true,
    () => false,
  );
}

async function grants(path: string, account: ServerAccount, bits: number): Promise<boolean> {
  const { mode, uid, gid } = await stat(path);
  const shift = uid === account.uid ? 6 : gid === account.gid ? 3 : 0;
  return ((mode >> shift) & bits) === bits;
}
