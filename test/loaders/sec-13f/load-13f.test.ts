import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { HoldingsService } from '../../../src/features/holdings/holdings.service.js';
import { DataSetLoader } from '../../../src/loaders/sec-13f/data-set-loader.service.js';
import { filesNamed } from '../../../src/loaders/sec-13f/files-named.js';
import type { SaidOfFile } from '../../../src/loaders/sec-13f/filing-of-header.js';
import { Sec13fLoader } from '../../../src/loaders/sec-13f/sec-13f-loader.service.js';
import { day, holdingsOn } from '../../features/holdings/holdings-under-test.js';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';
import { CUSIPS, type InventedRow, writeDataSet } from './invented-data-set.js';

const PROJECT = fileURLToPath(new URL('../../../', import.meta.url));
const SAMPLES = join(PROJECT, '../shared/samples/13f');
const withSamples = existsSync(SAMPLES) ? describe : describe.skip;

let database: TestDatabase;
let folder: string;
let holdings: HoldingsService;
let files: Sec13fLoader;
let dataSets: DataSetLoader;

beforeEach(async () => {
  database = await createTestDatabase();
  folder = await mkdtemp(join(tmpdir(), 'countergaze-13f-'));
  const services = holdingsOn(database.dataSource);
  ({ holdings } = services);
  files = new Sec13fLoader(services.loads);
  dataSets = new DataSetLoader(services.loads);
});

afterEach(async () => {
  await database.drop();
  await rm(folder, { recursive: true, force: true });
});

async function loadFiles(paths: readonly string[], said: SaidOfFile = {}) {
  return files.loadFiles({ files: await filesNamed(paths), ...said });
}

function loadDataSet() {
  return dataSets.load(folder, () => undefined);
}

async function totals(): Promise<unknown[]> {
  return database.dataSource.query(
    `SELECT accession, lines, positions, unit_factor AS unit, standing,
       (totals->0->>'hundredths')::bigint / 100 AS dollars
       FROM filing ORDER BY accession`,
  );
}

/** An information table without a cover. */
function table(...rows: readonly (readonly [string, number, number])[]): string {
  const infoTables = rows.map(
    ([cusip, value, shares]) =>
      `<infoTable><nameOfIssuer>ISSUER</nameOfIssuer><titleOfClass>COM</titleOfClass><cusip>${cusip}</cusip>` +
      `<value>${value}</value><shrsOrPrnAmt><sshPrnamt>${shares}</sshPrnamt><sshPrnamtType>SH</sshPrnamtType></shrsOrPrnAmt>` +
      '<investmentDiscretion>SOLE</investmentDiscretion><votingAuthority><Sole>1</Sole><Shared>0</Shared><None>0</None></votingAuthority></infoTable>',
  );
  return `<informationTable xmlns="x">${infoTables.join('')}</informationTable>`;
}

describe('files of Form 13F', () => {
  it('are stored but for the broken ones, which are told', async () => {
    await writeFile(join(folder, 'a.xml'), table([CUSIPS[0], 5000, 100], [CUSIPS[0], 1000, 20]));
    await writeFile(join(folder, 'b.xml'), table([CUSIPS[1], 5000, 100]).slice(0, -40));
    await database.dataSource.query(
      `INSERT INTO dataset VALUES ('d', '2026-01-01');
       INSERT INTO organisation (slug, dataset) VALUES ('fund-house', 'd')`,
    );

    const unnamed = await loadFiles([folder]);
    expect(unnamed.filings).toEqual([]);
    expect(unnamed.failed.map(({ file, code }) => [file, code])).toEqual([
      ['a.xml', 'unknown-manager'],
      ['b.xml', 'truncated-xml'],
    ]);

    const said = { investor: 'fund-house', period: day('2024-09-30') };
    const loaded = await loadFiles([folder], said);
    expect(loaded.filings).toMatchObject([
      { holder: { slug: 'fund-house' }, outcome: 'added', lines: 2, positions: 1 },
    ]);
    expect(loaded.failed.map(({ file }) => file)).toEqual(['b.xml']);
    expect((await holdings.portfolio('fund-house'))?.lines).toMatchObject([
      { cusip: CUSIPS[0], quantity: 120, value: { hundredths: 600_000, currency: 'USD' } },
    ]);
    const again = await loadFiles([folder], said);
    expect([again.filings, again.unchanged]).toEqual([[], ['a.xml']]);
  });

  it('stores a bare table under the name of a manager who is not on file', async () => {
    const path = join(folder, 'bare.xml');
    await writeFile(path, table([CUSIPS[0], 7000, 140]));
    const said = { investor: 'Quillford Partners', period: day('2023-03-31') };
    const loaded = await loadFiles([path], said);
    expect(loaded.filings).toMatchObject([{ holder: { name: 'Quillford Partners' }, lines: 1 }]);
    const unknown = loadFiles([path], { ...said, investor: 'quillford' });
    await expect(unknown).rejects.toThrow('quillford');
  });
});

