import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { answerOf, type Fields, refusalsOf } from '../../support/api-client.js';
import { startStarterApp, TODAY } from '../../support/starter-app.js';
import type { TestApp } from '../../support/test-app.js';

let app: TestApp;

beforeAll(async () => {
  app = await startStarterApp();
});
afterAll(() => app.stop());

it('the edition is what its file says, and the file has the SHA-256 of every answer', async () => {
  const answer = await answerOf(app, '/api/v1/methodology');
  const file = await app.get('/api/v1/methodology/edition.json', { 'accept-encoding': 'identity' });
  const bytes = Buffer.from(await file.arrayBuffer());

  expect(createHash('sha256').update(bytes).digest('hex')).toBe(answer['method_sha256']);
  expect(answer['document']).toEqual(JSON.parse(bytes.toString('utf8')));
  expect(answer).toMatchObject({ as_of: TODAY, method: 'bbs-score@1.0.0', version: '1.0.0' });
});

interface Rules {
  readonly total: number;
  readonly items: readonly { readonly iso: string; readonly source: Fields }[];
}

it('jurisdictions are those of a country and of places in it', async () => {
  const all = await answerOf<Rules>(app, '/api/v1/jurisdictions');
  const american = await answerOf<Rules>(app, '/api/v1/jurisdictions?country=US');

  expect(all).toMatchObject({ as_of: TODAY, total: all.items.length });
  expect(american.items).toEqual(all.items.filter(({ iso }) => /^US(-|$)/.test(iso)));
  expect(american.total).toBeGreaterThan(1);
  expect((await answerOf<Rules>(app, '/api/v1/jurisdictions?country=EU')).total).toBe(1);
  expect((await answerOf<Rules>(app, '/api/v1/jurisdictions?country=AQ')).items).toEqual([]);
});

it('the schema of company files is one', async () => {
  const response = await app.get('/api/v1/schemas/company');

  expect(response.headers.get('content-type')).toMatch(/^application\/schema\+json/);
  const schema = (await response.json()) as Fields;
  const validate = new Ajv2020({ strict: false }).compile(schema);
  expect(validate({ name: 'Only a name' })).toBe(false);
});

it.each([
  ['/api/v1/methodology?version=1', 'version unknown-parameter'],
  ['/api/v1/methodology/edition.json?v=1', 'v unknown-parameter'],
  ['/api/v1/schemas/company?x=1', 'x unknown-parameter'],
  ['/api/v1/jurisdictions?country=us', 'country isIn'],
  ['/api/v1/jurisdictions?country=US-CA', 'country isIn'],
  ['/api/v1/jurisdictions?level=city', 'level unknown-parameter'],
])('%s is refused', async (path, refusal) => {
  expect(await refusalsOf(app, path)).toEqual([refusal]);
});
