import { expect, it } from '@jest/globals';
import {
  wordControl,
  wordException,
  wordFinding,
  wordRelation,
  wordShare,
  wordStatedShare,
} from '../../../src/domain/ownership/word-ownership.js';

const closed = { minimum: false, maximum: false };

it.each([
  [{ minimum: 0.51, maximum: 0.51 }, '51%'],
  [{ minimum: 0.25, maximum: 0.5 }, '25% to 50%'],
  [{ minimum: 0.6, maximum: 1 }, 'at least 60%'],
  [{ minimum: 0, maximum: 0.4 }, 'up to 40%'],
  [{ minimum: 0, maximum: 1 }, 'not known'],
])('a share of %j is "%s"', (range, words) => {
  expect(wordShare(range)).toBe(words);
});

it.each([
  [undefined, closed, 'not stated'],
  [{ minimum: 0.3, maximum: 0.3 }, closed, '30%'],
  [{ minimum: 0.5, maximum: 0.75 }, { minimum: true, maximum: false }, 'over 50% and at most 75%'],
  [
    { minimum: 0.25, maximum: 0.5 },
    { minimum: false, maximum: true },
    'at least 25% and under 50%',
  ],
  [{ minimum: 0.75, maximum: 1 }, closed, 'at least 75%'],
  [{ minimum: 0, maximum: 0.25 }, closed, 'at most 25%'],
])('a stated share of %j with open ends %j is "%s"', (range, open, words) => {
  expect(wordStatedShare(range, open)).toBe(words);
});

it.each([
  ['certain', 'told', 'yes, a source says so'],
  ['certain', 'votes', 'yes, by votes'],
  ['possible', undefined, 'possible'],
  ['none', undefined, 'not shown'],
] as const)('control that is %s by %s is "%s"', (control, by, words) => {
  expect(wordControl(control, by)).toBe(words);
});

it.each([
  ['IS_FUND-MANAGED_BY', 'manages this fund'],
  ['IS_DIRECTLY_CONSOLIDATED_BY', 'consolidates it directly in its accounts'],
  ['votingRights', 'voting rights'],
  ['constructor', 'constructor'],
])('the relation %s is "%s"', (relation, words) => {
  expect(wordRelation(relation)).toBe(words);
});

it('names the reason why there is no parent, also one that is not known', () => {
  expect(wordException('direct', 'NATURAL_PERSONS')).toBe(
    'No direct parent is named: natural persons control it.',
  );
  expect(wordException('ultimate', 'SOMETHING_NEW')).toBe(
    'No ultimate parent is named: something new.',
  );
});

it('says what is wrong with stakes', () => {
  expect(wordFinding({ rule: 'owned-more-than-once', company: 'a', sum: 1.5 })).toBe(
    'The stated stakes add up to 150% or more, which cannot be; none of them is taken as sure.',
  );
  expect(wordFinding({ rule: 'share-out-of-range', company: 'a', sum: 2 })).toContain(
    'it was left out',
  );
});
