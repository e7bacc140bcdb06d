import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { answerOf, refusalsOf } from '../../support/api-client.js';
import { startStarterApp } from '../../support/starter-app.js';
import type { TestApp } from '../../support/test-app.js';
import { faultsOf } from '../web/page-checks.js';

let app: TestApp;

beforeAll(async () => {
  app = await startStarterApp();
}, 60_000);
afterAll(() => app.stop());

async function page(path: string): Promise<string> {
  const response = await app.get(path);
  expect([path, response.status]).toEqual([path, 200]);
  const html = await response.text();
  expect(faultsOf(html)).toEqual([]);
  return html;
}

interface Resolutions {
  readonly total: number;
  readonly items: readonly {
    readonly slug: string;
    readonly support_percent: number | null;
    readonly sources: readonly { readonly id: string; readonly url: string }[];
    readonly source: string;
  }[];
}

describe('resolutions', () => {
  it('are listed newest first, with support, filers and a source each', async () => {
    const html = await page('/resolutions');
    expect(html).toContain('<b>20</b> resolutions.');
    expect(html).toContain('40.69%');
    expect(html).toMatch(/<a href="\/investors\/harrington-investments">Harrington Investments/);
    const places = ['home-depot-2026', 'microsoft-2025', 'amazon-2019'].map((slug) =>
      html.indexOf(`/resolutions/${slug}`),
    );
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(html).toContain(
      'href="https://www.harringtoninvestments.com/2022-shareholder-advocacy/"',
    );
  });

  it('are filtered by company and year and ordered by support', async () => {
    const html = await page('/resolutions?company=amazon&year=2022&sort=support');
    expect(html).toContain('<b>2</b> of 20 resolutions.');
    expect(html.indexOf('/resolutions/amazon-2022-rekognition-report')).toBeLessThan(
      html.indexOf('/resolutions/amazon-2022-customer-due-diligence'),
    );
    expect(await page('/resolutions?company=nobody')).toContain('No resolution on file fits.');
    expect(await page('/resolutions?company=&year=&sort=')).toContain('<b>20</b> resolutions.');
    expect(await refusalsOf(app, '/api/v1/resolutions?year=19')).toHaveLength(1);
  });

  it('say what a resolution asked for and that an unknown support is not zero', async () => {
    const voted = await page('/resolutions/amazon-2019-rekognition-study');
    expect(voted).toContain('Without the votes of insiders');
    expect(voted).toContain('37%');
    expect(voted).toContain('No loaded filing reports a vote on it.');
    const unknown = await page('/resolutions/northrop-grumman-2020-human-rights-impact');
    expect(unknown).toContain('Result not known');
    expect(unknown).toContain('which is not zero');
    expect((await app.get('/resolutions/nothing')).status).toBe(404);
  });

  it('answer programs with null where nothing is known, and with a source for each', async () => {
    const { total, items } = await answerOf<Resolutions>(app, '/api/v1/resolutions');
    expect(total).toBe(20);
    const bySlug = new Map(items.map((item) => [item.slug, item]));
    expect(bySlug.get('microsoft-2021-human-rights-policy')?.support_percent).toBeNull();
    expect(bySlug.get('microsoft-2021-government-sales')?.support_percent).toBe(4.05);
    const unsourced = items.filter(
      ({ source, sources }) => !sources.some(({ id, url }) => id === source && url !== ''),
    );
    expect(unsourced).toEqual([]);
    const one = await answerOf(app, '/api/v1/resolutions/amazon-2021-customer-due-diligence');
    expect(one['resolution']).toMatchObject({ item: '4', status: 'voted', meeting_year: 2021 });
    expect((await app.get('/api/v1/resolutions/nothing')).status).toBe(404);
  });
});

describe('statements', () => {
  it('name their signatories and say that the list is not complete', async () => {
    const html = await page('/statements/facial-recognition-investor-statement-2021');
    expect(html).toContain('The source counts 50. Their assets together: USD 4,500,000,000,000.');
    expect(html).toContain('The list is not complete');
    expect(html).toContain('<a href="/investors/royal-london-asset-management">');
    expect(await page('/statements')).toContain('facial-recognition-investor-statement-2021');
    expect((await app.get('/statements/nothing')).status).toBe(404);
  });

  it('answer programs', async () => {
    const all = await answerOf(app, '/api/v1/statements');
    expect(all['total']).toBe(8);
    const path = '/api/v1/statements/facial-recognition-investor-statement-2021';
    const one = await answerOf(app, path);
    expect(one['statement']).toMatchObject({
      signatory_count: 50,
      assets: { value: 4_500_000_000_000, currency: 'USD' },
      signatories_complete: false,
    });
  });
});
