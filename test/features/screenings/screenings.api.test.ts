import { readdir } from 'node:fs/promises';
import { once } from 'node:events';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import type { CalendarDate } from '../../../src/domain/quantities/calendar-date.js';
import type { ScreeningDto } from '../../../src/features/screenings/screening.dto.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';
import { csvLines } from '../web/csv-lines.js';
import {
  formOf,
  HOLDINGS,
  keepInvented,
  OTHERWISE_UNTOLD,
  post,
  UNTOLD,
} from './invented-holdings.js';

const PATH = '/api/v1/screenings';

let app: TestApp;

beforeAll(async () => {
  app = await startTestApp({ today: '2026-11-22' as CalendarDate });
  await keepInvented(app);
});
afterAll(() => app.stop());

async function screened(
  fields: Readonly<Record<string, string>> = {},
  content = HOLDINGS,
): Promise<ScreeningDto> {
  const form = formOf({ file: ['holdings.csv', content] }, fields);
  const response = await post(app, PATH, form);
  const text = await response.text();
  if (response.status !== 200) throw new Error(`${String(response.status)} ${text}`);
  return JSON.parse(text) as ScreeningDto;
}

/** How many rows every table has, and the version of the data. */
async function rowsOf({ dataSource }: TestApp): Promise<unknown> {
  const tables = await dataSource.query<{ name: string }[]>(
    `SELECT relid::regclass::text AS name FROM pg_stat_user_tables ORDER BY 1`,
  );
  const counts = tables.map(({ name }) => `SELECT '${name}' AS name, count(*) FROM ${name}`);
  return [
    await dataSource.query(counts.join(' UNION ALL ')),
    await dataSource.query('SELECT version FROM data_version'),
  ];
}

describe('a portfolio sent to the API', () => {
  it('is told in five classes by value', async () => {
    const { parts } = await screened();

    expect(parts).toHaveLength(1);
    expect(parts[0]?.classes.map(({ id, amount }) => [id, amount])).toEqual([
      ['involved', 600_000],
      ['nothing-counts', 0],
      ['not-assessed', 250_000],
      ['not-in-data', 100_000],
      ['to-review', 0],
    ]);
    expect(parts[0]?.apart.find(({ id }) => id === 'negative')?.amount).toBe(-50_000);
  });

  it('has the worst companies first, and the reasons of every line', async () => {
    const { involved, positions, exposure } = await screened();

    expect(involved.map(({ slug, lines }) => [slug, lines])).toEqual([['orchard', [2]]]);
    expect(positions.map(({ line }) => line)).toEqual([2, 3, 4, 5]);
    expect(positions[0]?.reasons.join(' ')).toContain('Orchard Vision Systems');
    expect(exposure?.exposure).toBeCloseTo(
      ((involved[0]?.involvement ?? Number.NaN) / 100) * (600 / 950),
      12,
    );
  });

  it('is converted at the rates that are given, which are told', async () => {
    const content = HOLDINGS.replace('250000,USD', '250000,EUR');
    const apart = await screened({}, content);
    const together = await screened({ rates: 'USD=1,EUR=2' }, content);

    expect(apart.parts.map(({ currency }) => currency)).toEqual(['EUR', 'USD']);
    expect(apart.exposure).toBeNull();
    expect(together.parts.map(({ whole }) => whole)).toEqual([1_200_000]);
    expect(together.rates).toEqual([
      { currency: 'USD', worth: 1 },
      { currency: 'EUR', worth: 2 },
    ]);
  });

  it('is held against a benchmark', async () => {
    const form = formOf({
      file: ['holdings.csv', HOLDINGS],
      benchmark: ['index.csv', HOLDINGS.replace('600000', '100000')],
    });
    const { comparison } = (await (await post(app, PATH, form)).json()) as ScreeningDto;

    expect(comparison?.here).toBeCloseTo(600 / 950, 12);
    expect(comparison?.there).toBeCloseTo(100 / 450, 12);
    expect(comparison?.holdings.map(({ slug }) => slug)).toEqual(['orchard']);
  });

  it('is held against a benchmark whose columns are told apart from those of the file', async () => {
    const form = formOf(
      { file: ['holdings.csv', UNTOLD], benchmark: ['index.csv', OTHERWISE_UNTOLD] },
      { columns: 'name=A,value=B', benchmark_columns: 'name=Y,value=X' },
    );
    const { comparison } = (await (await post(app, PATH, form)).json()) as ScreeningDto;

    expect(comparison?.here).toBeCloseTo(600 / 850, 12);
    expect(comparison?.there).toBeCloseTo(100 / 500, 12);
  });

  it('comes back as CSV that no spreadsheet takes for a formula', async () => {
    const form = formOf({ file: ['holdings.csv', HOLDINGS] }, { output: 'csv' });
    const response = await post(app, PATH, form);
    const [head, ...lines] = csvLines(await response.text());

    expect(response.headers.get('content-type')).toContain('text/csv');
    expect(lines).toHaveLength(4);
    expect(lines.every((line) => line.length === head?.length)).toBe(true);
    expect(lines[2]?.[1]).toBe(`'=HYPERLINK("http://example.org")`);
    expect(lines[3]?.[7]).toBe('-50000.00');
  });

  it('comes back as PDF to a client that asks for it', async () => {
    const form = formOf({ file: ['holdings.csv', HOLDINGS] });
    const response = await post(app, PATH, form, { accept: 'application/pdf' });

    expect(response.headers.get('content-type')).toBe('application/pdf');
    expect(Buffer.from(await response.arrayBuffer()).toString('latin1', 0, 5)).toBe('%PDF-');
  });

  it('leaves nothing behind: no row, no file, no copy in a cache', async () => {
    const files = async () =>
      (await readdir(tmpdir())).filter((name) => /holdings|upload|multer/.test(name));
    const before = [await rowsOf(app), await files()];
    const response = await post(app, PATH, formOf({ file: ['holdings.csv', HOLDINGS] }));
    await response.text();

    expect(response.headers.get('cache-control')).toBe('no-store');
    expect([await rowsOf(app), await files()]).toEqual(before);
  });
});

