import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import type { CalendarDate } from '../../../src/domain/quantities/calendar-date.js';
import type { ScreeningDto } from '../../../src/features/screenings/screening.dto.js';
import { MatchingService } from '../../../src/features/matching/matching.service.js';
import { BodsLoader } from '../../../src/loaders/bods/bods-loader.service.js';
import { FundHoldingsLoader } from '../../../src/loaders/fund-holdings/fund-holdings-loader.service.js';
import { SecNportLoader } from '../../../src/loaders/sec-nport/sec-nport-loader.service.js';
import { DataVersion } from '../../../src/platform/database/data-version.js';
import { fileInMemory } from '../../../src/platform/files/portfolio-files.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';
import {
  inventedActivity,
  inventedCompany,
  keepCompanies,
} from '../../support/invented-company.js';
import { entity, interest, relationship } from '../../loaders/bods/statements.js';
import { invented } from '../../loaders/gleif/register-text.js';
import { formOf, keepInvented, post } from './invented-holdings.js';

const REPORT = readFileSync(join('test', 'fixtures', 'nport', 'example-growth-fund.xml'), 'utf8');
const NPORT_LEI = invented('N');

let app: TestApp;

beforeAll(async () => {
  app = await startTestApp({ today: '2026-11-22' as CalendarDate });
  await keepInvented(app);
});
afterAll(() => app.stop());

async function screened(rows: readonly string[]): Promise<ScreeningDto> {
  const content = ['Name,ISIN,LEI,Market Value,Currency', ...rows, ''].join('\n');
  const response = await post(
    app,
    '/api/v1/screenings',
    formOf({ file: ['holdings.csv', content] }),
  );
  const text = await response.text();
  if (response.status !== 200) throw new Error(`${String(response.status)} ${text}`);
  return JSON.parse(text) as ScreeningDto;
}

async function pageOf(rows: readonly string[]): Promise<string> {
  const content = ['Name,Market Value,Currency', ...rows, ''].join('\n');
  return (await post(app, '/screening', formOf({ file: ['h.csv', content] }))).text();
}

async function loadFund(name: string, isin: string, rows: readonly string[]): Promise<void> {
  const content = [
    `Fund Name,${name}`,
    `ISIN,${isin}`,
    'Fund Holdings as of,2026-09-30',
    'Net Assets,"1,000"',
    '',
    'Name,ISIN,Market Value,Weight (%),Currency',
    ...rows,
    '',
  ].join('\n');
  const file = fileInMemory(`${name}.csv`, Buffer.from(content));
  await app.app.get(FundHoldingsLoader).load({ file });
  await app.app.get(DataVersion).refresh();
}

function amountIn({ parts }: ScreeningDto, id: string): number | undefined {
  return parts[0]?.classes.find((row) => row.id === id)?.amount;
}

describe('a portfolio that holds funds whose holdings are stored', () => {
  beforeAll(async () => {
    await loadFund('Meadow Leaders Fund', 'IE00B4L5Y983', [
      'Orchard Vision Systems,,250,25,USD',
      'Pebble Paperworks,,750,75,USD',
    ]);
    await loadFund('Meadow Feeder Fund', 'IE00B0M62Q58', [
      'Meadow Leaders Fund,,500,50,USD',
      'Orchard Vision Systems,,500,50,USD',
    ]);
    const report = REPORT.replace('seriesLei>N/A<', `seriesLei>${NPORT_LEI}<`);
    await app.app.get(SecNportLoader).load(fileInMemory('report.xml', Buffer.from(report)));
    await app.app.get(DataVersion).refresh();
  });

  it.each([
    ['its exact name', 'Meadow Leaders Fund,,,1000,USD'],
    ['the ISIN of its units', 'MEADOW LDRS UCITS ACC,IE00B4L5Y983,,1000,USD'],
  ])('looks through a fund that is known by %s', async (_, row) => {
    const screening = await screened([row]);

    expect(amountIn(screening, 'involved')).toBe(250);
    expect(amountIn(screening, 'not-assessed')).toBe(750);
    expect(screening.positions.map(({ path }) => path)).toEqual([
      ['Meadow Leaders Fund'],
      ['Meadow Leaders Fund'],
    ]);
  });

  it('looks through a fund in a fund', async () => {
    const screening = await screened(['Meadow Feeder Fund,,,2000,USD']);

    expect(amountIn(screening, 'involved')).toBe(1250);
    const ways = screening.positions.map(({ name, path }) => [...path, name].join(' > '));
    expect(new Set(ways)).toEqual(
      new Set([
        'Meadow Feeder Fund > Orchard Vision Systems',
        'Meadow Feeder Fund > Meadow Leaders Fund > Orchard Vision Systems',
        'Meadow Feeder Fund > Meadow Leaders Fund > Pebble Paperworks',
      ]),
    );
  });

  it.each([
    ['the name of its series', 'Example Growth Fund,,,1000,USD'],
    ['the LEI of its series', `Other Words,,${NPORT_LEI},1000,USD`],
  ])('looks through a US fund that is known by %s', async (_, row) => {
    const screening = await screened([row]);

    expect(screening.positions.length).toBeGreaterThan(1);
    expect(screening.positions.every(({ path }) => path[0] === 'Example Growth Fund')).toBe(true);
  });
});

