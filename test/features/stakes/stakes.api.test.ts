import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { zipFile } from '../../support/zip-file.js';
import type { RegisterLoad } from '../../../src/domain/ownership/word-register-load.js';
import type { CalendarDate } from '../../../src/domain/quantities/calendar-date.js';
import { CompaniesService } from '../../../src/features/companies/companies.service.js';
import { StakesService } from '../../../src/features/stakes/stakes.service.js';
import { BodsLoader } from '../../../src/loaders/bods/bods-loader.service.js';
import { GleifLoader } from '../../../src/loaders/gleif/gleif-loader.service.js';
import { SecTickersLoader } from '../../../src/loaders/sec-tickers/sec-tickers-loader.service.js';
import { projectRoot } from '../../../src/platform/config/project-root.js';
import { DataVersion } from '../../../src/platform/database/data-version.js';
import { fileInMemory, fileOnDisk } from '../../../src/platform/files/portfolio-files.js';
import { answerOf } from '../../support/api-client.js';
import { inventedCompany, keepCompanies } from '../../support/invented-company.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';
import {
  entity,
  interest,
  relationship as stake,
  statement,
} from '../../loaders/bods/statements.js';
import {
  exceptionFile,
  invented,
  leiFile,
  leiRecord,
  relationship,
  relationshipFile,
} from '../../loaders/gleif/register-text.js';

let running: TestApp;

beforeAll(async () => {
  running = await startTestApp();
  await keepCompanies(running, [inventedCompany('acme', { name: 'Acme' })]);
  await running.dataSource.query(
    `INSERT INTO organisation_identifier (organisation_id, scheme, value, exchange, source)
     SELECT id, 'lei', $1, '', 'test' FROM organisation WHERE slug = 'acme'`,
    [ACME],
  );
});
afterAll(() => running.stop());

const [ACME, PARENT, TOP, FUND] = [invented('C'), invented('P'), invented('T'), invented('F')];

function slugOf(lei: string): string {
  return `lei-${lei.toLowerCase()}`;
}

async function loaded(work: Promise<RegisterLoad>): Promise<RegisterLoad> {
  const load = await work;
  await running.app.get(DataVersion).refresh();
  return load;
}

function gleif(text: string): Promise<RegisterLoad> {
  return loaded(running.app.get(GleifLoader).load(fileInMemory('file.xml', Buffer.from(text))));
}

function bods(statements: readonly object[]): Promise<RegisterLoad> {
  const file = fileInMemory('file.json', Buffer.from(JSON.stringify(statements)));
  return loaded(running.app.get(BodsLoader).load(file));
}

async function namesOf(slug: string): Promise<readonly string[]> {
  const rows = await running.dataSource.query<{ text: string }[]>(
    `SELECT n.kind || ' ' || n.value AS text FROM organisation_name n
       JOIN organisation o ON o.id = n.organisation_id WHERE o.slug = $1 ORDER BY 1`,
    [slug],
  );
  return rows.map(({ text }) => text);
}

interface Answer {
  readonly organisation: { readonly name: string; readonly has_company_page: boolean };
  readonly ultimate_owners: readonly Shown[];
  readonly holdings: readonly Shown[];
  readonly not_on_file: number;
  readonly statements: readonly { readonly relation: string; readonly ends: string | null }[];
  readonly exceptions: readonly { readonly reason: string }[];
  readonly rings: readonly { readonly members: readonly { readonly name: string }[] }[];
}

interface Shown {
  readonly organisation: { readonly slug: string; readonly name: string };
  readonly minimum: number;
  readonly maximum: number;
  readonly control: string;
  readonly paths: readonly { readonly nodes: readonly string[] }[];
}

function ownershipOf(slug: string): Promise<Answer> {
  return answerOf<Answer>(running, `/api/v1/organisations/${slug}/ownership`);
}

