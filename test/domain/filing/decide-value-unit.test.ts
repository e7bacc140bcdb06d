import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import {
  decideValueUnit,
  type PricedRow,
  pricedRows,
  type UnitEvidence,
} from '../../../src/domain/filing/decide-value-unit.js';
import type { Form13fRow } from '../../../src/domain/filing/form-13f.js';
import { wordValueUnit } from '../../../src/domain/filing/word-value-unit.js';
import { parseFilingDate } from '../../../src/domain/filing/filing-date.js';

function priced(prices: readonly number[]): readonly PricedRow[] {
  return prices.map((price, at) => ({ cusip: `C${at}`, value: price * 1000, quantity: 1000 }));
}

function on(day: string): NonNullable<UnitEvidence['filedOn']> {
  const date = parseFilingDate(day);
  if (date === undefined) throw new Error(day);
  return date;
}

const HUNDREDS = [18, 44, 60, 71, 120];
const MEGA_CAPS_IN_THOUSANDS = [0.18, 0.7, 1.75, 1.76, 3.25];

describe('the unit of the values of a filing', () => {
  it.each<[string, UnitEvidence, 1 | 1000, string]>([
    [
      'MetLife: the quarter 2021Q4 filed in March 2023, dollars',
      {
        rows: priced(HUNDREDS),
        filedOn: on('2023-03-10'),
        period: on('2021-12-31'),
        schemaVersion: 'X0202',
      },
      1,
      'implied-price',
    ],
    [
      'Bull Street: filed in February 2023 by the new form, still thousands',
      {
        rows: priced([0.02, 0.06, 0.106, 0.15, 0.3]),
        filedOn: on('2023-02-28'),
        period: on('2022-12-31'),
        schemaVersion: 'X0202',
      },
      1000,
      'implied-price',
    ],
    [
      'ACTIAM: five of the dearest shares filed in 2021, thousands',
      { rows: priced(MEGA_CAPS_IN_THOUSANDS), filedOn: on('2021-02-12'), period: on('2020-12-31') },
      1000,
      'filing-date',
    ],
    ['Abacus: dollars without a cover', { rows: priced(HUNDREDS) }, 1, 'implied-price'],
    [
      'Bridgewater and Berkshire 2022Q3',
      {
        rows: priced(HUNDREDS.map((price) => price / 1000)),
        filedOn: on('2022-11-10'),
        period: on('2022-09-30'),
      },
      1000,
      'implied-price',
    ],
    [
      'Bridgewater and Berkshire 2022Q4',
      {
        rows: priced(HUNDREDS),
        filedOn: on('2023-02-13'),
        period: on('2022-12-31'),
        schemaVersion: 'X0202',
      },
      1,
      'implied-price',
    ],
    [
      'the word of the table, without prices',
      { rows: [], statedUnit: 1000, filedOn: on('2008-07-15') },
      1000,
      'stated',
    ],
    ['the form, without prices', { rows: [], schemaVersion: 'X0202' }, 1, 'schema'],
    [
      'the day of filing, the last day before the change',
      { rows: [], filedOn: on('2023-01-02') },
      1000,
      'filing-date',
    ],
    [
      'the day of filing, the first day after the change',
      { rows: [], filedOn: on('2023-01-03') },
      1,
      'filing-date',
    ],
    ['the period alone', { rows: [], period: on('2022-09-30') }, 1000, 'period'],
    ['nothing at all', { rows: [] }, 1, 'assumed'],
  ])('%s', (_, evidence, factor, basis) => {
    expect(decideValueUnit(evidence)).toMatchObject({ factor, basis });
  });

  it('other filings of the quarter decide before everything else', () => {
    const consensus = new Map(
      MEGA_CAPS_IN_THOUSANDS.map((price, at) => [`C${at}`, price * 1000 * 1.01]),
    );
    const unit = decideValueUnit({
      rows: priced(MEGA_CAPS_IN_THOUSANDS),
      consensus,
      filedOn: on('2023-06-01'),
      schemaVersion: 'X0202',
    });

    expect(unit).toMatchObject({
      factor: 1000,
      basis: 'consensus',
      consensus: { compared: 5, agreeing: 5 },
    });
    expect(wordValueUnit(unit)).toBe(
      'Values are taken as thousands of dollars: in 5 of 5 rows, value divided by shares agrees with the prices of other filings of the quarter (median ratio 0.00099).',
    );
  });

  it('prices that agree with neither unit do not decide', () => {
    const consensus = new Map(
      HUNDREDS.map((price, at) => [`C${at}`, at % 2 === 0 ? price : price * 50]),
    );

    expect(decideValueUnit({ rows: priced(HUNDREDS), consensus }).basis).toBe('implied-price');
  });

  it('two common prices are too few to compare', () => {
    const consensus = new Map([
      ['C0', 18],
      ['C1', 44],
    ]);

    expect(decideValueUnit({ rows: priced(HUNDREDS), consensus }).basis).toBe('implied-price');
  });

  it('a single dear share does not decide against the date', () => {
    const rows = priced([430]);

    expect(decideValueUnit({ rows, filedOn: on('2020-02-14') })).toMatchObject({
      factor: 1000,
      basis: 'filing-date',
    });
  });

  it('ordinary portfolios are decided by their prices alone, in either unit, whatever the date', () => {
    const prices = fc.array(fc.double({ min: 5, max: 900, noNaN: true }), {
      minLength: 3,
      maxLength: 40,
    });
    const days = fc.constantFrom(undefined, on('2010-01-01'), on('2024-01-01'));
    fc.assert(
      fc.property(prices, days, (dollars, filedOn) => {
        const date = filedOn === undefined ? {} : { filedOn };
        const thousands = dollars.map((price) => price / 1000);
        expect(decideValueUnit({ rows: priced(dollars), ...date }).factor).toBe(1);
        expect(decideValueUnit({ rows: priced(thousands), ...date }).factor).toBe(1000);
      }),
    );
  });
});

