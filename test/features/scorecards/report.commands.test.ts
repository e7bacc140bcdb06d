import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';
import { countergaze, type Outcome } from '../receipts/countergaze.js';

let database: TestDatabase;
let folder: string;

beforeAll(async () => {
  database = await createTestDatabase();
  folder = await mkdtemp(join(tmpdir(), 'countergaze-report-'));
});

afterAll(async () => {
  await database.drop();
  await rm(folder, { recursive: true, force: true });
});

function run(...words: string[]): Promise<Outcome> {
  return countergaze(words, { DATABASE_URL: database.url });
}

describe('the command line on an empty database', () => {
  it('loads the files of the project, ranks them, and prints nothing but the answer', async () => {
    const { code, stdout, stderr } = await run('rank', '--as-of', '2026-11-22', '--json');
    expect(code).toBe(0);
    expect(stderr).toContain('First use: 273 companies of the project are loaded.');
    const entries = JSON.parse(stdout) as { slug: string; score: number }[];
    expect(entries.length).toBeGreaterThan(150);
    const scores = entries.map(({ score }) => score);
    expect(scores).toEqual(scores.toSorted((a, b) => a - b));
  }, 60_000);

  it('prints the scorecard of a company, the same bytes each time', async () => {
    const [first, second] = ['a.pdf', 'b.pdf'].map((name) => join(folder, name));
    const words = ['report', 'company', 'amazon', '--as-of', '2026-11-22', '-o'];
    const printed = [await run(...words, first ?? ''), await run(...words, second ?? '')];
    expect(printed.map(({ code, stdout }) => [code, stdout])).toEqual([
      [0, `${first ?? ''}\n`],
      [0, `${second ?? ''}\n`],
    ]);
    const bytes = await readFile(first ?? '');
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
    expect(bytes.equals(await readFile(second ?? ''))).toBe(true);
  }, 60_000);

  it('says so when there is no such company, and leaves no file', async () => {
    const { code, stdout, stderr } = await run(
      'report',
      'company',
      'nobody',
      '-o',
      join(folder, 'n.pdf'),
    );
    expect([code, stdout, stderr]).toEqual([1, '', 'There is no company "nobody" on file.\n']);
    expect((await readdir(folder)).filter((name) => name.startsWith('n'))).toEqual([]);
  }, 60_000);
});
