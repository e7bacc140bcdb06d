import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { addUpRows } from '../../../src/domain/filing/add-up-rows.js';
import type { Form13fRow } from '../../../src/domain/filing/form-13f.js';

function row(over: Partial<Form13fRow>): Form13fRow {
  return {
    line: 1,
    nameOfIssuer: 'ALDER OPTICS',
    titleOfClass: 'COM',
    cusip: '01A7Z3107',
    figi: undefined,
    value: 10,
    quantity: 2,
    quantityKind: 'SH',
    putCall: undefined,
    discretion: 'SOLE',
    otherManagers: '',
    votingSole: 2,
    votingShared: 0,
    votingNone: 0,
    ...over,
  };
}

describe('rows of one security', () => {
  it('are parts of one position', () => {
    expect(addUpRows([row({}), row({ line: 2, value: 5, quantity: 1 })])).toEqual([
      { row: row({}), rows: 2, value: 15, quantity: 3 },
    ]);
  });

  it.each<[string, Partial<Form13fRow>]>([
    ['a put on it', { putCall: 'Put' }],
    ['principal', { quantityKind: 'PRN' }],
    ['another security', { cusip: '08842K100' }],
  ])('are kept apart from %s', (_, other) => {
    expect(addUpRows([row({}), row(other)])).toHaveLength(2);
  });

  it('without a CUSIP are told apart by name', () => {
    const none = row({ cusip: '000000000' });

    expect(addUpRows([none, none, { ...none, nameOfIssuer: 'BIRCH' }])).toMatchObject([
      { rows: 2 },
      { rows: 1 },
    ]);
  });

  it('have no quantity where no row gives one, and the sum of those given otherwise', () => {
    const blank = row({ quantity: undefined });

    expect(addUpRows([blank, blank])[0]).not.toHaveProperty('quantity');
    expect(addUpRows([blank, row({})])[0]).toMatchObject({ quantity: 2 });
  });

  it('lose nothing of the value', () => {
    const rows = fc.array(
      fc.record({
        cusip: fc.constantFrom('01A7Z3107', '08842K100', '13Q555107'),
        value: fc.nat(1_000_000_000),
        putCall: fc.constantFrom(undefined, 'Put' as const, 'Call' as const),
      }),
    );
    fc.assert(
      fc.property(rows, (given) => {
        const positions = addUpRows(given.map(row));
        const total = given.reduce((sum, { value }) => sum + value, 0);
        expect(positions.reduce((sum, { value }) => sum + value, 0)).toBe(total);
        expect(positions.reduce((sum, position) => sum + position.rows, 0)).toBe(given.length);
      }),
    );
  });
});
