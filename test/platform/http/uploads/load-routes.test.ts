import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { request, type ClientRequest } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { HoldingsService } from '../../../../src/features/holdings/holdings.service.js';
import { invented, leiFile, leiRecord } from '../../../loaders/gleif/register-text.js';
import { writeDataSet } from '../../../loaders/sec-13f/invented-data-set.js';
import { COVER, matter } from '../../../loaders/sec-npx/npx-text.js';
import { entity } from '../../../loaders/bods/statements.js';
import { inventedCompany, keepCompanies } from '../../../support/invented-company.js';
import { startTestApp, type TestApp } from '../../../support/test-app.js';
import { zipFile } from '../../../support/zip-file.js';

const TOKEN = 'a-token-for-the-operator-of-this-test';
const OPERATOR = { authorization: `Bearer ${TOKEN}` };
const FIXTURES = join('test', 'fixtures');

let app: TestApp;

beforeAll(async () => {
  app = await startTestApp({ settings: { COUNTERGAZE_OPERATOR_TOKEN: TOKEN } });
  await keepCompanies(app, [inventedCompany('alder', { name: 'Alder Optics' })]);
}, 60_000);

afterEach(async () => {
  expect(await uploadFolders()).toEqual([]);
});

afterAll(() => app.stop());

/** What this process has written of uploads. */
async function uploadFolders(): Promise<readonly string[]> {
  const prefix = `countergaze-upload-${String(process.pid)}-`;
  const names = await readdir(tmpdir());
  return names.filter((name) => name.startsWith(prefix)).map((name) => join(tmpdir(), name));
}

type Content = readonly [name: string, content: string | Buffer];

async function load(
  kind: string,
  files: readonly Content[],
  fields: Readonly<Record<string, string>> = {},
  headers: Readonly<Record<string, string>> = OPERATOR,
) {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  // Blob takes the bytes of a Buffer; the type of DOM and Node differ in what they call them
  for (const [name, content] of files) body.append('file', new Blob([content as string]), name);
  const response = await fetch(`${app.url}/api/v1/loads/${kind}`, {
    method: 'POST',
    body,
    headers,
  });
  const type = response.headers.get('content-type')?.split(';')[0];
  return { status: response.status, type, answer: (await response.json()) as unknown };
}

async function fixture(...path: readonly string[]): Promise<Content> {
  return [path.at(-1) ?? '', await readFile(join(FIXTURES, ...path))];
}

async function countOf(table: string): Promise<number> {
  const [row] = await app.dataSource.query<{ count: string }[]>(`SELECT count(*) FROM ${table}`);
  return Number(row?.count);
}

describe('filings of Form 13F', () => {
  it('are stored under the names of their files, and once', async () => {
    const submission = await fixture('13f', 'submission.txt');
    const broken: Content = ['broken.xml', '<informationTable><infoTable>'];
    const first = await load('13f', [submission, broken]);

    expect(first).toMatchObject({
      status: 200,
      answer: {
        filings: [
          {
            accession: '0000999906-24-000001',
            outcome: 'added',
            lines: 7,
            holder: { name: 'Prefixed Capital LP' },
          },
        ],
        failed: [{ file: 'broken.xml' }],
      },
    });
    const names = await app.dataSource.query<{ file: string }[]>(
      'SELECT file_name AS file FROM filing',
    );
    expect(names).toEqual([{ file: 'submission.txt' }]);
    expect((await load('13f', [submission])).answer).toMatchObject({
      filings: [],
      unchanged: ['submission.txt'],
    });
  });

  it('without a manager are taken for the investor and the day that are given', async () => {
    const table = await fixture('13f', 'table-prefixed.xml');
    const before = await countOf('filing');
    const refused = await load('13f', [table]);
    expect(refused).toMatchObject({
      status: 422,
      type: 'application/problem+json',
      answer: {
        type: 'urn:countergaze:problem:unknown-manager',
        errors: [{ file: 'table-prefixed.xml', rule: 'unknown-manager' }],
      },
    });
    expect(await countOf('filing')).toBe(before);

    const said = { investor: 'alder', period: '2024-09-30' };
    expect((await load('13f', [table], said)).answer).toMatchObject({
      filings: [{ holder: { slug: 'alder' }, period: '2024-09-30' }],
    });
  });

  it('come as a whole quarter', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'countergaze-quarter-'));
    await writeDataSet(folder, [['B-1', 0, 50_000, 1000]]);
    const names = await readdir(folder);
    const entries = names.map(async (name) => ({
      name,
      content: await readFile(join(folder, name)),
    }));
    const archive = zipFile(await Promise.all(entries));
    await rm(folder, { recursive: true });

    const { status, answer } = await load('13f-dataset', [['2024q4.zip', archive]]);
    expect([status, answer]).toMatchObject([200, { filings: [{ accession: 'B-1' }], refused: [] }]);
    expect(await load('13f-dataset', [['no.zip', 'nothing']])).toMatchObject({
      status: 422,
      answer: { errors: [{ file: 'no.zip' }] },
    });
  });
});

