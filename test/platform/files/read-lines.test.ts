import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { LINE_CHARACTERS, readLines } from '../../../src/platform/files/read-lines.js';

async function* pieces(...texts: readonly string[]): AsyncIterable<string> {
  for (const text of texts) yield await Promise.resolve(text);
}

async function linesOf(chunks: AsyncIterable<string>, limit?: number): Promise<readonly string[]> {
  const lines: string[] = [];
  for await (const batch of readLines(chunks, 'big.txt', limit)) lines.push(...batch);
  return lines;
}

describe('lines of a file', () => {
  it.each([
    ['Unix', ['a\nb', 'c\n'], ['a', 'bc']],
    ['Windows', ['a\r', '\nb\r\nc'], ['a', 'b', 'c']],
    ['old Apple', ['a\rb\r', 'c\r'], ['a', 'b', 'c']],
    ['empty ones', ['a\n\n\nb'], ['a', '', '', 'b']],
    ['none', [''], []],
  ])('end in the manner of %s', async (_, texts, expected) => {
    expect(await linesOf(pieces(...texts))).toEqual(expected);
  });

  it('are the same however the text is cut', async () => {
    const text = fc.array(fc.constantFrom('a', 'bc', '\n', '\r\n'), { maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(text, fc.integer({ min: 1, max: 9 }), async (parts, size) => {
        const whole = parts.join('');
        const cut = whole.match(new RegExp(`[\\s\\S]{1,${size}}`, 'g')) ?? [];
        expect(await linesOf(pieces(...cut))).toEqual(await linesOf(pieces(whole)));
      }),
    );
  });

  it('end in an error at a line of 2 GB before it is read', async () => {
    const piece = 'x'.repeat(64 * 1024);
    let given = 0;
    async function* endless(): AsyncIterable<string> {
      yield await Promise.resolve('first\nsecond\n');
      for (; given < 2 * 1024 ** 3; given += piece.length) yield await Promise.resolve(piece);
    }
    await expect(linesOf(endless())).rejects.toMatchObject({
      code: 'line-too-long',
      problems: [{ file: 'big.txt', line: 3, rule: 'line-too-long' }],
    });
    expect(given).toBeLessThan(2 * LINE_CHARACTERS);
  });

  it('name the long line among short ones', async () => {
    await expect(linesOf(pieces('a\nlonger\nb\n'), 3)).rejects.toMatchObject({
      problems: [{ line: 2 }],
    });
  });
});
