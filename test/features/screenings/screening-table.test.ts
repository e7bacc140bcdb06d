import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { harmless } from '../../../src/features/screenings/screening-table.js';

/** What a spreadsheet takes for the begin of a formula, also behind blanks. */
const BEGINS = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];
const blanks = fc.string({ unit: fc.constantFrom(' ', '\u00a0', '\u2003'), maxLength: 3 });

describe('a cell of the table to download', () => {
  it('never begins as a formula, and keeps its text', () => {
    fc.assert(
      fc.property(blanks, fc.constantFrom(...BEGINS), fc.string(), (space, begin, rest) => {
        const cell = `${space}${begin}${rest}`;
        const isNumber = /^[+-]?\d+(\.\d+)?$/.test(cell);
        expect(harmless(cell)).toBe(isNumber ? cell : `'${cell}`);
      }),
    );
  });

  it('is left as it is when no spreadsheet could run it', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        fc.pre(!BEGINS.includes(text.trimStart().charAt(0)) && !/^\s*[\t\r\n]/.test(text));
        expect(harmless(text)).toBe(text);
      }),
    );
  });

  it.each(['-12.50', '+3', '0', '-1'])('keeps the number %s a number', (cell) => {
    expect(harmless(cell)).toBe(cell);
  });

  it.each(['-1+cmd|calc', '=1', '+1(2)', '-12.', '@SUM(A1)', '-1e9'])('disarms %s', (cell) => {
    expect(harmless(cell)).toBe(`'${cell}`);
  });
});
