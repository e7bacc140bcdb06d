import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AssessmentsService } from '../../../src/features/assessments/assessments.service.js';
import { VotesService } from '../../../src/features/votes/votes.service.js';
import { NpxLoader, type NpxResult } from '../../../src/loaders/sec-npx/npx-loader.service.js';
import { DataVersion } from '../../../src/platform/database/data-version.js';
import { fileInMemory } from '../../../src/platform/files/portfolio-files.js';
import { COVER, matter, submission, voteTable } from '../../loaders/sec-npx/npx-text.js';
import { answerOf, type Fields } from '../../support/api-client.js';
import { startStarterApp } from '../../support/starter-app.js';
import type { TestApp } from '../../support/test-app.js';
import { faultsOf } from '../web/page-checks.js';

let app: TestApp;
const FUND = 'juniper-example-funds-9990001';
const TABLE = voteTable(
  '',
  matter('', {
    series: 'S000000001',
    records: [
      ['FOR', '60', 'AGAINST'],
      ['AGAINST', '40', 'FOR'],
    ],
  }),
  matter('', {
    description: 'Elect a director',
    source: 'ISSUER',
    records: [['FOR', '100', 'FOR']],
  }),
  matter('', { description: 'Report on plastics', shares: '99999999999999' }),
  matter('', { issuer: 'NOBODY KNOWS THIS ONE PLC', isin: 'N/A' }),
  matter('', { date: 'soon' }),
);

beforeAll(async () => {
  app = await startStarterApp();
}, 60_000);
afterAll(() => app.stop());

async function load(...texts: readonly string[]): Promise<readonly NpxResult[]> {
  const files = texts.map((text, index) => fileInMemory(`file${String(index)}`, Buffer.from(text)));
  const results = await app.app.get(NpxLoader).load(files, {});
  await app.app.get(DataVersion).refresh();
  return results;
}

async function counts(): Promise<Fields | undefined> {
  const [row] = await app.dataSource.query<Fields[]>(
    `SELECT (SELECT count(*)::int FROM vote_filing) AS filings,
       (SELECT count(*)::int FROM vote) AS votes, (SELECT count(*)::int FROM vote_part) AS parts`,
  );
  return row;
}

describe('votes', () => {
  it('are loaded with what was odd, shown at the company, and linked to the resolution', async () => {
    const [result] = await load(submission(TABLE));
    expect(result).toMatchObject({
      stored: {
        state: 'added',
        accession: '0009990001-24-000007',
        holder: { slug: FUND, name: 'Juniper Example Funds' },
        period: '2024-06-30',
        votes: 4,
        matched: 3,
        rejected: 1,
        warnings: [{ rule: 'absurd-shares', line: 3, count: 1 }],
      },
    });

    const { total, items } = await answerOf<{ total: number; items: readonly Fields[] }>(
      app,
      '/api/v1/companies/amazon/votes',
    );
    expect(total).toBe(3);
    expect(items.map(({ resolution }) => resolution)).toEqual([
      'amazon-2024-rekognition-study',
      null,
      null,
    ]);
    expect(items[0]).toMatchObject({
      holder: { slug: FUND, kind: 'fund' },
      filing: { accession: '0009990001-24-000007', filed_on: '2024-08-29' },
      issuer: 'AMAZON COM INC',
      proposer: 'security_holder',
      parts: [
        { how_voted: 'FOR', cast: 'for', shares: 60, management: 'against' },
        { how_voted: 'AGAINST', cast: 'against', shares: 40, management: 'with' },
      ],
    });
    const html = await (await app.get('/resolutions/amazon-2024-rekognition-study')).text();
    expect(faultsOf(html)).toEqual([]);
    expect(html).toContain('FOR 60; AGAINST 40');
    expect(html).toContain('Form N-PX 0009990001-24-000007, filed 29 August 2024');
  });

  it('are handed out in pieces', async () => {
    const path = '/api/v1/companies/amazon/votes?limit=2';
    const first = await answerOf<{ items: unknown[]; next_cursor: string }>(app, path);
    const rest = await answerOf<{ items: unknown[]; next_cursor: null }>(
      app,
      `${path}&cursor=${first.next_cursor}`,
    );
    expect([first.items.length, rest.items.length, rest.next_cursor]).toEqual([2, 1, null]);
    expect((await app.get(`${path}&cursor=x`)).status).toBe(400);
    expect((await app.get('/api/v1/companies/nobody/votes')).status).toBe(404);
  });

  it('of a holder are those at companies on file', async () => {
    const votes = await app.app.get(VotesService).votesOf(FUND);
    expect(votes.map(({ company }) => company.slug)).toEqual(['amazon', 'amazon', 'amazon']);
    expect(await app.app.get(VotesService).votesOf('nobody')).toEqual([]);
  });

  it('change nothing when the same filing comes again, and replace those of another text', async () => {
    const before = await counts();
    const [again] = await load(submission(TABLE));
    expect(again).toMatchObject({ stored: { state: 'unchanged', votes: 4 } });
    expect(await counts()).toEqual(before);

    const [other] = await load(submission(voteTable('', matter(''))));
    expect(other).toMatchObject({ stored: { state: 'replaced', votes: 1 } });
    expect(await counts()).toEqual({ filings: 1, votes: 1, parts: 1 });
  });

  it('of a filing that is cut off leave nothing behind, and the others are loaded', async () => {
    const before = await counts();
    const broken = submission(TABLE).split('NOBODY KNOWS')[0] ?? '';
    const results = await load(broken.replaceAll('0009990001-24-000007', '0009990001-24-000008'));
    expect(results).toMatchObject([{ refused: { code: 'broken-submission' } }]);
    expect(await counts()).toEqual(before);
  });

  it('of cover and table in two files are one filing; a table alone is refused', async () => {
    const [pair, alone, ...more] = await load(COVER, TABLE, voteTable('', matter('')));
    expect(more).toEqual([]);
    expect(pair).toMatchObject({ stored: { state: 'added', votes: 4 } });
    expect(alone).toMatchObject({ refused: { code: 'votes-without-cover' } });
  });

  it('give way to a restatement of the year', async () => {
    const service = app.app.get(VotesService);
    expect((await service.votesOn('amazon')).length).toBeGreaterThan(1);
    const cover = COVER.replace('>N-PX<', '>N-PX/A<').replace(
      '<reportInfo>',
      '<amendmentInfo><amendmentType>RESTATEMENT</amendmentType></amendmentInfo><reportInfo>',
    );
    const text = submission(voteTable('', matter('', { description: 'Restated' })), cover)
      .replaceAll('0009990001-24-000007', '0009990001-24-000009')
      .replaceAll('20240829', '20241001');
    expect(await load(text)).toMatchObject([{ stored: { state: 'added' } }]);
    const standing = await service.votesOn('amazon');
    expect(standing.map(({ description }) => description)).toEqual(['Restated']);
  });

  it('find their company again when what is known of it changed', async () => {
    const service = app.app.get(VotesService);
    await app.dataSource.query('UPDATE vote_issuer SET organisation_id = NULL');
    expect(await service.votesOn('amazon')).toEqual([]);
    await service.rematch();
    expect(await service.votesOn('amazon')).toHaveLength(1);
  });

  it('leave the grades of companies alone', async () => {
    const { bySlug } = await app.app.get(AssessmentsService).snapshot();
    expect(bySlug.has(FUND)).toBe(false);
  });
});
