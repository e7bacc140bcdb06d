import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Filing } from '../../../src/domain/filing/filing.js';
import type { PortfolioLine } from '../../../src/domain/portfolio/portfolio-line.js';
import type { HoldingsService } from '../../../src/features/holdings/holdings.service.js';
import type { MatchingService } from '../../../src/features/matching/matching.service.js';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';
import { day, file, filing, holdingsOn, portfolio, shares } from './holdings-under-test.js';

const HOLDER = 'invented-advisers-llc-1234567';
/** Sound CUSIPs of no security in particular. */
const [FIRST, SECOND] = ['037833100', '023135106'];

let database: TestDatabase;
let holdings: HoldingsService;
let matching: MatchingService;

beforeEach(async () => {
  database = await createTestDatabase();
  ({ holdings, matching } = holdingsOn(database.dataSource));
  await database.dataSource.query(
    `INSERT INTO dataset (name, searched_on) VALUES ('d', '2026-01-01')`,
  );
});

afterEach(async () => {
  await database.drop();
});

async function store(facts: Partial<Filing>, letter: string, ...lines: readonly PortfolioLine[]) {
  return holdings.store(filing(facts), portfolio(...lines), file(letter));
}

/** An organisation that owns the ISIN in which a CUSIP lies. */
async function organisation(slug: string, isin: string): Promise<void> {
  await database.dataSource.query(
    `WITH added AS (INSERT INTO organisation (slug, dataset) VALUES ($1, 'd') RETURNING id),
       named AS (INSERT INTO organisation_name SELECT id, 'name', $2 FROM added)
     INSERT INTO organisation_identifier SELECT id, 'isin', $3, '', 'test' FROM added`,
    [slug, `Company ${slug}`, isin],
  );
}

async function dollarsOf(slug = HOLDER, period?: string) {
  const found = await holdings.portfolio(slug, period === undefined ? undefined : day(period));
  return found?.lines.map(({ cusip, value }) => [cusip, value && value.hundredths / 100]);
}

async function versionOfData(): Promise<string> {
  const [row] = await database.dataSource.query<{ version: string }[]>(
    'SELECT version FROM data_version',
  );
  return row?.version ?? '';
}

