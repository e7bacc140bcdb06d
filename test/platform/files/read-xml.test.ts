import { describe, expect, it } from '@jest/globals';
import { readXml } from '../../../src/platform/files/read-xml.js';

async function* pieces(...texts: readonly string[]): AsyncIterable<string> {
  for (const text of texts) yield await Promise.resolve(text);
}

async function told(text: AsyncIterable<string>): Promise<readonly string[]> {
  const events: string[] = [];
  await readXml(text, 'report.xml', {
    open: (name, attributes, line) =>
      events.push(`<${name}${Object.values(attributes).join()} ${line}`),
    text: (words) => events.push(words),
    close: (name) => events.push(`/${name}`),
  });
  return events;
}

const LAUGHS = `<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><lolz>&b;</lolz>`;

describe('an XML document', () => {
  it('is told without prefixes, also after a line break', async () => {
    const text = pieces('\n<?xml version="1.0"?><ns1:a x="1"><ns1', ':b>t &amp; u</ns1:b></ns1:a>');
    expect(await told(text)).toEqual(['<a1 2', '<b 2', 't & u', '/b', '/a']);
  });

  it.each([
    ['that defines entities', LAUGHS, 'xml-with-doctype'],
    ['that uses entities of its own', '<a>&lol;</a>', 'broken-xml'],
    ['that is cut', '<a><b>text', 'broken-xml'],
    ['that is none', 'name,isin', 'broken-xml'],
    ['that nests without end', '<a>'.repeat(1000), 'broken-xml'],
  ])('%s is refused with file and line', async (_, text, code) => {
    await expect(told(pieces(text))).rejects.toMatchObject({
      code,
      problems: [{ file: 'report.xml', line: 1, rule: code }],
    });
  });

  it.each([
    ['text', '<a>'],
    ['tag', '<a '],
    ['comment', '<!--'],
    ['entity table', '<!DOCTYPE a ['],
  ])('with a %s of 2 GB is refused before it is read', async (_, start) => {
    const piece = ' b'.repeat(32 * 1024);
    let given = 0;
    async function* endless(): AsyncIterable<string> {
      yield await Promise.resolve(start);
      for (; given < 2 * 1024 ** 3; given += piece.length) yield await Promise.resolve(piece);
    }
    await expect(told(endless())).rejects.toMatchObject({ code: 'broken-xml' });
    expect(given).toBeLessThan(4 * 1024 ** 2);
  });
});