describe('a portfolio with a line that a person has decided about', () => {
  const row = 'SOME TR LDRS ETF,US4642872000,,1000,USD';

  it('looks through the fund that it was taken for, until the decision is undone', async () => {
    const matching = app.app.get(MatchingService);
    const undecided = await screened([row]);
    const { id } = await matching.decide({
      subject: 'isin:US4642872000',
      organisation: 'meadow-leaders-fund-fund',
      by: 'a reader',
      reason: 'The prospectus says so',
    });
    const decided = await screened([row]);
    await matching.undo(id, 'a reader');

    expect(undecided.positions.map(({ class: name }) => name)).toEqual(['not-in-data']);
    expect(amountIn(decided, 'involved')).toBe(250);
    expect((await screened([row])).positions).toEqual(undecided.positions);
  });
});

describe('a portfolio that holds organisations with stakes in involved companies', () => {
  beforeAll(async () => {
    const statements = [
      entity('top', 'Alpine Holding'),
      entity('middle', 'Alpine Retail Group'),
      entity('target', 'Orchard Vision Systems'),
      relationship('r1', ['top', 'middle'], [interest({ exact: 60 })]),
      relationship('r2', ['middle', 'target'], [interest({ minimum: 25, maximum: 50 })]),
    ];
    const file = fileInMemory('file.json', Buffer.from(JSON.stringify(statements)));
    await app.app.get(BodsLoader).load(file);
    // Registers know companies by their own numbers; here the target is the company on file.
    await app.dataSource.query(
      `UPDATE stake SET company_id = (SELECT id FROM organisation WHERE slug = 'orchard')
        WHERE company_id IN (SELECT o.id FROM organisation o JOIN organisation_profile p
          ON p.organisation_id = o.id WHERE p.name = 'Orchard Vision Systems')`,
    );
    await app.dataSource.query(
      `UPDATE organisation SET retired_at = now() WHERE slug <> 'orchard' AND id IN
        (SELECT organisation_id FROM organisation_profile WHERE name = 'Orchard Vision Systems')`,
    );
    await app.dataSource.query('UPDATE data_version SET version = version + 1');
    await app.app.get(DataVersion).refresh();
  });

  it('lists the companies with share, way and value, and adds nothing to a class', async () => {
    const screening = await screened(['Alpine Holding,,,1000,USD', 'Pebble Paperworks,,,9,USD']);

    expect(screening.behind).toMatchObject([
      {
        slug: 'orchard',
        through: 'Alpine Holding',
        controlled: false,
        between: ['Alpine Retail Group'],
        lines: [2],
      },
    ]);
    const [held] = screening.behind;
    expect(held?.share_minimum).toBeCloseTo(0.15, 9);
    expect(held?.share_maximum).toBeCloseTo(0.3, 9);
    expect(held?.amounts).toEqual([{ currency: 'USD', minimum: 150, maximum: 300 }]);
    expect(amountIn(screening, 'involved')).toBe(0);
    expect(amountIn(screening, 'not-assessed')).toBe(1009);
    expect(screening.exposure?.exposure).toBe(0);
  });

  it('shows them on the page with what they are not', async () => {
    const html = await pageOf(['Alpine Holding,1000,USD']);

    expect(html).toContain('Alpine Holding › Alpine Retail Group › Orchard Vision Systems');
    expect(html).toContain('USD 150 to USD 300');
    expect(html).toContain('It is information');
  });

  it('follows nobody who is only lent money', async () => {
    const content = 'Name,Asset Class,Market Value,Currency\nAlpine Holding,Bond,1000,USD\n';
    const form = formOf({ file: ['holdings.csv', content] });
    const response = await post(app, '/api/v1/screenings', form);

    expect(((await response.json()) as ScreeningDto).behind).toEqual([]);
  });
});

describe('a company under review', () => {
  const rumour = inventedActivity('rumour', {
    evidence: [{ source: 's1', grade: 'E5', claim: 'Someone said so.' }],
  });

  /** What the application answers in every form about a line with the name, and one that only looks like it. */
  async function answers(): Promise<readonly string[]> {
    const content =
      'Name,Market Value,Currency\nHush Holdings,700,USD\nHush Holding Trade,300,USD\n';
    const all = ['json', 'csv', 'page'].map(async (output) => {
      const form = formOf({ file: ['h.csv', content] }, { output });
      return (await post(app, '/screening', form)).text();
    });
    const texts = await Promise.all(all);
    return texts.map((text) => text.replaceAll(/name="kept_file" value="[^"]*"/g, ''));
  }

  it('is told in no answer from an organisation without a file', async () => {
    await keepInvented(app);
    await app.dataSource.query(
      `WITH added AS (
         INSERT INTO organisation (slug, dataset)
         SELECT 'lei-hush', dataset FROM organisation WHERE slug = 'orchard' RETURNING id)
       INSERT INTO organisation_name SELECT id, 'name', 'Hush Holdings' FROM added`,
    );
    await app.dataSource.query('UPDATE data_version SET version = version + 1');
    await app.app.get(DataVersion).refresh();
    const without = await answers();
    await app.dataSource.query(
      `UPDATE organisation SET retired_at = now() WHERE slug = 'lei-hush'`,
    );
    await keepCompanies(app, [
      inventedCompany('hush-secret', { name: 'Hush Holdings', activities: [rumour] }),
      inventedCompany('orchard', {
        name: 'Orchard Vision Systems',
        activities: [inventedActivity('live faces')],
      }),
      inventedCompany('pebble', { name: 'Pebble Paperworks' }),
    ]);
    const withReview = await answers();

    expect(withReview).toEqual(without);
    expect(without[0]).toContain('"not_assessed"');
    expect(without.join(' ')).not.toContain('hush-secret');
  });
});
