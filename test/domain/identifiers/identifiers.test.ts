import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseCik } from '../../../src/domain/identifiers/cik.js';
import { parseIsin } from '../../../src/domain/identifiers/isin.js';
import { parseLei } from '../../../src/domain/identifiers/lei.js';
import { parseMic, parseTicker } from '../../../src/domain/identifiers/ticker.js';

describe('parseLei', () => {
  it.each(['ZXTILKJKG63JELOEG630', 'INR2EJN1ERAN0W5ZP974', '529900FNDVTQJOVVPZ19'])(
    'accepts %s',
    (lei) => {
      expect(parseLei(lei)).toBe(lei);
      expect(parseLei(lei.toLowerCase())).toBe(lei);
    },
  );

  it.each([
    ['', 'nothing'],
    ['ZXTILKJKG63JELOEG63', '19 characters'],
    ['ZXTILKJKG63JELOEG631', 'a wrong check digit'],
    ['XZTILKJKG63JELOEG630', 'two characters exchanged'],
    [' ZXTILKJKG63JELOEG630', 'a space before it'],
    ['ZXTILKJKG63JELOEG6ß0', 'another alphabet'],
  ])('refuses "%s" (%s)', (text) => {
    expect(parseLei(text)).toBeUndefined();
  });
});

describe('parseIsin', () => {
  const known = ['US0231351067', 'KYG875721634', 'JP3733000008', 'SE0007100581', 'IE00B4BNMY34'];

  it.each(known)('accepts %s', (isin) => {
    expect(parseIsin(isin)).toBe(isin);
  });

  it('notices every change of one digit', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...known),
        fc.integer({ min: 2, max: 11 }),
        fc.integer({ min: 0, max: 9 }),
        (isin, place, digit) => {
          if (!/[0-9]/.test(isin.charAt(place)) || isin.charAt(place) === String(digit)) return;
          const changed = isin.slice(0, place) + String(digit) + isin.slice(place + 1);
          expect(parseIsin(changed)).toBeUndefined();
        },
      ),
    );
  });

  it.each(['', '023135106', 'US023135106', 'U10231351067', 'US02313510670'])(
    'refuses "%s"',
    (text) => {
      expect(parseIsin(text)).toBeUndefined();
    },
  );
});

describe('parseCik', () => {
  it.each([
    ['1018724', '0001018724'],
    ['0001018724', '0001018724'],
    ['1', '0000000001'],
  ])('reads %s as %s', (text, cik) => {
    expect(parseCik(text)).toBe(cik);
  });

  it.each(['', '0', '0000000000', '00010187240', '-1', '1e3', '１２'])('refuses "%s"', (text) => {
    expect(parseCik(text)).toBeUndefined();
  });
});

describe('parseTicker and parseMic', () => {
  it.each([
    ['amzn', 'AMZN'],
    ['ASSA B', 'ASSA B'],
    ['BRK.B', 'BRK.B'],
    ['0700', '0700'],
  ])('reads the ticker %s as %s', (text, ticker) => {
    expect(parseTicker(text)).toBe(ticker);
  });

  it.each(['', ' AMZN', 'A  B', 'AMZN.', 'A'.repeat(21), 'ÄB'])(
    'refuses the ticker "%s"',
    (text) => {
      expect(parseTicker(text)).toBeUndefined();
    },
  );

  it('reads four characters as a market, nothing else', () => {
    expect(parseMic('xnas')).toBe('XNAS');
    expect(parseMic('NASDAQ')).toBeUndefined();
  });
});
