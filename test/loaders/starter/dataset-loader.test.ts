import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { DomainError, type Problem } from '../../../src/domain/errors.js';
import type {
  CompaniesService,
  StoredDataset,
} from '../../../src/features/companies/companies.service.js';
import { JurisdictionRow } from '../../../src/features/jurisdictions/jurisdiction.row.js';
import { MethodologyService } from '../../../src/features/methodology/methodology.service.js';
import { DatasetLoader } from '../../../src/loaders/starter/dataset-loader.service.js';
import { StarterLoader } from '../../../src/loaders/starter/starter-loader.service.js';
import { Clock } from '../../../src/platform/clock/clock.js';
import { companiesOn, jurisdictionsOn } from '../../features/companies/companies-under-test.js';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';
import { GOOD, method, smallCompany } from './company-text.js';

const STARTER_FOLDER = fileURLToPath(new URL('../../../src/loaders/starter/', import.meta.url));
const PROJECT = fileURLToPath(new URL('../../../', import.meta.url));

let database: TestDatabase;
let companies: CompaniesService;
let loader: DatasetLoader;
let folder: string;

beforeEach(async () => {
  database = await createTestDatabase([JurisdictionRow]);
  companies = companiesOn(database.dataSource);
  loader = new DatasetLoader(companies, new Clock());
  folder = await mkdtemp(join(tmpdir(), 'countergaze-dataset-'));
});

afterEach(async () => {
  await database.drop();
  await rm(folder, { recursive: true, force: true });
});

function load(): Promise<StoredDataset> {
  return loader.load({ folder, dataset: 'd', method: method() });
}

async function put(files: Readonly<Record<string, string | Buffer>>): Promise<void> {
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
}

/** The problems of a refused load as `file:line rule`, in their order. */
async function problems(): Promise<string[]> {
  const error: unknown = await load().catch((reason: unknown) => reason);
  if (!(error instanceof DomainError)) throw error;
  return error.problems.map(
    ({ file, line, rule }: Problem) => `${[file, line].filter(Boolean).join(':')} ${rule}`,
  );
}

async function slugs(): Promise<string[]> {
  return (await companies.allRecords()).map(({ slug }) => slug);
}

describe('the starter folder', () => {
  it('loads whole, once, and is there afterwards', async () => {
    const starter = new StarterLoader(loader, companies, new MethodologyService());

    expect(await starter.loadIfEmpty()).toMatchObject({ added: 273 });
    expect(await starter.loadIfEmpty()).toBeUndefined();
    expect(await starter.load()).toMatchObject({ added: 0, unchanged: 273, changed: 0 });

    const amazon = await companies.record('amazon');
    expect(amazon?.searchedOn).toBe('2026-11-22');
    expect(amazon?.identifiers.map(({ scheme, value }) => `${scheme} ${value}`)).toEqual([
      'lei ZXTILKJKG63JELOEG630',
      'isin US0231351067',
      'cik 0001018724',
      'ticker AMZN',
    ]);
    expect(await jurisdictionsOn(database.dataSource).all()).toHaveLength(27);
  });

  it('changes nothing when one file of it is broken, and names the file, the line and the rule', async () => {
    await cp(join(STARTER_FOLDER, 'companies'), join(folder, 'companies'), { recursive: true });
    await load();
    const before = await companies.allRecords();
    await put({
      'companies/amazon.yaml': GOOD.replace('slug: examplar', 'slug: amazon').replace('B2', 'B9'),
      'companies/new.yaml': smallCompany('new'),
    });

    const line = GOOD.slice(0, GOOD.indexOf('B2')).split('\n').length;
    expect(await problems()).toEqual([
      'companies/amazon.yaml:8 unknown-parent',
      `companies/amazon.yaml:${String(line)} unknown-code`,
    ]);
    expect(await companies.allRecords()).toEqual(before);
  });
});

