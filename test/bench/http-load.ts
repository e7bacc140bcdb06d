import autocannon from 'autocannon';
import { processTreeCpuMs } from './process-tree-cpu.js';
import type { ServerProcess } from './server-process.js';
import { quantile } from './stopwatch.js';

/** Held open at the same time, each with one request at a time. */
export const CONNECTIONS = 10;

/** What a server did under load. */
export interface LoadResult {
  readonly requestsPerSecond: number;
  /** Response time that 99 of 100 requests stayed within, in milliseconds. */
  readonly p99Ms: number;
  /** Processor time of the server per request in milliseconds; undefined where it cannot be read. */
  readonly serverCpuMs: number | undefined;
  /** Bytes of one answer with its headers. */
  readonly bytes: number;
}

/** Asks one server for one page over and over; throws unless every answer was a 200 of the same size. */
export async function loadServer(
  server: ServerProcess,
  path: string,
  { gzip, seconds }: { readonly gzip: boolean; readonly seconds: number },
): Promise<LoadResult> {
  const before = processTreeCpuMs(server.pid);
  const responseMs: number[] = [];
  const sizes = new Set<number>();
  const { requests, errors, non2xx, duration } = await fire(
    {
      url: `${server.url}${path}`,
      connections: CONNECTIONS,
      duration: seconds,
      headers: gzip ? { 'accept-encoding': 'gzip' } : {},
    },
    (bytes, ms) => {
      responseMs.push(ms);
      sizes.add(bytes);
    },
  );
  const after = processTreeCpuMs(server.pid);
  if (errors > 0 || non2xx > 0 || sizes.size !== 1) {
    throw new Error(
      `${path}: ${requests.total} answers of ${sizes.size} sizes, ${non2xx} not 2xx, ${errors} errors`,
    );
  }
  const cpu = before === undefined || after === undefined ? undefined : after - before;
  return {
    requestsPerSecond: requests.total / duration,
    p99Ms: quantile(responseMs, 0.99),
    serverCpuMs: cpu === undefined ? undefined : cpu / responseMs.length,
    bytes: Math.max(...sizes),
  };
}

async function fire(
  options: autocannon.Options,
  onResponse: (bytes: number, ms: number) => void,
): Promise<autocannon.Result> {
  return new Promise((resolve, reject) => {
    const run = autocannon(options, (error: unknown, result) => {
      if (error instanceof Error) reject(error);
      else resolve(result);
    });
    run.on('response', (_client, _status, bytes, ms) => onResponse(bytes, ms));
  });
}