describe('a stored portfolio', () => {
  it('is read as it was stored, the largest value first', async () => {
    const stored = await store(
      { netAssets: { hundredths: 900, currency: 'USD' } },
      'a',
      shares(FIRST, 5),
      shares(SECOND, 7),
    );

    expect(stored).toMatchObject({ outcome: 'added', lines: 2, positions: 2, rejected: 0 });
    expect(stored?.holder).toEqual({ slug: HOLDER, name: 'Invented Advisers LLC' });
    expect(await holdings.portfolio(HOLDER)).toMatchObject({
      holder: { slug: HOLDER, name: 'Invented Advisers LLC', kind: 'manager' },
      period: '2024-09-30',
      netAssets: { hundredths: 900, currency: 'USD' },
      filings: [{ accession: '0000000001-24-000001', filedOn: '2024-11-14', rejected: 0 }],
      lines: [
        { cusip: SECOND, name: `Issuer of ${SECOND}`, title: 'COM', quantity: 10 },
        { cusip: FIRST, value: { hundredths: 500, currency: 'USD' } },
      ],
    });
  });

  it('adds up rows of one security, but not shares with options, bonds or another currency', async () => {
    await store(
      {},
      'a',
      shares(FIRST, 5),
      shares(FIRST, 6, { name: 'Written otherwise' }),
      shares(FIRST, 1, { instrument: 'call' }),
      shares(FIRST, 2, { value: { hundredths: 9, currency: 'EUR' } }),
      shares(FIRST, 3, { instrument: 'debt' }),
    );

    const found = await holdings.portfolio(HOLDER);
    expect(found?.lines.map((l) => [l.instrument, l.value?.currency, l.quantity, l.name])).toEqual([
      ['share', 'USD', 20, 'Written otherwise'],
      ['debt', 'USD', 10, `Issuer of ${FIRST}`],
      ['call', 'USD', 10, `Issuer of ${FIRST}`],
      ['share', 'EUR', 10, `Issuer of ${FIRST}`],
    ]);
  });

  it('keeps a line without a value as one, and tells bonds of one issuer apart by their titles', async () => {
    const bond = (title: string): PortfolioLine => ({
      ...{ line: 1, name: 'Kommune', title, identifiers: [], instrument: 'debt' },
    });
    await store({}, 'a', bond('2 % 2030'), bond('3 % 2031'));

    const found = await holdings.portfolio(HOLDER);
    expect(found?.lines.map(({ title, value }) => [title, value])).toEqual([
      ['2 % 2030', undefined],
      ['3 % 2031', undefined],
    ]);
  });

  it('finds one security by its CUSIP and by the ISIN around it', async () => {
    await organisation('orchard', 'US0378331005');
    await store({}, 'a', shares(FIRST, 5));
    await store({ accession: 'x', period: day('2024-12-31') }, 'b', {
      ...shares(FIRST, 6),
      identifiers: [{ scheme: 'isin', value: 'US0378331005', sound: true }],
    });

    const securities = await database.dataSource.query<unknown[]>(
      'SELECT key, isin, cusip FROM security',
    );
    expect(securities).toEqual([{ key: `cusip:${FIRST}`, isin: 'US0378331005', cusip: FIRST }]);
    const { positions } = await holdings.holders('orchard');
    expect(positions.map(({ value }) => value?.hundredths)).toEqual([600, 500]);
  });

  it('is stored once: the same file changes nothing, another one replaces it', async () => {
    await store({}, 'a', shares(FIRST, 5));
    const version = await versionOfData();

    expect(await store({}, 'a', shares(FIRST, 99))).toBeUndefined();
    expect(await versionOfData()).toBe(version);
    expect(await store({}, 'b', shares(SECOND, 6))).toMatchObject({ outcome: 'replaced' });
    expect(await dollarsOf()).toEqual([[SECOND, 6]]);
    expect(await versionOfData()).not.toBe(version);
  });

  it('of an investor that is named goes to it; an unknown one is refused', async () => {
    await organisation('named-fund', 'US0378331005');
    const anonymous = filing({ holder: { name: 'x', identifiers: [], kind: 'fund' } });

    await expect(
      holdings.store(anonymous, portfolio(shares(FIRST, 5)), file('a'), 'nobody'),
    ).rejects.toMatchObject({ code: 'unknown-investor' });
    await holdings.store(anonymous, portfolio(shares(FIRST, 5)), file('a'), 'named-fund');
    expect(await dollarsOf('named-fund')).toEqual([[FIRST, 5]]);
  });

  it('leaves nothing behind when it cannot be stored', async () => {
    const broken = shares(SECOND, 5, { value: { hundredths: 1, currency: 'DOLLARS' } });
    await expect(store({}, 'a', shares(FIRST, 5), broken)).rejects.toThrow('holding_currency');

    const [row] = await database.dataSource.query<Record<string, number>[]>(
      `SELECT (SELECT count(*)::integer FROM filing) AS filings,
         (SELECT count(*)::integer FROM security) AS securities,
         (SELECT count(*)::integer FROM organisation) AS organisations`,
    );
    expect(row).toEqual({ filings: 0, securities: 0, organisations: 0 });
  });
});

describe('the filings of one period', () => {
  const original = () =>
    store({ accession: 'o', filedOn: day('2024-11-01') }, 'a', shares(FIRST, 5));
  const addition = () =>
    store(
      { accession: 'n', filedOn: day('2024-11-03'), amendment: 'new-holdings' },
      'b',
      shares(SECOND, 1),
    );
  const restatement = () =>
    store(
      { accession: 'r', filedOn: day('2024-11-02'), amendment: 'restatement' },
      'c',
      shares(FIRST, 8),
    );

  it.each([
    ['as filed', [original, restatement, addition]],
    ['the addition first', [addition, original, restatement]],
    ['backwards', [addition, restatement, original]],
  ])('stand alike in whatever order they are loaded: %s', async (_, loads) => {
    for (const load of loads) await load();
    expect(await dollarsOf()).toEqual([
      [FIRST, 8],
      [SECOND, 1],
    ]);
  });

  it('do not end with a notice', async () => {
    await original();
    await store({ accession: 'z', filedOn: day('2024-11-09'), notice: true, form: '13F-NT' }, 'd');
    expect(await dollarsOf()).toEqual([[FIRST, 5]]);
    await store({ accession: 'y', period: day('2024-12-31'), notice: true, form: '13F-NT' }, 'e');
    expect(await holdings.periods(HOLDER)).toEqual(['2024-09-30']);
  });
});

