import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cusipIssuer, isCins, parseCusip } from '../../../src/domain/identifiers/cusip.js';
import { cusipOfIsin, isinOfCusip } from '../../../src/domain/identifiers/cusip-isin.js';
import { detectIdentifier } from '../../../src/domain/identifiers/detect-identifier.js';
import { parseFigi } from '../../../src/domain/identifiers/figi.js';
import {
  IDENTIFIER_SCHEMES,
  parseIdentifierValue,
} from '../../../src/domain/identifiers/identifier.js';
import { parseSedol } from '../../../src/domain/identifiers/sedol.js';
import { parseSeriesId } from '../../../src/domain/identifiers/series-id.js';

const CUSIPS = ['037833100', '594918104', '023135106', '68389X105', 'G51502105'];

describe('parseCusip', () => {
  it.each(CUSIPS)('accepts %s', (cusip) => {
    expect(parseCusip(cusip)).toBe(cusip);
    expect(parseCusip(cusip.toLowerCase())).toBe(cusip);
  });

  it.each([
    ['G6693N103', 'a wrong check digit, as filed'],
    ['18467V909', 'a number made up for a call option'],
    ['03783310', 'eight characters'],
    ['0378331000', 'ten characters'],
    ['03783310Z', 'a letter as its check digit'],
    ['', 'nothing'],
  ])('refuses "%s" (%s)', (text) => {
    expect(parseCusip(text)).toBeUndefined();
  });

  it('notices every change of one digit', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...CUSIPS),
        fc.integer({ min: 0, max: 8 }),
        fc.integer({ min: 0, max: 9 }),
        (cusip, place, digit) => {
          fc.pre(/[0-9]/.test(cusip.charAt(place)) && cusip.charAt(place) !== String(digit));
          const changed = cusip.slice(0, place) + String(digit) + cusip.slice(place + 1);
          expect(parseCusip(changed)).toBeUndefined();
        },
      ),
    );
  });

  it('tells the issuer and whether it is one from abroad', () => {
    expect(cusipIssuer('037833100')).toBe('037833');
    expect([isCins('037833100'), isCins('G51502105')]).toEqual([false, true]);
  });
});

describe('CUSIP and ISIN', () => {
  it.each([
    ['US0378331005', '037833100'],
    ['CA13321L1085', '13321L108'],
    ['KYG875721634', 'G87572163'],
  ])('finds in %s the CUSIP %s', (isin, cusip) => {
    expect(cusipOfIsin(isin)).toBe(cusip);
  });

  it.each(['IE00BY7QL619', 'DE0007164600', 'NLJPMSP0MIY6', 'US0000000001'])(
    'finds none in %s',
    (isin) => {
      expect(cusipOfIsin(isin)).toBeUndefined();
    },
  );

  it.each([
    ['037833100', 'US', 'US0378331005'],
    ['13321L108', 'CA', 'CA13321L1085'],
    ['037833100', 'IE', undefined],
    ['G51502105', 'US', undefined],
    ['G51502105', 'IE', undefined],
  ])('makes of %s in %s the ISIN %s', (text, country, isin) => {
    const cusip = parseCusip(text);
    expect(cusip).toBe(text);
    expect(cusip && isinOfCusip(cusip, country)).toBe(isin);
  });
});

describe('parseSedol', () => {
  it.each(['0263494', 'B0WNLY7', '2000019', 'b0wnly7'])('accepts %s', (text) => {
    expect(parseSedol(text)).toBe(text.toUpperCase());
  });

  it.each(['0263495', 'B0WNLY8', 'A000006', '026349', '02634944', '12345B7'])(
    'refuses %s',
    (text) => {
      expect(parseSedol(text)).toBeUndefined();
    },
  );
});

