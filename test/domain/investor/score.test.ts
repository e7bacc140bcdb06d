import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import type { AnswerValue } from '../../../src/domain/company/vocabulary.js';
import { exposure, type InvolvedPosition } from '../../../src/domain/investor/score/exposure.js';
import { influence } from '../../../src/domain/investor/score/influence.js';
import { investorNumbers } from '../../../src/domain/investor/score/investor-numbers.js';
import { performance } from '../../../src/domain/investor/score/performance.js';
import {
  type RelevantVote,
  stewardship,
  VOTE_CASTS,
  type VoteCast,
} from '../../../src/domain/investor/score/stewardship.js';
import { printPercent } from '../../../src/domain/wording/print-number.js';
import { method } from '../scoring/arbitrary-case.js';

const RUNS = { numRuns: 400 };
const { halving, listedStake, listedHolders } = investorNumbers(method.investor);
const { mu } = method.investor.score;
const rules = {
  stewardship: method.investor.stewardship,
  answers: method.response.answers,
};
const ELEMENTS = rules.stewardship.flatMap(({ id, elements = [] }) =>
  elements.map((_, index) => `${id}.${String(index + 1)}`),
);

const all = (answer: AnswerValue): ReadonlyMap<string, AnswerValue> =>
  new Map(ELEMENTS.map((element) => [element, answer]));
const vote = (cast: VoteCast): RelevantVote => ({ parts: [{ cast, shares: 100 }] });

const position: fc.Arbitrary<InvolvedPosition> = fc.record({
  value: fc.integer({ min: -1e9, max: 1e12 }),
  involvement: fc.double({ min: 0, max: 100, noNaN: true }),
});
const positions = fc.array(position, { maxLength: 12 });
const relevantVote: fc.Arbitrary<RelevantVote> = fc.record({
  parts: fc.array(
    fc.record({
      cast: fc.constantFrom(...VOTE_CASTS),
      shares: fc.integer({ min: 0, max: 1_000_000 }),
    }),
    { minLength: 1, maxLength: 3 },
  ),
});
const answers = fc
  .array(fc.constantFrom<AnswerValue>('yes', 'partial', 'no', 'not_disclosed'), {
    minLength: ELEMENTS.length,
    maxLength: ELEMENTS.length,
  })
  .map((given) => new Map(ELEMENTS.map((element, index) => [element, given[index] ?? 'no'])));

describe('numbers that the edition states in words', () => {
  it('reads the halving exposure and the listing threshold', () => {
    expect({ halving, listedStake, listedHolders }).toEqual({
      halving: 0.02,
      listedStake: 0.005,
      listedHolders: 25,
    });
  });

  it('refuses an edition that words them otherwise', () => {
    const reworded = { ...method.investor, exposure: 'X = 100 * E' };
    expect(() => investorNumbers(reworded)).toThrow(RangeError);
  });
});

/** The method prints its exposures rounded; 1.943% is one of those that print as 1.94%. */
describe('the worked examples of the method', () => {
  it.each([
    { share: 0.0219, t: 62, x: '53.2', p: '63.3' },
    { share: 0.01943, t: 18, x: '49.0', p: '55.4' },
  ])('an exposure of $share with T $t gives X $x and P $p', ({ share, t, x, p }) => {
    const found = exposure([{ value: share * 1e6, involvement: 100 }], 1e6, halving);
    expect(printPercent(found?.x ?? -1)).toBe(x);
    expect(printPercent(performance(found?.x ?? -1, t, mu))).toBe(p);
  });
});

describe('exposure', () => {
  it('weights each value with its company’s involvement', () => {
    const found = exposure(
      [
        { value: 300, involvement: 50 },
        { value: 100, involvement: 10 },
      ],
      10_000,
      halving,
    );
    expect(found?.exposure).toBeCloseTo(0.016, 12);
  });

  it.each([[0], [-5], [Number.NaN]])('has no answer for a portfolio of %d', (total) => {
    expect(exposure([{ value: 1, involvement: 50 }], total, halving)).toBeUndefined();
  });

  it('counts nothing for a short position', () => {
    expect(exposure([{ value: -500, involvement: 90 }], 1_000, halving)).toEqual({
      exposure: 0,
      x: 0,
    });
  });

  it('P16: more value in an involved holding never lowers E at fixed portfolio', () => {
    check(fc.tuple(positions, position, fc.integer({ min: 0, max: 1e9 })), ([rest, held, more]) => {
      const larger = { ...held, value: held.value + more };
      expect(eOf([...rest, larger])).toBeGreaterThanOrEqual(eOf([...rest, held]));
    });
  });

  it('gives the identical result in any order, and X within 0 and 100', () => {
    const shuffled = positions.chain((held) =>
      fc.tuple(
        fc.constant(held),
        fc.shuffledSubarray(held, { minLength: held.length, maxLength: held.length }),
      ),
    );
    check(shuffled, ([held, other]) => {
      expect(exposure(other, 1e12, halving)).toEqual(exposure(held, 1e12, halving));
      expect(isPercent(exposure(held, 1e12, halving)?.x ?? -1)).toBe(true);
    });
  });
});