describe('the LEI register', () => {
  const former = `<x:OtherEntityNames><x:OtherEntityName type="PREVIOUS_LEGAL_NAME">Old Parent</x:OtherEntityName></x:OtherEntityNames>`;
  const records = leiFile(
    leiRecord(ACME, { name: 'Acme Registered Ltd' }),
    leiRecord(PARENT, { name: 'Parent AG', others: former }),
    leiRecord(FUND, { name: 'A Fund', category: 'FUND' }),
  );
  const links = relationshipFile(
    99,
    relationship(ACME, PARENT, 'IS_DIRECTLY_CONSOLIDATED_BY'),
    relationship(ACME, TOP, 'IS_ULTIMATELY_CONSOLIDATED_BY'),
    relationship(FUND, PARENT, 'IS_FUND-MANAGED_BY'),
  );

  it('adds organisations, knows those whose LEI is on file, and changes nothing the second time', async () => {
    expect(await gleif(records)).toMatchObject({
      records: 3,
      added: 2,
      described: 2,
      rejected: [],
    });
    expect(await gleif(records)).toMatchObject({ records: 3, added: 0, described: 0 });

    expect(await namesOf('acme')).toEqual(['alias Acme Registered Ltd', 'name Acme']);
    expect(await namesOf(slugOf(PARENT))).toEqual(['former Old Parent', 'name Parent AG']);
  });

  it('follows a change of name', async () => {
    const renamed = leiRecord(PARENT, {
      name: 'Parent SE',
      others: former.replace('Old Parent', 'Parent AG'),
    });
    expect(await gleif(leiFile(renamed))).toMatchObject({ added: 0, described: 1 });

    expect(await namesOf(slugOf(PARENT))).toEqual(['former Parent AG', 'name Parent SE']);
  });

  it('gives control without a share', async () => {
    expect(await gleif(links)).toMatchObject({ stakes: 3, added: 1, removed: 0 });
    expect(await gleif(links)).toMatchObject({ stakes: 0, added: 0 });

    const { organisation, ultimate_owners: owners } = await ownershipOf('acme');
    expect(organisation).toMatchObject({ name: 'Acme', has_company_page: true });
    expect(owners.map(({ organisation: { name }, ...owner }) => ({ name, ...owner }))).toEqual([
      expect.objectContaining({ name: 'Parent SE', minimum: 0, maximum: 1, control: 'certain' }),
      expect.objectContaining({ name: `LEI ${TOP}`, minimum: 0, maximum: 1, control: 'certain' }),
    ]);
    const managed = await ownershipOf(slugOf(FUND));
    expect(managed.ultimate_owners).toEqual([]);
    expect(managed.statements).toMatchObject([{ relation: 'IS_FUND-MANAGED_BY' }]);
  });

  it('names an organisation that it only linked before', async () => {
    await gleif(leiFile(leiRecord(TOP, { name: 'Top Holding' })));
    await gleif(links);

    expect((await ownershipOf(slugOf(TOP))).organisation.name).toBe('Top Holding');
  });

  it('keeps the reason why no parent is named, for organisations on file', async () => {
    await gleif(exceptionFile(PARENT, 'NON_PUBLIC'));
    expect((await ownershipOf(slugOf(PARENT))).exceptions).toEqual([
      { parent: 'direct', reason: 'NON_PUBLIC' },
    ]);
    expect(await gleif(exceptionFile(invented('Q'), 'NO_LEI'))).toMatchObject({ unplaced: 1 });
  });

  it('takes a duplicate record for another number of the organisation it repeats', async () => {
    const twin = invented('D');
    const entityText = `<x:SuccessorEntity><x:SuccessorLEI>${PARENT}</x:SuccessorLEI></x:SuccessorEntity>`;
    await gleif(leiFile(leiRecord(twin, { status: 'DUPLICATE', entity: entityText })));
    await gleif(relationshipFile(99, relationship(FUND, twin, 'IS_SUBFUND_OF')));

    const { statements } = await ownershipOf(slugOf(PARENT));
    expect(statements.map(({ relation }) => relation)).toContain('IS_SUBFUND_OF');
  });

  it('removes links that a whole file no longer names, and none when the file is an excerpt', async () => {
    const left = relationship(ACME, PARENT, 'IS_DIRECTLY_CONSOLIDATED_BY');

    expect(await gleif(relationshipFile(2, left))).toMatchObject({ removed: 0 });
    expect(await gleif(relationshipFile(1, left))).toMatchObject({ removed: 3 });
    expect((await ownershipOf('acme')).statements).toHaveLength(1);
  });

  it('is read from an archive too', async () => {
    const zip = zipFile([{ name: 'lei.xml', content: records }]);
    const load = running.app.get(GleifLoader).load(fileInMemory('lei.xml.zip', zip));

    expect(await load).toMatchObject({ records: 3 });
  });

  it('leaves everything as it was when a file is broken', async () => {
    const before = await running.dataSource.query<unknown[]>('SELECT * FROM organisation');
    const text = leiFile(leiRecord(invented('X')), leiRecord(invented('Y')));

    await expect(gleif(text.slice(0, -30))).rejects.toMatchObject({ code: 'damaged-xml' });
    expect(await running.dataSource.query('SELECT * FROM organisation')).toEqual(before);
  });
});

