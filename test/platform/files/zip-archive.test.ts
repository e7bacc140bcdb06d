import { describe, expect, it } from '@jest/globals';
import { fileInMemory } from '../../../src/platform/files/portfolio-files.js';
import {
  readZipEntry,
  ZIP_BOUNDS,
  type ZipBounds,
  zipEntries,
  zipSourceOf,
} from '../../../src/platform/files/zip-archive.js';
import { type ZipContent, zipFile } from '../../support/zip-file.js';

const MIB = 1024 ** 2;
const SMALL: ZipBounds = { entries: 3, entryBytes: 12 * MIB, totalBytes: 20 * MIB, ratio: 300 };

async function sourceOf(...contents: readonly ZipContent[]) {
  return zipSourceOf(fileInMemory('holdings.zip', zipFile(contents)));
}

async function unpacked(
  source: Awaited<ReturnType<typeof sourceOf>>,
  name: string,
  bounds = ZIP_BOUNDS,
): Promise<number> {
  let bytes = 0;
  for await (const chunk of readZipEntry(source, name, bounds)) bytes += chunk.byteLength;
  return bytes;
}

describe('an archive', () => {
  it('gives its entries and their bytes, folders left out', async () => {
    const source = await sourceOf(
      { name: 'quarter/', content: '' },
      { name: 'quarter/INFOTABLE.tsv', content: 'a\tb\n' },
    );
    expect(await zipEntries(source)).toEqual([{ name: 'quarter/INFOTABLE.tsv', bytes: 4 }]);
    expect(await unpacked(source, 'quarter/INFOTABLE.tsv')).toBe(4);
  });

  it.each([
    [
      'declares a large entry',
      [{ name: 'a', content: 'x', declaredBytes: 13 * MIB }],
      /a unpacks to more than 12 MiB/,
    ],
    [
      'packs zeros',
      [{ name: 'a', content: Buffer.alloc(10 * MIB) }],
      /more than 300 times its size/,
    ],
    [
      'has many entries',
      ['a', 'b', 'c', 'd'].map((name) => ({ name, content: 'x' })),
      /more than 3 entries/,
    ],
    [
      'is large altogether',
      ['a', 'b', 'c'].map((name) => ({ name, content: 'x'.repeat(9), declaredBytes: 7 * MIB })),
      /its entries unpack to more than 20 MiB/,
    ],
  ])('that %s is refused before it is unpacked', async (_, contents, message) => {
    await expect(zipEntries(await sourceOf(...contents), SMALL)).rejects.toMatchObject({
      code: 'archive-too-large',
      message: expect.stringMatching(message),
    });
  });

  it('that unpacks to more than it declares is not read to its end', async () => {
    const source = await sourceOf({
      name: 'bomb.xml',
      content: Buffer.alloc(40 * MIB),
      declaredBytes: 1000,
    });
    await expect(unpacked(source, 'bomb.xml')).rejects.toMatchObject({ code: 'damaged-archive' });
  });

  it.each([
    ['cut', zipFile([{ name: 'a', content: 'abc' }]).subarray(0, 40)],
    ['with a way out of its folder', zipFile([{ name: '../../etc/passwd', content: 'x' }])],
  ])('%s is refused with its name', async (_, bytes) => {
    const source = await zipSourceOf(fileInMemory('bad.zip', bytes));
    await expect(zipEntries(source)).rejects.toMatchObject({
      code: 'damaged-archive',
      message: expect.stringContaining('bad.zip'),
    });
  });

  it('without the entry says so', async () => {
    const source = await sourceOf({ name: 'a', content: 'x' });
    await expect(unpacked(source, 'b')).rejects.toThrow('holdings.zip has no entry b.');
  });
});
