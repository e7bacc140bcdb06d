import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';

import { DomainError } from '../../domain/errors.js';

const pack = promisify(gzip);
const unpack = promisify(gunzip);

/** What a file may unpack to: as long as an uploaded one may be. */
const LARGEST = 64 * 1024 * 1024;
/** Longer ones are not written into a page. */
const LARGEST_IN_PAGE = 6 * 1024 * 1024;

/** A file that a page carries, so that it can be sent again without being stored here. */
export interface KeptFile {
  readonly name: string;
  /** Compressed, in base64. */
  readonly packed: string;
}

/** Undefined when the file is too long to be written into a page. */
export async function keepFile(name: string, content: Buffer): Promise<KeptFile | undefined> {
  const packed = (await pack(content)).toString('base64');
  return packed.length > LARGEST_IN_PAGE ? undefined : { name, packed };
}

/** The content of a file that comes back; throws a DomainError when it was changed on the way. */
export async function unpackFile({ packed }: KeptFile): Promise<Buffer> {
  try {
    return await unpack(Buffer.from(packed, 'base64'), { maxOutputLength: LARGEST });
  } catch {
    throw new DomainError('invalid-kept-file', 'The file in the form is damaged; choose it again.');
  }
}