describe('a portfolio whose sender goes away in the middle', () => {
  it('leaves nothing behind, and its place to the next', async () => {
    const before = await rowsOf(app);
    for (let number = 0; number < 16; number += 1) await sendHalf(app.url);
    const response = await post(app, PATH, formOf({ file: ['holdings.csv', HOLDINGS] }));

    expect(response.status).toBe(200);
    expect(await rowsOf(app)).toEqual(before);
    expect((await readdir(tmpdir())).filter((name) => /multer|upload-half/.test(name))).toEqual([]);
  });
});

/** Sends the begin of a form with a file and closes the connection. */
async function sendHalf(url: string): Promise<void> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  await once(socket, 'connect');
  const begin = [
    `POST ${PATH} HTTP/1.1`,
    `Host: ${hostname}`,
    'Content-Type: multipart/form-data; boundary=half',
    'Content-Length: 1000000',
    '',
    '--half',
    'Content-Disposition: form-data; name="file"; filename="upload-half.csv"',
    '',
    HOLDINGS,
  ];
  await new Promise<void>((resolve) => socket.write(begin.join('\r\n'), () => resolve()));
  await setTimeout(20);
  socket.destroy();
  await once(socket, 'close');
}

describe('a form that cannot be answered', () => {
  it.each([
    ['without a file', {}, {}, [400, 'invalid-upload']],
    [
      'with a file of another kind',
      { file: ['a.bin', '\u0001\u0002'] },
      {},
      [422, 'unknown-format'],
    ],
    [
      'with rates without a base',
      { file: ['h.csv', HOLDINGS] },
      { rates: 'EUR=2' },
      [400, 'invalid-rates'],
    ],
    [
      'with columns that say nothing',
      { file: ['h.csv', HOLDINGS] },
      { columns: 'x' },
      [400, 'invalid-columns'],
    ],
    [
      'with an unknown format',
      { file: ['h.csv', HOLDINGS] },
      { format: 'fax' },
      [400, 'invalid-format'],
    ],
    [
      'with a field of its own',
      { file: ['h.csv', HOLDINGS] },
      { cheap: '1' },
      [400, 'invalid-parameters'],
    ],
    ['with a file under another name', { files: ['h.csv', HOLDINGS] }, {}, [400, 'invalid-upload']],
  ] as const)('%s is refused', async (_, files, fields, [status, code]) => {
    const response = await post(app, PATH, formOf(files, fields));
    const problem = (await response.json()) as { type: string };

    expect([response.status, problem.type]).toEqual([status, `urn:countergaze:problem:${code}`]);
  });

  it('with a file that is too large is refused', async () => {
    const file = new Uint8Array(64 * 1024 * 1024 + 1);
    const response = await post(app, PATH, formOf({ file: ['large.csv', file] }));

    expect(response.status).toBe(413);
    expect(await response.text()).toContain('64 MiB');
  });
});
