import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import type { ScreeningDto } from '../../../src/features/screenings/screening.dto.js';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';
import { countergaze, type Outcome } from '../receipts/countergaze.js';

let database: TestDatabase;
let folder: string;

beforeAll(async () => {
  database = await createTestDatabase();
  folder = await mkdtemp(join(tmpdir(), 'countergaze-screen-'));
  await writeFile(
    join(folder, 'table.csv'),
    'Name,ISIN,Market Value,Currency\nAmazon,US0231351067,300,USD\nUnheard Of Industries,,700,USD\n',
  );
  await writeFile(join(folder, 'noise.bin'), Buffer.from([1, 2, 3]));
});

afterAll(async () => {
  await database.drop();
  await rm(folder, { recursive: true, force: true });
});

function screen(...words: string[]): Promise<Outcome> {
  return countergaze(['screen', ...words], { DATABASE_URL: database.url });
}

describe('countergaze screen', () => {
  it('prints every line as JSON and writes CSV and PDF beside it', async () => {
    const [table, csv, pdf] = ['table.csv', 'out.csv', 'out.pdf'].map((name) => join(folder, name));
    const words = [table, '--json', '--csv', csv, '--pdf', pdf].map(String);
    const { code, stdout } = await screen(...words);
    const answer = JSON.parse(stdout) as ScreeningDto;

    expect(code).toBe(0);
    expect(answer.involved.map(({ slug }) => slug)).toEqual(['amazon']);
    expect(answer.positions[0]?.match?.by).toBe('identifier');
    expect(await readFile(String(csv), 'utf8')).toContain('US0231351067');
    expect((await readFile(String(pdf))).toString('latin1', 0, 5)).toBe('%PDF-');
  }, 60_000);

  it('prints the answer for people', async () => {
    const { code, stdout } = await screen(join(folder, 'table.csv'));

    expect(code).toBe(0);
    expect(stdout).toContain('30.00%');
    expect(stdout).toContain('That is not an all-clear.');
  }, 60_000);

  it.each([
    ['a file that cannot be read', ['noise.bin'], 1, 'is none of the files'],
    ['a missing file', ['missing.csv'], 2, 'does not exist'],
    ['rates without a base', ['table.csv', '--rate', 'EUR=2'], 2, 'rate 1'],
    ['an unknown format', ['table.csv', '--format', 'fax'], 2, 'There is no format'],
  ] as const)(
    'refuses %s',
    async (_, [name, ...words], exit, reason) => {
      const { code, stdout, stderr } = await screen(join(folder, name), ...words);

      expect([code, stdout]).toEqual([exit, '']);
      expect(stderr).toContain(reason);
      expect((await readdir(folder)).filter((file) => file.endsWith('.part'))).toEqual([]);
    },
    60_000,
  );
});
