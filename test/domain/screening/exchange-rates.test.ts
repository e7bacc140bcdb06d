import { describe, expect, it } from '@jest/globals';

import { converted, parseRates } from '../../../src/domain/screening/exchange-rates.js';

describe('exchange rates', () => {
  it('have the currency at 1 as their base', () => {
    const rates = parseRates('usd=1, EUR=1.08');

    expect(rates?.base).toBe('USD');
    expect([...(rates?.worth ?? [])]).toEqual([
      ['USD', 1],
      ['EUR', 1.08],
    ]);
  });

  it('may be left out', () => {
    expect(parseRates('  ')).toBeUndefined();
  });

  it.each([
    ['EUR=1.08', 'needs the rate 1'],
    ['USD=1,EUR', 'is no rate'],
    ['USD=1,EUR=-1', 'is no rate'],
    ['USD=1,EUR=0', 'must be above 0'],
    ['USD=1,EUR=1e9', 'is no rate'],
    ['USD=1,XQX=2', 'no currency'],
    ['USD=1,EUR=1.08,EUR=1.09', 'given twice'],
  ])('are refused as %s', (text, reason) => {
    expect(() => parseRates(text)).toThrow(reason);
    expect(() => parseRates(text)).toThrow(expect.objectContaining({ code: 'invalid-rates' }));
  });

  it('convert what they name and leave the rest', () => {
    const rates = parseRates('USD=1,EUR=1.085');

    expect(converted({ hundredths: 101, currency: 'EUR' }, rates)).toEqual({
      hundredths: 110,
      currency: 'USD',
    });
    expect(converted({ hundredths: 101, currency: 'CHF' }, rates).currency).toBe('CHF');
    expect(converted({ hundredths: 101, currency: 'EUR' }, undefined).currency).toBe('EUR');
  });
});
