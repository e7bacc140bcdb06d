import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseDelimited } from '../../../src/loaders/fund-holdings/parse-delimited.js';

async function* pieces(text: string, length: number): AsyncIterable<string> {
  for (let start = 0; start < text.length; start += length) {
    yield await Promise.resolve(text.slice(start, start + length));
  }
}

async function read(text: string, length = text.length + 1) {
  return parseDelimited(pieces(text, length), 'a.csv', ',');
}

describe('a text with delimiters', () => {
  it.each([
    [
      'a quoted field after a blank',
      'a,b\n1, "x, y"\n',
      [
        ['a', 'b'],
        ['1', 'x, y'],
      ],
    ],
    ['a quotation mark inside a field', 'Acme "A",2\n', [['Acme "A"', '2']]],
    ['doubled quotation marks', '"Acme ""A""",2', [['Acme "A"', '2']]],
    ['every kind of line end', 'a\r\nb\rc\n\nd', [['a'], ['b'], ['c'], [''], ['d']]],
    [
      'empty fields',
      ',\n,,',
      [
        ['', ''],
        ['', '', ''],
      ],
    ],
  ])('may have %s', async (_, text, cells) => {
    const rows = await read(text);
    expect(rows.map((row) => row.cells)).toEqual(cells);
  });

  it('has rows that know where they start, also after line breaks inside of fields', async () => {
    const rows = await read('head\r\n"two\r\nlines",1\r\nnext,2\r\n');
    expect(rows.map(({ line }) => line)).toEqual([1, 2, 4]);
    expect(rows[1]?.cells).toEqual(['two\nlines', '1']);
  });

  it('that was cut inside of quotation marks keeps its last row, marked', async () => {
    expect(await read('a,b\n1,"open')).toEqual([
      { line: 1, cells: ['a', 'b'] },
      { line: 2, cells: ['1', 'open'], cut: true },
    ]);
  });

  it('gives what was written into it, in pieces of any length', async () => {
    const field = fc.string({ unit: fc.constantFrom('a', 'é', ' ', '"', ',', '\n', ';', '\t') });
    const row = fc.array(field, { minLength: 1, maxLength: 4 });
    const rows = fc.array(row, { minLength: 1, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(rows, fc.integer({ min: 1, max: 7 }), async (written, length) => {
        const text = written.map((fields) => fields.map(quoted).join(',')).join('\n');
        expect((await read(`${text}\n`, length)).map(({ cells }) => cells)).toEqual(written);
      }),
    );
  });
});

function quoted(field: string): string {
  return `"${field.replaceAll('"', '""')}"`;
}
