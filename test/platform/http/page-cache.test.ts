import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { setTimeout as pause } from 'node:timers/promises';
import { DataSource } from 'typeorm';
import { bumpDataVersion, DataVersion } from '../../../src/platform/database/data-version.js';
import { ProbeController, ProbeModule } from '../../support/probe.module.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';

let probe: TestApp;

beforeAll(async () => {
  probe = await startTestApp({ modules: [ProbeModule] });
});
afterAll(() => probe.stop());

describe('kept pages', () => {
  beforeEach(async () => {
    await changeData(probe.dataSource);
    ProbeController.renderings = 0;
    ProbeController.text = 'first';
  });

  it('are rendered once for each address', async () => {
    const bodies = await Promise.all([1, 2, 3].map(async () => (await page('/probe/page')).text()));
    await (await page('/probe/page')).text();
    const after = ProbeController.renderings;
    await page('/probe/page?role=use');

    expect(new Set(bodies).size).toBe(1);
    expect(after).toBe(1);
    expect(ProbeController.renderings).toBe(2);
  });

  it('are the same for a link that was shared with campaign parameters', async () => {
    const plain = await (await page('/probe/page?role=use')).text();
    const shared = await page('/probe/page?utm_source=letter&role=use&fbclid=x');

    expect(await shared.text()).toBe(plain);
    expect(ProbeController.renderings).toBe(1);
  });

  it('are answered with 304 to a client that has them', async () => {
    const etag = (await page('/probe/page')).headers.get('etag') ?? '';
    const again = await page('/probe/page', { 'if-none-match': etag });

    expect(etag).not.toBe('');
    expect(again.status).toBe(304);
    expect(await again.text()).toBe('');
  });

  it('are the same packed and unpacked, first and later', async () => {
    const texts: string[] = [];
    for (const encoding of ['gzip', 'identity', 'gzip', 'gzip;q=0']) {
      const response = await page('/probe/page', { 'accept-encoding': encoding });
      expect(response.headers.get('content-encoding')).toBe(encoding === 'gzip' ? 'gzip' : null);
      expect(response.headers.get('vary')).toBe('Accept-Encoding');
      texts.push(await response.text());
    }
    expect(new Set(texts).size).toBe(1);
  });

  it('are dropped when the data change', async () => {
    await page('/probe/page');
    ProbeController.text = 'second';
    expect(await (await page('/probe/page')).text()).toContain('first');

    await changeData(probe.dataSource);

    expect(await (await page('/probe/page')).text()).toContain('second');
  });

  it('are dropped when another process changes the data', async () => {
    await page('/probe/page');
    ProbeController.text = 'second';
    const other = await new DataSource({ type: 'postgres', url: probe.databaseUrl }).initialize();
    await other.transaction(bumpDataVersion);
    await other.destroy();

    await until(async () => (await (await page('/probe/page')).text()).includes('second'));
  });

  it('are not used while the state of the data is unknown, and again once it is known', async () => {
    await page('/probe/page');
    ProbeController.text = 'second';
    await probe.dataSource.query(
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'countergaze data version' AND datname = current_database()",
    );

    await until(async () => (await (await page('/probe/page')).text()).includes('second'));
    await until(() => Promise.resolve(version().current() !== undefined));
  });

  it('of a change that is rolled back stay', async () => {
    await page('/probe/page');
    const before = version().current();
    const failed = probe.dataSource.transaction(async (manager) => {
      await bumpDataVersion(manager);
      throw new Error('no');
    });
    await expect(failed).rejects.toThrow('no');
    await version().refresh();

    expect(version().current()).toBe(before);
    await page('/probe/page');
    expect(ProbeController.renderings).toBe(1);
  });

  it('are served to HEAD without a body', async () => {
    await page('/probe/page');
    const head = await fetch(`${probe.url}/probe/page`, { method: 'HEAD' });

    expect(head.status).toBe(200);
    expect(await head.text()).toBe('');
  });
});

function page(path: string, headers: Record<string, string> = {}): Promise<Response> {
  return probe.get(path, headers);
}

function version(): DataVersion {
  return probe.app.get(DataVersion);
}

async function changeData(dataSource: DataSource): Promise<void> {
  await dataSource.transaction(bumpDataVersion);
  await version().refresh();
}

async function until(isSo: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 5_000;
  while (!(await isSo())) {
    if (Date.now() > deadline) throw new Error('it did not come about within 5 s');
    await pause(10);
  }
}
