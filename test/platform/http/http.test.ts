import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ProbeModule } from '../../support/probe.module.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';

const TOKEN = 'a-token-of-the-operator';

let probe: TestApp;

beforeAll(async () => {
  const settings = { COUNTERGAZE_OPERATOR_TOKEN: TOKEN };
  probe = await startTestApp({ settings, modules: [ProbeModule] });
});
afterAll(() => probe.stop());

describe('parameters', () => {
  it.each([
    ['/api/probe/list?colour=red', 'colour', 'unknown-parameter'],
    ['/api/probe/list?role[]=use', 'role[]', 'unknown-parameter'],
    ['/api/probe/list?role=own', 'role', 'isIn'],
    ['/api/probe/list?role=use&role=sell', 'role', 'isIn'],
    ['/api/probe/list?limit=0', 'limit', 'min'],
    ['/api/probe/list?limit=1e9', 'limit', 'max'],
    ['/api/probe/named?Q=x', 'Q', 'unknown-parameter'],
    ['/api/probe/constant?asof=2026-01-01', 'asof', 'unknown-parameter'],
    ['/health?verbose=1', 'verbose', 'unknown-parameter'],
  ])('%s is refused by name', async (path, parameter, rule) => {
    const response = await probe.get(path);

    expect(response.status).toBe(400);
    expect(response.headers.get('content-type')).toMatch(/^application\/problem\+json/);
    expect(await response.json()).toMatchObject({
      type: 'urn:countergaze:problem:invalid-parameters',
      title: 'Bad Request',
      status: 400,
      instance: path,
      errors: expect.arrayContaining([expect.objectContaining({ parameter, rule })]),
    });
  });

  it('are given to the route in their own types', async () => {
    expect(await (await probe.get('/api/probe/list?role=use&limit=5')).json()).toEqual({
      role: 'use',
      limit: 5,
    });
    expect(await (await probe.get('/api/probe/named?q=x')).json()).toEqual({ q: 'x' });
  });
});

describe('refusals and failures', () => {
  it('carry the code of the domain, its problems and a status', async () => {
    const response = await probe.get('/api/probe/refused');

    expect(response.status).toBe(404);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(await response.json()).toEqual({
      type: 'urn:countergaze:problem:company-not-found',
      title: 'Not Found',
      status: 404,
      detail: 'There is no company "nobody".',
      instance: '/api/probe/refused',
      errors: [
        { file: 'nobody.yaml', line: 3, rule: 'unknown-key', detail: '<b>colour</b> is not a key' },
      ],
    });
  });

  it('are a page for readers, with everything from outside escaped', async () => {
    const response = await probe.get('/probe/refused');
    const html = await response.text();

    expect(response.status).toBe(404);
    expect(response.headers.get('content-type')).toMatch(/^text\/html/);
    expect(html).toContain('There is no company &quot;nobody&quot;.');
    expect(html).toContain('&lt;b>colour');
    expect(html).not.toContain('<b>colour');
  });

  it.each(['/api/probe/broken', '/probe/broken'])('%s does not tell secrets', async (path) => {
    const response = await probe.get(path);

    expect(response.status).toBe(500);
    expect(await response.text()).not.toMatch(/secret|postgres|Error:|\.ts/);
  });

  it.each([
    ['/api/nowhere', 404, /^application\/problem\+json/],
    ['/nowhere', 404, /^text\/html/],
    ['/api/probe/item/%E0%A4%A', 400, /^application\/problem\+json/],
  ])('%s is %i', async (path, status, type) => {
    const response = await probe.get(path);

    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toMatch(type);
  });
});

describe('routes of the operator', () => {
  const post = (headers: Record<string, string>, body: string, url = probe.url) =>
    fetch(`${url}/api/probe/change`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body,
    });
  const authorization = `Bearer ${TOKEN}`;

  it('take the token', async () => {
    const response = await post({ authorization }, '{"letter":"a"}');

    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).toBe('no-store');
  });

  it.each([{}, { authorization: 'Bearer wrong' }, { authorization: TOKEN }])(
    'refuse %j',
    async (headers) => {
      const response = await post(headers, '{"letter":"a"}');

      expect(response.status).toBe(401);
      expect(response.headers.get('www-authenticate')).toBe('Bearer');
    },
  );

  it('do not exist where no token is set', async () => {
    const closed = await startTestApp({ modules: [ProbeModule] });
    try {
      expect((await post({ authorization }, '{"letter":"a"}', closed.url)).status).toBe(404);
    } finally {
      await closed.stop();
    }
  });

  it.each([
    ['{"letter":"c"}', 400],
    ['{"letter":"a","extra":1}', 400],
    ['{"letter":', 400],
    [`{"letter":"${'a'.repeat(6 * 1024 * 1024)}"}`, 413],
  ])('refuse the body %.20s with %i', async (body, status) => {
    const response = await post({ authorization }, body);

    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toMatch(/^application\/problem\+json/);
  });
});

describe('headers', () => {
  it('keep foreign code, frames and guesses of types away', async () => {
    const { headers } = await probe.get('/api/probe/constant');

    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(headers.get('content-security-policy')).not.toContain('unsafe');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('strict-origin-when-cross-origin');
    expect(headers.get('x-powered-by')).toBeNull();
  });

  it('let a client ask whether its copy is still good', async () => {
    const first = await probe.get('/api/probe/constant');
    const etag = first.headers.get('etag') ?? '';
    const second = await probe.get('/api/probe/constant', { 'if-none-match': etag });

    expect(etag).not.toBe('');
    expect(first.headers.get('cache-control')).toBe('public, max-age=0, must-revalidate');
    expect(second.status).toBe(304);
  });

  it('take over a safe request id and replace an unsafe one', async () => {
    const safe = await probe.get('/health', { 'x-request-id': 'proxy-1.2_3' });
    const unsafe = await probe.get('/health', { 'x-request-id': 'a b;{"level":60}' });

    expect(safe.headers.get('x-request-id')).toBe('proxy-1.2_3');
    expect(unsafe.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  });
});

describe('health', () => {
  it('tells that the database is reached and its tables are current', async () => {
    const response = await probe.get('/health');

    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(await response.json()).toEqual({
      status: 'ok',
      database: 'reached',
      migrations: 'current',
      pending: [],
    });
  });

  it('names a migration that is missing', async () => {
    const other = await startTestApp();
    try {
      await other.dataSource.query(
        "DELETE FROM migrations WHERE name = 'Foundations1764000000000'",
      );
      const response = await other.get('/health');

      expect(response.status).toBe(503);
      expect(await response.json()).toMatchObject({
        status: 'unavailable',
        migrations: 'pending',
        pending: ['Foundations1764000000000'],
      });
    } finally {
      await other.stop();
    }
  });
});

describe('the description of the API', () => {
  it('is a file and a page made of files of our own', async () => {
    const document: unknown = await (await probe.get('/api/openapi.json')).json();
    const page = await (await probe.get('/api/docs')).text();
    const script = /src="([^"]*swagger-ui-bundle\.js)"/.exec(page)?.[1] ?? '';

    expect(document).toMatchObject({ openapi: expect.stringMatching(/^3\./) });
    expect(page).not.toMatch(/(src|href)="https?:/);
    expect(page).not.toMatch(/<script(?![^>]*src=)[^>]*>\s*\S/);
    expect((await fetch(new URL(script, `${probe.url}/api/docs`))).status).toBe(200);
  });
});