describe('the holders of an organisation', () => {
  beforeEach(async () => {
    await organisation('orchard', 'US0378331005');
  });

  it('are those of the latest two quarters, with who has filed: a silent one has not sold', async () => {
    const other = { name: 'Other', identifiers: [], kind: 'manager' } as const;
    await store({ accession: '1', period: day('2024-06-30') }, 'a', shares(FIRST, 1));
    await store({ accession: '2' }, 'b', shares(FIRST, 2));
    await store({ accession: '3', holder: other }, 'c', shares(FIRST, 3));
    await store({ accession: '4', period: day('2024-12-31') }, 'd', shares(SECOND, 4));

    const { quarters, positions, filedLatest, firstSeen } = await holdings.holders('orchard');

    expect(firstSeen).toEqual(
      new Map([
        [HOLDER, '2024-06-30'],
        ['other-manager', '2024-09-30'],
      ]),
    );
    expect(quarters).toEqual(['2024-12-31', '2024-09-30']);
    expect(
      positions.map(({ holder, period, value }) => [holder.name, period, value?.hundredths]),
    ).toEqual([
      ['Other', '2024-09-30', 300],
      ['Invented Advisers LLC', '2024-09-30', 200],
    ]);
    expect([...filedLatest]).toEqual([HOLDER]);
  });

  it('are counted once a quarter: a fund files every month', async () => {
    for (const [month, dollars] of [
      ['10-31', 1],
      ['11-30', 2],
    ] as const) {
      const period = day(`2024-${month}`);
      await store({ accession: month, period }, month[0] ?? '', shares(FIRST, dollars));
    }
    const { positions } = await holdings.holders('orchard');
    expect(positions.map(({ period, value }) => [period, value?.hundredths])).toEqual([
      ['2024-11-30', 200],
    ]);
  });

  it('are nobody when nothing is stored', async () => {
    expect(await holdings.holders('orchard')).toEqual({
      quarters: [],
      positions: [],
      filedLatest: new Set(),
      filedBefore: new Set(),
    });
  });
});

describe('summaries', () => {
  it('give the total without options, and what is in the organisations that are asked for', async () => {
    await organisation('orchard', 'US0378331005');
    await organisation('river', 'US0231351067');
    await store({ accession: '1', period: day('2024-06-30') }, 'a', shares(FIRST, 100));
    await store(
      { accession: '2' },
      'b',
      shares(FIRST, 2),
      shares(FIRST, 50, { instrument: 'put' }),
      shares(SECOND, 4),
    );

    expect(await holdings.summaries(new Set(['orchard']))).toEqual([
      {
        holder: { slug: HOLDER, name: 'Invented Advisers LLC', kind: 'manager' },
        period: '2024-09-30',
        source: 'sec-13f',
        totals: [{ currency: 'USD', hundredths: 600 }],
        positions: [
          { organisation: 'orchard', shares: 10, value: { hundredths: 200, currency: 'USD' } },
        ],
      },
    ]);
    expect(await holdings.summaries(new Set(['orchard']), new Set(['another']))).toEqual([]);
  });
});

describe('rematch', () => {
  it('brings securities to organisations that came later, and follows decisions', async () => {
    await store({}, 'a', shares(FIRST, 5));
    expect((await holdings.holders('orchard')).positions).toEqual([]);

    await organisation('orchard', 'US0378331005');
    await holdings.rematch();
    expect((await holdings.holders('orchard')).positions).toHaveLength(1);

    await matching.decide({
      subject: `cusip:${FIRST}`,
      organisation: null,
      by: 'a tester',
      reason: 'another company',
    });
    await holdings.rematch();
    expect((await holdings.holders('orchard')).positions).toEqual([]);
    const version = await versionOfData();
    await holdings.rematch();
    expect(await versionOfData()).toBe(version);
  });
});