describe('parseFigi', () => {
  it.each(['BBG000B9XRY4', 'bbg000blnnh6'])('accepts %s', (text) => {
    expect(parseFigi(text)).toBe(text.toUpperCase());
  });

  it.each([
    ['BBG000B9XRY5', 'a wrong check digit'],
    ['KYG875721634', 'an ISIN of the Cayman Islands that has the same check digit'],
    ['BBX000B9XRY4', 'no G'],
    ['BBGA00B9XRY4', 'a vowel'],
  ])('refuses %s (%s)', (text) => {
    expect(parseFigi(text)).toBeUndefined();
  });
});

describe('parseSeriesId', () => {
  it('takes S and nine digits', () => {
    expect(parseSeriesId('s000012345')).toBe('S000012345');
    expect(parseSeriesId('S00001234')).toBeUndefined();
    expect(parseSeriesId('000012345S')).toBeUndefined();
  });
});

describe('detectIdentifier', () => {
  const kinds = (text: string, label?: string): readonly string[] =>
    detectIdentifier(text, label).map(
      ({ scheme, sound, because }) => `${scheme} ${because}${sound ? '' : ' unsound'}`,
    );

  it.each([
    ['KYG875721634', ['isin check-digit']],
    ['BBG000B9XRY4', ['figi check-digit']],
    ['037833100', ['cusip check-digit']],
    ['0263494', ['sedol check-digit']],
    ['ZXTILKJKG63JELOEG630', ['lei check-digit']],
    ['AMZN', ['ticker form']],
    ['1018724', ['cik form', 'ticker form']],
    ['US0231351068', ['isin form unsound']],
    ['ZXTILKJKG63JELOEG631', ['lei form unsound']],
    ['037833101', ['cik form']],
    ['N/A', []],
    ['-', []],
    ['000000000', []],
  ])('takes %s for %j', (text, expected) => {
    expect(kinds(text)).toEqual(expected);
  });

  it.each([
    ['037833101', 'CUSIP', ['cusip label unsound']],
    ['0263494', 'Ticker', ['ticker label']],
    ['1018724', 'CIK number', ['cik label']],
    ['BBG000B9XRY4', 'Share Class FIGI', ['figi label']],
    ['037833100', 'Identifier', ['cusip check-digit']],
  ])('takes %s under "%s" for %j', (text, label, expected) => {
    expect(kinds(text, label)).toEqual(expected);
  });

  it('finds the kind of every code of a register that has check digits', () => {
    for (const cusip of CUSIPS) expect(kinds(cusip)).toEqual(['cusip check-digit']);
    expect(IDENTIFIER_SCHEMES.map((scheme) => parseIdentifierValue(scheme, ''))).toEqual(
      IDENTIFIER_SCHEMES.map(() => undefined),
    );
  });
});

/** A list of companies with their codes, kept beside the project; it is not part of it. */
const LIST = new URL('../../../../shared/facts/identifiers.tsv', import.meta.url);
const describeList = existsSync(LIST) ? describe : describe.skip;

describeList('the list of codes beside the project (skipped without it)', () => {
  it('has only codes whose check digits are right, and CUSIPs that are in their ISINs', () => {
    const [header = '', ...lines] = readFileSync(LIST, 'utf8').trimEnd().split('\n');
    const columns = header.split('\t');
    const wrong = lines.flatMap((line) => {
      const cells = line.split('\t');
      const of = (column: string): string => cells[columns.indexOf(column)] ?? '';
      const unsound = (['isin', 'cusip', 'lei', 'cik'] as const).filter(
        (scheme) => of(scheme) !== '' && parseIdentifierValue(scheme, of(scheme)) === undefined,
      );
      const isMadeOf = /^(?:US|CA)/.test(of('isin')) && of('cusip') !== '';
      const differs = isMadeOf && cusipOfIsin(of('isin')) !== of('cusip');
      return unsound.length > 0 || differs ? [line] : [];
    });
    expect(lines.length).toBeGreaterThan(50);
    expect(wrong).toEqual([]);
  });
});
