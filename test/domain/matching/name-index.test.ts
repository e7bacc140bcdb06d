import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { NameIndex } from '../../../src/domain/matching/name-index.js';
import type { NameMatch } from '../../../src/domain/matching/name-match.js';
import { wordMatchReason } from '../../../src/domain/matching/word-match-reason.js';

/** A few companies, as a young database has them: most names of a file are none of theirs. */
const FEW = new NameIndex(
  [
    ['amazon', 'Amazon', 'Amazon.com, Inc.'],
    ['alphabet', 'Alphabet Inc.', 'Google'],
    ['apple', 'Apple', 'Apple Inc.'],
    ['gap', 'Gap Inc.', 'The Gap, Inc.'],
    ['intel', 'Intel', 'Intel Corporation'],
    ['macys', "Macy's", "Macy's, Inc."],
    ['meta', 'Meta', 'Meta Platforms, Inc.'],
    ['microsoft', 'Microsoft', 'Microsoft Corporation'],
    ['nec', 'NEC', 'NEC Corporation', '日本電気株式会社'],
    ['ring', 'Ring', 'Ring LLC'],
    ['ryanair', 'Ryanair'],
    ['target', 'Target', 'Target Corporation'],
    ['disney-world', 'Walt Disney World'],
    ['verizon', 'Verizon', 'Verizon Communications Inc.'],
    ['hikvision', 'Hikvision', 'Hangzhou Hikvision Digital Technology Co., Ltd.', '海康威视'],
    ['dahua', 'Dahua', 'Zhejiang Dahua Technology Co., Ltd.'],
    ['danaide', 'Danaide S.A.'],
    ['sonos', 'Sonos', 'Sonos, Inc.'],
    ['hewlett-packard', 'HP', 'Hewlett-Packard'],
  ].map(([id = '', ...names]) => ({ id, names, formerNames: [] })),
);

/** Invented companies with the ways in which real ones are hard to tell apart. */
const MANY = new NameIndex([
  { id: '1', names: ['Norvane Worldwide, Inc.'], formerNames: ['Ostrel Data Systems Inc'] },
  { id: '2', names: ['Quellmar Realty Trust'], formerNames: [] },
  { id: '3', names: ['Quellmar Energy Partners LP'], formerNames: [] },
  { id: '4', names: ['Bel-Tor Laboratories, Inc.'], formerNames: [] },
  { id: '5', names: ['First Harwick Bancorp /MD/'], formerNames: [] },
  { id: '6', names: ['First Harwick Bancorp Inc /OH/'], formerNames: [] },
  { id: '7', names: ['Halden Municipal Income Fund II'], formerNames: [] },
  { id: '8', names: ['Halden Municipal Income Fund III'], formerNames: [] },
  { id: '9', names: ['O Brannigan Automotive International Holdings Inc'], formerNames: [] },
  { id: '10', names: ['K & P Financial Corp'], formerNames: [] },
  { id: '11', names: ['Toska Co'], formerNames: [] },
  { id: '12', names: ['Toska Corp'], formerNames: [] },
  { id: '13', names: ['Vellmont American Properties Ltd'], formerNames: ['Marstead PLC'] },
]);

function answer(index: NameIndex, name: string, title?: string): string {
  const { decision, best } = index.match(name, title);
  return decision === 'none' ? 'none' : `${decision} ${best?.organisation ?? ''}`;
}

describe('a name among few companies', () => {
  it.each([
    ['AMAZON COM INC', 'amazon'],
    ['ALPHABET INC CAP STK CL C', 'alphabet'],
    ['APPLE INC', 'apple'],
    ['GAP INC', 'gap'],
    ['GAP INC THE', 'gap'],
    ['MACYS INC', 'macys'],
    ['INTEL CORP COM', 'intel'],
    ['NEC CORP', 'nec'],
    ['META PLATFORMS INC CL A', 'meta'],
    ['Microsoft Corp.', 'microsoft'],
    ['RYANAIR HOLDINGS PLC SPON ADR', 'ryanair'],
    ['TARGET CORP', 'target'],
    ['VERIZON COMMUNICATIONS INC', 'verizon'],
    ['HIKVISION DIGITAL TEC-A', 'hikvision'],
    ['HANGZHOU HIKVISION DIGITAL A', 'hikvision'],
    ['ZHEJIANG DAHUA TECHNOLOGY-A', 'dahua'],
    ['海康威视', 'hikvision'],
    ['日本電気', 'nec'],
  ])('%s is %s', (name, slug) => {
    expect(answer(FEW, name)).toBe(`match ${slug}`);
  });

  it.each([
    'TARGET HOSPITALITY CORP',
    'TARGET GROUP INC',
    'APPLE HOSPITALITY REIT INC',
    'GAP WIRELESS INC',
    'META FINANCIAL GROUP INC',
    'RING ENERGY INC',
    'MICROSTRATEGY INC',
    'INTELLIA THERAPEUTICS INC',
    'DANA INC',
    'SONO GROUP N V',
    'WALT DISNEY CO',
    'WALT DISNEY',
    'HEWLETT PACKARD ENTERPRISE CO',
    'GENERAL',
    'EAGLE',
    'HOLDINGS INC',
    '',
  ])('%s is matched with none of them', (name) => {
    expect(FEW.match(name).decision).not.toBe('match');
  });

  it('says nothing about most names', () => {
    const others = ['EXXON MOBIL CORP', 'JOHNSON & JOHNSON', 'SHELL PLC', 'NIPPON STEEL CORP'];
    expect(others.map((name) => answer(FEW, name))).toEqual(others.map(() => 'none'));
  });
});

