import { execFile } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import pg from 'pg';
import { dataSourceOptions } from '../../src/data-source.js';
import { bumpDataVersion } from '../../src/platform/database/data-version.js';
import { openDataSource } from '../../src/platform/database/database-connection.js';
import { CONNECTIONS, loadServer } from './http-load.js';
import { writeDataSet } from './invented-filings.js';
import type { Measurement } from './measurement.js';
import { type OwnDatabase, withOwnDatabase } from './own-database.js';
import { type ServerProcess, startServer } from './server-process.js';
import { median, wallMsOf } from './stopwatch.js';

const PRODUCT = new URL('../../src/main.js', import.meta.url);
const ROWS = Number(process.env['BENCH_HOLDINGS_ROWS'] ?? 3_000_000);
/** Companies on file that are among the most-held securities; this many are the least that have to be recognised. */
const ISSUERS = 300;
const FEWEST_RECOGNISED = 150;
const ROUNDS = 3;
const WARM_UP_SECONDS = 1;
const SECONDS = 2;
const COLD_ROUNDS = 3;
/** Time for the news of a change to reach the server. */
const NOTICE_MS = 150;
const PROBE_MS = 5;

interface Page {
  readonly name: string;
  readonly path: string;
  /** Milliseconds that the first rendering and the 99th of 100 answers are to stay below. */
  readonly cold: number;
  readonly p99?: number;
}

/** First rendering of a page, and the longest that another request waited for an answer meanwhile. */
interface Cold {
  readonly ms: number;
  readonly waitMs: number;
}

/** Pages of investors over a stored quarter of Form 13F, from the running application. */
export async function investorPages(): Promise<readonly Measurement[]> {
  return withOwnDatabase(async (database) => {
    const product = await startServer(PRODUCT, [], {
      output: join(database.folder, 'product.log'),
      environment: { DATABASE_URL: database.url },
    });
    try {
      const largest = await storeQuarter(database);
      return await measurePages(product, database, [
        { name: 'investor page', path: `/investors/${largest}`, cold: 1000, p99: 50 },
        { name: 'public money', path: '/public-money', cold: 4000, p99: 50 },
        { name: 'list of investors', path: '/investors', cold: 4000 },
      ]);
    } finally {
      await product.stop();
    }
  });
}

/** Loads the rows, some of them in companies on file; answers the slug of the holder with most positions. */
async function storeQuarter({ url, folder }: OwnDatabase): Promise<string> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const files = join(folder, 'data-set');
    await writeDataSet(files, ROWS, await issuersOnFile(client));
    const script = fileURLToPath(new URL('./holdings-in-child.js', import.meta.url));
    await promisify(execFile)(process.execPath, [script, url, 'dataset', files]);
    await rm(files, { recursive: true });
    const { rows: found } = await client.query<{ count: number }>(
      'SELECT count(DISTINCT organisation_id)::integer AS count FROM security',
    );
    const recognised = found[0]?.count ?? 0;
    if (recognised < FEWEST_RECOGNISED) throw new Error(`${recognised} companies were recognised`);
    const { rows: holders } = await client.query<{ slug: string }>(
      `SELECT o.slug FROM filing f JOIN organisation o ON o.id = f.organisation_id
        ORDER BY f.positions DESC, o.slug LIMIT 1`,
    );
    return holders[0]?.slug ?? '';
  } finally {
    await client.end();
  }
}

/** Names of companies of the first start, those that nobody else has. */
async function issuersOnFile(client: pg.Client): Promise<readonly string[]> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT r.name FROM organisation o JOIN company_revision r ON r.id = o.current_revision_id
      WHERE r.name ~ '^[A-Za-z ]+$' AND length(r.name) > 5
      ORDER BY md5(o.slug) LIMIT $1`,
    [ISSUERS],
  );
  return rows.map(({ name }) => name);
}

async function measurePages(
  product: ServerProcess,
  database: OwnDatabase,
  pages: readonly Page[],
): Promise<readonly Measurement[]> {
  const measured: Measurement[] = [];
  for (const page of pages) {
    measured.push(...(await measureCold(product, database, page)));
    measured.push(...(await measureWarm(product, page)));
  }
  return measured;
}

async function measureWarm(
  product: ServerProcess,
  { name, path, p99 }: Page,
): Promise<readonly Measurement[]> {
  await loadServer(product, path, { gzip: true, seconds: WARM_UP_SECONDS });
  const p99s: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    p99s.push((await loadServer(product, path, { gzip: true, seconds: SECONDS })).p99Ms);
  }
  return [
    {
      name: `${name}, warm: p99`,
      value: median(p99s),
      unit: 'ms',
      ...(p99 === undefined ? {} : { target: { of: 'value', bound: 'below', limit: p99 } }),
      note:
        `${ROWS.toLocaleString('en-GB')} rows of Form 13F stored; the investor is the one with most positions; ` +
        `${CONNECTIONS} connections, median of ${ROUNDS} runs of ${SECONDS} s.`,
    },
  ];
}

/** The page as the first one asked for after a change of the data. */
async function measureCold(
  product: ServerProcess,
  database: OwnDatabase,
  { name, path, cold }: Page,
): Promise<readonly Measurement[]> {
  const found: Cold[] = [];
  const dataSource = await openDataSource(dataSourceOptions(database.url));
  try {
    for (let round = 0; round < COLD_ROUNDS; round += 1) {
      await bumpDataVersion(dataSource.manager);
      await pause(NOTICE_MS);
      found.push(await coldOnce(product, path));
    }
  } finally {
    await dataSource.destroy();
  }
  const note = `median of ${COLD_ROUNDS} requests, each the first after a change of the data.`;
  return [
    {
      ...{ name: `${name}, first rendering`, unit: 'ms', note },
      value: median(found.map(({ ms }) => ms)),
      target: { of: 'value', bound: 'below', limit: cold },
    },
    {
      ...{ name: `${name}, longest wait of others meanwhile`, unit: 'ms' },
      value: median(found.map(({ waitMs }) => waitMs)),
      target: { of: 'value', bound: 'below', limit: 200 },
      note: 'a style sheet, which needs nothing but the event loop, asked for over and over.',
    },
  ];
}

async function coldOnce({ url }: ServerProcess, path: string): Promise<Cold> {
  const sheet = await styleSheetOf(`${url}/methodology`);
  const rendering = { done: false };
  const probing = (async () => {
    let waitMs = 0;
    while (!rendering.done) {
      waitMs = Math.max(waitMs, await wallMsOf(() => fetchPage(`${url}${sheet}`)));
      await pause(PROBE_MS);
    }
    return waitMs;
  })();
  const ms = await wallMsOf(() => fetchPage(`${url}${path}`)).finally(() => {
    rendering.done = true;
  });
  return { ms, waitMs: await probing };
}

async function styleSheetOf(url: string): Promise<string> {
  const found = /\/assets\/[^"]+\.css/.exec(await fetchPage(url))?.[0];
  if (found === undefined) throw new Error(`${url} names no style sheet`);
  return found;
}

async function fetchPage(url: string): Promise<string> {
  const answer = await fetch(url);
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${url} answers ${answer.status}`);
  return text;
}
