import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import { Command } from 'commander';
import { resolveIssuer } from '../../../src/domain/matching/resolve-issuer.js';
import type { PortfolioLine } from '../../../src/domain/portfolio/portfolio-line.js';
import type { CalendarDate } from '../../../src/domain/quantities/calendar-date.js';
import type { ReportedVote } from '../../../src/domain/resolution/vote.js';
import { CompaniesService } from '../../../src/features/companies/companies.service.js';
import { HoldingsService } from '../../../src/features/holdings/holdings.service.js';
import { registerMatchReviewCommands } from '../../../src/features/match-reviews/match-reviews.commands.js';
import { registerMatchCommand } from '../../../src/features/matching/match.commands.js';
import { MatchingService } from '../../../src/features/matching/matching.service.js';
import { VotesService } from '../../../src/features/votes/votes.service.js';
import { CommandContext } from '../../../src/platform/cli/command-context.js';
import { readSettings } from '../../../src/platform/config/read-settings.js';
import { DataVersion } from '../../../src/platform/database/data-version.js';
import { inventedCompany } from '../../support/invented-company.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';
import { file, filing, portfolio } from '../holdings/holdings-under-test.js';

const TODAY = '2026-11-22' as CalendarDate;
const TOKEN = 'a-token-for-the-operator-of-this-test';
const ISIN = 'US0378331005';
const LINE = {
  name: 'SOMETHING ELSE',
  identifiers: [{ scheme: 'isin', value: ISIN, sound: true }],
} as const;

let app: TestApp;
let matching: MatchingService;

beforeAll(async () => {
  app = await startTestApp({ today: TODAY, settings: { COUNTERGAZE_OPERATOR_TOKEN: TOKEN } });
  matching = app.app.get(MatchingService);
  await app.app.get(CompaniesService).storeDataset({
    dataset: 'test',
    today: TODAY,
    records: [
      inventedCompany('norvane', { name: 'Norvane Optics' }),
      inventedCompany('quellmar', { name: 'Quellmar' }),
    ],
    identifiers: [{ slug: 'norvane', scheme: 'isin', value: ISIN, source: 'prospectus' }],
  });
  await app.app.get(DataVersion).refresh();
  const line: PortfolioLine = { line: 1, ...LINE, instrument: 'share', quantity: 10 };
  const unnamed: PortfolioLine = { ...line, name: 'QLM MARE HOLDINGS', identifiers: [] };
  await app.app.get(HoldingsService).store(filing(), portfolio(line, unnamed), file('a'));
  await storeVote();
}, 60_000);
afterAll(() => app.stop());

async function storeVote(): Promise<void> {
  const period = '2026-06-30' as CalendarDate;
  const filer = { name: 'Voting Fund', kind: 'fund', cik: '0009990001' } as const;
  const filed = { accession: 'v', filer, form: 'N-PX', period, amendment: 'original' } as const;
  const vote: ReportedVote = {
    ...{ line: 1, issuer: LINE, meetingDate: period, description: 'A report' },
    ...{ categories: [], sharesVoted: 10, sharesOnLoan: 0 },
    parts: [{ howVoted: 'FOR', cast: 'for', shares: 10, stance: 'against' }],
  };
  const votes = app.app.get(VotesService);
  await votes.store({ ...filed, notice: false }, file('b'), (take) =>
    take({ votes: [vote], rejected: [] }),
  );
}

/** Whose the stored securities are, in the order of their names, and at whose meeting the vote was. */
async function storedMatches(): Promise<readonly unknown[]> {
  const stored = await app.app.get(HoldingsService).portfolio('invented-advisers-llc-1234567');
  const lines = (stored?.lines ?? []).toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const votes = ['norvane', 'quellmar'].map(async (slug) => {
    return (await app.app.get(VotesService).votesOn(slug)).map(() => slug);
  });
  return [
    ...lines.map(({ issuer }) => issuer.best?.organisation ?? issuer.decision),
    ...(await Promise.all(votes)).flat(),
  ];
}