describe('a name as filers write it', () => {
  it.each([
    ['ORVANE WORLDWIDE INC', '1', 'its first letter lost'],
    ['OSTREL DATA SYS INC', '1', 'a former name'],
    ['QUELLMAR RLTY TR SH BEN INT', '2', 'abbreviations'],
    ['QUELLMAR ENERGY PTNRS L P', '3', 'a partnership'],
    ['BELTOR LABORATORIESA', '4', 'glued words'],
    ['LABORATORIES BEL TOR INC', '4', 'inverted'],
    ['HALDEN MUN INCOME FD III', '8', 'a number that tells funds apart'],
    ['HALDEN MUNICIPAL INCOME FUND 2', '7', 'a number in digits'],
    ['OBRANNIGAN AUTOMOTIVE INTL HL', '9', 'cut at 28 characters'],
    ['K&P FINL CORP', '10', 'initials'],
    ['TOSKA CORP', '12', 'only the legal form tells them apart'],
    ['VELLMONT AMERN PPTYS LTD ORD', '13', 'abbreviations and a class'],
  ])('%s is %s (%s)', (name, id) => {
    expect(answer(MANY, name)).toBe(`match ${id}`);
  });

  it('reads the rest of a name in the title of the class', () => {
    expect(answer(MANY, 'QUELLMAR', 'COM')).not.toMatch(/^match/);
    expect(answer(MANY, 'QUELLMAR', 'RLTY TR COM')).toBe('match 2');
    expect(answer(MANY, 'QUELLMAR', 'ENERGY  PTNRS LP UNIT')).toBe('match 3');
  });

  it('leaves two companies of one name to a person, with both as candidates', () => {
    const { decision, candidates, margin, reasons } = MANY.match('FIRST HARWICK BANCORP');
    expect(decision).toBe('review');
    expect(margin).toBeLessThan(0.02);
    expect(candidates.slice(0, 2).map(({ organisation }) => organisation)).toEqual(['5', '6']);
    expect(reasons.map(({ code }) => code)).toContain('tie');
  });

  it('says why', () => {
    const { reasons } = MANY.match('MARSTEAD PLC SHS');
    expect(reasons.map(wordMatchReason)).toEqual([
      'The name is the same as “Marstead PLC”.',
      '“Marstead PLC” is a former name.',
      'Left out as class of security, market or state: “SHS”.',
    ]);
  });
});

describe('any text', () => {
  const anyName = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 400 }),
    fc
      .array(fc.constantFrom(...MANY.organisations.flatMap(({ names }) => names)), { maxLength: 3 })
      .map((names) => names.join(' ')),
  );
  const isOrdered = ({ candidates }: NameMatch): boolean =>
    candidates.every(({ score }, at) => score <= (candidates[at - 1]?.score ?? 1));

  it('gets an answer with ordered scores from 0 to 1, the same one every time', () => {
    fc.assert(
      fc.property(anyName, (name) => {
        const found = MANY.match(name);
        expect(isOrdered(found)).toBe(true);
        for (const { score } of found.candidates) {
          expect(score).toBeGreaterThanOrEqual(0);
          expect(score).toBeLessThanOrEqual(1);
        }
        expect(found.candidates[0]).toEqual(found.best);
        expect(MANY.match(name)).toEqual(found);
      }),
    );
  });

  it('does not depend on the order in which organisations are given', () => {
    const turned = new NameIndex(MANY.organisations.toReversed());
    fc.assert(
      fc.property(anyName, (name) => {
        expect(turned.match(name)).toEqual(MANY.match(name));
      }),
    );
  });

  it('finds every organisation by each of its own names', () => {
    for (const { id, names } of FEW.organisations) {
      for (const name of names)
        expect([name, FEW.match(name).best?.organisation]).toEqual([name, id]);
    }
  });
});
