import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { InvestorRecord } from '../../../src/domain/investor/record/investor-record.js';
import type { ResolutionRecord } from '../../../src/domain/resolution/resolution-record.js';
import type {
  CompaniesService,
  DatasetToStore,
} from '../../../src/features/companies/companies.service.js';
import { InvestorRecordsRepository } from '../../../src/features/investor-records/investor-records.repository.js';
import { InvestorRecordsService } from '../../../src/features/investor-records/investor-records.service.js';
import { JurisdictionRow } from '../../../src/features/jurisdictions/jurisdiction.row.js';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';
import { companiesOn, company, TODAY } from '../companies/companies-under-test.js';

let database: TestDatabase;
let companies: CompaniesService;
let records: InvestorRecordsService;

beforeEach(async () => {
  database = await createTestDatabase([JurisdictionRow]);
  companies = companiesOn(database.dataSource);
  records = new InvestorRecordsService(new InvestorRecordsRepository(database.dataSource));
});
afterEach(() => database.drop());

function investor(slug: string, facts: Partial<InvestorRecord> = {}): InvestorRecord {
  return {
    slug,
    name: `Investor ${slug}`,
    aliases: [],
    type: 'bank',
    identifiers: [],
    publicMoney: { answer: 'not_known', flags: [] },
    sources: [],
    links: [],
    stewardship: [],
    ...facts,
  };
}

function resolution(slug: string, of: string): ResolutionRecord {
  return {
    slug,
    company: { slug: of, name: of },
    meetingYear: 2024,
    title: 'Report',
    ask: 'Asked.',
    filers: [],
    status: 'unknown',
    outcome: 'Not known.',
    source: 's1',
    sources: [],
  };
}

function store(dataset: Partial<DatasetToStore>) {
  return companies.storeDataset({ dataset: 'd', records: [], today: TODAY, ...dataset });
}

async function investorSlugs(): Promise<readonly string[]> {
  return (await records.investors()).map(({ slug }) => slug);
}

async function lines(sql: string): Promise<readonly string[]> {
  const rows = await database.dataSource.query<{ line: string }[]>(sql);
  return rows.map(({ line }) => line);
}

const NAMES = `SELECT o.slug || ' ' || n.kind || ' ' || n.value AS line
  FROM organisation_name n JOIN organisation o ON o.id = n.organisation_id ORDER BY 1`;
const IDENTIFIERS = `SELECT o.slug || ' ' || i.scheme || ' ' || i.value AS line
  FROM organisation_identifier i JOIN organisation o ON o.id = i.organisation_id ORDER BY 1`;
const VERSION = 'SELECT version::text AS line FROM data_version';