describe('a filing that could be taken for a sale of everything', () => {
  const cover = (form: string, rest = '') =>
    `<SEC-HEADER>\nCONFORMED SUBMISSION TYPE:\t${form}\nCONFORMED PERIOD OF REPORT:\t20240930\n` +
    `FILED AS OF DATE:\t20241114\nCOMPANY CONFORMED NAME:\tINVENTED ADVISERS\nCENTRAL INDEX KEY:\t0001234567\n` +
    `</SEC-HEADER>\n<DOCUMENT>\n<TYPE>${form}\n<TEXT>\n${rest}\n</TEXT>\n</DOCUMENT>\n`;
  const wrapped = (form: string, accession: string, text = '') =>
    `<SEC-DOCUMENT>${accession}.txt : 20241114\nACCESSION NUMBER:\t\t${accession}\n${cover(form, text)}</SEC-DOCUMENT>\n`;
  const REPORT = wrapped('13F-HR', '0001234567-24-000001', table([CUSIPS[0], 5000, 100]));
  const held = async () => (await holdings.portfolio('invented-advisers-1234567'))?.lines.length;

  it('is refused as a cover alone, and changes nothing as a notice, before or after the report', async () => {
    await writeFile(join(folder, '1.txt'), wrapped('13F-NT', '0001234567-24-000002'));
    expect((await loadFiles([folder])).failed).toEqual([]);
    expect(await held()).toBeUndefined();
    await writeFile(join(folder, '2.txt'), REPORT);
    await writeFile(join(folder, '3.txt'), wrapped('13F-HR/A', '0001234567-24-000003'));
    const { filings, unchanged, failed } = await loadFiles([folder]);

    expect(filings.map(({ accession }) => accession)).toEqual(['0001234567-24-000001']);
    expect(unchanged).toEqual(['1.txt']);
    expect(failed).toMatchObject([{ file: '3.txt', code: 'no-table' }]);
    expect(await held()).toBe(1);
  });

  it('is stored once under whatever names its file comes', async () => {
    await writeFile(join(folder, 'a.txt'), REPORT);
    await writeFile(join(folder, 'b.txt'), REPORT);
    const first = await loadFiles([folder]);
    expect([first.filings.length, first.unchanged]).toEqual([1, ['b.txt']]);
    await writeFile(join(folder, 'c.txt'), REPORT);
    const again = await loadFiles([join(folder, 'c.txt')]);
    expect([again.filings, again.unchanged]).toEqual([[], ['c.txt']]);
    expect(await held()).toBe(1);
  });
});

describe('rows without a CUSIP', () => {
  it('are told apart by name and title', async () => {
    const rows = table(['000000000', 5000, 100], ['000000000', 6000, 100], ['000000000', 7, 1])
      .replace('ISSUER', 'FIRST NAMED INC')
      .replace('ISSUER', 'OTHER NAMED INC')
      .replace('ISSUER', 'FIRST NAMED INC');
    await writeFile(join(folder, 'a.xml'), rows);
    await database.dataSource.query(
      `INSERT INTO dataset VALUES ('d', '2026-01-01');
       INSERT INTO organisation (slug, dataset) VALUES ('fund-house', 'd')`,
    );
    await loadFiles([folder], { investor: 'fund-house', period: day('2024-09-30') });

    const found = await holdings.portfolio('fund-house');
    expect(found?.lines.map(({ name, cusip, quantity }) => [name, cusip, quantity])).toEqual([
      ['OTHER NAMED INC', undefined, 100],
      ['FIRST NAMED INC', undefined, 101],
    ]);
  });
});

describe('a table with its cover page in a file of its own', () => {
  const FIXTURES = join(PROJECT, 'test/fixtures/13f');

  it('is one filing of the manager that the cover names', async () => {
    await cp(join(FIXTURES, 'primary_doc.xml'), join(folder, 'primary_doc.xml'));
    await cp(join(FIXTURES, 'table-prefixed.xml'), join(folder, '53405.xml'));
    const { filings, failed } = await loadFiles([folder]);

    expect(failed).toEqual([]);
    expect(filings).toMatchObject([
      {
        holder: { name: 'Prefixed Capital LP' },
        period: '2023-12-31',
        lines: 7,
        unit: { factor: 1 },
      },
    ]);
  });

  it('is refused when the table is missing', async () => {
    const { filings, failed } = await loadFiles([join(FIXTURES, 'primary_doc.xml')]);
    expect(filings).toEqual([]);
    expect(failed.map(({ code }) => code)).toEqual(['no-table']);
  });
});