describe('influence', () => {
  it('adds known stakes and counts those that are not known', () => {
    const found = influence([
      { company: 'a', involvement: 92, stake: 0.05 },
      { company: 'b', involvement: 50, stake: 0.02 },
      { company: 'c', involvement: 80 },
    ]);
    expect(found.influence).toBeCloseTo(0.056, 12);
    expect([found.known, found.unknown]).toEqual([2, 1]);
  });

  it('is missing, not zero, while no stake is known', () => {
    expect(influence([{ company: 'a', involvement: 92 }])).toEqual({ known: 0, unknown: 1 });
  });
});

describe('stewardship', () => {
  it.each<[string, AnswerValue, readonly VoteCast[], number]>([
    ['yes to all and one vote for', 'yes', ['for'], 100],
    ['yes to all without a relevant vote', 'yes', [], 100],
    ['yes to all and a vote against', 'yes', ['against'], 70],
    ['yes to all, one vote for and one abstention', 'yes', ['for', 'abstain'], 70 + 30 * 0.625],
    ['yes to all, shares lent out', 'yes', ['loaned_not_recalled'], 70],
    ['partly, did not vote', 'partial', ['did_not_vote'], 35],
    ['no to all and one vote for', 'no', ['for'], 30],
    ['nothing disclosed, no vote', 'not_disclosed', [], 0],
  ])('%s', (_, answer, casts, expected) => {
    const found = stewardship({ answers: all(answer), votes: casts.map(vote) }, rules);
    expect(found.value).toBeCloseTo(expected, 9);
  });

  it('weighs the parts of a split vote by their shares', () => {
    const split: RelevantVote = {
      parts: [
        { cast: 'for', shares: 750 },
        { cast: 'against', shares: 250 },
      ],
    };
    const found = stewardship({ answers: all('no'), votes: [split] }, rules);
    expect(found.value).toBeCloseTo(22.5, 9);
  });

  it('is not assessed while one element has no answer, and names it', () => {
    const answered = new Map(all('yes'));
    answered.delete('T4.2');
    const found = stewardship({ answers: answered, votes: [vote('for')] }, rules);
    expect(found.value).toBeUndefined();
    expect(found.missing).toEqual(['T4.2']);
  });

  it('P15: a vote for never lowers T, a vote against never raises it', () => {
    check(fc.tuple(answers, fc.array(relevantVote, { maxLength: 6 })), ([given, votes]) => {
      const now = tOf(given, votes);
      expect(tOf(given, [...votes, vote('for')])).toBeGreaterThanOrEqual(now);
      expect(tOf(given, [...votes, vote('against')])).toBeLessThanOrEqual(now);
    });
  });

  it('lies within 0 and 100 and does not hang on the order of votes', () => {
    check(fc.tuple(answers, fc.array(relevantVote, { maxLength: 6 })), ([given, votes]) => {
      expect(isPercent(tOf(given, votes))).toBe(true);
      expect(tOf(given, votes.toReversed())).toBe(tOf(given, votes));
    });
  });
});

describe('performance', () => {
  it('lies within 0 and 100; more exposure never raises it, better stewardship never lowers it', () => {
    const percent = fc.double({ min: 0, max: 100, noNaN: true });
    check(fc.tuple(percent, percent, percent, percent), ([x1, x2, t1, t2]) => {
      const [lowX, highX] = [Math.min(x1, x2), Math.max(x1, x2)];
      const [lowT, highT] = [Math.min(t1, t2), Math.max(t1, t2)];
      expect(isPercent(performance(x1, t1, mu))).toBe(true);
      expect(performance(highX, t1, mu)).toBeLessThanOrEqual(performance(lowX, t1, mu));
      expect(performance(x1, lowT, mu)).toBeLessThanOrEqual(performance(x1, highT, mu));
    });
  });

  it('halves the exposure at most', () => {
    expect(performance(100, 100, mu)).toBe(50);
    expect(performance(80, 0, mu)).toBeCloseTo(20, 12);
  });
});

function eOf(held: readonly InvolvedPosition[]): number {
  return exposure(held, 1e13, halving)?.exposure ?? Number.NaN;
}

function tOf(given: ReadonlyMap<string, AnswerValue>, votes: readonly RelevantVote[]): number {
  return stewardship({ answers: given, votes }, rules).value ?? Number.NaN;
}

function isPercent(value: number): boolean {
  return value >= 0 && value <= 100;
}

function check<T>(arbitrary: fc.Arbitrary<T>, holds: (value: T) => void): void {
  fc.assert(fc.property(arbitrary, holds), RUNS);
}
