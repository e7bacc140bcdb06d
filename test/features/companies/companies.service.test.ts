import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Jurisdiction } from '../../../src/domain/jurisdictions/jurisdiction.js';
import type { CalendarDate, PartialDate } from '../../../src/domain/quantities/calendar-date.js';
import type {
  CompaniesService,
  DatasetToStore,
  StoredDataset,
} from '../../../src/features/companies/companies.service.js';
import { JurisdictionRow } from '../../../src/features/jurisdictions/jurisdiction.row.js';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';
import { companiesOn, company, jurisdictionsOn, TODAY } from './companies-under-test.js';

let database: TestDatabase;
let companies: CompaniesService;

beforeEach(async () => {
  database = await createTestDatabase([JurisdictionRow]);
  companies = companiesOn(database.dataSource);
});

afterEach(async () => {
  await database.drop();
});

function store(
  records: DatasetToStore['records'],
  more: Partial<DatasetToStore> = {},
): Promise<StoredDataset> {
  return companies.storeDataset({ dataset: 'd', records, today: TODAY, ...more });
}

async function slugs(): Promise<string[]> {
  return (await companies.allRecords()).map(({ slug }) => slug);
}

/** Everything that a load could write. */
async function state(): Promise<unknown> {
  const tables = [
    'data_version',
    'dataset',
    'load',
    'organisation',
    'company_revision',
    'organisation_name',
    'organisation_identifier',
    'jurisdiction',
  ];
  const rows = tables.map((table) =>
    database.dataSource.query<unknown[]>(`SELECT t.*, t.xmin FROM ${table} t ORDER BY t::text`),
  );
  return Promise.all(rows);
}

const NOTHING = { added: 0, changed: 0, unchanged: 0, retired: 0, revived: 0, takenOver: 0 };

describe('storing a dataset', () => {
  it('keeps records, names and identifiers as they came', async () => {
    const amazon = company('amazon', {
      name: 'Amazon',
      legalName: 'Amazon.com, Inc.',
      country: 'US',
      aliases: ['AWS'],
      notes: 'straße ”',
    });
    const identifiers = [
      { slug: 'amazon', scheme: 'ticker', value: 'AMZN', exchange: 'XNAS', source: 'a' },
      { slug: 'amazon', scheme: 'lei', value: 'ZXTILKJKG63JELOEG630', source: 'b' },
    ] as const;

    const counts = await store([amazon, company('zeta')], { identifiers });

    expect(counts).toEqual({ ...NOTHING, added: 2 });
    expect(await slugs()).toEqual(['amazon', 'zeta']);
    const stored = await companies.record('amazon');
    expect(stored).toMatchObject({ record: amazon, searchedOn: TODAY, dataset: 'd' });
    expect(stored?.revision).toMatch(/^[0-9a-f]{64}$/);
    expect(stored?.identifiers.map(({ scheme, exchange }) => [scheme, exchange])).toEqual([
      ['lei', undefined],
      ['ticker', 'XNAS'],
    ]);
    const found = await database.dataSource.query<{ kind: string; value: string }[]>(
      `SELECT kind, value FROM organisation_name JOIN organisation o ON o.id = organisation_id
        WHERE o.slug = 'amazon' ORDER BY kind`,
    );
    expect(found).toEqual([
      { kind: 'alias', value: 'AWS' },
      { kind: 'legal', value: 'Amazon.com, Inc.' },
      { kind: 'name', value: 'Amazon' },
    ]);
  });

  it('writes nothing the second time', async () => {
    const records = [company('a', { listing: { ticker: 'a', exchange: 'LSE' } }), company('b')];
    const jurisdictions = [rule('San Francisco')];
    await store(records, { jurisdictions });
    const before = await state();

    const counts = await store(records.toReversed(), { jurisdictions });

    expect(counts).toEqual({ ...NOTHING, unchanged: 2 });
    expect(await state()).toEqual(before);
    const nextDay = { jurisdictions, today: '2026-11-23' as CalendarDate };
    await store(records, nextDay);
    expect(await state()).toEqual(before);
  });

  it('adds a revision for what changed and keeps the old one', async () => {
    await store([company('a'), company('b')]);
    const counts = await store([company('a', { name: 'Another' }), company('b')]);

    expect(counts).toEqual({ ...NOTHING, changed: 1, unchanged: 1 });
    expect((await companies.record('a'))?.record.name).toBe('Another');
    const [row] = await database.dataSource.query<{ count: number }[]>(
      'SELECT count(*)::int AS count FROM company_revision',
    );
    expect(row?.count).toBe(3);
  });

  it('retires a company whose file disappeared and revives it when it comes back', async () => {
    await store([company('a'), company('b')]);

    expect(await store([company('a')])).toEqual({ ...NOTHING, unchanged: 1, retired: 1 });
    expect(await slugs()).toEqual(['a']);
    expect(await companies.record('b')).toBeUndefined();
    expect(await store([company('a')])).toEqual({ ...NOTHING, unchanged: 1 });

    expect(await store([company('a'), company('b')])).toEqual({
      ...NOTHING,
      unchanged: 2,
      revived: 1,
    });
    expect(await slugs()).toEqual(['a', 'b']);
  });

  it('leaves the companies of other datasets alone, and takes over those that it holds, too', async () => {
    await store([company('a'), company('b')], { dataset: 'one' });
    const counts = await store([company('b'), company('c')], { dataset: 'two' });

    expect(counts).toEqual({ ...NOTHING, added: 1, unchanged: 1, takenOver: 1 });
    expect(await slugs()).toEqual(['a', 'b', 'c']);
    await store([company('c')], { dataset: 'two' });
    expect(await slugs()).toEqual(['a', 'c']);
    await store([company('a'), company('b')], { dataset: 'one' });
    expect(await slugs()).toEqual(['a', 'b', 'c']);
  });

  it('counts the version of the data up exactly when something changed', async () => {
    const version = async (): Promise<number> => {
      const [row] = await database.dataSource.query<{ version: string }[]>(
        'SELECT version FROM data_version',
      );
      return Number(row?.version);
    };
    const start = await version();
    await store([company('a')]);
    await store([company('a')]);
    expect(await version()).toBe(start + 1);
    await store([company('a')], { searchedOn: '2026-01-01' as CalendarDate });
    expect(await version()).toBe(start + 2);
    expect((await companies.record('a'))?.searchedOn).toBe('2026-01-01');
  });

  it('changes nothing when a statement fails in the middle', async () => {
    await store([company('a')]);
    const before = await state();
    const refused = company('b', { country: 'not a country' });

    await expect(store([company('a', { name: 'New' }), refused])).rejects.toThrow(
      'company_revision_country_check',
    );

    expect(await state()).toEqual(before);
  });

  it('lets two loads at one moment follow one another', async () => {
    const both = await Promise.all([store([company('a')]), store([company('a')])]);
    expect(both.map(({ added }) => added).toSorted()).toEqual([0, 1]);
  });

  it('stores ten thousand companies within seconds', async () => {
    const claim = 'x'.repeat(2000);
    const many = Array.from({ length: 10_000 }, (_, index) =>
      company(`c-${String(index)}`, { notes: claim, aliases: [`Alias ${String(index)}`] }),
    );
    const started = Date.now();
    expect(await store(many)).toEqual({ ...NOTHING, added: 10_000 });
    expect(await store(many)).toEqual({ ...NOTHING, unchanged: 10_000 });
    expect(Date.now() - started).toBeLessThan(20_000);
  });
});

