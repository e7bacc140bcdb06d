import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { answerOf, refusalsOf } from '../../support/api-client.js';
import {
  inventedActivity,
  inventedCompany,
  inventedSource,
  keepCompanies,
} from '../../support/invented-company.js';
import { startStarterApp, TODAY } from '../../support/starter-app.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';

interface Item {
  readonly slug: string;
  readonly name: string;
  readonly country: string | null;
  readonly sector_slug: string;
  readonly state: string;
  readonly grade: string | null;
  readonly score: number | null;
  readonly involvement: number | null;
  readonly response: number | null;
  readonly roles: unknown;
  readonly rank: number | null;
  readonly parent: { readonly slug: string | null } | null;
}

interface List {
  readonly as_of: string;
  readonly total: number;
  readonly under_review: number;
  readonly items: readonly Item[];
  readonly next_cursor: string | null;
}

const COMPANIES = '/api/v1/companies';

async function walk(app: TestApp, query: string): Promise<readonly Item[]> {
  const items: Item[] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const after: string = cursor === '' ? '' : `&cursor=${cursor}`;
    const list: List = await answerOf<List>(app, `${COMPANIES}?${query}${after}`);
    items.push(...list.items);
    cursor = list.next_cursor;
  }
  return items;
}

function slugs(items: readonly Item[]): readonly string[] {
  return items.map(({ slug }) => slug);
}

