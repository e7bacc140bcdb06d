import { describe, expect, it } from '@jest/globals';
import { linkResolution } from '../../../src/domain/resolution/link-resolution.js';
import { linkVotes } from '../../../src/domain/resolution/link-votes.js';
import type { ResolutionRecord } from '../../../src/domain/resolution/resolution-record.js';
import type { StoredVote } from '../../../src/domain/resolution/vote.js';
import type { CalendarDate } from '../../../src/domain/quantities/calendar-date.js';

const DAY = '2022-05-25' as CalendarDate;

function resolution(slug: string, title: string, meetingDate?: CalendarDate): ResolutionRecord {
  return {
    slug,
    company: { slug: 'acme', name: 'Acme' },
    meetingYear: 2022,
    ...(meetingDate === undefined ? {} : { meetingDate }),
    title,
    ask: 'Asked for it.',
    filers: [],
    status: 'voted',
    outcome: 'Not adopted.',
    source: 's1',
    sources: [],
  };
}

const FILED = [
  resolution('study', 'Report on Visionary', DAY),
  resolution('diligence', 'Report on customer due diligence', DAY),
];

describe('a matter', () => {
  it.each([
    ['Report on Visionary', 'study'],
    ['Shareholder proposal requesting additional reporting on VISIONARY technology', 'study'],
    ['Commission a third party report assessing Acme’s Customer Due Diligence', 'diligence'],
    ['Elect director Jane Roe', undefined],
    ['Report on customer due diligence and on Visionary', undefined],
    ['Report on human rights', undefined],
    ['', undefined],
  ])('"%s" is %s', (description, slug) => {
    expect(linkResolution({ meetingDate: DAY, description }, FILED)).toBe(slug);
  });

  it('of another day, or put forward by the company, is no resolution on file', () => {
    const description = 'Report on Visionary';
    expect(linkResolution({ meetingDate: '2022-05-26', description }, FILED)).toBeUndefined();
    expect(
      linkResolution({ meetingDate: DAY, description, proposer: 'issuer' }, FILED),
    ).toBeUndefined();
  });

  it('is found by the year where the day of the meeting is not on file', () => {
    const undated = [resolution('study', 'Report on Visionary')];
    const description = 'Report on Visionary';
    expect(linkResolution({ meetingDate: '2022-11-01', description }, undated)).toBe('study');
    expect(linkResolution({ meetingDate: '2023-05-24', description }, undated)).toBeUndefined();
  });
});

describe('votes', () => {
  function vote(id: string, description: string, series?: string): Omit<StoredVote, 'resolution'> {
    return {
      id,
      holder: { slug: 'fund', name: 'Fund', kind: 'fund' },
      filing: { accession: '1', form: 'N-PX', period: '2022-06-30' as CalendarDate },
      company: { slug: 'acme', name: 'ACME INC' },
      meetingDate: DAY,
      description,
      categories: [],
      sharesVoted: 1,
      sharesOnLoan: 0,
      parts: [],
      ...(series === undefined ? {} : { series }),
    };
  }
  const linksOf = (...votes: Omit<StoredVote, 'resolution'>[]) =>
    linkVotes(votes, FILED).map((linked) => linked.resolution);

  it('of several funds on one resolution are all linked', () => {
    const description = 'Report on Visionary';
    expect(linksOf(vote('1', description, 'S1'), vote('2', description, 'S2'))).toEqual([
      'study',
      'study',
    ]);
  });

  it('on two matters that both look like one resolution are not linked', () => {
    expect(linksOf(vote('1', 'Report on Visionary'), vote('2', 'Ban Visionary sales'))).toEqual([
      undefined,
      undefined,
    ]);
  });

  it('at another company are not linked', () => {
    const other = { ...vote('1', 'Report on Visionary'), company: { slug: 'x', name: 'X' } };
    expect(linksOf(other)).toEqual([undefined]);
  });
});
