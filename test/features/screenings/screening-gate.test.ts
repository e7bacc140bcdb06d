import { describe, expect, it } from '@jest/globals';

import { ScreeningGate } from '../../../src/features/screenings/screening-gate.js';

describe('the gate of screenings', () => {
  it('lets three in, then one for each that leaves, in the order in which they came', async () => {
    const gate = new ScreeningGate();
    const entered: number[] = [];
    const leave = await Promise.all([gate.enter(), gate.enter(), gate.enter()]);
    const waiting = [1, 2].map(async (number) => {
      const done = await gate.enter();
      entered.push(number);
      return done;
    });

    expect(entered).toEqual([]);
    leave[0]();
    leave[0]();
    await waiting[0];
    expect(entered).toEqual([1]);
    leave[1]();
    await waiting[1];
    expect(entered).toEqual([1, 2]);
  });

  it('sends away those who would wait behind twelve others', async () => {
    const gate = new ScreeningGate();
    await Promise.all([gate.enter(), gate.enter(), gate.enter()]);
    for (let number = 0; number < 12; number += 1) void gate.enter();

    await expect(gate.enter()).rejects.toMatchObject({ code: 'screenings-busy' });
  });
});
