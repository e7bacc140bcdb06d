import { afterAll, beforeAll, expect, it } from '@jest/globals';

import type { Filing } from '../../../src/domain/filing/filing.js';
import type { PortfolioLine } from '../../../src/domain/portfolio/portfolio-line.js';
import type { CalendarDate } from '../../../src/domain/quantities/calendar-date.js';
import { HoldingsService } from '../../../src/features/holdings/holdings.service.js';
import { InvestorsService } from '../../../src/features/investors/investors.service.js';
import { MatchingService } from '../../../src/features/matching/matching.service.js';
import { DataVersion } from '../../../src/platform/database/data-version.js';
import { startStarterApp } from '../../support/starter-app.js';
import type { TestApp } from '../../support/test-app.js';

const MANAGER = 'invented-advisers-llc-1234567';

let app: TestApp;

beforeAll(async () => {
  app = await startStarterApp();
  const holdings = app.app.get(HoldingsService);
  const inner = await store('fund', 'Invented Inner Fund', 'S000000001', ['Amazon']);
  const outer = await store('fund', 'Invented Outer Fund', 'S000000002', ['Units of the inner']);
  await store('manager', 'Invented Advisers LLC', '0001234567', ['Units of the outer']);
  const take = { by: 'tester', reason: 'made up' };
  const matching = app.app.get(MatchingService);
  await matching.decide({ subject: 'name:units of the inner', organisation: inner, ...take });
  await matching.decide({ subject: 'name:units of the outer', organisation: outer, ...take });
  await holdings.rematch();
  await app.app.get(DataVersion).refresh();
});
afterAll(() => app.stop());

it('looks through funds in funds alike for one investor and for all of them', async () => {
  const investors = app.app.get(InvestorsService);
  const one = (await investors.viewed(MANAGER))?.investor.portfolio;
  expect(one?.involved).toMatchObject([
    { company: { slug: 'amazon' }, through: ['Invented Outer Fund', 'Invented Inner Fund'] },
  ]);
  expect((await investors.judged()).bySlug.get(MANAGER)?.portfolio).toEqual(one);
});

/** Answers the slug of the holder. */
async function store(
  kind: 'manager' | 'fund',
  name: string,
  code: string,
  held: readonly string[],
): Promise<string> {
  const manager = kind === 'manager';
  const filing: Filing = {
    source: manager ? 'sec-13f' : 'sec-nport',
    accession: `made-up-${code}`,
    holder: manager
      ? { name, kind, identifiers: [{ scheme: 'cik', value: code, sound: true }] }
      : { name, kind, identifiers: [], series: code },
    period: '2026-09-30' as CalendarDate, // a day of the calendar
    form: manager ? '13F-HR' : 'NPORT-P',
    amendment: 'original',
    notice: false,
    stated: {},
  };
  const file = { name: `${code}.xml`, sha256: code.slice(-1).repeat(64) };
  const lines = held.map((issuer, index) => lineOf(issuer, index + 1));
  const holdings = app.app.get(HoldingsService);
  const stored = await holdings.store(
    filing,
    { format: 'holdings-table', lines, rejected: [], warnings: [] },
    file,
  );
  return stored?.holder.slug ?? '';
}

function lineOf(name: string, line: number): PortfolioLine {
  return {
    ...{ line, name, identifiers: [], instrument: name === 'Amazon' ? 'share' : 'fund' },
    quantity: 10,
    value: { hundredths: 100_000, currency: 'USD' },
  };
}
