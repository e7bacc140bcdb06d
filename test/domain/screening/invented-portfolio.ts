import type { CompanyRecord } from '../../../src/domain/company/company-record.js';
import type { IssuerMatch } from '../../../src/domain/matching/issuer-match.js';
import type { ReadPortfolio } from '../../../src/domain/portfolio/portfolio-file.js';
import type { PortfolioLine } from '../../../src/domain/portfolio/portfolio-line.js';
import type { CalendarDate } from '../../../src/domain/quantities/calendar-date.js';
import type { Money } from '../../../src/domain/quantities/money.js';
import { type Snapshot, takeSnapshot } from '../../../src/domain/ranking/snapshot.js';
import { readCurrentEdition } from '../../../src/features/methodology/methodology.service.js';
import { inventedActivity, inventedCompany } from '../../support/invented-company.js';

export const TODAY = '2026-11-22' as CalendarDate;

const USER = inventedActivity('live faces');
const WEAK = inventedActivity('rumour', {
  evidence: [{ source: 's1', grade: 'E5', claim: 'Someone said so.' }],
});

const RECORDS: readonly CompanyRecord[] = [
  inventedCompany('acme', { name: 'Acme Retail', activities: [USER] }),
  inventedCompany('acme-east', {
    name: 'Acme East',
    parent: { name: 'Acme Retail', slug: 'acme', control: true, source: 's1' },
    activities: [inventedActivity('gates', { settings: ['workplace'] })],
  }),
  inventedCompany('clear', { name: 'Clear Foods' }),
  inventedCompany('hush', { name: 'Hush Holdings', activities: [WEAK] }),
  inventedCompany('plain', { name: 'Plain Paper' }),
];

/** Acme and its subsidiary are involved, Clear is assessed, Hush under review and Plain not assessed. */
export function inventedSnapshot(): Snapshot {
  const files = RECORDS.map((record) => ({ record, identifiers: [], searchedOn: TODAY }));
  const snapshot = takeSnapshot(files, readCurrentEdition(), TODAY);
  const bySlug = new Map(
    [...snapshot.bySlug].map(([slug, company]) => {
      if (slug !== 'clear') return [slug, company] as const;
      const assessment = { ...company.assessment, state: 'no_evidence_found' } as const;
      return [slug, { ...company, assessment }] as const;
    }),
  );
  return { ...snapshot, bySlug, companies: [...bySlug.values()] };
}

export function usd(units: number): Money {
  return money(units, 'USD');
}

export function money(units: number, currency: string): Money {
  return { hundredths: Math.round(units * 100), currency };
}

export function lineOf(line: number, facts: Partial<PortfolioLine> = {}): PortfolioLine {
  return { line, name: `Line ${String(line)}`, identifiers: [], instrument: 'share', ...facts };
}

export function portfolioOf(
  lines: readonly PortfolioLine[],
  facts: Partial<ReadPortfolio> = {},
): ReadPortfolio {
  return { format: 'invented', lines, rejected: [], warnings: [], ...facts };
}

/** Surely the organisation. */
export function matchOf(organisation: string): IssuerMatch {
  return {
    decision: 'match',
    best: { organisation, name: organisation, score: 1 },
    by: 'identifier',
    reasons: [],
    findings: [],
    candidates: [],
  };
}

export function reviewOf(organisation: string): IssuerMatch {
  const candidate = { organisation, name: organisation, score: 0.7 };
  return { ...matchOf(organisation), decision: 'review', by: 'name', candidates: [candidate] };
}

export const NONE: IssuerMatch = {
  decision: 'none',
  by: 'nothing',
  reasons: [],
  findings: [],
  candidates: [],
};