describe('a load that is killed', () => {
  const [first, second] = [invented('K'), invented('L')];

  async function storedOf(table: string): Promise<unknown> {
    return running.dataSource.query(`SELECT t.* FROM ${table} t ORDER BY t::text`);
  }

  async function someoneWaits(): Promise<void> {
    for (;;) {
      const [row] = await running.dataSource.query<{ waits: boolean }[]>(
        `SELECT EXISTS (SELECT FROM pg_locks
           WHERE relation = to_regclass('stake_load') AND NOT granted) AS waits`,
      );
      if (row?.waits === true) return;
      await sleep(20);
    }
  }

  it('leaves the previous state, and the file loads again', async () => {
    await gleif(leiFile(leiRecord(first, { name: 'First' })));
    const tables = ['organisation', 'organisation_name', 'organisation_profile', 'stake_load'];
    const before = await Promise.all(tables.map(storedOf));
    const folder = await mkdtemp(join(tmpdir(), 'countergaze-gleif-'));
    const text = leiFile(leiRecord(first, { name: 'Other' }), leiRecord(second));
    await writeFile(join(folder, 'lei.xml'), text);

    const blocker = running.dataSource.createQueryRunner();
    await blocker.startTransaction();
    await blocker.query('LOCK TABLE stake_load IN ACCESS EXCLUSIVE MODE');
    const child = startLoad(join(folder, 'lei.xml'));
    const exited = once(child, 'exit');
    // by then everything else has been written
    await someoneWaits();
    child.kill('SIGKILL');
    await exited;
    await blocker.rollbackTransaction();
    await blocker.release();

    expect(await Promise.all(tables.map(storedOf))).toEqual(before);
    expect(await gleif(text)).toMatchObject({ added: 1, described: 2 });
    await rm(folder, { recursive: true, force: true });
  });

  function startLoad(path: string) {
    const project = projectRoot(import.meta.url);
    const script = fileURLToPath(new URL('../../loaders/gleif/load-in-child.ts', import.meta.url));
    const hooks = join(project, 'test/support/typescript.mjs');
    const args = ['--import', hooks, script, running.databaseUrl, path];
    return spawn(process.execPath, args, { cwd: project, stdio: ['ignore', 'ignore', 'inherit'] });
  }
});

describe('a company file that claims the number of an organisation in a register', () => {
  const [late, owner, known] = [invented('M'), invented('N'), invented('R')];

  async function claim(slug: string, lei: string): Promise<void> {
    const today = '2026-11-22' as CalendarDate;
    await running.app.get(CompaniesService).storeDataset({
      dataset: 'claims',
      records: [inventedCompany(slug, { name: `The ${slug}` })],
      identifiers: [{ slug, scheme: 'lei', value: lei, source: 'test' }],
      ...{ searchedOn: today, today },
    });
    await running.app.get(DataVersion).refresh();
  }

  const ownersOf = async (slug: string) =>
    (await ownershipOf(slug)).ultimate_owners.map(({ organisation }) => organisation.name);

  beforeAll(async () => {
    await gleif(
      leiFile(
        leiRecord(late, { name: 'Late Registered' }),
        leiRecord(owner, { name: 'Owner SE' }),
        leiRecord(known, { name: 'Known Registered' }),
      ),
    );
    await gleif(
      relationshipFile(
        99,
        relationship(late, owner, 'IS_DIRECTLY_CONSOLIDATED_BY'),
        relationship(known, owner, 'IS_DIRECTLY_CONSOLIDATED_BY'),
      ),
    );
    await gleif(exceptionFile(known, 'NON_PUBLIC'));
  });

  it('becomes that organisation when it is new', async () => {
    await claim('late', late);

    expect(await ownersOf('late')).toEqual(['Owner SE']);
    expect((await running.get(`/organisations/${slugOf(late)}/ownership`)).status).toBe(404);
  });

  it('takes over number, stakes and names when both were known', async () => {
    const today = '2026-11-22' as CalendarDate;
    await running.app.get(CompaniesService).storeDataset({
      dataset: 'claims',
      records: [inventedCompany('known', { name: 'The known' })],
      ...{ searchedOn: today, today },
    });
    await running.app.get(DataVersion).refresh();
    expect(await ownersOf('known')).toEqual([]);

    await claim('known', known);

    expect(await ownersOf('known')).toEqual(['Owner SE']);
    expect(await ownersOf(slugOf(known))).toEqual([]);
    expect((await ownershipOf('known')).exceptions).toHaveLength(1);
    expect(await namesOf('known')).toContain('alias Known Registered');
    expect(await namesOf(slugOf(known))).toEqual([]);
    const again = relationshipFile(99, relationship(known, owner, 'IS_DIRECTLY_CONSOLIDATED_BY'));
    expect(await gleif(again)).toMatchObject({ added: 0, stakes: 0 });
    await gleif(exceptionFile(known, 'NO_LEI'));
    expect((await ownershipOf(slugOf(known))).exceptions).toEqual([]);
  });
});