describe('the list of the real companies', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await startStarterApp();
  });
  afterAll(() => app.stop());

  it('says its day and method and how many there are', async () => {
    const list = await answerOf<List>(app, COMPANIES);

    expect(list).toMatchObject({
      as_of: TODAY,
      method: 'bbs-score@1.0.0',
      method_sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      under_review: 0,
    });
    expect(list.total).toBeGreaterThan(250);
    expect(list.items).toHaveLength(50);
  });

  it.each(['rank', '-rank', 'score', '-score', 'name', '-name', 'country', '-country'])(
    'sorted by %s is walked through once, whatever the size of its parts',
    async (sort) => {
      const whole = await walk(app, `sort=${sort}&limit=200`);
      const parts = await walk(app, `sort=${sort}&limit=37`);

      expect(slugs(parts)).toEqual(slugs(whole));
      expect(new Set(slugs(whole)).size).toBe(whole.length);
      expect((await answerOf<List>(app, COMPANIES)).total).toBe(whole.length);
    },
  );

  it('follows the ranking by default, then the names', async () => {
    const items = await walk(app, 'limit=200');
    const ranked = items.filter(({ rank }) => rank !== null);
    const ranking = await answerOf<{ rows: readonly { slug: string }[] }>(
      app,
      '/api/v1/ranking?order=best',
    );

    expect(slugs(items).slice(0, ranked.length)).toEqual(ranking.rows.map(({ slug }) => slug));
    const names = items.slice(ranked.length).map(({ name }) => name.toLowerCase());
    expect(names).toEqual(names.toSorted());
    const back = await walk(app, 'limit=200&sort=-rank');
    expect(slugs(back).slice(0, ranked.length)).toEqual(slugs(ranked).toReversed());
  });

  it('puts what is absent last in both directions', async () => {
    for (const sort of ['score', '-score', 'country', '-country'] as const) {
      const field = sort.includes('score') ? 'score' : 'country';
      const values = (await walk(app, `sort=${sort}&limit=200`)).map((item) => item[field]);
      const present = values.filter((value) => value !== null);
      expect(values.slice(0, present.length)).toEqual(present);
      const sorted =
        field === 'score' ? present.toSorted((a, b) => Number(a) - Number(b)) : present.toSorted();
      expect(present).toEqual(sort.startsWith('-') ? sorted.toReversed() : sorted);
    }
  });

  it('has no number where the state has none, and never a zero in its place', async () => {
    const items = await walk(app, 'limit=200');
    const without = items.filter(({ state }) => state !== 'involved' && state !== 'stale');

    expect(without.length).toBeGreaterThan(0);
    for (const { grade, score, involvement, response, roles, rank } of without) {
      const numbers = { grade, score, involvement, response, roles, rank };
      expect(new Set(Object.values(numbers))).toEqual(new Set([null]));
    }
  });

  it.each([
    ['country=US', (item: Item) => item.country === 'US'],
    ['sector=retail', (item: Item) => item.sector_slug === 'retail'],
    ['grade=F', (item: Item) => item.grade === 'F'],
    ['state=partially_assessed', (item: Item) => item.state === 'partially_assessed'],
  ])('filters by %s', async (query, fits) => {
    const all = await walk(app, 'sort=name&limit=200');
    const some = await walk(app, `${query}&sort=name&limit=200`);

    expect(some.length).toBeGreaterThan(0);
    expect(slugs(some)).toEqual(slugs(all.filter(fits)));
  });

  it('filters by one activity that has both role and technology', async () => {
    const both = await walk(app, 'role=sell&technology=emotion_intent&limit=200');
    interface Detail {
      activities: readonly { role: string; technology: string; counts: boolean }[];
    }
    expect(both.length).toBeGreaterThan(0);
    for (const { slug } of both) {
      const { activities } = await answerOf<Detail>(app, `${COMPANIES}/${slug}`);
      expect(
        activities.some(
          ({ role, technology }) => role === 'sell' && technology === 'emotion_intent',
        ),
      ).toBe(true);
    }
  });

  it.each([
    ['sao paulo', 'companhia-do-metropolitano-de-sao-paulo'],
    ['SÃO PAULO', 'companhia-do-metropolitano-de-sao-paulo'],
    ['Sa\u0303o', 'companhia-do-metropolitano-de-sao-paulo'],
    ['BRØNDBY', 'brondby-if'],
    ['brondby', 'brondby-if'],
    ['atletico', 'club-atletico-osasuna'],
    ['црт', 'speech-technology-center'],
    ['aws', 'amazon'],
    ['amazn', 'amazon'],
    ['US0231351067', 'amazon'],
    ['us 0231351067', 'amazon'],
    ['ZXTILKJKG63JELOEG630', 'amazon'],
    ['1018724', 'amazon'],
    ['0001018724', 'amazon'],
    ['amzn', 'amazon'],
    ['xnas:amzn', 'amazon'],
  ])('finds %s', async (text, slug) => {
    const { items } = await answerOf<List>(app, `${COMPANIES}?q=${encodeURIComponent(text)}`);
    expect(items[0]?.slug).toBe(slug);
  });

  it.each([
    '%',
    '_',
    '\\',
    '％',
    '＿',
    '\u0301',
    '%%%',
    "'; DROP TABLE organisation",
    '00010187240',
  ])('takes %s for a text like any other', async (text) => {
    const list = await answerOf<List>(app, `${COMPANIES}?q=${encodeURIComponent(text)}`);
    expect(list.items).toEqual([]);
  });

  it('gives the best match first and walks through the matches once', async () => {
    const whole = await walk(app, 'q=a&limit=200');
    expect(slugs(await walk(app, 'q=a&limit=7'))).toEqual(slugs(whole));
    expect(slugs(await walk(app, 'q=a&limit=7&sort=name')).toSorted()).toEqual(
      slugs(whole).toSorted(),
    );
  });

  it.each([
    ['colour=red', 'colour unknown-parameter'],
    ['Role=use', 'Role unknown-parameter'],
    ['role[]=use', 'role[] unknown-parameter'],
    ['__proto__=x', '__proto__ unknown-parameter'],
    ['constructor=x', 'constructor unknown-parameter'],
    ['as_of=2026-01-01', 'as_of unknown-parameter'],
    ['role=own', 'role isIn'],
    ['role=', 'role isIn'],
    ['role=use&role=use', 'role isIn'],
    ['technology=faces', 'technology isIn'],
    ['sector=Retail', 'sector isIn'],
    ['country=us', 'country isIn'],
    ['country=XX', 'country isIn'],
    ['grade=G', 'grade isIn'],
    ['state=under_review', 'state isIn'],
    ['sort=size', 'sort isIn'],
    ['sort=match', 'sort matchNeedsSearch'],
    ['q=', 'q isSearchText'],
    ['q=%20', 'q isSearchText'],
    ['q=%00', 'q isSearchText'],
    ['q=a&q=b', 'q isSearchText'],
    [`q=${'a'.repeat(101)}`, 'q isSearchText'],
    ['limit=0', 'limit isWholeNumber'],
    ['limit=201', 'limit isWholeNumber'],
    ['limit=1.5', 'limit isWholeNumber'],
    ['limit=0x10', 'limit isWholeNumber'],
    ['limit=1e1', 'limit isWholeNumber'],
    ['limit=', 'limit isWholeNumber'],
    ['limit=5&limit=5', 'limit isWholeNumber'],
    ['cursor=', 'cursor isCursor'],
    ['cursor=%3D%3D', 'cursor isCursor'],
    ['cursor=abc', 'cursor malformed'],
    ['cursor=bnVsbA', 'cursor malformed'],
  ])('refuses %.40s', async (query, refusal) => {
    expect(await refusalsOf(app, `${COMPANIES}?${query}`)).toContain(refusal);
  });

  it('names what is allowed', async () => {
    const response = await app.get(`${COMPANIES}?role=own&grade=G`);
    expect(await response.json()).toMatchObject({
      errors: [
        { parameter: 'role', detail: 'role must be one of create, sell, use' },
        { parameter: 'grade', detail: 'grade must be one of A, B, C, D, E, F' },
      ],
    });
  });

  it.each(['sort=name', 'country=US', 'q=a', 'grade=F'])(
    'refuses a cursor that was made without %s',
    async (query) => {
      const { next_cursor: cursor } = await answerOf<List>(app, `${COMPANIES}?limit=1`);
      const path = `${COMPANIES}?limit=1&${query}&cursor=${String(cursor)}`;
      expect(await refusalsOf(app, path)).toEqual(['cursor of-another-list']);
    },
  );

  it('is short for those who have it already, and never for others', async () => {
    const first = await app.get(COMPANIES);
    const etag = first.headers.get('etag') ?? '';
    await first.text();

    expect(first.headers.get('cache-control')).toMatch(/^public, max-age=\d+, must-revalidate$/);
    expect(first.headers.get('vary')).toContain('Accept-Encoding');
    const again = await app.get(COMPANIES, { 'if-none-match': etag });
    expect([again.status, await again.text()]).toEqual([304, '']);
    const other = await app.get(`${COMPANIES}?limit=1`, { 'if-none-match': etag });
    expect(other.status).toBe(200);
    await other.text();
  });

  it('answers HEAD with the headers alone', async () => {
    const response = await fetch(`${app.url}${COMPANIES}`, { method: 'HEAD' });
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toMatch(/^application\/json/);
    expect(await response.text()).toBe('');
  });
});