describe('a data set', () => {
  it('leaves out a report whose rows are missing, and says so', async () => {
    await writeDataSet(folder, [['A-1', 0, 50_000, 1000]]);
    const path = join(folder, 'INFOTABLE.tsv');
    const [heading = ''] = (await readFile(path, 'utf8')).split('\n');
    await writeFile(path, `${heading}\n`);
    const { filings, refused } = await loadDataSet();

    expect(filings).toEqual([]);
    expect(refused).toMatchObject([{ accession: 'A-1' }]);
    expect(refused[0]?.message).toContain('holds no information table');
  });

  const ROWS: readonly InventedRow[] = [
    ['A-1', 0, 50_000, 1000],
    ['A-1', 0, 25_000, 500],
    ['A-1', 0, 9_000, 100, 'Put'],
    ['A-2', 0, 40_000, 800],
    ['A-2', 1, 20_000, 200],
    ['A-3', 0, 500, 10],
    ['A-3', 1, 1_000, 10],
    ['A-3', 2, 2_000, 10],
  ];

  it('is stored with rows of one position added up, options kept apart', async () => {
    await writeDataSet(folder, ROWS);
    const loaded = await loadDataSet();

    expect(loaded).toMatchObject({ unchanged: 0, refused: [], strayLines: 0 });
    expect(await totals()).toEqual([
      { accession: 'A-1', lines: 3, positions: 2, unit: 1, standing: true, dollars: '75000' },
      { accession: 'A-2', lines: 2, positions: 2, unit: 1, standing: true, dollars: '60000' },
      { accession: 'A-3', lines: 3, positions: 3, unit: 1, standing: true, dollars: '3500' },
    ]);
    expect(await loadDataSet()).toMatchObject({ filings: [], unchanged: 3 });
  });

  it('gives the same when the rows of its filings are mixed', async () => {
    const mixed = [...ROWS].toSorted((a, b) => a[2] - b[2]);
    await writeDataSet(folder, ROWS);
    await loadDataSet();
    const before = [await totals(), await holdings.portfolio('manager-a-1-1000001')];
    await writeDataSet(folder, mixed);
    const loaded = await loadDataSet();

    expect(loaded.filings.map(({ outcome }) => outcome)).toEqual([
      'replaced',
      'replaced',
      'replaced',
    ]);
    const after = await holdings.portfolio('manager-a-1-1000001');
    expect(await totals()).toEqual(before[0]);
    expect(after?.lines.map(({ quantity, value }) => [quantity, value?.hundredths])).toEqual([
      [1500, 7_500_000],
      [100, 900_000],
    ]);
  });

  it('takes a filing in thousands for what the prices of the others say', async () => {
    const filers = ['A-1', 'A-2', 'A-3', 'A-4'];
    const rows = filers.flatMap((one): InventedRow[] => {
      // the prices, 1,200 to 1,800 dollars, and their thousandths are both near what a share can cost
      const factor = one === 'A-4' ? 1000 : 1;
      return [0, 1, 2].map((place) => [one, place, ((1200 + place * 300) * 5000) / factor, 5000]);
    });
    await writeDataSet(folder, rows);
    const { filings } = await loadDataSet();

    expect(filings.map(({ unit }) => unit?.factor)).toEqual([1, 1, 1, 1000]);
    expect(filings[3]?.unit?.reason).toContain('agrees with the prices of other filings');
    const prices = await database.dataSource.query<{ price_hundredths: number; filings: number }[]>(
      'SELECT price_hundredths, filings FROM security_price ORDER BY price_hundredths',
    );
    expect(prices).toEqual([
      { price_hundredths: 120_000, filings: 4 },
      { price_hundredths: 150_000, filings: 4 },
      { price_hundredths: 180_000, filings: 4 },
    ]);
  });

  it('counts lines that belong to no filing, and keeps unreadable ones of a filing', async () => {
    const stray = `X-9\t9\tNOBODY\tCOM\t${CUSIPS[0]}\t\t1\t1\tSH\t\tSOLE\t\t0\t0\t0`;
    const unreadable = 'A-1\t10\tISSUER\tCOM\tSHORT\t\t1\t1\tSH\t\tSOLE\t\t0\t0\t0';
    await writeDataSet(folder, ROWS, [stray, unreadable].join('\n'));
    const loaded = await loadDataSet();

    expect(loaded.strayLines).toBe(1);
    expect(loaded.firstStrayLines).toMatchObject([{ rule: 'unknown-filing' }]);
    expect(loaded.filings[0]).toMatchObject({ accession: 'A-1', lines: 3, rejected: 1 });
    expect(
      await database.dataSource.query('SELECT number, line, rule FROM rejected_line'),
    ).toMatchObject([{ number: 1, line: 11, rule: 'bad-cusip' }]);
  });

  it('that is none is refused', async () => {
    await expect(loadDataSet()).rejects.toMatchObject({ code: 'no-data-set' });
    await rm(folder, { recursive: true });
    await expect(loadDataSet()).rejects.toMatchObject({ code: 'wrong-use' });
  });

  it('waits for another load', async () => {
    await writeDataSet(folder, ROWS);
    const blocker = database.dataSource.createQueryRunner();
    await blocker.startTransaction();
    await blocker.query('SELECT pg_advisory_xact_lock(7430004)');
    let done = false;
    const load = loadDataSet().then(() => (done = true));
    await someoneWaits("locktype = 'advisory'");
    expect(done).toBe(false);
    await blocker.commitTransaction();
    await blocker.release();
    await load;
    expect(await totals()).toHaveLength(3);
  });

  it('that is killed while it is loaded leaves the previous state, and loads again', async () => {
    await writeDataSet(folder, ROWS);
    await loadDataSet();
    const before = await totals();
    await writeDataSet(folder, [['A-1', 3, 1, 1], ...ROWS.slice(3), ['A-7', 0, 5_000, 100]]);

    const blocker = database.dataSource.createQueryRunner();
    await blocker.startTransaction();
    await blocker.query('LOCK TABLE security_price IN ACCESS EXCLUSIVE MODE');
    const child = startLoad();
    const exited = once(child, 'exit');
    // by then everything else has been written
    await someoneWaits("relation = to_regclass('security_price')");
    child.kill('SIGKILL');
    await exited;
    await blocker.rollbackTransaction();
    await blocker.release();

    expect(await totals()).toEqual(before);
    expect((await loadDataSet()).filings.map(({ outcome }) => outcome)).toEqual([
      'replaced',
      'replaced',
      'replaced',
      'added',
    ]);
  });

  function startLoad() {
    const script = fileURLToPath(new URL('./load-in-child.ts', import.meta.url));
    const hooks = join(PROJECT, 'test/support/typescript.mjs');
    const args = ['--import', hooks, script, database.url, folder];
    return spawn(process.execPath, args, { cwd: PROJECT, stdio: ['ignore', 'ignore', 'inherit'] });
  }

  async function someoneWaits(condition: string): Promise<void> {
    for (;;) {
      const [row] = await database.dataSource.query<{ waits: boolean }[]>(
        `SELECT EXISTS (SELECT FROM pg_locks WHERE ${condition} AND NOT granted) AS waits`,
      );
      if (row?.waits === true) return;
      await sleep(20);
    }
  }
});

