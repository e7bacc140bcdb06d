import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { nameWords } from '../../../src/domain/matching/name-words.js';

describe('nameWords', () => {
  it.each([
    ['Acme, Inc.', 'ACME'],
    ['ACME COM INC', 'ACME'],
    ['Acme.com, Inc.', 'ACME'],
    ['ACME INC CAP STK CL C', 'ACME'],
    ['ACME   CORP    DEL', 'ACME'],
    ['ACME CORP /DE/', 'ACME'],
    ['ACME BANCORP \\DE\\', 'ACME BANCORP'],
    ['ACME HEALTH INC/VA/', 'ACME HEALTH'],
    ['MARBLE CORPORATION/THE', 'MARBLE'],
    ['Acme - US', 'ACME'],
    ['Acme Inc - A', 'ACME'],
    ['ACME NV NY REG SHS', 'ACME'],
    ['ACME RLTY TR SH BEN INT', 'ACME RLTY TR'],
    ['ACME INC USD0.00001 Cls A Common Stock', 'ACME'],
    ['ACME TR INC COM PAR $.02 COM PAR$.', 'ACME TR'],
    ['ACME INC 2.25 09/15/2027', 'ACME'],
    ['ACME LTD ISIN#US0000000000', 'ACME'],
    ['N B T BANCORP', 'NBT BANCORP'],
    ['C & F FINL CORP', 'CF FINL'],
    ['AT&T INC', 'ATT'],
    ['BARNES&NOBLE', 'BARNES NOBLE'],
    ['DEERE AND CO', 'DEERE'],
    ['OWENS &amp MINOR INC NEW', 'OWENS MINOR'],
    ['OWENS &#38; MINOR', 'OWENS MINOR'],
    ["MACY'S INC", 'MACYS'],
    ['Société Générale SA', 'SOCIETE GENERALE'],
    ['Betterhaus de Mexico, S.A.P.I. DE C.V', 'BETTERHAUS DE MEXICO'],
    ['PT Acme Tbk', 'ACME'],
    ['ПАО Пример', 'ПРИМЕР'],
    ['Acme Fund III', 'ACME FUND 3'],
    ['ＡＣＭＥ Ｃｏｒｐ', 'ACME'],
  ])('takes %s for %s', (name, words) => {
    expect(nameWords(name).core.join(' ')).toBe(words);
  });

  it('keeps a name that is made of such words only', () => {
    expect(nameWords('COM').core).toEqual(['COM']);
    expect(nameWords('Target Corp').core).toEqual(['TARGET']);
  });

  it('tells what it left out, the forms, and whether a form closes the name', () => {
    const { leftOut, forms, closed, side } = nameWords('ROCKET CO INC CL A (Cayman)');
    expect({ leftOut, forms, closed, side }).toEqual({
      leftOut: ['A', 'CL'],
      forms: ['INC', 'CO'],
      closed: true,
      side: [],
    });
    expect(nameWords('BETTERHAUS DE ME').closed).toBe(false);
  });

  it('takes East Asian names as pairs of characters without their legal form', () => {
    expect(nameWords('杭州海康威视股份有限公司').core).toEqual(nameWords('杭州海康威视').core);
    expect(nameWords('日本電気株式会社').core).toEqual(['日本', '本電', '電気']);
  });

  it('finds a word in every text with a letter, whatever else it holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const { core, side } = nameWords(`${text} Z`);
        expect(core.length + side.length).toBeGreaterThan(0);
      }),
    );
  });
});
