import { execFile, spawnSync } from 'node:child_process';
import { createReadStream, createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import pg from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { SaxesParser } from 'saxes';
import {
  inChunks,
  informationTable,
  inventFilings,
  writeDataSet,
  writeSubmissions,
} from './invented-filings.js';
import type { Measurement } from './measurement.js';
import { withOwnDatabase } from './own-database.js';
import { wallMs, wallMsOf } from './stopwatch.js';

const ROWS = Number(process.env['BENCH_HOLDINGS_ROWS'] ?? 3_000_000);
/** PostgreSQL's own client, where it is installed. */
const PSQL = 'psql';
const PARSED_ALONE = 300_000;

/** What a load in a process of its own took. */
interface Loading {
  readonly milliseconds: number;
  readonly rows: number;
  readonly peakMegabytes: number;
}

/** 13F rows from file to stored positions, as XML and as the SEC's data set, next to copying the same positions. */
export async function holdings(): Promise<readonly Measurement[]> {
  const dataSet = await withOwnDatabase(async ({ url, folder }) => {
    const files = join(folder, 'data-set');
    await writeDataSet(files, ROWS);
    const loading = await load(url, 'dataset', files);
    await rm(files, { recursive: true });
    return { loading, copied: await copyAgain(url, join(folder, 'holding.txt')) };
  });
  const xml = await withOwnDatabase(async ({ url, folder }) => {
    const files = join(folder, 'submissions');
    await writeSubmissions(files, ROWS);
    return load(url, 'files', files);
  });
  return [...measuredDataSet(dataSet.loading, dataSet.copied), ...measuredXml(xml)];
}

function measuredDataSet(
  loading: Loading,
  copied: { readonly perSecond: number; readonly note: string },
): readonly Measurement[] {
  const rows = ROWS.toLocaleString('en-GB');
  return [
    {
      name: `load ${rows} rows of a 13F data set`,
      value: perSecond(loading),
      unit: 'rows/s',
      baseline: copied.perSecond,
      target: { of: 'ratio', bound: 'at least', limit: 0.35 },
      note: copied.note,
    },
    {
      name: 'peak memory of that process',
      value: loading.peakMegabytes,
      unit: 'MB',
      target: { of: 'value', bound: 'below', limit: 400 },
    },
  ];
}

function measuredXml(loading: Loading): readonly Measurement[] {
  const rows = ROWS.toLocaleString('en-GB');
  return [
    {
      name: `load ${rows} rows of 13F submissions with XML`,
      value: perSecond(loading),
      unit: 'rows/s',
      baseline: saxesAlone(),
      note: `one file for each filing; baseline: saxes alone over ${PARSED_ALONE.toLocaleString('en-GB')} such rows in memory, with a handler that counts.`,
    },
    { name: 'peak memory of the process that read XML', value: loading.peakMegabytes, unit: 'MB' },
  ];
}

/** In a process of its own, so that its memory can be told. */
async function load(url: string, kind: 'dataset' | 'files', path: string): Promise<Loading> {
  const script = fileURLToPath(new URL('./holdings-in-child.js', import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, [script, url, kind, path]);
  // what the script prints
  const loading = JSON.parse(stdout) as Loading;
  if (loading.rows !== ROWS) throw new Error(`${loading.rows} rows were loaded, not ${ROWS}`);
  return loading;
}

/** Takes the stored positions out, empties the table, and copies them into it again as they are. */
async function copyAgain(
  url: string,
  file: string,
): Promise<{ readonly perSecond: number; readonly note: string }> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await pipeline(
      client.query(copyTo('COPY (SELECT * FROM holding) TO STDOUT')),
      createWriteStream(file),
    );
    const { rows } = await client.query<{ count: string }>('SELECT count(*) FROM holding');
    await client.query('TRUNCATE holding');
    const hasPsql = spawnSync(PSQL, ['--version']).status === 0;
    const ms = await wallMsOf(() =>
      hasPsql
        ? promisify(execFile)(PSQL, ['-q', url, '-c', `\\copy holding from '${file}'`])
        : pipeline(createReadStream(file), client.query(copyFrom('COPY holding FROM STDIN'))),
    );
    const positions = Number(rows[0]?.count);
    const way = hasPsql
      ? 'psql \\copy'
      : 'pg-copy-streams from a file, because psql is not installed';
    return {
      perSecond: positions / (ms / 1000),
      note:
        'adding up, value units, matching and prices included. Baseline: ' +
        `${way}, the ${positions.toLocaleString('en-GB')} positions that the rows add up to, ` +
        'into the same empty partitioned table with its keys and indexes.',
    };
  } finally {
    await client.end();
  }
}

/** Rows that saxes reads in a second when nothing is made of them. */
function saxesAlone(): number {
  const rows = [...inventFilings(PARSED_ALONE)].flatMap((filing) => filing.rows);
  const pieces = [...inChunks(informationTable(rows))];
  const parser = new SaxesParser({ xmlns: false });
  let count = 0;
  parser.on('opentag', () => (count += 1));
  parser.on('text', () => undefined);
  const ms = wallMs(() => {
    for (const piece of pieces) parser.write(piece);
    parser.close();
  });
  if (count < PARSED_ALONE) throw new Error('saxes left rows out');
  return PARSED_ALONE / (ms / 1000);
}

function perSecond({ rows, milliseconds }: Loading): number {
  return rows / (milliseconds / 1000);
}
