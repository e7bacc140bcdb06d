import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CalendarDate } from '../../../src/domain/quantities/calendar-date.js';
import { StarterLoader } from '../../../src/loaders/starter/starter-loader.service.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';
import { csvLines } from './csv-lines.js';
import { faultsOf } from './page-checks.js';
import { loadFiles, userOfCameras } from './small-dataset.js';

const HTML = 'text/html; charset=utf-8';
const CSV = 'text/csv; charset=utf-8';
const JSON_TYPE = 'application/json; charset=utf-8';
const PDF = 'application/pdf';

const ROUTES = [
  ['/', HTML],
  ['/?role=use&technology=face_rbi_post&sector=retail&country=GB&grade=E&q=', HTML],
  ['/ranking.csv', CSV],
  ['/ranking.csv?role=sell', CSV],
  ['/companies.csv', CSV],
  ['/ranking.pdf', PDF],
  ['/countries', HTML],
  ['/countries/GB', HTML],
  ['/sectors', HTML],
  ['/sectors/retail', HTML],
  ['/jurisdictions', HTML],
  ['/jurisdictions?country=US', HTML],
  ['/methodology', HTML],
  ['/methodology/bbs-score-1.0.0.json', JSON_TYPE],
  ['/about', HTML],
  ['/companies/amazon', HTML],
  ['/companies/amazon/scorecard.pdf', PDF],
  ['/companies/amazon/receipt.json', JSON_TYPE],
  ['/companies/gap', HTML],
  ['/companies/gap/scorecard.pdf', PDF],
] as const;

const PAGES = ROUTES.flatMap(([path, type]) => (type === HTML ? [path] : []));

const REFUSED = [
  ['/?role=watch', 'role'],
  ['/?technology=magic', 'technology'],
  ['/?sector=Retail', 'sector'],
  ['/?country=gb', 'country'],
  ['/?country=XX', 'country'],
  ['/?grade=G', 'grade'],
  [`/?q=${'x'.repeat(101)}`, 'q'],
  ['/?colour=red', 'colour'],
  ['/?role=use&role=sell', 'role'],
  ['/?role[]=use', 'role'],
  ['/ranking.csv?grade=Z', 'grade'],
  ['/jurisdictions?country=usa', 'country'],
] as const;

const MISSING = [
  '/companies/nobody',
  '/companies/nobody/scorecard.pdf',
  '/companies/nobody/receipt.json',
  '/companies/Amazon',
  '/companies/%00',
  "/companies/'--",
  '/countries/ZZ',
  '/sectors/nothing',
  '/nowhere',
] as const;

let site: TestApp;

beforeAll(async () => {
  site = await startTestApp({ today: '2026-11-22' as CalendarDate });
  await site.app.get(StarterLoader).load();
}, 60_000);

afterAll(() => site.stop());

describe('pages and downloads', () => {
  it.each(ROUTES)(
    '%s answers as %s, once and then from the cache of the reader',
    async (path, type) => {
      const answer = await site.get(path);
      const etag = answer.headers.get('etag') ?? '';
      expect([answer.status, answer.headers.get('content-type')]).toEqual([200, type]);
      expect(answer.headers.get('cache-control')).toBe('public, max-age=0, must-revalidate');
      expect(etag).toMatch(/^(W\/)?"[^"]{16,}"$/);

      const again = await site.get(path, { 'if-none-match': etag });
      expect([again.status, await again.text()]).toEqual([304, '']);
      const other = await site.get(path, { 'if-none-match': '"another"' });
      expect([other.status, other.headers.get('etag')]).toEqual([200, etag]);
    },
  );

  it.each(PAGES)('%s is a sound document', async (path) => {
    expect(faultsOf(await (await site.get(path)).text())).toEqual([]);
  });

  it.each(['/', '/companies/amazon', '/companies/amazon/scorecard.pdf'])(
    '%s answers HEAD with the headers of GET and nothing else',
    async (path) => {
      const get = await site.get(path);
      const head = await fetch(`${site.url}${path}`, { method: 'HEAD' });
      expect([head.status, await head.text()]).toEqual([200, '']);
      expect(head.headers.get('etag')).toBe(get.headers.get('etag'));
    },
  );

  it.each(REFUSED)('%s is refused and names %s', async (path, parameter) => {
    const answer = await site.get(path);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([400, HTML]);
    const page = await answer.text();
    expect(page).toContain(`cannot be used: ${parameter}`);
    expect(page).toContain('noindex');
    expect(faultsOf(page)).toEqual([]);
  });

  it.each(MISSING)('%s is a page that is not there', async (path) => {
    const answer = await site.get(path);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([404, HTML]);
    expect(faultsOf(await answer.text())).toEqual([]);
  });

  it('shows a page of its own for every company that may be named', async () => {
    const [, ...lines] = csvLines(await (await site.get('/companies.csv')).text());
    expect(lines.length).toBeGreaterThan(250);
    for (const [slug = '', name = ''] of lines) {
      const answer = await site.get(`/companies/${slug}`);
      const page = await answer.text();
      expect([slug, answer.status, faultsOf(page)]).toEqual([slug, 200, []]);
      expect(page).toContain(`<h1>${name.replaceAll('&', '&amp;')}</h1>`);
    }
  });
});

