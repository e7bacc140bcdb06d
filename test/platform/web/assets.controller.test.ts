import { type INestApplication } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ASSETS, STYLESHEET } from '../../../src/platform/web/assets.js';
import { WebModule } from '../../../src/platform/web/web.module.js';

let app: INestApplication;
let url: string;

beforeAll(async () => {
  const module = await Test.createTestingModule({ imports: [WebModule] }).compile();
  app = module.createNestApplication({ logger: false });
  await app.listen(0, '127.0.0.1');
  url = await app.getUrl();
});

afterAll(() => app.close());

describe('the files that pages link to', () => {
  it.each(ASSETS.map(({ path, type }) => [path, type]))(
    '%s has its type and is kept',
    async (path, type) => {
      const response = await fetch(url + path);
      expect(response.status).toBe(200);
      expect(response.headers.get('content-type')?.split(';')[0]).toBe(type.split(';')[0]);
      expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    },
  );

  it('are served byte for byte', async () => {
    const response = await fetch(url + STYLESHEET.path);
    expect(Buffer.from(await response.arrayBuffer()).equals(STYLESHEET.bytes)).toBe(true);
  });

  it('are not sent again to a reader who has them', async () => {
    // Without its own Cache-Control, fetch adds no-cache to a conditional request, which asks for the whole file.
    const headers = { 'If-None-Match': STYLESHEET.etag, 'Cache-Control': 'max-age=0' };
    const response = await fetch(url + STYLESHEET.path, { headers });
    expect(response.status).toBe(304);
    expect(await response.text()).toBe('');
  });

  it.each(['/assets/site.css', '/assets/..%2Fassets.ts'])('%s is not there', async (path) => {
    expect((await fetch(url + path)).status).toBe(404);
  });
});
