import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { answerOf, refusalsOf } from '../../support/api-client.js';
import {
  inventedActivity,
  inventedCompany,
  keepCompanies,
} from '../../support/invented-company.js';
import { startStarterApp, TODAY } from '../../support/starter-app.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';

const RANKING = '/api/v1/ranking';

interface Row {
  readonly slug: string;
  readonly rank: number;
  readonly tied: boolean;
  readonly score: number;
  readonly grade: string;
  readonly country: string | null;
  readonly sector_slug: string;
}

interface Ranking {
  readonly ranked: number;
  readonly shown: number;
  readonly under_review: number;
  readonly subsidiaries: number;
  readonly rows: readonly Row[];
  readonly grades: readonly { readonly grade: string; readonly count: number }[];
  readonly unranked: readonly {
    readonly id: string;
    readonly companies: readonly { readonly slug: string }[];
  }[];
}

describe('the ranking of the real companies', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await startStarterApp();
  });
  afterAll(() => app.stop());

  it('begins with the worst and names its day and method', async () => {
    const ranking = await answerOf<Ranking>(app, RANKING);

    expect(ranking).toMatchObject({ as_of: TODAY, method: 'bbs-score@1.0.0', order: 'worst' });
    expect(ranking.ranked).toBeGreaterThan(150);
    expect(ranking.shown).toBe(ranking.rows.length);
    const scores = ranking.rows.map(({ score }) => score);
    expect(scores).toEqual(scores.toSorted((a, b) => a - b));
    expect(ranking.rows.at(-1)?.rank).toBe(1);
    for (const { grade, count } of ranking.grades) {
      expect(ranking.rows.filter((row) => row.grade === grade)).toHaveLength(count);
    }
  });

  it('ties companies whose printed scores are equal and skips the next rank', async () => {
    const { rows } = await answerOf<Ranking>(app, `${RANKING}?order=best`);

    rows.forEach(({ rank, tied, score }, index) => {
      const printed = rows.map((row) => row.score.toFixed(1));
      expect(rank).toBe(printed.indexOf(score.toFixed(1)) + 1);
      expect(tied).toBe(printed.filter((text) => text === score.toFixed(1)).length > 1);
      expect(rank).toBeLessThanOrEqual(index + 1);
    });
  });

  it('lists every company once, ranked or apart, but for subsidiaries', async () => {
    const { rows, unranked, subsidiaries } = await answerOf<Ranking>(app, RANKING);
    const { total } = await answerOf<{ total: number }>(app, '/api/v1/companies?limit=1');
    const slugs = [rows, ...unranked.map(({ companies }) => companies)]
      .flat()
      .map((one) => one.slug);

    expect(new Set(slugs).size).toBe(slugs.length);
    expect(slugs.length + subsidiaries).toBe(total);
  });

  it.each([
    ['country=CN', (row: Row) => row.country === 'CN'],
    ['sector=retail', (row: Row) => row.sector_slug === 'retail'],
    ['grade=E', (row: Row) => row.grade === 'E'],
  ])('keeps the ranks when it is filtered by %s', async (query, fits) => {
    const whole = await answerOf<Ranking>(app, RANKING);
    const some = await answerOf<Ranking>(app, `${RANKING}?${query}`);

    expect(some.rows).toEqual(whole.rows.filter(fits));
    expect(some.rows.length).toBeGreaterThan(0);
    expect([some.ranked, some.subsidiaries]).toEqual([whole.ranked, whole.subsidiaries]);
  });

  it('is that of the list, of the page and of the day asked for', async () => {
    const { rows } = await answerOf<Ranking>(app, `${RANKING}?q=amazon`);
    expect(rows[0]?.slug).toBe('amazon');
    expect(await answerOf<Ranking>(app, `${RANKING}?as_of=${TODAY}`)).toEqual(
      await answerOf<Ranking>(app, RANKING),
    );
    const before = await answerOf<Ranking>(app, `${RANKING}?as_of=2020-01-01`);
    expect(before).toMatchObject({ as_of: '2020-01-01' });
    expect(before.ranked).toBeLessThan(150);
  });

  it.each([
    ['order=first', 'order isIn'],
    ['limit=5', 'limit unknown-parameter'],
    ['state=involved', 'state unknown-parameter'],
    ['as_of=2026-11-23', 'as_of notInTheFuture'],
    ['as_of=22.11.2026', 'as_of isDay'],
    ['role=', 'role isIn'],
    ['q=%09', 'q isSearchText'],
    ['country=GB&country=US', 'country isIn'],
  ])('refuses %s', async (query, refusal) => {
    expect(await refusalsOf(app, `${RANKING}?${query}`)).toEqual([refusal]);
  });

  it('is short for those who have it already', async () => {
    const first = await app.get(RANKING);
    const etag = first.headers.get('etag') ?? '';
    await first.text();
    const again = await app.get(RANKING, { 'if-none-match': etag });
    expect([again.status, await again.text()]).toEqual([304, '']);
  });
});

describe('companies under review', () => {
  it('are counted alike whatever is searched for', async () => {
    const app = await startTestApp({ today: TODAY });
    try {
      const lead = inventedActivity('lead', {
        evidence: [{ source: 's1', grade: 'E4', claim: 'A rumour.' }],
      });
      await keepCompanies(app, [
        inventedCompany('open', { activities: [inventedActivity('a')] }),
        inventedCompany('hidden', { name: 'Hidden', activities: [lead] }),
      ]);
      for (const query of ['', '?q=hidden', '?q=open', '?country=FR', '?role=use']) {
        const ranking = await answerOf<Ranking>(app, `${RANKING}${query}`);
        expect(ranking.under_review).toBe(1);
        expect(JSON.stringify(ranking)).not.toMatch(/hidden/i);
      }
    } finally {
      await app.stop();
    }
  });
});
