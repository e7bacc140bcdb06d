import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { PartialDate } from '../../../src/domain/quantities/calendar-date.js';
import { answerOf, type Fields, refusalsOf } from '../../support/api-client.js';
import {
  inventedActivity,
  inventedCompany,
  inventedSource,
  keepCompanies,
} from '../../support/invented-company.js';
import { startStarterApp, TODAY } from '../../support/starter-app.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';

const COMPANIES = '/api/v1/companies';

interface Detail {
  readonly slug: string;
  readonly as_of: string;
  readonly assessment: {
    readonly state: string;
    readonly numbers: Fields | null;
    readonly rank: Fields | null;
    readonly indicators: readonly {
      readonly mean: number | null;
      readonly points: number | null;
    }[];
  };
  readonly activities: readonly {
    readonly number: number;
    readonly counts: boolean;
    readonly value: number;
    readonly entity: string;
    readonly evidence: readonly { readonly source: string; readonly lead_in: string }[];
  }[];
  readonly subsidiaries: readonly { readonly slug: string }[];
  readonly sources: readonly { readonly id: string; readonly date: string | null }[];
}

interface ReceiptPart {
  readonly result: { readonly numbers: Fields | null; readonly activities: readonly Fields[] };
}

describe('the real companies', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await startStarterApp();
  });
  afterAll(() => app.stop());

  async function everySlug(): Promise<readonly string[]> {
    const first = await answerOf<{ items: Detail[]; next_cursor: string }>(
      app,
      `${COMPANIES}?limit=200&sort=name`,
    );
    const rest = await answerOf<{ items: Detail[] }>(
      app,
      `${COMPANIES}?limit=200&sort=name&cursor=${first.next_cursor}`,
    );
    return [...first.items, ...rest.items].map(({ slug }) => slug);
  }

  it('cite exactly the sources that they list, and each claim has a lead-in', async () => {
    for (const slug of await everySlug()) {
      const path = `${COMPANIES}/${slug}`;
      const answer = await answerOf<Detail>(app, path);
      const { sources, ...rest } = answer;
      const cited = new Set(citedIn(rest));
      expect([slug, [...cited].toSorted()]).toEqual([slug, sources.map(({ id }) => id).toSorted()]);
      for (const { evidence } of answer.activities) {
        expect(evidence.every(({ lead_in: leadIn }) => leadIn.length > 0)).toBe(true);
      }
    }
  });

  it('have the numbers of their receipts in full precision', async () => {
    for (const slug of ['amazon', 'ring', 'clearview-ai', 'viaquatro']) {
      const { assessment, activities } = await answerOf<Detail>(app, `${COMPANIES}/${slug}`);
      const receipt = await answerOf<ReceiptPart>(app, `${COMPANIES}/${slug}/receipt`);
      const stated = receipt.result.numbers;
      for (const name of ['score', 'involvement', 'response', 'grade'] as const) {
        const number = assessment.numbers?.[name];
        if (typeof number === 'number') expect(number).toBeCloseTo(Number(stated?.[name]), 10);
        else expect(number).toEqual(stated?.[name]);
      }
      expect(activities).toHaveLength(receipt.result.activities.length);
    }
  });

  it('say nothing that is dated after the day asked for', async () => {
    for (const day of ['2014-03-01', '2019-06-30', '2021-01-01', '2024-12-31']) {
      for (const slug of ['amazon', 'microsoft', 'ibm', 'clearview-ai', 'facebook', 'meta']) {
        const response = await app.get(`${COMPANIES}/${slug}?as_of=${day}`);
        if (response.status === 404) {
          await response.text();
          continue;
        }
        const answer = (await response.json()) as Detail;
        expect(answer.as_of).toBe(day);
        const dates = datesIn({ ...answer, assessment: null }).filter((date) => date > day);
        expect([slug, day, dates]).toEqual([slug, day, []]);
      }
    }
  });

  it.each([
    ['as_of=2026-11-23', 'as_of notInTheFuture'],
    ['as_of=2026-02-30', 'as_of isDay'],
    ['as_of=2026', 'as_of isDay'],
    ['as_of=', 'as_of isDay'],
    ['as_of=2026-01-01&as_of=2026-01-02', 'as_of isDay'],
    ['asOf=2026-01-01', 'asOf unknown-parameter'],
  ])('refuse %s', async (query, refusal) => {
    expect(await refusalsOf(app, `${COMPANIES}/amazon?${query}`)).toEqual([refusal]);
  });

  it('are short for those who have them already', async () => {
    const first = await app.get(`${COMPANIES}/amazon`);
    const etag = first.headers.get('etag') ?? '';
    await first.text();
    const again = await app.get(`${COMPANIES}/amazon`, { 'if-none-match': etag });
    expect([again.status, await again.text()]).toEqual([304, '']);
  });
});