describe('statements of owners', () => {
  const people = [
    entity('e1', 'Works Ltd'),
    entity('e2', 'Holding Ltd'),
    statement('person', 'p1', { names: [{ fullName: 'Erika Mustermann' }] }),
  ];
  const stakes = [
    stake('r1', ['e2', 'e1'], [interest({ exclusiveMinimum: 50, maximum: 75 })]),
    stake(
      'r2',
      ['p1', 'e2'],
      [interest({ exact: 40 }), interest({ exact: 60 }, { type: 'votingRights' })],
    ),
    stake('r3', ['p1', 'e1'], [interest({ exact: 25 }, { directOrIndirect: 'indirect' })], {
      componentRecords: ['r1', 'r2'],
    }),
  ];

  async function slugOfName(name: string): Promise<string> {
    const [row] = await running.dataSource.query<{ slug: string }[]>(
      `SELECT slug FROM organisation JOIN organisation_profile ON organisation_id = id
        WHERE name = $1 ORDER BY slug`,
      [name],
    );
    return row?.slug ?? 'none';
  }

  it('give ranges through the chain, control by votes, and count no way twice', async () => {
    expect(await bods([...people, ...stakes])).toMatchObject({ added: 3, stakes: 4, rejected: [] });
    expect(await bods([...people, ...stakes])).toMatchObject({ added: 0, stakes: 0 });

    const works = await ownershipOf(await slugOfName('Works Ltd'));
    expect(works.ultimate_owners).toMatchObject([
      { organisation: { name: 'A natural person' }, minimum: 0.2, control: 'certain' },
    ]);
    expect(works.ultimate_owners[0]?.maximum).toBeCloseTo(0.3, 12);
    expect(works.ultimate_owners[0]?.paths[0]?.nodes).toHaveLength(3);
    const behind = await running.app
      .get(StakesService)
      .companiesBehind(await slugOfName('A natural person'));
    expect(behind.map(({ minimum, controlled }) => [minimum, controlled])).toEqual([
      [0.4, true],
      [0.2, true],
    ]);
  });

  it('keep no name of a person', async () => {
    const rows = await running.dataSource.query<{ text: string }[]>(
      `SELECT name AS text FROM organisation_profile UNION SELECT value FROM organisation_name
        UNION SELECT reasons::text FROM stake_load`,
    );

    expect(rows.filter(({ text }) => text.includes('Mustermann'))).toEqual([]);
    expect(await namesOf(await slugOfName('A natural person'))).toEqual([]);
  });

  it('are replaced by later ones of the same record, and end when the record is closed', async () => {
    await bods([stake('r2', ['p1', 'e2'], [interest({ exact: 30 })])]);
    const holding = await ownershipOf(await slugOfName('Holding Ltd'));
    expect(holding.ultimate_owners).toMatchObject([
      { minimum: 0.3, maximum: 0.3, control: 'none' },
    ]);

    await bods([{ ...stake('r2', ['p1', 'e2'], []), recordStatus: 'closed' }]);
    const closed = await ownershipOf(await slugOfName('Holding Ltd'));
    expect(closed.ultimate_owners).toEqual([]);
    expect(closed.statements.filter(({ ends }) => ends === '2026-01-15')).toHaveLength(1);
  });

  it('report a closed ring instead of an owner', async () => {
    await bods([
      entity('o1', 'One Ltd'),
      entity('o2', 'Other Ltd'),
      stake('q1', ['o1', 'o2'], [interest({ exact: 100 })]),
      stake('q2', ['o2', 'o1'], [interest({ exact: 100 })]),
    ]);
    const { rings, ultimate_owners: owners } = await ownershipOf(await slugOfName('One Ltd'));

    expect(owners).toEqual([]);
    expect(rings.map(({ members }) => members.map(({ name }) => name).toSorted())).toEqual([
      ['One Ltd', 'Other Ltd'],
    ]);
  });
});

