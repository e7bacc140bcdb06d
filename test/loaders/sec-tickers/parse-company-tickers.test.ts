import { describe, expect, it } from '@jest/globals';
import { parseCompanyTickers } from '../../../src/loaders/sec-tickers/parse-company-tickers.js';

function factsOf(document: object) {
  return parseCompanyTickers('file.json', JSON.stringify(document)).facts;
}

function nameOf(title: string): unknown {
  const [fact] = factsOf({ 0: { cik_str: 7, ticker: 'X', title } });
  return fact?.type === 'organisation' ? fact.name : fact;
}

describe('the list of tickers', () => {
  it('gives one organisation per number, with all of its tickers', () => {
    expect(
      factsOf({
        0: { cik_str: 42, ticker: 'ACM-A', title: 'ACME CORP /DE/' },
        1: { cik_str: 42, ticker: 'ACM-B', title: 'ACME CORP /DE/' },
      }),
    ).toEqual([
      {
        type: 'organisation',
        key: 'cik:0000000042',
        slug: 'cik-0000000042',
        name: 'ACME CORP',
        names: [],
        category: 'company',
        identifiers: [
          { scheme: 'cik', value: '0000000042' },
          { scheme: 'ticker', value: 'ACM-A' },
          { scheme: 'ticker', value: 'ACM-B' },
        ],
      },
    ]);
  });

  it('is read in its other shape, which names the market', () => {
    const fields = ['cik', 'name', 'ticker', 'exchange'];
    const [fact] = factsOf({ fields, data: [[42, 'Acme Corp', 'ACM', 'Nasdaq']] });

    expect(fact).toMatchObject({
      name: 'Acme Corp',
      identifiers: [
        { scheme: 'cik', value: '0000000042' },
        { scheme: 'ticker', value: 'ACM', exchange: 'XNAS' },
      ],
    });
  });

  it.each([
    ['ACME CORP /DE/', 'ACME CORP'],
    ['ACME CORP/DE', 'ACME CORP'],
    ['Acme plc/ADR', 'Acme plc'],
    ['ACME BANK \\ CA', 'ACME BANK'],
    ['ACME INC/', 'ACME INC'],
    ['Acme A/S', 'Acme A/S'],
    ['Acme A/S/ADR', 'Acme A/S'],
    ['Brew SA/NV', 'Brew SA/NV'],
    ['DATA I/O CORP', 'DATA I/O CORP'],
    ['RE/ACME Holdings, Inc.', 'RE/ACME Holdings, Inc.'],
  ])('takes the mark off %s', (title, name) => {
    expect(nameOf(title)).toBe(name);
  });

  it('keeps rows that cannot be used, with the rule', () => {
    const document = { 0: { cik_str: 'x', title: 'A' }, 1: { cik_str: 1, title: ' ' } };

    expect(factsOf(document)).toMatchObject([
      { type: 'rejected', record: 1, rule: 'wrong-cik' },
      { type: 'rejected', record: 2, rule: 'no-name' },
    ]);
  });

  it.each([
    ['{', 'damaged-json'],
    ['[1, 2]', 'not-tickers'],
    ['{"a": {}}', 'not-tickers'],
    ['7', 'not-tickers'],
  ])('refuses %s', (text, code) => {
    const read = () => parseCompanyTickers('file.json', text);

    expect(read).toThrow(expect.objectContaining({ code }));
  });
});