describe('a dataset folder', () => {
  it('may hold its files directly, with lists and a README beside them', async () => {
    await put({
      'a.yaml': smallCompany('a'),
      'README.md': '# ours',
      LICENSE: 'CC BY 4.0',
      '.gitignore': 'x',
      'identifiers.tsv': 'slug\tscheme\tvalue\texchange\tsource\na\tcik\t320193\t\tSEC\n',
      'jurisdictions.json': '[]',
    });
    expect(await load()).toMatchObject({ added: 1 });
    expect((await companies.record('a'))?.identifiers).toEqual([
      { scheme: 'cik', value: '0000320193', source: 'SEC' },
    ]);
  });

  it('retires the company of a file that disappeared', async () => {
    await put({ 'a.yaml': smallCompany('a'), 'b.yaml': smallCompany('b') });
    await load();
    await rm(join(folder, 'b.yaml'));
    expect(await load()).toMatchObject({ unchanged: 1, retired: 1 });
    expect(await slugs()).toEqual(['a']);
  });

  it('reports the problems of all files, by file and line', async () => {
    await put({
      'a.yaml': smallCompany('a').replace('sector: Other', 'sector: Otter'),
      'b.yaml': smallCompany('c').replace('name: Company c', 'nam: x'),
      'c.yaml': smallCompany('c'),
      'd.yaml': '',
      'e.yml': smallCompany('e'),
      'f.yaml': Buffer.from([0x6e, 0x0a, 0xff, 0x0a]),
      'g.yaml': 'x'.repeat(1024 * 1024 + 1),
      'identifiers.tsv': 'slug\tscheme\tvalue\texchange\tsource\nzz\tcik\t1\t\ts\na\tcik\t0\t\ts\n',
      'jurisdictions.json': '[{}]',
      'notes.txt': 'x',
    });
    await mkdir(join(folder, 'h.yaml'));
    await symlink(join(folder, 'c.yaml'), join(folder, 'i.yaml'));

    expect(await problems()).toEqual([
      'a.yaml:4 unknown-code',
      'b.yaml:1 missing-key',
      'b.yaml:1 unknown-key',
      'b.yaml:2 slug-not-file-name',
      'd.yaml:1 empty-file',
      'e.yml unexpected-file',
      'f.yaml:2 not-utf-8',
      'g.yaml file-too-large',
      'h.yaml not-a-file',
      'i.yaml not-a-file',
      'identifiers.tsv:2 unknown-company',
      'identifiers.tsv:3 bad-identifier',
      ...Array.from({ length: 8 }, () => 'jurisdictions.json:1 missing-key'),
      'jurisdictions.json:1 missing-source',
      'notes.txt unexpected-file',
    ]);
    expect(await slugs()).toEqual([]);
  });

  it('has no name and no slug twice', async () => {
    await put({
      'a.yaml': smallCompany('a'),
      'b.yaml': smallCompany('b').replace('Company b', 'COMPANY Ａ'),
      'c.yaml': smallCompany('a'),
    });
    expect(await problems()).toEqual([
      'b.yaml:1 duplicate-name',
      'c.yaml:1 duplicate-name',
      'c.yaml:2 duplicate-slug',
      'c.yaml:2 slug-not-file-name',
    ]);
  });

  it('has a file for every parent, and no circle of parents', async () => {
    const under = (slug: string, parent: string): string =>
      smallCompany(
        slug,
        `parent: { name: P, slug: ${parent}, control: true, source: s1 }\n`,
      ).replace(
        'sources: {}',
        'sources: { s1: { title: t, publisher: p, url: "https://example.org", date: null, origin: o } }',
      );
    await put({
      'a.yaml': under('a', 'b'),
      'b.yaml': under('b', 'c'),
      'c.yaml': under('c', 'a'),
      'd.yaml': under('d', 'nobody'),
      'e.yaml': under('e', 'a'),
    });
    expect(await problems()).toEqual(['a.yaml:5 parent-cycle', 'd.yaml:5 unknown-parent']);
  });

  it('with companies/ has no company file beside it', async () => {
    await mkdir(join(folder, 'companies'));
    await put({ 'companies/a.yaml': smallCompany('a'), 'b.yaml': smallCompany('b'), 'x.txt': '' });
    expect(await problems()).toEqual(['b.yaml unexpected-file']);
  });

  it('is refused when it holds no company file', async () => {
    expect(await problems()).toEqual([' no-company-files']);
  });

  it('is refused in words when it is not there', async () => {
    await rm(folder, { recursive: true });
    await expect(load()).rejects.toMatchObject({ code: 'wrong-use' });
  });
});

describe('a load that is killed', () => {
  it('leaves the previous state, and the next one works', async () => {
    await put({ 'a.yaml': smallCompany('a'), 'b.yaml': smallCompany('b') });
    await load();
    const before = await companies.allRecords();
    await put({ 'c.yaml': smallCompany('c') });

    const blocker = database.dataSource.createQueryRunner();
    await blocker.startTransaction();
    await blocker.query('LOCK TABLE organisation_name IN ACCESS EXCLUSIVE MODE');
    const child = startLoad();
    const exited = once(child, 'exit');
    await someoneWaitsFor('organisation_name');
    child.kill('SIGKILL');
    await exited;
    await blocker.rollbackTransaction();
    await blocker.release();

    expect(await companies.allRecords()).toEqual(before);
    expect(await load()).toMatchObject({ added: 1, unchanged: 2 });
    expect(await readdir(folder)).toHaveLength(3);
  });

  function startLoad() {
    const script = fileURLToPath(new URL('./load-in-child.ts', import.meta.url));
    const hooks = join(PROJECT, 'test/support/typescript.mjs');
    const args = ['--import', hooks, script, database.url, folder];
    return spawn(process.execPath, args, { cwd: PROJECT, stdio: ['ignore', 'ignore', 'inherit'] });
  }

  /** By then the load has written organisations and revisions, and has names left to write. */
  async function someoneWaitsFor(table: string): Promise<void> {
    for (;;) {
      const [row] = await database.dataSource.query<{ waits: boolean }[]>(
        `SELECT EXISTS (SELECT FROM pg_locks WHERE relation = to_regclass($1) AND NOT granted) AS waits`,
        [table],
      );
      if (row?.waits === true) return;
      await sleep(20);
    }
  }
});
