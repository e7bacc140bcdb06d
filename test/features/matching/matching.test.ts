import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CompaniesService } from '../../../src/features/companies/companies.service.js';
import { MatchingService } from '../../../src/features/matching/matching.service.js';
import { DataVersion } from '../../../src/platform/database/data-version.js';
import type { CalendarDate } from '../../../src/domain/quantities/calendar-date.js';
import { inventedCompany } from '../../support/invented-company.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';

const TODAY = '2026-11-22' as CalendarDate;
const ISIN = 'US0378331005';

let app: TestApp;
let matching: MatchingService;

beforeAll(async () => {
  app = await startTestApp({ today: TODAY });
  matching = app.app.get(MatchingService);
  await load('Norvane Optics');
}, 60_000);
afterAll(() => app.stop());

async function load(name: string): Promise<void> {
  await app.app.get(CompaniesService).storeDataset({
    dataset: 'test',
    today: TODAY,
    records: [
      inventedCompany('norvane', {
        name,
        legalName: 'Norvane Optical Systems Inc.',
        aliases: ['Norvo'],
      }),
      inventedCompany('quellmar', { name: 'Quellmar' }),
    ],
    identifiers: [
      { slug: 'norvane', scheme: 'isin', value: ISIN, source: 'prospectus' },
      { slug: 'quellmar', scheme: 'ticker', value: 'QLM', exchange: 'XNYS', source: 'exchange' },
    ],
  });
  await app.app.get(DataVersion).refresh();
}

describe('the universe of the database', () => {
  it('has the names and codes of companies, and the CUSIPs inside their ISINs', async () => {
    const universe = await matching.universe();
    const cusip = { scheme: 'cusip', value: '037833100', sound: true } as const;

    expect(universe.nameOf('norvane')).toBe('Norvane Optics');
    expect(universe.identified({ scheme: 'isin', value: ISIN, sound: true })).toEqual(['norvane']);
    expect(universe.identified(cusip)).toEqual(['norvane']);
    expect(universe.valuesOf('quellmar', 'ticker')).toEqual(['QLM']);
    expect(universe.names.match('NORVANE OPTICAL SYS INC COM').best?.organisation).toBe('norvane');
    expect(universe.names.match('NORVO').decision).toBe('match');
  });

  it('is kept while nothing of it changes, and new when a name does', async () => {
    const before = await matching.universe();
    await app.dataSource.query('UPDATE data_version SET version = version + 1');
    await app.app.get(DataVersion).refresh();
    expect(await matching.universe()).toBe(before);

    await load('Norvane Vision');
    const after = await matching.universe();
    expect(after).not.toBe(before);
    expect(after.nameOf('norvane')).toBe('Norvane Vision');
  });
});
