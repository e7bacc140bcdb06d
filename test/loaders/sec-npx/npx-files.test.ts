import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { DomainError } from '../../../src/domain/errors.js';
import type { PortfolioFile } from '../../../src/domain/portfolio/portfolio-file.js';
import type { ReportedVote } from '../../../src/domain/resolution/vote.js';
import type { RejectedVote } from '../../../src/domain/resolution/vote-filing.js';
import { npxFileKind, readNpxCover, readNpxVotes } from '../../../src/loaders/sec-npx/npx-files.js';
import { fileInMemory, fileOnDisk } from '../../../src/platform/files/portfolio-files.js';
import { COVER, matter, submission, voteTable } from './npx-text.js';

const SAMPLES = fileURLToPath(new URL('../../../../shared/samples/npx/', import.meta.url));
// The samples belong to other people; without them these tests are left out.
const describeSamples = existsSync(SAMPLES) ? describe : describe.skip;

async function votesOf(
  file: PortfolioFile,
): Promise<{ readonly votes: ReportedVote[]; readonly rejected: RejectedVote[] }> {
  const read = { votes: [] as ReportedVote[], rejected: [] as RejectedVote[] };
  await readNpxVotes(file, await npxFileKind(file), (batch) => {
    read.votes.push(...batch.votes);
    read.rejected.push(...batch.rejected);
    return Promise.resolve();
  });
  return read;
}

function file(text: string, encoding: BufferEncoding = 'utf8'): PortfolioFile {
  return fileInMemory('votes.xml', Buffer.from(text, encoding));
}

async function refusalOf(text: string): Promise<string> {
  const error: unknown = await votesOf(file(text)).catch((reason: unknown) => reason);
  if (!(error instanceof DomainError)) throw new Error('it was not refused');
  return error.code;
}

describe('a table of votes', () => {
  it.each(['', 'inf:', 'n1:'])('is read with the prefix "%s"', async (prefix) => {
    const { votes } = await votesOf(file(voteTable(prefix, matter(prefix), matter(prefix))));
    expect(votes.map(({ line }) => line)).toEqual([1, 2]);
    expect(votes[0]).toMatchObject({
      issuer: { name: 'AMAZON COM INC' },
      meetingDate: '2024-05-22',
      proposer: 'security_holder',
      categories: ['OTHER SOCIAL ISSUES'],
    });
  });

  it('takes managementRecommendation for how the vote stood to management', async () => {
    const records = [
      ['FOR', '1', 'FOR'],
      ['AGAINST', '2', 'AGAINST'],
      ['FOR', '3', 'AGAINST'],
      ['1 YEAR', '4', 'FOR'],
      ['3 YEARS', '5', 'NONE'],
    ] as const;
    const { votes } = await votesOf(file(voteTable('', matter('', { shares: '15', records }))));
    expect(votes[0]?.parts).toEqual([
      { howVoted: 'FOR', cast: 'for', shares: 1, stance: 'with' },
      { howVoted: 'AGAINST', cast: 'against', shares: 2, stance: 'against' },
      { howVoted: 'FOR', cast: 'for', shares: 3, stance: 'against' },
      { howVoted: '1 YEAR', shares: 4, stance: 'with' },
      { howVoted: '3 YEARS', shares: 5, stance: 'not_stated' },
    ]);
  });

  it('reads other capitals, shares on loan, and identifiers that say nothing', async () => {
    const table = voteTable('', matter('', { isin: 'N/A', loan: '40', series: 's000012345' }))
      .replaceAll('howVoted', 'HowVoted')
      .replace('>FOR<', '>take no action<');
    const { votes } = await votesOf(file(table));
    expect(votes[0]?.issuer.identifiers).toEqual([]);
    expect(votes[0]?.series).toBe('S000012345');
    expect(votes[0]?.parts).toMatchObject([
      { howVoted: 'TAKE NO ACTION', cast: 'did_not_vote' },
      { cast: 'loaned_not_recalled', shares: 40 },
    ]);
  });

  it('takes a record without its shares for a vote: the only one has those of the matter', async () => {
    const one = matter('', { shares: '40', records: [['FOR', '', 'FOR']] });
    const two = matter('', {
      shares: '40',
      records: [
        ['FOR', '', 'FOR'],
        ['AGAINST', '10', 'AGAINST'],
      ],
    });
    const { votes } = await votesOf(file(voteTable('', one, two)));

    expect(votes.map(({ parts }) => parts.map(({ cast, shares }) => [cast, shares]))).toEqual([
      [['for', 40]],
      [
        ['for', 0],
        ['against', 10],
      ],
    ]);
  });

  it('keeps a matter that cannot be read with its reason, and the others', async () => {
    const table = voteTable(
      '',
      matter('', { date: 'soon' }),
      matter('', { issuer: ' ' }),
      matter(''),
    );
    const { votes, rejected } = await votesOf(file(table));
    expect(votes.map(({ line }) => line)).toEqual([3]);
    expect(rejected.map(({ line, rule }) => [line, rule])).toEqual([
      [1, 'bad-meeting-date'],
      [2, 'missing-issuer'],
    ]);
  });

  it('is read from a full submission, with its number and date', async () => {
    const wrapped = file(submission(voteTable('inf:', matter('inf:'))));
    expect((await votesOf(wrapped)).votes).toHaveLength(1);
    const { cover, header } = await readNpxCover(wrapped, 'submission');
    expect(header).toEqual({ accession: '0009990001-24-000007', filedOn: '20240829' });
    expect(cover).toEqual({
      filer: { name: 'Juniper Example Funds', kind: 'fund', cik: '0009990001' },
      form: 'N-PX',
      period: '2024-06-30',
      amendment: 'original',
      notice: false,
    });
  });

  it('is read in UTF-16', async () => {
    const { votes } = await votesOf(file(`\uFEFF${voteTable('', matter(''))}`, 'utf16le'));
    expect(votes).toHaveLength(1);
  });

  it.each([
    ['a cover without votes', COVER, 'no-votes'],
    ['something else', 'name,shares\nAmazon,1\n', 'unknown-format'],
    ['a file that was cut off', voteTable('', matter('')).slice(0, -40), 'broken-xml'],
    [
      'a submission that was cut off',
      submission(voteTable('', matter(''))).split('</proxyTable>')[0] ?? '',
      'broken-submission',
    ],
    [
      'entities of its own',
      `<!DOCTYPE a [<!ENTITY b "bb"><!ENTITY c "&b;&b;">]>${voteTable('', matter('', { issuer: '&c;' }))}`,
      'xml-with-doctype',
    ],
  ])('refuses %s', async (_, text, code) => {
    expect(await refusalOf(text)).toBe(code);
  });
});