async function request(
  method: string,
  path: string,
  body?: object,
  token = TOKEN,
): Promise<Response> {
  return fetch(`${app.url}/api/v1/match-decisions${path}`, {
    method,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}

describe('a decision of a person', () => {
  it('applies to its subject until it is undone, and stays on record', async () => {
    const subject = `isin:${ISIN.toLowerCase()}`;
    const decision = { subject, organisation: 'quellmar', by: 'A. Editor', reason: 'Sold in May.' };
    const created = await request('POST', '', decision);
    const stored = (await created.json()) as { id: string };

    expect(created.status).toBe(201);
    expect(stored).toMatchObject({ subject: `isin:${ISIN}`, organisation: 'quellmar' });
    expect(resolveIssuer(LINE, await matching.universe())).toMatchObject({
      decision: 'match',
      by: 'decision',
      best: { organisation: 'quellmar' },
    });

    const undone = await request('DELETE', `/${stored.id}?by=B.%20Editor`);
    expect(undone.status).toBe(204);
    expect(resolveIssuer(LINE, await matching.universe())).toMatchObject({
      by: 'identifier',
      best: { organisation: 'norvane' },
    });
    expect((await request('DELETE', `/${stored.id}?by=B`)).status).toBe(404);
    expect(
      await app.dataSource.query('SELECT decided_by, undone_by FROM match_decision WHERE id = $1', [
        stored.id,
      ]),
    ).toEqual([{ decided_by: 'A. Editor', undone_by: 'B. Editor' }]);
  });

  it('replaces the one before it on the same subject', async () => {
    const decision = { subject: 'name:Norvane', by: 'A. Editor', reason: 'Checked.' };
    await request('POST', '', { ...decision, organisation: 'norvane' });
    await request('POST', '', decision);
    const { items } = (await (await request('GET', '')).json()) as {
      items: readonly { subject: string; organisation: string | null }[];
    };

    expect(items.filter(({ subject }) => subject === 'name:norvane')).toEqual([
      expect.objectContaining({ organisation: null, by: 'A. Editor' }),
    ]);
    const found = resolveIssuer({ name: 'NORVANE', identifiers: [] }, await matching.universe());
    expect([found.decision, found.by]).toEqual(['none', 'decision']);
  });

  it.each([
    [{ subject: 'isin:US0378331006', by: 'A', reason: 'B' }, 400],
    [{ subject: 'name:Norvane', organisation: 'nobody', by: 'A', reason: 'B' }, 404],
    [{ subject: 'name:Norvane', by: ' ', reason: 'B' }, 400],
    [{ subject: 'name:Norvane', by: 'A' }, 400],
  ])('is refused as %j', async (body, status) => {
    expect((await request('POST', '', body)).status).toBe(status);
  });

  it.each([
    ['GET', ''],
    ['POST', ''],
    ['DELETE', '/1?by=A'],
  ])('is not for everybody: %s', async (method, path) => {
    const response = await request(
      method,
      path,
      method === 'POST' ? {} : undefined,
      'another-token',
    );
    expect(response.status).toBe(401);
  });
});

describe('what is stored already', () => {
  const before = ['none', 'norvane', 'norvane'];

  it('follows a decision at once, and goes back when it is undone', async () => {
    expect(await storedMatches()).toEqual(before);
    const by = { by: 'A. Editor', reason: 'Sold in May.' };
    const decision = { subject: `isin:${ISIN}`, organisation: 'quellmar', ...by };
    const created = await request('POST', '', decision);
    expect(created.status).toBe(201);
    expect(await storedMatches()).toEqual(['none', 'quellmar', 'quellmar']);

    const { id } = (await created.json()) as { id: string };
    await request('DELETE', `/${id}?by=A`);
    expect(await storedMatches()).toEqual(before);
  });

  it('follows a decision taken on the command line', async () => {
    const subject = 'name:QLM Mare Holdings';
    const said = ['--organisation', 'quellmar', '--by', 'A', '--reason', 'Its former name.'];
    const stored = await match('decide', subject, ...said);
    expect(await storedMatches()).toEqual(['quellmar', 'norvane', 'norvane']);

    const id = /Decision (\d+) is stored/.exec(stored)?.[1] ?? '';
    expect(await match('decisions')).toContain('Its former name.');
    expect(await match('undo', id, '--by', 'B')).toContain(`Decision ${id} is undone.`);
    expect(await storedMatches()).toEqual(before);
  });
});

/** In this process, on the application of the test. */
async function match(...words: readonly string[]): Promise<string> {
  const terminal = new Terminal();
  const program = new Command('countergaze').exitOverride();
  registerMatchCommand(program, terminal);
  registerMatchReviewCommands(program, terminal);
  await program.parseAsync(['match', ...words], { from: 'user' });
  return terminal.printed;
}

/** Keeps what a command prints. */
class Terminal extends CommandContext {
  printed = '';

  constructor() {
    super(
      () => readSettings({}),
      () => Promise.reject(new Error('the application of the test is there')),
    );
  }

  override print(text: string): void {
    this.printed += text;
  }

  override withData<Answer>(work: (app: INestApplicationContext) => Promise<Answer>) {
    return work(app.app);
  }
}
