import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { DomainError } from '../../../src/domain/errors.js';
import { parseForm13f } from '../../../src/loaders/sec-13f/parse-form-13f.js';
import { fixture, inPieces, readText } from './read-filing.js';

const TABLE = fixture('table-prefixed.xml');

/** The code, file and line of the error that a text ends in. */
async function refusal(text: string | AsyncIterable<string>): Promise<DomainError> {
  const chunks = typeof text === 'string' ? inPieces(text) : text;
  try {
    const parts = parseForm13f(chunks, 'a.xml');
    while ((await parts.next()).done !== true);
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
  throw new Error('the text was read');
}

async function* endless(head: string, piece: string, most: number): AsyncIterable<string> {
  yield await Promise.resolve(head);
  for (let length = 0; length < most; length += piece.length) yield piece;
}

describe('a hostile or damaged filing', () => {
  it('defines entities that grow without end', async () => {
    const laughs = [
      '<?xml version="1.0"?>\n<!DOCTYPE informationTable [',
      '<!ENTITY a "lol">',
      ...Array.from({ length: 9 }, (_, at) => `<!ENTITY b${at} "${'&a;'.repeat(10)}">`),
      ']>\n<informationTable><infoTable><nameOfIssuer>&b8;</nameOfIssuer></infoTable></informationTable>',
    ].join('\n');

    expect(await refusal(laughs)).toMatchObject({
      code: 'xml-with-doctype',
      problems: [{ file: 'a.xml', rule: 'xml-with-doctype' }],
    });
  });

  it('asks for a file of the machine', async () => {
    const text =
      '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><informationTable>&e;</informationTable>';

    expect((await refusal(text)).code).toBe('xml-with-doctype');
  });

  it('was cut off within its table', async () => {
    const error = await refusal(TABLE.slice(0, 2000));

    expect(error.code).toBe('truncated-xml');
    expect(error.problems[0]?.line).toBe(TABLE.slice(0, 2000).split('\n').length);
  });

  it('was cut off between its documents, or within one', async () => {
    const text = fixture('submission.txt');
    const first = text.indexOf('</DOCUMENT>') + '</DOCUMENT>\n'.length;
    const prose = fixture('text-spaced-cusips.txt');

    expect((await refusal(text.slice(0, first))).code).toBe('truncated-submission');
    expect((await refusal(text.slice(0, text.indexOf('</XML>', first) - 200))).code).toBe(
      'truncated-xml',
    );
    expect((await refusal(prose.slice(0, prose.indexOf('Dogwood')))).code).toBe(
      'truncated-submission',
    );
  });

  it.each([
    ['is nested without end', `<informationTable>${'<a>'.repeat(1000)}`],
    [
      'has a tag with a thousand attributes',
      `<informationTable ${Array.from({ length: 1000 }, (_, at) => `a${at}="1"`).join(' ')}>`,
    ],
    ['closes what it did not open', '<informationTable><infoTable></informationTable>'],
  ])('%s', async (_, text) => {
    expect((await refusal(text)).code).toBe('broken-xml');
  });

  it('is XML of something else', async () => {
    expect((await refusal('<?xml version="1.0"?><rss></rss>')).code).toBe('not-form-13f');
  });

  it.each([
    ['a text', '<informationTable><infoTable><nameOfIssuer>', 'xml-token-too-long'],
    ['a comment', '<informationTable><!--', 'xml-token-too-long'],
    ['a name of an element', '<informationTable><', 'xml-token-too-long'],
    ['a document type', '<?xml version="1.0"?><!DOCTYPE a [', 'xml-token-too-long'],
    ['a line', 'FORM 13F\n', 'line-too-long'],
    ['a header', '<SEC-DOCUMENT>', 'not-form-13f'],
  ])('has %s of two gigabytes, of which little is read', async (_, head, code) => {
    const piece = 'a'.repeat(64 * 1024);
    let pieces = 0;
    async function* counted(): AsyncIterable<string> {
      for await (const one of endless(head, piece, 2 * 2 ** 30)) {
        pieces += 1;
        yield one;
      }
    }

    expect((await refusal(counted())).code).toBe(code);
    expect(pieces).toBeLessThan(40);
  });

  it('was damaged anywhere: it is read or refused with a code, and nothing else happens', async () => {
    const names = [
      'submission.txt',
      'submission.nc',
      'table-prefixed.xml',
      'text-spaced-cusips.txt',
      'text-padded-cusips.txt',
    ];
    const damage = fc.record({
      name: fc.constantFrom(...names),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      length: fc.nat(400),
      put: fc.constantFrom(
        '',
        '<',
        '&',
        '</infoTable>',
        '<TEXT>',
        '</TEXT>',
        '\n',
        '\u0000',
        'é',
        '<!--',
        ']]>',
      ),
    });
    await fc.assert(
      fc.asyncProperty(damage, async ({ name, at, length, put }) => {
        const text = fixture(name);
        const start = Math.floor(at * text.length);
        const outcome = await readText(
          text.slice(0, start) + put + text.slice(start + length),
          name,
        ).then(
          ({ end }) => end.rows >= 0,
          (error: unknown) => error instanceof DomainError && error.problems.length > 0,
        );
        expect(outcome).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it('has lines that make no sense, quickly', async () => {
    const lines = [
      'CUSIP '.repeat(2000),
      '1,1,'.repeat(10_000),
      `${' '.repeat(40_000)}x`,
      '- '.repeat(20_000),
      '[X'.repeat(20_000),
    ];
    const start = performance.now();

    await readText(`FORM 13F\n${lines.join('\n').repeat(5)}`, 'a.txt');

    expect(performance.now() - start).toBeLessThan(5000);
  });
});
