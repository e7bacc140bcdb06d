import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { dataSourceOptions } from '../../src/data-source.js';
import { bumpDataVersion } from '../../src/platform/database/data-version.js';
import { openDataSource } from '../../src/platform/database/database-connection.js';
import { CONNECTIONS, type LoadResult, loadServer } from './http-load.js';
import type { Measurement } from './measurement.js';
import { type OwnDatabase, withOwnDatabase } from './own-database.js';
import { type ServerProcess, startServer } from './server-process.js';
import { median, wallMsOf } from './stopwatch.js';

const PRODUCT = new URL('../../src/main.js', import.meta.url);
const BARE = new URL('./bare-server.js', import.meta.url);
const RANKING = '/';
const COMPANY = '/companies/amazon';
const OTHER_COMPANY = '/companies/microsoft';
const ROUNDS = 3;
const WARM_UP_SECONDS = 1;
const SECONDS = 2;
const COLD_ROUNDS = 7;
/** Time for the news of a change to reach the server. */
const NOTICE_MS = 150;

interface Servers {
  readonly product: ServerProcess;
  readonly bare: ServerProcess;
}

interface PageLoad {
  readonly page: string;
  readonly path: string;
  readonly gzip: boolean;
}

const LOADS: readonly PageLoad[] = [
  { page: 'ranking page', path: RANKING, gzip: true },
  { page: 'ranking page', path: RANKING, gzip: false },
  { page: 'company page', path: COMPANY, gzip: true },
];

/** Pages of the running application under load, next to a bare Nest route that answers with the same bytes. */
export async function pages(): Promise<readonly Measurement[]> {
  return withOwnDatabase(async (database) => {
    const output = (name: string) => join(database.folder, `${name}.log`);
    const product = await startServer(PRODUCT, [], {
      output: output('product'),
      environment: { DATABASE_URL: database.url },
    });
    try {
      const cold = await measureCold(product, database);
      const bare = await startServer(BARE, [product.url, RANKING, COMPANY], {
        output: output('bare'),
      });
      try {
        return [...(await measureLoads({ product, bare })), ...cold];
      } finally {
        await bare.stop();
      }
    } finally {
      await product.stop();
    }
  });
}

async function measureLoads(servers: Servers): Promise<readonly Measurement[]> {
  const measured: Measurement[] = [];
  for (const load of LOADS) measured.push(...(await measureLoad(load, servers)));
  return measured;
}

async function measureLoad(
  { page, path, gzip }: PageLoad,
  servers: Servers,
): Promise<readonly Measurement[]> {
  const results = { product: [] as LoadResult[], bare: [] as LoadResult[] };
  for (let round = 0; round <= ROUNDS; round += 1) {
    const seconds = round === 0 ? WARM_UP_SECONDS : SECONDS;
    for (const name of ['product', 'bare'] as const) {
      const result = await loadServer(servers[name], path, { gzip, seconds });
      if (round > 0) results[name].push(result);
    }
  }
  const middle = (name: keyof Servers, of: (result: LoadResult) => number | undefined) =>
    median(results[name].map((result) => of(result) ?? Number.NaN));
  const [ours, theirs] = [
    middle('product', ({ bytes }) => bytes),
    middle('bare', ({ bytes }) => bytes),
  ];
  if (ours !== theirs) throw new Error(`${path}: ${ours} bytes are held against ${theirs}`);
  const name = `${page}, ${gzip ? 'gzip' : 'not packed'}, ${kilobytes(ours)}`;
  const beside = (unit: string, of: (result: LoadResult) => number | undefined) => ({
    ...{ unit, value: middle('product', of), baseline: middle('bare', of) },
  });
  return [
    {
      name,
      ...beside('requests/s', (result) => result.requestsPerSecond),
      ...(path === RANKING ? { target: { of: 'ratio', bound: 'at least', limit: 0.5 } } : {}),
      note:
        `from a warm server on ${CONNECTIONS} connections, logging every request; median of ${ROUNDS} runs of ` +
        `${SECONDS} s. Baseline: a bare Nest route in a server of its own that answers the same bytes and headers.`,
    },
    { name: `${name}: p99`, ...beside('ms', (result) => result.p99Ms) },
    { name: `${name}: server`, ...beside('CPU ms/request', (result) => result.serverCpuMs) },
  ];
}

/** Each page once after the data has changed, when nothing is kept. */
async function measureCold(
  { url }: ServerProcess,
  database: OwnDatabase,
): Promise<readonly Measurement[]> {
  const ms = { first: [] as number[], ranking: [] as number[], company: [] as number[] };
  const dataSource = await openDataSource(dataSourceOptions(database.url));
  try {
    for (let round = 0; round < COLD_ROUNDS; round += 1) {
      await bumpDataVersion(dataSource.manager);
      await pause(NOTICE_MS);
      ms.first.push(await wallMsOf(() => fetchPage(`${url}${OTHER_COMPANY}`)));
      ms.ranking.push(await wallMsOf(() => fetchPage(`${url}${RANKING}`)));
      ms.company.push(await wallMsOf(() => fetchPage(`${url}${COMPANY}`)));
    }
  } finally {
    await dataSource.destroy();
  }
  const note = `median of ${COLD_ROUNDS} requests, each after a change of the data.`;
  return [
    { name: 'ranking page rendered anew', value: median(ms.ranking), unit: 'ms', note },
    { name: 'company page rendered anew', value: median(ms.company), unit: 'ms', note },
    {
      name: 'first page after a change of the data',
      value: median(ms.first),
      unit: 'ms',
      note: `all companies read, assessed and ranked, and one page rendered; ${note}`,
    },
  ];
}

async function fetchPage(url: string): Promise<void> {
  const answer = await fetch(url);
  await answer.arrayBuffer();
  if (!answer.ok) throw new Error(`${url} answers ${answer.status}`);
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(0)} kB`;
}
