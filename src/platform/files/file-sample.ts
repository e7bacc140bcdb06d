import { DomainError } from '../../domain/errors.js';
import type { FileSample, PortfolioFile } from '../../domain/portfolio/portfolio-file.js';
import { decodeText } from './decode-text.js';
import { looksLikeZip, zipEntries, zipSourceOf } from './zip-archive.js';

/** Bytes that a sample is taken from. */
const SAMPLE_BYTES = 64 * 1024;

/** What formats are recognised by. An archive gives the names of its entries, another file its first text. */
export async function sampleOf(file: PortfolioFile): Promise<FileSample> {
  const head = await headOf(file);
  if (looksLikeZip(head)) {
    const entries = await zipEntries(await zipSourceOf(file));
    return { name: file.name, text: '', entries: entries.map(({ name }) => name) };
  }
  return { name: file.name, text: isBinary(head) ? '' : await textOf(head, file), entries: [] };
}

async function headOf(file: PortfolioFile): Promise<Buffer> {
  let head = Buffer.alloc(0);
  for await (const chunk of file.bytes()) {
    head = Buffer.concat([head, chunk]);
    if (head.length >= SAMPLE_BYTES) break;
  }
  return head.subarray(0, SAMPLE_BYTES);
}

/** The signatures of PDF, PNG, gzip and the old Office files; their text would be noise. */
function isBinary(head: Buffer): boolean {
  return ['25504446', '89504e47', '1f8b', 'd0cf11e0'].some((signature) =>
    head.toString('hex', 0, 4).startsWith(signature),
  );
}

/** Text whose first bytes hold a NUL is no text; that is told when the file is read, not when it is recognised. */
async function textOf(head: Buffer, file: PortfolioFile): Promise<string> {
  let text = '';
  try {
    for await (const piece of decodeText(once(head), file.name)) text += piece;
  } catch (error) {
    if (error instanceof DomainError) return '';
    throw error;
  }
  return text;
}

async function* once(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield await Promise.resolve(bytes);
}