describe('a table of holdings', () => {
  const said = { investor: 'Example Pension Fund', as_of: '2026-09-30' };

  it('is stored with the columns, the currency and the day that are given', async () => {
    const table: Content = [
      'unsere Größen.csv',
      'Wer;Wieviel\nAlder Optics;1.000,50\nOther SE;7\n',
    ];
    const fields = { ...said, currency: 'EUR', columns: 'name=Wer,value=Wieviel' };
    const { status, answer } = await load('holdings', [table], fields);

    expect([status, answer]).toMatchObject([
      200,
      {
        file: 'unsere Größen.csv',
        stored: {
          holder: { slug: 'example-pension-fund-manager', name: 'Example Pension Fund' },
          period: '2026-09-30',
          outcome: 'added',
          lines: 2,
        },
      },
    ]);
    const stored = await app.app.get(HoldingsService).portfolio('example-pension-fund-manager');
    expect(stored?.lines.map(({ name, value }) => [name, value])).toEqual([
      ['Alder Optics', { hundredths: 100_050, currency: 'EUR' }],
      ['Other SE', { hundredths: 700, currency: 'EUR' }],
    ]);
    expect((await load('holdings', [table], fields)).answer).toMatchObject({ stored: null });
  });

  const ENDLESS = `Name,Value\n"${'x'.repeat(2_000_000)}`;

  it.each([
    ['a line that never ends', ENDLESS, said, { rule: 'line-too-long', line: 2 }],
    ['no day', 'Name,Value EUR\nA,1\n', { investor: 'Example' }, { rule: 'wrong-use' }],
  ])('with %s is refused and changes nothing', async (...[, text, fields, place]) => {
    const before = [await countOf('filing'), await countOf('holding')];
    const refused = await load('holdings', [['ours.csv', text]], fields);

    expect(refused).toMatchObject({
      status: 422,
      type: 'application/problem+json',
      answer: {
        type: `urn:countergaze:problem:${place.rule}`,
        errors: [{ file: 'ours.csv', ...place }],
      },
    });
    expect([await countOf('filing'), await countOf('holding')]).toEqual(before);
  });

  it.each([
    ['an impossible day', { ...said, as_of: '2026-02-30' }, 'as_of'],
    ['no currency', { ...said, currency: 'euro' }, 'currency'],
    ['a field that does not exist', { ...said, colour: 'red' }, 'colour'],
  ])('with %s is refused by the name of the field', async (_, fields, parameter) => {
    const { status, answer } = await load('holdings', [['a.csv', 'Name,Value\nA,1\n']], fields);
    expect([status, answer]).toMatchObject([400, { errors: [{ parameter }] }]);
  });

  it('comes alone', async () => {
    const two: readonly Content[] = [
      ['a.csv', 'Name,Value\nA,1\n'],
      ['b.csv', 'Name,Value\nA,1\n'],
    ];
    for (const files of [[], two]) {
      expect(await load('holdings', files, said)).toMatchObject({
        status: 400,
        answer: { type: 'urn:countergaze:problem:invalid-upload' },
      });
    }
  });
});

