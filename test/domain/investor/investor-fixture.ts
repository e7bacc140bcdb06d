import type { HeldCompany } from '../../../src/domain/investor/held-company.js';
import type { InvestorRecord } from '../../../src/domain/investor/record/investor-record.js';
import type {
  HolderName,
  PortfolioSummary,
} from '../../../src/domain/portfolio/stored-portfolio.js';
import type { CalendarDate, PartialDate } from '../../../src/domain/quantities/calendar-date.js';
import type { Money } from '../../../src/domain/quantities/money.js';
import { day } from '../scoring/arbitrary-case.js';

/** A company that counts, with its involvement. */
export function involvedCompany(
  slug: string,
  involvement: number,
  facts: Partial<HeldCompany> = {},
): HeldCompany {
  const roles = { create: 0, sell: involvement, use: 0 };
  return {
    slug,
    name: `Company ${slug}`,
    named: true,
    assessed: true,
    verdict: { involvement, grade: 'E', roles, atMost: true },
    ...facts,
  };
}

/** A company on file without a number. */
export function unassessedCompany(slug: string, facts: Partial<HeldCompany> = {}): HeldCompany {
  return { slug, name: `Company ${slug}`, named: true, assessed: false, ...facts };
}

/** Whole dollars. */
export function dollars(amount: number): Money {
  return { hundredths: amount * 100, currency: 'USD' };
}

export function holder(slug: string, kind: HolderName['kind'] = 'manager'): HolderName {
  return { slug, name: `Holder ${slug}`, kind };
}

/** A portfolio of 1,000 dollars at the end of September. */
export function summary(
  positions: PortfolioSummary['positions'],
  facts: Partial<PortfolioSummary> = {},
): PortfolioSummary {
  return {
    holder: holder('keen-capital'),
    period: day('2026-09-30'),
    source: 'sec-13f',
    totals: [dollars(1_000)],
    positions,
    ...facts,
  };
}

/** An investor with one source, `s1`. */
export function investorRecord(facts: Partial<InvestorRecord> = {}): InvestorRecord {
  return {
    slug: 'keen-capital',
    name: 'Keen Capital',
    aliases: [],
    type: 'pension_fund',
    country: 'GB',
    identifiers: [],
    publicMoney: { answer: 'yes', flags: ['public_pension_fund'] },
    sources: [
      {
        key: 's1',
        title: 'Annual report',
        publisher: 'Keen Capital',
        url: 'https://keen.example.org/report',
        date: partial('2026-03'),
        kind: 'company',
      },
    ],
    links: [],
    stewardship: [],
    ...facts,
  };
}

export function partial(text: string): PartialDate {
  // tests write dates that exist
  return text as PartialDate;
}

export function calendar(text: string): CalendarDate {
  return day(text);
}