describe('a cover', () => {
  it.each([
    ['RESTATEMENT', 'restatement'],
    ['NEW PROXY', 'new-votes'],
  ])('of an amendment "%s" is a %s', async (type, amendment) => {
    const amended = COVER.replace('<submissionType>N-PX<', '<submissionType>N-PX/A<').replace(
      '<reportInfo>',
      `<amendmentInfo><amendmentNo>2</amendmentNo><amendmentType>${type}</amendmentType></amendmentInfo><reportInfo>`,
    );
    const { cover } = await readNpxCover(file(amended), 'cover');
    expect(cover).toMatchObject({ form: 'N-PX/A', amendment, amendmentNumber: 2 });
  });

  it('of a notice says so', async () => {
    const notice = COVER.replace('FUND VOTING REPORT', 'FUND NOTICE REPORT');
    expect((await readNpxCover(file(notice), 'cover')).cover?.notice).toBe(true);
  });
});

describeSamples('the sample filings', () => {
  it('hold seven votes of one manager, one of them dissent', async () => {
    const { cover } = await readNpxCover(
      fileOnDisk(`${SAMPLES}kim-llc-2024-primary_doc.xml`),
      'cover',
    );
    expect(cover).toMatchObject({
      filer: { name: 'KIM, LLC', kind: 'manager', cik: '0001888968' },
      period: '2024-06-30',
    });
    const { votes, rejected } = await votesOf(fileOnDisk(`${SAMPLES}kim-llc-2024-votes.xml`));
    expect(rejected).toEqual([]);
    expect(
      votes.map(({ issuer, parts }) => [issuer.name, parts[0]?.howVoted, parts[0]?.stance]),
    ).toEqual([
      ['BIGCOMMERCE HOLDINGS, INC.', 'ABSTAIN', 'against'],
      ['VISHAY INTERTECHNOLOGY, INC.', 'FOR', 'with'],
      ['ASPEN AEROGELS, INC.', 'FOR', 'with'],
      ['SOUNDHOUND AI, INC.', 'FOR', 'with'],
      ['SOUNDHOUND AI, INC.', '3 YEARS', 'with'],
      ['FREYR Battery SA', 'AGAINST', 'against'],
      ['RIVIAN AUTOMOTIVE, INC.', 'FOR', 'with'],
    ]);
    expect(votes[0]?.parts[0]?.cast).toBe('did_not_vote');
    expect(votes[4]?.parts[0]?.cast).toBeUndefined();
  });

  it("read the regulator's own skeleton: a split vote, shares on loan, no ISIN", async () => {
    const { votes } = await votesOf(fileOnDisk(`${SAMPLES}sec-proxyvotetable-template.xml`));
    expect(votes).toHaveLength(1);
    expect(votes[0]?.parts.map(({ shares, stance }) => [shares, stance])).toEqual([
      [1, 'against'],
      [2, 'with'],
      [3, 'with'],
      [1, 'not_stated'],
    ]);
    expect(votes[0]?.issuer.identifiers).toEqual([
      { scheme: 'cusip', value: '123456789', sound: false },
    ]);
  });
});
