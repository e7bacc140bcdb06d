import type { DataSource } from 'typeorm';
import type { Filing } from '../../../src/domain/filing/filing.js';
import type { ReadPortfolio } from '../../../src/domain/portfolio/portfolio-file.js';
import type { PortfolioLine } from '../../../src/domain/portfolio/portfolio-line.js';
import type { CalendarDate } from '../../../src/domain/quantities/calendar-date.js';
import { HoldingsLoadService } from '../../../src/features/holdings/holdings-load.service.js';
import { HoldingsRepository } from '../../../src/features/holdings/holdings.repository.js';
import { HoldingsService } from '../../../src/features/holdings/holdings.service.js';
import { MatchingRepository } from '../../../src/features/matching/matching.repository.js';
import { MatchingService } from '../../../src/features/matching/matching.service.js';
import { DataVersion } from '../../../src/platform/database/data-version.js';

/** The services on a database of a test. The version of the data is not listened to, so nothing is cached. */
export function holdingsOn(dataSource: DataSource): {
  readonly holdings: HoldingsService;
  readonly loads: HoldingsLoadService;
  readonly matching: MatchingService;
} {
  const repository = new HoldingsRepository(dataSource);
  const version = new DataVersion(dataSource);
  const matching = new MatchingService(dataSource, new MatchingRepository(dataSource), version);
  const loads = new HoldingsLoadService(dataSource, repository, matching);
  const holdings = new HoldingsService(dataSource, repository, loads, matching, version);
  return { holdings, loads, matching };
}

/** A filing of the manager with CIK 1234567 of which only the given facts matter. */
export function filing(facts: Partial<Filing> = {}): Filing {
  return {
    source: 'sec-13f',
    accession: '0000000001-24-000001',
    holder: {
      name: 'Invented Advisers LLC',
      identifiers: [{ scheme: 'cik', value: '0001234567', sound: true }],
      kind: 'manager',
    },
    period: day('2024-09-30'),
    filedOn: day('2024-11-14'),
    form: '13F-HR',
    amendment: 'original',
    notice: false,
    stated: {},
    ...facts,
  };
}

/** Shares of a security with a sound CUSIP, worth so many dollars. */
export function shares(
  cusip: string,
  dollars: number,
  facts: Partial<PortfolioLine> = {},
): PortfolioLine {
  return {
    line: 1,
    name: `Issuer of ${cusip}`,
    title: 'COM',
    identifiers: [{ scheme: 'cusip', value: cusip, sound: true }],
    instrument: 'share',
    quantity: 10,
    value: { hundredths: dollars * 100, currency: 'USD' },
    ...facts,
  };
}

export function portfolio(...lines: readonly PortfolioLine[]): ReadPortfolio {
  return { format: 'test', lines, rejected: [], warnings: [] };
}

/** A file whose content is told by one letter. */
export function file(letter: string): { readonly name: string; readonly sha256: string } {
  return { name: `${letter}.xml`, sha256: letter.repeat(64) };
}

export function day(text: string): CalendarDate {
  return text as CalendarDate;
}