describe('investors of a dataset', () => {
  it('are added, changed, retired and revived with it, and a second load writes nothing', async () => {
    const both = [investor('a'), investor('b')];
    expect((await store({ investors: both })).investors).toMatchObject({ added: 2 });
    const version = await lines(VERSION);
    expect((await store({ investors: both })).investors).toMatchObject({ unchanged: 2, added: 0 });
    expect(await lines(VERSION)).toEqual(version);

    const other = investor('a', { name: 'Another name', aliases: ['A'] });
    expect((await store({ investors: [other] })).investors).toMatchObject({
      changed: 1,
      retired: 1,
    });
    expect(await investorSlugs()).toEqual(['a']);
    expect(await lines(NAMES)).toEqual(['a alias A', 'a name Another name', 'b name Investor b']);
    expect(await records.investor('b')).toBeUndefined();

    expect((await store({ investors: both })).investors).toMatchObject({ changed: 1, revived: 1 });
    expect(await investorSlugs()).toEqual(['a', 'b']);
    expect(await lines('SELECT count(*)::text AS line FROM fact_file_revision')).toEqual(['4']);
  });

  it('stay when the dataset does not say, and are taken over by another one', async () => {
    await store({ investors: [investor('a')] });
    expect(await store({})).not.toHaveProperty('investors');
    expect(await investorSlugs()).toEqual(['a']);
    const taken = await store({ dataset: 'e', investors: [investor('a')] });
    expect(taken.investors).toMatchObject({ takenOver: 1, unchanged: 1 });
    expect((await store({ investors: [] })).investors).toMatchObject({ retired: 0 });
    expect(await investorSlugs()).toEqual(['a']);
  });

  it('are organisations that may be companies, too; neither takes the other away', async () => {
    const both = investor('acme', { name: 'Acme Group' });
    await store({ records: [company('acme')], investors: [both] });
    expect(await lines(NAMES)).toEqual(['acme alias Acme Group', 'acme name Company acme']);
    const result = await store({
      records: [company('acme', { aliases: ['X'] })],
      investors: [both],
    });
    expect(result).toMatchObject({ changed: 1, investors: { unchanged: 1 } });
    expect(await lines(NAMES)).toEqual([
      'acme alias Acme Group',
      'acme alias X',
      'acme name Company acme',
    ]);
    await store({ records: [company('acme')], investors: [] });
    expect(await companies.record('acme')).toMatchObject({ slug: 'acme' });
    await store({ records: [], investors: [both] });
    expect(await companies.record('acme')).toBeUndefined();
    expect(await investorSlugs()).toEqual(['acme']);
  });

  it('become companies without a conflict when their company file comes later', async () => {
    await store({ investors: [investor('acme')] });
    expect(await store({ records: [company('acme')] })).toMatchObject({ added: 1 });
    expect(await investorSlugs()).toEqual(['acme']);
  });

  it('bring their numbers and take the organisation that filings made under these', async () => {
    await database.dataSource.query(`
      INSERT INTO dataset VALUES ('sec-13f', '2026-01-01');
      INSERT INTO organisation (slug, dataset) VALUES ('fund-1234', 'sec-13f');
      INSERT INTO organisation_identifier (organisation_id, scheme, value, exchange, source)
      SELECT id, 'cik', '0000001234', '', '13F-HR' FROM organisation`);
    const identifiers = [{ scheme: 'cik', value: '0000001234', source: 's1' }] as const;
    const dataset = { investors: [investor('fund', { identifiers })] };
    await store(dataset);
    expect(await lines(IDENTIFIERS)).toEqual(['fund cik 0000001234']);
    expect(await lines('SELECT slug AS line FROM organisation')).toEqual(['fund']);
    const version = await lines(VERSION);
    await store(dataset);
    expect(await lines(VERSION)).toEqual(version);
  });

  it('keep the numbers that came with filings', async () => {
    await store({ investors: [investor('fund')] });
    await database.dataSource.query(`
      INSERT INTO organisation_identifier (organisation_id, scheme, value, exchange, source)
      SELECT id, 'cik', '0000001234', '', '13F-HR' FROM organisation`);
    await store({ investors: [investor('fund')], identifiers: [] });
    expect(await lines(IDENTIFIERS)).toEqual(['fund cik 0000001234']);
  });
});

describe('resolutions of a dataset', () => {
  it('hang on their company and go with the dataset', async () => {
    const result = await store({
      records: [company('acme')],
      resolutions: [resolution('r', 'acme')],
    });
    expect(result).toMatchObject({ added: 1, resolutions: { added: 1 } });
    expect(
      await lines(`SELECT o.slug AS line FROM fact_file f JOIN organisation o
        ON o.id = f.organisation_id WHERE f.kind = 'resolution'`),
    ).toEqual(['acme']);
    await store({ records: [company('acme')], resolutions: [] });
    expect(await records.resolutions()).toEqual([]);
  });

  it('are stored together with the companies or not at all', async () => {
    const shared = { scheme: 'cik', value: '0000000001', source: 'x' } as const;
    const broken = store({
      records: [company('acme'), company('bolt')],
      resolutions: [resolution('r', 'acme')],
      identifiers: [
        { slug: 'acme', ...shared },
        { slug: 'bolt', ...shared },
      ],
    });
    await expect(broken).rejects.toThrow('An identifier belongs to one company.');
    expect(await records.resolutions()).toEqual([]);
    expect(await companies.allRecords()).toEqual([]);
  });
});
