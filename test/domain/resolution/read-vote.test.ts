import { describe, expect, it } from '@jest/globals';
import { castOf, shareWarning, stanceOf } from '../../../src/domain/resolution/read-vote.js';
import type { ReportedVote } from '../../../src/domain/resolution/vote.js';
import type { CalendarDate } from '../../../src/domain/quantities/calendar-date.js';

describe('the words of a vote', () => {
  it.each([
    ['FOR', 1, 'for'],
    ['Against', 1, 'against'],
    ['WITHHOLD', 1, 'against'],
    ['ABSTAIN', 1, 'abstain'],
    ['TAKE NO ACTION', 0, 'did_not_vote'],
    ['FOR', 0, 'did_not_vote'],
    ['1 YEAR', 1, undefined],
    ['3 YEARS', 0, undefined],
    ['SOMETHING', 1, undefined],
  ])('"%s" with %d shares count as %s', (words, shares, cast) => {
    expect(castOf(words, shares)).toBe(cast);
  });

  it.each([
    ['FOR', 'with'],
    ['Against', 'against'],
    ['NONE', 'not_stated'],
    ['N/A', 'not_stated'],
    [undefined, 'not_stated'],
  ])('managementRecommendation "%s" is %s', (field, stance) => {
    expect(stanceOf(field)).toBe(stance);
  });
});

describe('shares', () => {
  const vote = (sharesVoted: number, ...shares: readonly number[]): ReportedVote => ({
    line: 1,
    issuer: { name: 'Acme', identifiers: [] },
    meetingDate: '2024-05-22' as CalendarDate,
    description: '',
    categories: [],
    sharesVoted,
    sharesOnLoan: 7,
    parts: [
      ...shares.map((count) => ({ howVoted: 'FOR', shares: count, stance: 'with' as const })),
      { howVoted: 'ON LOAN', cast: 'loaned_not_recalled', shares: 7, stance: 'not_stated' },
    ],
  });

  it.each([
    [vote(30, 10, 20), undefined],
    [vote(30, 10), 'shares-do-not-add-up'],
    [vote(12_345_678_901_234, 12_345_678_901_234), 'absurd-shares'],
  ])('are warned of: %#', (given, warning) => {
    expect(shareWarning(given)).toBe(warning);
  });
});
