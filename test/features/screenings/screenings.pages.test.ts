import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import type { CalendarDate } from '../../../src/domain/quantities/calendar-date.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';
import {
  formOf,
  HOLDINGS,
  keepInvented,
  OTHERWISE_UNTOLD,
  post,
  UNTOLD,
} from './invented-holdings.js';

let app: TestApp;

beforeAll(async () => {
  app = await startTestApp({ today: '2026-11-22' as CalendarDate });
  await keepInvented(app);
});
afterAll(() => app.stop());

async function pageOf(form: FormData): Promise<{ status: number; html: string }> {
  const response = await post(app, '/screening', form);
  return { status: response.status, html: await response.text() };
}

/** What the hidden fields of a page hold, by name. */
function hiddenOf(html: string): Record<string, string> {
  const fields = html.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)"/g);
  return Object.fromEntries([...fields].map(([, name = '', value = '']) => [name, value] as const));
}

describe('the page that checks a portfolio', () => {
  it('is a form that works without a script, and says that nothing is stored', async () => {
    const html = await (await app.get('/screening')).text();

    expect(html).toContain('enctype="multipart/form-data"');
    expect(html).toMatch(/<input id="screening-file" name="file" type="file" required/);
    expect(html).toContain('Nothing of your file is stored.');
    expect(html).toContain('SEC Form 13F');
  });

  it('answers with the classes, the companies and the reasons', async () => {
    const { status, html } = await pageOf(formOf({ file: ['holdings.csv', HOLDINGS] }));

    expect(status).toBe(200);
    expect(html).toContain('63.16% of the portfolio, USD 600,000, is in 1 company');
    expect(html).toContain('href="/companies/orchard"');
    expect(html).toContain('This is not an all-clear.');
    expect(html).toContain('Short positions and liabilities');
  });

  it('escapes what stands in the file', async () => {
    const content = HOLDINGS.replace('Quill & Quartz Trust', '<script>alert(1)</script>');
    const { html } = await pageOf(
      formOf({ file: ['<b>.csv', content.replace('-50000', '50000')] }),
    );

    expect(html).not.toContain('<script>alert');
    expect(html).not.toContain('<b>.csv');
    expect(html).toContain('&lt;script>alert(1)');
  });

  it('gives the same result in other forms without a second choice of the file', async () => {
    const { html } = await pageOf(formOf({ file: ['holdings.csv', HOLDINGS] }));
    const kept = hiddenOf(html);
    const csv = await post(app, '/screening', formOf({}, { ...kept, output: 'csv' }));
    const pdf = await post(app, '/screening', formOf({}, { ...kept, output: 'pdf' }));

    expect(kept['kept_name']).toBe('holdings.csv');
    expect(await csv.text()).toContain('Orchard Vision Systems');
    expect(csv.headers.get('content-disposition')).toContain('countergaze-screening.csv');
    expect(pdf.headers.get('content-type')).toBe('application/pdf');
  });

  it('asks which column is which where the headings do not tell, and takes the answer', async () => {
    const asked = await pageOf(formOf({ file: ['untold.csv', UNTOLD] }));
    const form = formOf({}, hiddenOf(asked.html));
    form.append('columns', '');
    form.append('columns', 'name=A');
    form.append('columns', 'value=B');
    const answered = await pageOf(form);

    expect(asked.status).toBe(422);
    expect(asked.html).toContain('<option value="name=A">A</option>');
    expect(answered.status).toBe(200);
    expect(answered.html).toContain('href="/companies/orchard"');
  });

  it('asks the same of the benchmark, and keeps what was said of the file', async () => {
    const files = formOf(
      { file: ['untold.csv', UNTOLD], benchmark: ['index.csv', OTHERWISE_UNTOLD] },
      { columns: 'name=A,value=B' },
    );
    const asked = await pageOf(files);
    const form = formOf({}, hiddenOf(asked.html));
    form.append('benchmark_columns', 'name=Y');
    form.append('benchmark_columns', 'value=X');
    const answered = await pageOf(form);

    expect(asked.status).toBe(422);
    expect(asked.html).toContain('index.csv, the benchmark');
    expect(asked.html).toContain('<option value="name=Y">Y</option>');
    expect(answered.status).toBe(200);
    expect(answered.html).toContain('Beside the benchmark');
    expect(hiddenOf(answered.html)['benchmark_columns']).toBe('value=X');
  });

  it.each([
    ['a file of another kind', { file: ['a.bin', '\u0001'] }, {}, [422, 'is none of the files']],
    ['no file', {}, {}, [400, 'Choose a file']],
    ['rates that are none', { file: ['h.csv', HOLDINGS] }, { rates: 'much' }, [400, 'is no rate']],
    ['a damaged copy', {}, { kept_file: 'AAAA', kept_name: 'x' }, [400, 'choose it again']],
  ] as const)('shows the form again for %s', async (_, files, fields, [status, words]) => {
    const answer = await pageOf(formOf(files, fields));

    expect(answer.status).toBe(status);
    expect(answer.html).toContain('role="alert"');
    expect(answer.html).toContain(words);
    expect(answer.html).toContain('id="screening-file"');
  });
});