describe('identifiers', () => {
  const isin = { scheme: 'isin', value: 'US0231351067', source: 's' } as const;

  async function valuesOf(slug: string): Promise<string[]> {
    const stored = await companies.record(slug);
    return (stored?.identifiers ?? []).map(({ value, exchange = '' }) => `${value} ${exchange}`);
  }

  it('come from the list and from the listing in the file', async () => {
    const listed = company('a', { listing: { ticker: 'amzn', exchange: 'NASDAQ' } });
    await store([listed]);
    expect(await valuesOf('a')).toEqual(['AMZN NASDAQ']);

    const ticker = { slug: 'a', scheme: 'ticker', value: 'AMZN', exchange: 'XNAS', source: 's' };
    await store([listed], {
      identifiers: [
        { slug: 'a', ...isin },
        { ...ticker, scheme: 'ticker' },
      ],
    });
    expect(await valuesOf('a')).toEqual(['US0231351067 ', 'AMZN XNAS']);

    await store([listed]);
    expect(await valuesOf('a')).toEqual(['US0231351067 ', 'AMZN XNAS']);
    await store([listed], { identifiers: [] });
    expect(await valuesOf('a')).toEqual(['AMZN NASDAQ']);
  });

  it('belong to one company', async () => {
    await store([company('a')], { dataset: 'one', identifiers: [{ slug: 'a', ...isin }] });
    const before = await state();

    await expect(
      store([company('b')], { dataset: 'two', identifiers: [{ slug: 'b', ...isin }] }),
    ).rejects.toMatchObject({ code: 'shared-identifier' });

    expect(await state()).toEqual(before);
  });

  it('move when the company is renamed', async () => {
    await store([company('a')], { identifiers: [{ slug: 'a', ...isin }] });
    await store([company('b')], { identifiers: [{ slug: 'b', ...isin }] });
    expect(await valuesOf('b')).toEqual(['US0231351067 ']);
  });

  it('may be shared when they are tickers without a market', async () => {
    const listing = { ticker: 'M' };
    await store([company('a', { listing }), company('b', { listing })]);
    expect(await valuesOf('b')).toEqual(['M ']);
  });
});

describe('jurisdictions', () => {
  it('follow their dataset', async () => {
    const places = jurisdictionsOn(database.dataSource);
    const names = async (): Promise<string[]> => (await places.all()).map(({ name }) => name);
    const older = { ...rule('Older'), date: '2008' as PartialDate };

    await store([company('a')], { jurisdictions: [rule('B'), rule('A'), older] });
    expect(await names()).toEqual(['Older', 'A', 'B']);
    expect(await places.all()).toContainEqual(older);

    await store([company('a')]);
    expect(await names()).toEqual(['Older', 'A', 'B']);
    await store([company('a')], { jurisdictions: [{ ...rule('B'), scope: 'wider' }] });
    expect(await places.all()).toEqual([{ ...rule('B'), scope: 'wider' }]);
  });
});

function rule(name: string): Jurisdiction {
  return {
    name,
    iso: 'US-CA',
    level: 'city',
    date: '2019-05-14' as PartialDate,
    scope: 'scope',
    publicSector: true,
    privateSector: false,
    claim: 'claim',
    source: { title: 'title', publisher: 'publisher', url: 'https://example.org' },
  };
}
