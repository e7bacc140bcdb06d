import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { sampleOf } from '../../../src/platform/files/file-sample.js';
import {
  fileInMemory,
  fileOnDisk,
  readWhole,
  sha256OfFile,
} from '../../../src/platform/files/portfolio-files.js';
import { zipFile } from '../../support/zip-file.js';

describe('a file that someone hands over', () => {
  it('has a name without its folder and the digest of its bytes, read as often as asked', async () => {
    const file = fileInMemory('C:\\Users\\me\\ours.csv', Buffer.from('abc'));
    const digest = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
    expect([file.name, await sha256OfFile(file), await sha256OfFile(file)]).toEqual([
      'ours.csv',
      digest,
      digest,
    ]);
  });

  it('is not read whole beyond a bound', async () => {
    const file = fileInMemory('ours.csv', Buffer.alloc(2 * 1024 ** 2));
    expect(await readWhole(file, 2 * 1024 ** 2)).toHaveLength(2 * 1024 ** 2);
    await expect(readWhole(file, 1024 ** 2)).rejects.toMatchObject({
      code: 'file-too-large',
      message: 'ours.csv is longer than 1 MiB, the most that is read.',
    });
  });

  it.each([
    [tmpdir(), 'is a folder'],
    [join(tmpdir(), 'no', 'such.csv'), 'does not exist'],
  ])('that cannot be read is named: %s', async (path, reason) => {
    await expect(sha256OfFile(fileOnDisk(path))).rejects.toMatchObject({
      code: 'wrong-use',
      message: `${path} ${reason}.`,
    });
  });

  it.each([
    [
      'text',
      Buffer.from('\uFEFFname;wert\nÄ;1\n', 'utf16le'),
      { text: 'name;wert\nÄ;1\n', entries: [] },
    ],
    [
      'an archive',
      zipFile([{ name: 'a/b.tsv', content: 'x' }]),
      { text: '', entries: ['a/b.tsv'] },
    ],
    ['a PDF', Buffer.from('%PDF-1.7 name,isin'), { text: '', entries: [] }],
    ['noise', Buffer.from([1, 0, 2, 0, 0, 3]), { text: '', entries: [] }],
    ['nothing', Buffer.alloc(0), { text: '', entries: [] }],
  ])('shows by its first bytes that it is %s', async (_, content, expected) => {
    expect(await sampleOf(fileInMemory('x', content))).toEqual({ name: 'x', ...expected });
  });

  it('shows no more than its beginning', async () => {
    const { text } = await sampleOf(fileInMemory('x', Buffer.from('a'.repeat(1024 ** 2))));
    expect(text).toHaveLength(64 * 1024);
  });
});