describe('other kinds', () => {
  it('are reports of funds', async () => {
    const report = await fixture('nport', 'example-growth-fund.xml');
    const { status, answer } = await load('nport', [['bad.xml', '<edgarSubmission>'], report]);
    expect([status, answer]).toMatchObject([
      200,
      [
        { file: 'bad.xml', refused: { code: expect.any(String) } },
        { file: 'example-growth-fund.xml', stored: { outcome: 'added', lines: 6 } },
      ],
    ]);
  });

  it('are votes', async () => {
    const votes = `<proxyVoteTable xmlns="urn:x">${matter('')}</proxyVoteTable>`;
    const files: readonly Content[] = [
      ['primary_doc.xml', COVER],
      ['votes.xml', votes],
    ];
    expect(await load('npx', files)).toMatchObject({
      status: 200,
      answer: [{ loaded: true, state: 'added', votes: 1 }],
    });
    expect(await load('npx', [['votes.xml', votes]])).toMatchObject({
      status: 422,
      answer: { errors: [{ file: 'votes.xml', rule: 'votes-without-cover' }] },
    });
  });

  it.each([
    ['gleif', leiFile(leiRecord(invented('A')))],
    ['bods', JSON.stringify([entity('e1', 'Example Holdings')])],
    ['sec-tickers', JSON.stringify({ 0: { cik_str: 42, ticker: 'ACM', title: 'ACME CORP' } })],
  ])('are registers: %s', async (kind, content) => {
    expect(await load(kind, [['register', content]])).toMatchObject({
      status: 200,
      answer: [{ dataset: kind, file: 'register', records: 1, added: 1 }],
    });
    const refused = await load(kind, [['register', '?']]);
    expect(refused).toMatchObject({ status: 422, answer: { errors: [{ file: 'register' }] } });
  });

  it('match what is stored already when they bring an organisation', async () => {
    const said = { investor: 'Zephyr Pension Fund', as_of: '2026-09-30' };
    await load('holdings', [['z.csv', 'Name,Value EUR\nZephyr Lenses Corp,1\n']], said);
    const list = JSON.stringify({ 0: { cik_str: 77, ticker: 'ZLC', title: 'ZEPHYR LENSES CORP' } });
    await load('sec-tickers', [['tickers.json', list]]);

    const stored = await app.app.get(HoldingsService).portfolio('zephyr-pension-fund-manager');
    expect(stored?.lines.map(({ issuer }) => issuer.best?.organisation)).toEqual([
      'cik-0000000077',
    ]);
  });
});

describe('who may upload', () => {
  it('is decided before anything of the body is read', async () => {
    const sent = unfinished({ authorization: 'Bearer another-token' });
    const [response] = (await once(sent, 'response')) as [{ statusCode: number }];
    expect(response.statusCode).toBe(401);
    expect(await uploadFolders()).toEqual([]);
    sent.destroy();
  });

  it('is nobody without a token of the operator', async () => {
    const closed = await startTestApp();
    try {
      const body = new FormData();
      body.append('file', new Blob(['x']), 'x.csv');
      const url = `${closed.url}/api/v1/loads/holdings`;
      expect((await fetch(url, { method: 'POST', body, headers: OPERATOR })).status).toBe(404);
    } finally {
      await closed.stop();
    }
  });
});

describe('what is written while an upload lasts', () => {
  it('only this account may read, and it goes when the sender leaves', async () => {
    const sent = unfinished(OPERATOR);
    sent.on('error', () => undefined);
    sent.write(
      '--X\r\nContent-Disposition: form-data; name="file"; filename="a.csv"\r\n\r\nName,Value\n',
    );
    const [folder = ''] = await appearing(uploadFolders);
    const [file = ''] = await appearing(() => readdir(folder));
    const modes = [folder, join(folder, file)].map(async (path) =>
      ((await stat(path)).mode & 0o777).toString(8),
    );
    expect(await Promise.all(modes)).toEqual(['700', '600']);

    sent.destroy();
    await until(async () => (await uploadFolders()).length === 0);
  });
});

/** A form that is announced and does not come to its end. */
function unfinished(headers: Readonly<Record<string, string>>): ClientRequest {
  const type = 'multipart/form-data; boundary=X';
  const length = { 'content-length': '1000000000', 'content-type': type };
  const sent = request(`${app.url}/api/v1/loads/holdings`, {
    method: 'POST',
    headers: { ...headers, ...length },
  });
  sent.flushHeaders();
  return sent;
}

async function appearing(names: () => Promise<readonly string[]>): Promise<readonly string[]> {
  await until(async () => (await names()).length > 0);
  return names();
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + 5_000;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error('it did not happen');
    await sleep(20);
  }
}