describe('a list that changes', () => {
  let app: TestApp;

  const numbered = (count: number) =>
    Array.from({ length: count }, (_, index) =>
      inventedCompany(`c-${String(index)}`, {
        name: `Name ${String(index % 3)}`,
        activities: index % 2 === 0 ? [inventedActivity('a')] : [],
      }),
    );

  beforeEach(async () => {
    app = await startTestApp({ today: TODAY });
  });
  afterEach(() => app.stop());

  it.each(['rank', '-rank', 'score', '-score', 'name', '-name', 'country'])(
    'sorted by %s gives each company once although some come and go in between',
    async (sort) => {
      const known = numbered(12);
      await keepCompanies(app, known);
      const whole = slugs(await walk(app, `sort=${sort}&limit=200`));
      const first = await answerOf<List>(app, `${COMPANIES}?sort=${sort}&limit=5`);
      const last = first.items.at(-1)?.slug;
      const better = inventedActivity('b', { technology: 'anonymous_counting' });
      await keepCompanies(app, [
        ...known.filter(({ slug }) => slug !== last),
        inventedCompany('a-new', { name: 'AAA', activities: [inventedActivity('a'), better] }),
        inventedCompany('z-new', { name: 'zzz', country: 'AD' }),
      ]);

      const cursor = `cursor=${String(first.next_cursor)}`;
      const rest = slugs(await walk(app, `sort=${sort}&limit=200&${cursor}`));
      const old = [...slugs(first.items), ...rest].filter((slug) => !slug.endsWith('-new'));

      expect(old).toEqual(whole);
    },
  );

  it('counts companies under review and names none of them', async () => {
    const lead = inventedActivity('lead', {
      evidence: [{ source: 's1', grade: 'E4', claim: 'A rumour.' }],
    });
    await keepCompanies(app, [
      inventedCompany('open', { activities: [inventedActivity('a')] }),
      inventedCompany('rumoured', { name: 'Rumoured', aliases: ['Xyzzy'], activities: [lead] }),
      inventedCompany('child', {
        parent: { name: 'Rumoured', slug: 'rumoured', control: true, source: 's1' },
      }),
    ]);

    for (const query of ['', '?q=xyzzy', '?role=use', '?sort=name', '?state=not_assessed']) {
      const list = await answerOf<List>(app, `${COMPANIES}${query}`);
      expect(list.under_review).toBe(1);
      expect(slugs(list.items)).not.toContain('rumoured');
    }
    const { items } = await answerOf<List>(app, `${COMPANIES}?q=child`);
    expect(items[0]?.parent?.slug).toBeNull();
  });

  it('finds no company by an activity that may not be named', async () => {
    const lead = inventedActivity('lead', {
      role: 'sell',
      evidence: [{ source: 's2', grade: 'E4', claim: 'A rumour.' }],
    });
    await keepCompanies(app, [
      inventedCompany('open', {
        sources: [inventedSource('s1'), inventedSource('s2')],
        activities: [inventedActivity('a'), lead],
      }),
    ]);
    expect((await answerOf<List>(app, `${COMPANIES}?role=use`)).total).toBe(1);
    expect((await answerOf<List>(app, `${COMPANIES}?role=sell`)).total).toBe(0);
  });

  it('is empty while nothing is loaded', async () => {
    expect(await answerOf<List>(app, COMPANIES)).toMatchObject({
      total: 0,
      items: [],
      next_cursor: null,
    });
  });
});
