import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { decodeText } from '../../../src/platform/files/decode-text.js';

async function* inPieces(bytes: Buffer, size: number): AsyncIterable<Uint8Array> {
  for (let start = 0; start < bytes.length; start += size) {
    yield await Promise.resolve(bytes.subarray(start, start + size));
  }
}

async function decoded(bytes: Buffer, size = 5): Promise<string> {
  let text = '';
  for await (const piece of decodeText(inPieces(bytes, size), 'table.csv')) text += piece;
  return text;
}

function utf16be(text: string): Buffer {
  return Buffer.from(text, 'utf16le').swap16();
}

describe('the text of a file', () => {
  const text = 'Name;Wert\nMüller Überwachung AG;1.234,50 €\n北京;7\n';
  const latin = 'Name;Wert\nMüller Überwachung AG;1.234,50 €\n';
  const windows = Buffer.from(latin.replace('€', '\u0080'), 'latin1');

  it.each([
    ['UTF-8', Buffer.from(text), text],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${text}`), text],
    ['UTF-8 with a doubled mark', Buffer.from(`\uFEFF\uFEFF${text}`), text],
    ['UTF-16 with a mark', Buffer.from(`\uFEFF${text}`, 'utf16le'), text],
    ['UTF-16 big-endian with a mark', utf16be(`\uFEFF${text}`), text],
    ['UTF-16 without a mark', Buffer.from(latin, 'utf16le'), latin],
    ['UTF-16 big-endian without a mark', utf16be(latin), latin],
    ['Windows-1252', windows, latin],
    ['nothing', Buffer.alloc(0), ''],
  ])('is read from %s, however its bytes arrive', async (_, bytes, expected) => {
    for (const size of [1, 7, 100_000]) expect(await decoded(bytes, size)).toBe(expected);
  });

  it('is read as Windows-1252 when the first foreign letter comes late', async () => {
    const long = 'name,value\n'.repeat(20_000);
    const bytes = Buffer.concat([Buffer.from(long), Buffer.from('Société', 'latin1')]);
    expect(await decoded(bytes, 4_000)).toBe(`${long}Société`);
  });

  it('stays UTF-8 when one character of many is damaged', async () => {
    const good = 'Señor Núñez,'.repeat(2_000);
    const bytes = Buffer.concat([Buffer.from(good), Buffer.from([0xff]), Buffer.from(good)]);
    expect(await decoded(bytes, 4_096)).toBe(`${good}\uFFFD${good}`);
  });

  it('is refused when NUL characters stand in it', async () => {
    await expect(decoded(Buffer.from('name,isin\nA\0B,C\n'))).rejects.toMatchObject({
      code: 'not-text',
      message: 'table.csv is not a text file: it holds NUL characters.',
    });
  });

  it('comes out as it went in, for any text and any pieces', async () => {
    const texts = fc
      .string({ unit: 'grapheme', maxLength: 200 })
      .filter((t) => !/[\0\uFEFF]/.test(t));
    await fc.assert(
      fc.asyncProperty(texts, fc.integer({ min: 1, max: 50 }), async (any, size) => {
        expect(await decoded(Buffer.from(any), size)).toBe(any);
      }),
    );
  });
});
