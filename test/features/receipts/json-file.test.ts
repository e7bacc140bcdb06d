import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { DomainError, type Problem } from '../../../src/domain/errors.js';
import { readJsonFile, withLines } from '../../../src/features/receipts/json-file.js';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'json-file-'));
});
afterAll(() => rm(folder, { recursive: true }));

describe('readJsonFile', () => {
  it.each<[name: string, text: string, rule: string, line: number]>([
    ['a string without an end', `{\n"a": "${'x'.repeat(200_000)}`, 'not-json', 2],
    ['a file cut off', '{\n"a": [1,\n2', 'not-json', 3],
    ['too many levels', `{\n"a": ${'['.repeat(65)}${']'.repeat(65)}}`, 'deep-nesting', 2],
    ['a key that stands twice', '{\n"a": 1,\n"b": {"a": 2},\n"a": 3}', 'repeated-key', 4],
  ])('refuses %s', async (_, text, rule, line) => {
    const [problem] = await problemsOf(text);
    expect(problem).toMatchObject({ rule, line });
  });

  it.each<[name: string, bytes: Buffer]>([
    ['an empty file', Buffer.from('')],
    ['Latin-1', Buffer.from([0x22, 0xe9, 0x22])],
  ])('refuses %s', async (_, bytes) => {
    await expect(readBytes(bytes)).rejects.toThrow(DomainError);
  });

  it('takes brackets and quotes inside strings for text', async () => {
    const text = JSON.stringify({ a: `${'['.repeat(100)} \\" ${'{'.repeat(100)}` });
    expect((await readBytes(Buffer.from(text))).text).toBe(text);
  });
});

describe('withLines', () => {
  it('finds the line of a value, or of what should hold it', async () => {
    const file = await readBytes(Buffer.from('{\n"a": [\n{"b": 1},\n{"b":\n2}]}'));
    const paths = ['a[1].b', 'a[0].c', 'd'];
    const refuse = () => {
      throw new DomainError(
        'refused',
        'No.',
        paths.map((path) => ({ path, rule: 'r', message: 'm' })),
      );
    };
    expect(() => withLines(file, refuse)).toThrow(
      expect.objectContaining({
        problems: [
          expect.objectContaining({ path: 'a[1].b', line: 5 }),
          expect.objectContaining({ path: 'a[0].c', line: 3 }),
          expect.objectContaining({ path: 'd', line: 1 }),
        ],
      }),
    );
  });
});

async function readBytes(bytes: Buffer) {
  const name = join(folder, 'file.json');
  await writeFile(name, bytes);
  return readJsonFile(name);
}

async function problemsOf(text: string): Promise<readonly Problem[]> {
  try {
    await readBytes(Buffer.from(text));
  } catch (error) {
    if (error instanceof DomainError) return error.problems;
    throw error;
  }
  return [];
}