describe('the rows that have a price', () => {
  const SHARE: Form13fRow = {
    line: 1,
    nameOfIssuer: 'ALDER OPTICS INC',
    titleOfClass: 'COM',
    cusip: '01A7Z3107',
    figi: undefined,
    value: 1000,
    quantity: 20,
    quantityKind: 'SH',
    putCall: undefined,
    discretion: 'SOLE',
    otherManagers: '',
    votingSole: 20,
    votingShared: 0,
    votingNone: 0,
  };

  it.each<[string, Partial<Form13fRow>, number]>([
    ['a share', {}, 1],
    ['a unit, a preferred share, a receipt', { titleOfClass: 'SPONSORED ADR' }, 1],
    ['a company whose title speaks of right in another word', { titleOfClass: 'COM BRIGHT' }, 1],
    ['an option', { putCall: 'Put' }, 0],
    ['principal', { quantityKind: 'PRN' }, 0],
    ['a value that rounding took away', { value: 0 }, 0],
    ['no number of shares', { quantity: undefined }, 0],
    ['zero shares', { quantity: 0 }, 0],
    ['a warrant', { titleOfClass: '*W EXP 06/26/203' }, 0],
    ['a warrant by its short name', { titleOfClass: 'WT EXP 010128' }, 0],
    ['a right', { titleOfClass: 'RIGHT 99/99/9999' }, 0],
  ])('%s', (_, change, count) => {
    expect(pricedRows([{ ...SHARE, ...change }])).toHaveLength(count);
  });

  it('a book of nothing but warrants is decided by its form, not by their cents', () => {
    const warrants = [0.05, 0.1, 0.2, 0.4].map((price) => ({
      ...SHARE,
      titleOfClass: '*W EXP 06/26/203',
      value: price * 100_000,
      quantity: 100_000,
    }));

    expect(decideValueUnit({ rows: pricedRows(warrants), schemaVersion: 'X0202' })).toMatchObject({
      factor: 1,
      basis: 'schema',
      pricedRows: 0,
    });
  });
});

describe('the reason of a unit', () => {
  it.each<[UnitEvidence, string]>([
    [
      { rows: priced([50, 50, 50]), filedOn: on('2021-02-12') },
      'Values are taken as dollars: value divided by shares has a median of 50.00 over 3 rows, which no share prices in thousands would give.',
    ],
    [
      { rows: [], filedOn: on('2021-02-12') },
      'Values are taken as thousands of dollars: no price decides, and the filing was made on 12 February 2021; the form asks for dollars since 3 January 2023.',
    ],
    [
      { rows: [] },
      'Values are taken as dollars: nothing in the file decides it; dollars are what the form asks for today.',
    ],
  ])('is one sentence', (evidence, sentence) => {
    expect(wordValueUnit(decideValueUnit(evidence))).toBe(sentence);
  });
});