describe('an invented company', () => {
  let app: TestApp;

  const lead = { source: 's2', grade: 'E4', claim: 'A rumour that may not be named.' } as const;
  const rumour = inventedActivity('rumour', { role: 'sell', evidence: [lead] });
  const lapsed = inventedActivity('lapsed', {
    status: [{ status: 'active', date: '2010' as PartialDate, evidence: ['s3'] }],
    evidence: [{ source: 's3', grade: 'B2', claim: 'Long ago.' }],
  });
  const old = inventedSource('s3', { date: '2010' as PartialDate });
  const sources = [inventedSource('s1'), inventedSource('s2'), old];

  beforeAll(async () => {
    app = await startTestApp({ today: TODAY });
    await keepCompanies(app, [
      inventedCompany('open', {
        notes: 'Editor doubts this.',
        sources,
        activities: [inventedActivity('live'), rumour, lapsed],
        statements: [
          { kind: 'denial', speaker: 'company', claim: 'Denied.', source: 's1' },
          {
            kind: 'statement',
            speaker: 'ngo',
            claim: 'Said later.',
            source: 's1',
            date: '2026-10' as PartialDate,
          },
        ],
        actions: [{ kind: 'lawsuit', authority: 'A court', claim: 'Sued.', source: 's1' }],
        investors: [
          {
            investor: 'A fund',
            relation: 'shareholder',
            claim: 'Holds.',
            source: 's1',
            value: { value: 5, currency: 'NOK' },
          },
        ],
      }),
      inventedCompany('hidden', {
        name: 'Hidden',
        sources,
        activities: [rumour, lapsed],
        parent: { name: 'Company open', slug: 'open', control: true, source: 's1' },
      }),
      inventedCompany('silent'),
      inventedCompany('gone'),
    ]);
  });
  afterAll(() => app.stop());

  it('shows what may be named, with its claim words', async () => {
    const answer = await answerOf<Detail & Fields>(app, `${COMPANIES}/open`);

    expect(answer.activities).toMatchObject([
      { number: 1, entity: 'self', counts: true, uncounted_reason: null, product: 'live' },
      { number: 2, entity: 'self', counts: false, product: 'lapsed', value: 0 },
    ]);
    expect(answer).toMatchObject({
      statements: [{ lead_in: 'Reported by The Paper', claim: 'Denied.', date: null }, {}],
      actions: [{ lead_in: expect.stringMatching(/alleged until decided/i), amount: null }],
      investors: [{ investor: 'A fund', share: null, value: { value: 5, currency: 'NOK' } }],
      reply: 'Not yet asked',
      assessment: { rank: { position: 1, tied: false, of: 1 } },
    });
  });

  it('says nothing of rumours, of companies under review and of the editor’s doubts', async () => {
    const text = await (await app.get(`${COMPANIES}/open`)).text();

    expect(text).not.toMatch(/rumour|hidden|doubts|notes|s2/i);
  });

  it('has the numbers of its parts', async () => {
    const { assessment, activities } = await answerOf<Detail>(app, `${COMPANIES}/open`);
    const [{ value } = { value: Number.NaN }] = activities;
    expect(assessment.numbers).toMatchObject({ involvement: 100 * value });
  });

  it('has no number, not even of its answers, while it is not assessed', async () => {
    const { assessment } = await answerOf<Detail>(app, `${COMPANIES}/silent`);

    expect(assessment).toMatchObject({ state: 'not_assessed', numbers: null, rank: null });
    for (const { mean, points } of assessment.indicators) {
      expect([mean, points]).toEqual([null, null]);
    }
  });

  it('leaves out what was said later', async () => {
    const answer = await answerOf(app, `${COMPANIES}/open?as_of=2026-06-30`);
    expect(answer['statements']).toHaveLength(1);
  });

  it('is not found when it is unknown, under review or retired, with one and the same answer', async () => {
    await keepCompanies(app, [
      inventedCompany('open', { sources, activities: [inventedActivity('live')] }),
      inventedCompany('hidden', { name: 'Hidden', sources, activities: [rumour] }),
    ]);
    const answers = await Promise.all(
      ['hidden', 'gone', 'nobody', '..%2Fopen', '%00', 'OPEN'].map(async (slug) => {
        const response = await app.get(`${COMPANIES}/${slug}`);
        const { instance, ...problem } = (await response.json()) as Fields;
        expect(String(instance)).toContain(slug);
        return [response.status, problem];
      }),
    );
    const [, ...others] = answers;
    expect(answers[0]?.[0]).toBe(404);
    for (const other of others) expect(other).toEqual(answers[0]);
  });
});

/** Ids of sources wherever something names them. */
function citedIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(citedIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, field]: [string, unknown]) => {
    if (key === 'identifiers') return [];
    if (key === 'source' && typeof field === 'string') return [field];
    if (key === 'sources') return field as string[];
    return citedIn(field);
  });
}

/** Dates of facts; the end of a pause may lie ahead. */
function datesIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(datesIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, field]: [string, unknown]) => {
    if (['date', 'since', 'last_confirmed'].includes(key)) {
      return typeof field === 'string' ? [field] : [];
    }
    return key === 'until' ? [] : datesIn(field);
  });
}