describe('tables to download', () => {
  const COLUMNS =
    'slug,name,country,isin,lei,ticker,grade,score,involvement,response,as_of,method,rank,tied,at_most,state';

  it.each(['/companies.csv', '/ranking.csv', '/ranking.csv?q=nobody-has-this-name'])(
    '%s has its columns and whole lines',
    async (path) => {
      const text = await (await site.get(path)).text();
      expect(text.split('\r\n')[0]).toBe(COLUMNS);
      const widths = csvLines(text).map((line) => line.length);
      expect(new Set(widths)).toEqual(new Set([16]));
    },
  );

  it('has numbers where a company is scored and empty cells where it is not', async () => {
    const [, ...lines] = csvLines(await (await site.get('/companies.csv')).text());
    for (const line of lines) {
      const [grade, score, involvement, response] = line.slice(6, 10);
      const numbers = [score, involvement, response];
      if (line[15] === 'involved') {
        expect([line[0], grade]).toEqual([line[0], expect.stringMatching(/^[A-F]$/)]);
        for (const number of numbers) expect(number).toMatch(/^\d{1,3}\.\d$/);
      } else {
        expect([line[0], grade, ...numbers, ...line.slice(12, 15)]).toEqual([
          line[0],
          ...Array<string>(7).fill(''),
        ]);
      }
    }
  });

  it('lists the ranking the worst first, with the rows of the page', async () => {
    const [, ...lines] = csvLines(await (await site.get('/ranking.csv')).text());
    const scores = lines.map((line) => Number(line[7]));
    expect(scores).toEqual(scores.toSorted((a, b) => a - b));
    const page = await (await site.get('/')).text();
    const slugs = [...page.matchAll(/<th scope="row"><a href="\/companies\/([^"]+)"/g)];
    expect(lines.map(([slug]) => slug)).toEqual(slugs.map((match) => match[1]));
  });

  it('gives a spreadsheet no formula, and quotes what needs it', async () => {
    const names = ['=HYPERLINK("http://x","y")', '+1+1', '-1', '@SUM(A1)', 'A, "B"; C'];
    const files = names.map((name, index) => {
      const slug = `named-${String(index)}`;
      return [slug, userOfCameras(slug, { name })] as const;
    });
    await loadFiles(site, Object.fromEntries(files));
    const lines = csvLines(await (await site.get('/companies.csv')).text());
    const found = lines.filter(([slug]) => slug?.startsWith('named-')).map((line) => line[1]);
    expect(found).toEqual([
      '\'=HYPERLINK("http://x","y")',
      "'+1+1",
      "'-1",
      "'@SUM(A1)",
      'A, "B"; C',
    ]);
    expect(lines.flat().filter((cell) => /^[=+@-]/.test(cell))).toEqual([]);
  });
});

describe('a change of the data', () => {
  it('shows on every page at once', async () => {
    const before = await site.get('/companies.csv');
    await loadFiles(site, { newcomer: userOfCameras('newcomer', { name: 'New Comer' }) });
    const after = await site.get('/companies.csv', {
      'if-none-match': before.headers.get('etag') ?? '',
    });
    expect(after.status).toBe(200);
    expect(await after.text()).toContain('New Comer');
    expect((await site.get('/companies/newcomer')).status).toBe(200);

    await loadFiles(site, { 'late-comer': userOfCameras('late-comer') });
    expect((await site.get('/companies/newcomer')).status).toBe(404);
    expect(await (await site.get('/')).text()).not.toContain('New Comer');
  });
});