describe('the list of tickers', () => {
  it('adds companies by number and finds them again', async () => {
    const text = JSON.stringify({ 0: { cik_str: 42, ticker: 'ACM', title: 'ACME CORP /DE/' } });
    const load = () =>
      running.app.get(SecTickersLoader).load(fileInMemory('t.json', Buffer.from(text)));

    expect(await load()).toMatchObject({ records: 1, added: 1 });
    expect(await load()).toMatchObject({ records: 1, added: 0, described: 0 });
    expect(await namesOf('cik-0000000042')).toEqual(['name ACME CORP']);
  });
});

describe('the page of an organisation', () => {
  it('says who holds it, and escapes what sources call things', async () => {
    await gleif(leiFile(leiRecord(PARENT, { name: 'Parent &lt;b&gt; SE' })));
    const response = await running.get('/organisations/acme/ownership');
    const text = await response.text();

    expect(response.status).toBe(200);
    expect(text).toContain('<h1>Acme: owners and holdings</h1>');
    expect(text).toContain('Parent &lt;b> SE');
    expect(text).toContain('yes, a source says so');
    expect(text).not.toContain('<b> SE');
  });

  it('is linked from the page of a company that registers name, and of no other', async () => {
    const link = (slug: string) => `href="/organisations/${slug}/ownership"`;
    const text = async (slug: string) => (await running.get(`/companies/${slug}`)).text();

    expect(await text('known')).toContain(link('known'));
    await keepCompanies(running, [inventedCompany('alone', { name: 'Alone' })]);
    const alone = await text('alone');
    expect(alone).toContain('Alone');
    expect(alone).not.toContain(link('alone'));
  });

  it('is not found where there is no organisation', async () => {
    expect((await running.get('/organisations/nobody/ownership')).status).toBe(404);
    expect((await running.get('/api/v1/organisations/nobody/ownership')).status).toBe(404);
  });
});

const SAMPLES = join(projectRoot(import.meta.url), '../shared/samples');
const withSamples = existsSync(SAMPLES) ? describe : describe.skip;

withSamples('real files (skipped where ../shared/samples is absent)', () => {
  const loaders = { gleif: GleifLoader, bods: BodsLoader } as const;
  const files = existsSync(SAMPLES)
    ? (['gleif', 'bods'] as const).flatMap((folder) =>
        readdirSync(join(SAMPLES, folder)).map((name) => [folder, name] as const),
      )
    : [];

  it.each(files)('%s/%s loads without a rejected record', async (folder, name) => {
    const loader = running.app.get<GleifLoader | BodsLoader>(loaders[folder]);
    const load = await loader.load(fileOnDisk(join(SAMPLES, folder, name)));

    expect(load.records).toBeGreaterThan(0);
    expect(load.rejected).toEqual([]);
  });

  it('sec/company_tickers.json gives one organisation per number', async () => {
    const file = fileOnDisk(join(SAMPLES, 'sec/company_tickers.json'));
    const load = await running.app.get(SecTickersLoader).load(file);

    expect(load).toMatchObject({ records: 10_409, rejected: [] });
    const [row] = await running.dataSource.query<{ count: number }[]>(
      `SELECT count(*)::int AS count FROM organisation_identifier WHERE scheme = 'cik' AND source = 'sec-tickers'`,
    );
    expect(row?.count).toBeGreaterThanOrEqual(8_042);
  });
});