withSamples('real filings', () => {
  it('stand as their managers reported, amendments and units applied', async () => {
    const { filings, failed } = await loadFiles([SAMPLES]);

    expect(failed.map(({ file, code }) => [file, code])).toEqual([
      ['baupost-2016q4-infotable.xml', 'unknown-manager'],
      ['berkshire-2022q3-infotable.xml', 'unknown-manager'],
      ['millennium-n1-prefix-excerpt.xml', 'unknown-manager'],
    ]);
    expect(filings).toHaveLength(9);
    const book = await database.dataSource.query<unknown[]>(
      `SELECT period::text AS period, sum(lines)::integer AS lines,
         (sum((totals->0->>'hundredths')::bigint) / 100)::bigint AS dollars,
         array_agg(DISTINCT unit_factor) AS units
         FROM filing WHERE standing GROUP BY organisation_id, period ORDER BY period, dollars`,
    );
    expect(book).toEqual([
      { period: '2008-06-30', lines: 453, dollars: '3712988000', units: [1000] },
      { period: '2018-03-31', lines: 460, dollars: '10485947000', units: [1000] },
      { period: '2022-09-30', lines: 866, dollars: '19754887000', units: [1000] },
      { period: '2022-12-31', lines: 90, dollars: '192767000', units: [1000] },
      { period: '2022-12-31', lines: 820, dollars: '18319724929', units: [1] },
      { period: '2024-12-31', lines: 77, dollars: '194611845', units: [1] },
    ]);
    expect(await holdings.periods('bridgewater-associates-lp-1350694')).toEqual([
      '2022-12-31',
      '2022-09-30',
      '2018-03-31',
      '2008-06-30',
    ]);
  });
});
