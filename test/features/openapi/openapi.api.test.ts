import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Ajv2020, type AnySchema } from 'ajv/dist/2020.js';
import ajvFormats from 'ajv-formats';
import { chromium } from 'playwright-core';
import { answerOf } from '../../support/api-client.js';
import { startStarterApp } from '../../support/starter-app.js';
import type { TestApp } from '../../support/test-app.js';

/** The committed description. After a change of the API: `UPDATE_OPENAPI=1 npm test -- openapi`, then review the difference. */
const COMMITTED = fileURLToPath(new URL('../../fixtures/openapi.json', import.meta.url));
const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find((path) =>
  existsSync(path),
);

interface Operation {
  readonly operationId: string;
  readonly summary?: string;
  readonly parameters: readonly Parameter[];
  readonly responses: Readonly<Record<string, Answer>>;
}

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly description?: string;
  readonly schema: { readonly enum?: readonly string[] };
}

interface Answer {
  readonly description: string;
  readonly content?: Readonly<Record<string, { readonly schema?: { readonly $ref?: string } }>>;
}

interface Description {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, unknown>> };
}

let app: TestApp;
let description: Description;

beforeAll(async () => {
  app = await startStarterApp();
  description = await answerOf<Description>(app, '/api/openapi.json');
});
afterAll(() => app.stop());

function operations(): readonly (readonly [string, Operation])[] {
  return Object.entries(description.paths).flatMap(([path, methods]) =>
    Object.values(methods).map((operation) => [path, operation] as const),
  );
}

describe('the description of the API', () => {
  it('is the committed one', () => {
    if (process.env['UPDATE_OPENAPI'] === '1') {
      writeFileSync(COMMITTED, `${JSON.stringify(description, null, 2)}\n`);
    }
    expect(description).toEqual(JSON.parse(readFileSync(COMMITTED, 'utf8')));
  });

  it('names every route once, with words for it, its parameters and its refusals', () => {
    const ids = operations().map(([, { operationId }]) => operationId);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [path, { summary, parameters, responses }] of operations()) {
      expect(path).toMatch(/^\/(api\/|health$)/);
      expect([path, summary]).toEqual([path, expect.stringMatching(/\S/)]);
      for (const { name, in: where, description: words } of parameters) {
        if (where === 'query') expect([name, words]).toEqual([name, expect.stringMatching(/\S/)]);
      }
      if (parameters.some(({ in: where }) => where === 'query')) {
        expect(responses['400']?.content).toHaveProperty(['application/problem+json']);
      }
    }
  });

  it('is readable as a page: nothing in it prints as code', async () => {
    const script = await (await app.get('/api/docs/swagger-ui-init.js')).text();
    expect(script).toContain('swaggerDoc');
    expect(script).not.toContain('[native code]');
  });

  it('lists what a parameter may be', () => {
    const list = description.paths['/api/v1/companies']?.['get'];
    const allowed = new Map(list?.parameters.map(({ name, schema }) => [name, schema.enum]));

    expect(allowed.get('role')).toEqual(['create', 'sell', 'use']);
    expect(allowed.get('technology')).toContain('face_rbi_live');
    expect(allowed.get('state')).not.toContain('under_review');
  });

  it.each([
    ['/api/v1/companies', '/api/v1/companies?limit=200'],
    ['/api/v1/companies', '/api/v1/companies?sort=-country&limit=200'],
    ['/api/v1/companies/{slug}', '/api/v1/companies/amazon'],
    ['/api/v1/companies/{slug}', '/api/v1/companies/ring'],
    ['/api/v1/companies/{slug}', '/api/v1/companies/viaquatro'],
    ['/api/v1/companies/{slug}', '/api/v1/companies/clearview-ai'],
    ['/api/v1/ranking', '/api/v1/ranking'],
    ['/api/v1/methodology', '/api/v1/methodology'],
    ['/api/v1/jurisdictions', '/api/v1/jurisdictions'],
    ['/health', '/health'],
  ])('of %s holds for %s', async (route, path) => {
    const schema = description.paths[route]?.['get']?.responses['200']?.content;
    const reference = schema?.['application/json']?.schema?.$ref ?? 'none';
    expect(mistakesIn(await answerOf(app, path), reference)).toEqual([]);
  });

  it.each(['/api/v1/companies?role=own', '/api/v1/companies/nobody'])(
    'holds for the refusal of %s',
    async (path) => {
      const problem: unknown = await (await app.get(path)).json();
      expect(mistakesIn(problem, '#/components/schemas/ProblemDto')).toEqual([]);
    },
  );
});

describe('the page of the description', () => {
  const withBrowser = CHROMIUM === undefined ? it.skip : it;

  withBrowser(
    'renders from files of our own, with nothing blocked (skipped without Chromium)',
    async () => {
      const browser = await chromium.launch({
        executablePath: CHROMIUM ?? '',
        args: ['--no-sandbox'],
      });
      try {
        const page = await browser.newPage();
        const foreign: string[] = [];
        const mistakes: string[] = [];
        page.on('request', (request) => {
          const url = request.url();
          if (!url.startsWith(app.url) && !url.startsWith('data:')) foreign.push(url);
        });
        page.on('console', (message) => {
          if (message.type() === 'error') mistakes.push(message.text());
        });
        page.on('pageerror', (error) => mistakes.push(error.message));
        await page.goto(`${app.url}/api/docs`);
        await page.getByText('/api/v1/ranking', { exact: true }).first().waitFor();

        expect([foreign, mistakes]).toEqual([[], []]);
      } finally {
        await browser.close();
      }
    },
  );
});

/** What is not as the description says, unknown fields included. */
function mistakesIn(answer: unknown, reference: string): readonly string[] {
  const schemas = strict(description.components.schemas) as Record<string, AnySchema>;
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  ajvFormats.default(ajv);
  ajv.addSchema({ $id: 'api', components: { schemas } });
  const validate = ajv.compile({ $ref: `api${reference}` });
  if (validate(answer)) return [];
  return (validate.errors ?? []).map(
    ({ instancePath, message }) => `${instancePath} ${message ?? ''}`,
  );
}

/** OpenAPI 3.0 as JSON Schema: `nullable` spelt out, and no field beside those described. */
function strict(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(strict);
  if (typeof value !== 'object' || value === null) return value;
  const { nullable, ...fields } = value as Readonly<Record<string, unknown>>;
  const entries = Object.entries(fields).map(([key, field]) => [key, strict(field)] as const);
  const schema = Object.fromEntries(entries);
  const closed = 'properties' in schema ? { ...schema, additionalProperties: false } : schema;
  return nullable === true ? { anyOf: [closed, { type: 'null' }] } : closed;
}
