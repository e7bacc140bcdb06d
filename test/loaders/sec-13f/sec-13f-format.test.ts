import { describe, expect, it } from '@jest/globals';
import { join } from 'node:path';

import type { ReadPortfolio } from '../../../src/domain/portfolio/portfolio-file.js';
import { SEC_13F } from '../../../src/loaders/sec-13f/sec-13f-format.js';
import { sampleOf } from '../../../src/platform/files/file-sample.js';
import { fileInMemory, fileOnDisk } from '../../../src/platform/files/portfolio-files.js';
import { fixture, FIXTURES } from './read-filing.js';

function read(name: string): Promise<ReadPortfolio> {
  return SEC_13F.read(fileOnDisk(join(FIXTURES, name)), {});
}

describe('a filing of Form 13F as a portfolio', () => {
  it.each([
    'table-prefixed.xml',
    'table-no-declaration.xml',
    'primary_doc.xml',
    'submission.txt',
    'submission.nc',
    'submission-escaped.html',
    'text-spaced-cusips.txt',
    'text-tabs-no-ruler.txt',
    'text-notice.txt',
  ])('%s is recognised', async (name) => {
    expect(SEC_13F.recognises(await sampleOf(fileOnDisk(join(FIXTURES, name))))).toBe(true);
  });

  it.each([
    'name,weight\nAlder,1\n',
    '<?xml version="1.0"?><edgarSubmission xmlns="http://www.sec.gov/edgar/nport">',
    '',
  ])('%j is not recognised', async (text) => {
    expect(SEC_13F.recognises(await sampleOf(fileInMemory('a', Buffer.from(text))))).toBe(false);
  });

  it('adds rows up to positions in dollars, and says so', async () => {
    const { lines, holder, asOf, warnings, unitReason } = await read('submission.txt');

    expect(
      lines.map(({ name, instrument, value, quantity }) => [
        name,
        instrument,
        value?.hundredths,
        quantity,
      ]),
    ).toEqual([
      ['ALDER OPTICS INC', 'share', 300_000_000, 60_000],
      ['BIRCH & CAMERAS & LENSES', 'share', 90_000_000, 30_000],
      ['CEDAR INC', 'debt', 40_000_000, 410_000],
      ['DOGWOOD LTD', 'put', 12_000_000, 2000],
      ['DOGWOOD LTD', 'call', 24_000_000, 4000],
      ['ELM PLC', 'share', 70_000_000, 7000],
    ]);
    expect(holder).toEqual({
      name: 'Prefixed Capital LP',
      identifiers: [{ scheme: 'cik', value: '0009990006', sound: true }],
    });
    expect(asOf).toBe('2023-12-31');
    expect(unitReason).toMatch(
      /^Values are taken as dollars: value divided by shares has a median of 50.00/,
    );
    expect(warnings.map(({ rule, line }) => [rule, line])).toEqual([
      ['rows-added-up', undefined],
      ['cusip-unsound', expect.any(Number)],
    ]);
  });

  it('keeps a CUSIP whose check digit is wrong, and marks it', async () => {
    const { lines } = await read('table-prefixed.xml');

    expect(lines.at(-1)?.identifiers).toEqual([
      { scheme: 'cusip', value: 'G4411L102', sound: false },
    ]);
  });

  it('takes zeros for no CUSIP, and tells such securities apart by name', async () => {
    const text = fixture('table-no-declaration.xml').replaceAll(
      /<cusip>(01A7Z3107|29B410206)</g,
      '<cusip>000000000<',
    );

    const { lines, warnings } = await SEC_13F.read(fileInMemory('a.xml', Buffer.from(text)), {});

    expect(lines).toHaveLength(6);
    expect(lines[0]?.identifiers).toEqual([]);
    expect(warnings.filter(({ rule }) => rule === 'cusip-missing')).toHaveLength(3);
  });

  it('multiplies thousands', async () => {
    const { lines } = await read('text-spaced-cusips.txt');

    expect(lines[0]?.value).toEqual({
      hundredths: (319_531 + 148_300 + 36_212) * 100_000,
      currency: 'USD',
    });
  });

  it.each([
    ['submission-notice.txt', 'notice'],
    ['text-notice.txt', 'notice'],
    ['text-confidential.txt', 'confidential-omitted'],
  ])('%s has no lines and says why', async (name, rule) => {
    const { lines, warnings } = await read(name);

    expect(lines).toEqual([]);
    expect(warnings.map((warning) => warning.rule)).toContain(rule);
  });

  it('says that new holdings are not the whole portfolio', async () => {
    const { warnings } = await read('submission-new-holdings.txt');

    expect(warnings.map(({ rule }) => rule)).toEqual(['adds-to-another-filing']);
  });

  it('refuses a cover page alone, and text without a table', async () => {
    await expect(read('primary_doc.xml')).rejects.toMatchObject({
      code: 'no-holdings',
      message: expect.stringContaining('cover page'),
    });
    const letter = fileInMemory('a.txt', Buffer.from('FORM 13F\nDear reader,\n'));
    await expect(SEC_13F.read(letter, {})).rejects.toMatchObject({ code: 'no-holdings' });
  });

  it('refuses values beyond all money', async () => {
    const text = fixture('table-no-declaration.xml').replace(
      '<value>2500000<',
      '<value>9999999999999999<',
    );

    await expect(SEC_13F.read(fileInMemory('a.xml', Buffer.from(text)), {})).rejects.toMatchObject({
      code: 'value-too-large',
    });
  });

  it.each(['utf16le', 'latin1'] as const)('reads %s text', async (encoding) => {
    const text = fixture('table-no-declaration.xml').replace('ALDER', 'ÄLDER');
    const bytes = Buffer.from(text, encoding);

    const { lines } = await SEC_13F.read(fileInMemory('a.xml', bytes), {});

    expect(lines[0]?.name).toBe('ÄLDER OPTICS INC');
  });
});
