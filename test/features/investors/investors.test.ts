import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import type { Filing } from '../../../src/domain/filing/filing.js';
import type { Instrument, PortfolioLine } from '../../../src/domain/portfolio/portfolio-line.js';
import type { CalendarDate } from '../../../src/domain/quantities/calendar-date.js';
import { HoldingsService } from '../../../src/features/holdings/holdings.service.js';
import { DataVersion } from '../../../src/platform/database/data-version.js';
import { answerOf, refusalsOf } from '../../support/api-client.js';
import { startStarterApp } from '../../support/starter-app.js';
import type { TestApp } from '../../support/test-app.js';
import { faultsOf } from '../web/page-checks.js';

const MANAGER = 'invented-advisers-llc-1234567';
const NORGES = 'government-pension-fund-global';

interface ListedInvestor {
  readonly slug: string;
  readonly numbers: Readonly<Record<string, number | null>>;
}

interface InvestorList {
  readonly total: number;
  readonly items: readonly ListedInvestor[];
  readonly next_cursor: string | null;
}

let app: TestApp;

beforeAll(async () => {
  app = await startStarterApp();
  const holdings = app.app.get(HoldingsService);
  const before = filing('2026-06-30', '0000000001-26-000001');
  await holdings.store(before, portfolio([amazon(100, 20_000)]), file('a'));
  const now = filing('2026-09-30', '0000000001-26-000002');
  const lines = [amazon(60, 12_000), amazon(900, 90_000, 'call'), unknown(88_000)];
  await holdings.store(now, portfolio(lines), file('b'));
  await app.app.get(DataVersion).refresh();
});
afterAll(() => app.stop());

async function page(path: string): Promise<string> {
  const response = await app.get(path);
  expect(response.status).toBe(200);
  return response.text();
}

const textOf = (html: string): string => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

describe('pages of investors', () => {
  it.each([
    '/investors',
    '/investors?type=pension_fund&public_money=yes&order=links',
    '/investors?q=&type=&country=&public_money=&order=',
    '/investors?q=nobody-has-this-name',
    `/investors/${NORGES}`,
    `/investors/${MANAGER}`,
    '/investors/compare',
    `/investors/compare?with=${NORGES},${MANAGER}`,
    '/public-money',
    '/companies/amazon',
  ])('%s has headings in order, working anchors, named tables and nothing inline', async (path) => {
    expect(faultsOf(await page(path))).toEqual([]);
  });

  it.each([
    '/investors/nobody',
    '/investors/compare?with=nobody',
    `/investors/compare?with=${NORGES},nobody`,
    '/investors/nobody/scorecard.pdf',
  ])('answers 404 for %s', async (path) => {
    expect((await app.get(path)).status).toBe(404);
  });

  it.each([
    'type=witch',
    'country=XX',
    'public_money=maybe',
    'order=worst',
    'page=0',
    'page=x',
    'nonsense=1',
  ])('refuses the filter %s', async (query) => {
    expect((await app.get(`/investors?${query}`)).status).toBe(400);
  });

  it('shows exposure, the option apart and the change since the quarter before', async () => {
    const text = textOf(await page(`/investors/${MANAGER}`));
    expect(text).toContain('The latest portfolio on file, of 30 September 2026, holds 1 company');
    expect(text).toContain('USD 100,000');
    expect(text).toContain('Not counted: 1 call option, stated at USD 90,000.');
    expect(text).toMatch(/Amazon Less 100 60/);
  });

  it('shows links with their sources and what is not assessed', async () => {
    const text = textOf(await page(`/investors/${NORGES}`));
    expect(text).toContain('Divested (1)');
    expect(text).toContain('Public money: yes (sovereign fund)');
    expect(text).toContain('Not assessed: no portfolio is on file.');
  });

  it('compares each investor once, and five at most', async () => {
    const wanted = [NORGES, NORGES, 'calpers', 'calstrs', 'temasek', 'blackrock', 'aviva'];
    const html = await page(`/investors/compare?with=${wanted.join(',')}`);
    const [head] = /<thead>.*?<\/thead>/.exec(html) ?? [];
    expect(head?.match(/scope="col"/g)).toHaveLength(1 + 5);
    expect(head).not.toContain('Aviva');
    expect(html).toContain('Five are as many as can be read side by side.');
  });

  it('says what the files of companies and of investors tell of a company, each tie once', async () => {
    const html = await page('/companies/hikvision');
    const [section = ''] = /<section aria-labelledby="investors">.*?<\/section>/.exec(html) ?? [];
    expect(section).toContain('<a href="/investors/calstrs">CalSTRS</a>');
    expect(textOf(section).match(/Norges Bank\) \(Norway\) – Divested/g)).toHaveLength(1);
  });

  it('has a page for an investor that a company file names, and states among public money', async () => {
    expect(textOf(await page('/investors/ggv-capital'))).toContain('Biometric Update');
    const text = textOf(await page('/public-money'));
    expect(text).toMatch(/French State Other investor, France State-owned holder Thales/);
    expect(await page('/investors?q=thiel')).toContain('No investor on file fits.');
  });

  it('never adds amounts of different currencies', async () => {
    const text = textOf(await page('/public-money'));
    expect(text).toContain('CAD 45,330,000');
    expect(text).toContain('NOK 1,241,000,000');
    expect(text).not.toMatch(/Filings of these holders show/);
  });

  it('asks in one row for each indicator while none has an answer', async () => {
    const text = textOf(await page(`/investors/${NORGES}`));
    expect(text).toContain('None has an answer on file yet.');
    expect(text).not.toContain('Not answered Not answered');
  });

  it('lists the holder on the company’s page', async () => {
    const text = textOf(await page('/companies/amazon'));
    expect(text).toContain('Holders by filings At 30 September 2026');
    expect(text).toMatch(/Invented Advisers LLC 60 USD 12,000 – 30 June 2026 Less/);
    expect(text).toContain('Report on Rekognition');
  });

  it('prints the scorecard as PDF', async () => {
    const response = await app.get(`/investors/${MANAGER}/scorecard.pdf`);
    expect(response.headers.get('content-type')).toBe('application/pdf');
    expect(
      Buffer.from(await response.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
  });
});

describe('the API of investors', () => {
  it('walks along the cursor and meets each investor once', async () => {
    const seen: string[] = [];
    let cursor: string | null = '';
    let total = 0;
    while (cursor !== null) {
      const after: string = cursor === '' ? '' : `&cursor=${cursor}`;
      const part: InvestorList = await answerOf(
        app,
        `/api/v1/investors?limit=40&order=exposure${after}`,
      );
      seen.push(...part.items.map(({ slug }) => slug));
      ({ next_cursor: cursor, total } = part);
    }
    expect(seen[0]).toBe(MANAGER);
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toHaveLength(total);
  });

  it('gives E in full precision and null for what is not assessed', async () => {
    const [company, investor] = [
      await answerOf<{ assessment: { numbers: { involvement: number } } }>(
        app,
        '/api/v1/companies/amazon',
      ),
      await answerOf<ListedInvestor & { readonly unanswered: readonly string[] }>(
        app,
        `/api/v1/investors/${MANAGER}`,
      ),
    ];
    const { involvement } = company.assessment.numbers;
    expect(investor.numbers['exposure']).toBeCloseTo((0.12 * involvement) / 100, 12);
    expect(investor.numbers).toMatchObject({
      stewardship: null,
      performance: null,
      influence: null,
    });
    expect(investor.unanswered).toHaveLength(11);
  });

  it('lists public holders with every claim sourced', async () => {
    const { holders, sources } = await answerOf<{
      holders: { slug: string; stated: { claim: { sources: number[] } }[] }[];
      sources: { number: number }[];
    }>(app, '/api/v1/public-money');
    expect(holders.map(({ slug }) => slug)).toContain(NORGES);
    const numbers = new Set(sources.map(({ number }) => number));
    for (const { claim } of holders.flatMap(({ stated }) => stated)) {
      expect(claim.sources.every((number) => numbers.has(number))).toBe(true);
      expect(claim.sources).not.toEqual([]);
    }
  });

  it('lists the holders of a company', async () => {
    const { quarters, holders } = await answerOf<{
      quarters: string[];
      holders: Readonly<Record<string, unknown>>[];
    }>(app, '/api/v1/companies/amazon/holders');
    expect(quarters).toEqual(['2026-09-30', '2026-06-30']);
    expect(holders).toMatchObject([{ slug: MANAGER, shares: 60, value: 12_000, change: 'less' }]);
  });

  it('refuses unknown parameters and a cursor of another list', async () => {
    expect(await refusalsOf(app, '/api/v1/investors?cursor=abc')).toEqual(['cursor malformed']);
    const { next_cursor: cursor } = await answerOf<InvestorList>(app, '/api/v1/investors?limit=1');
    expect(await refusalsOf(app, `/api/v1/investors?order=links&cursor=${String(cursor)}`)).toEqual(
      ['cursor malformed'],
    );
  });
});

function filing(period: string, accession: string): Filing {
  return {
    source: 'sec-13f',
    accession,
    holder: {
      name: 'Invented Advisers LLC',
      identifiers: [{ scheme: 'cik', value: '0001234567', sound: true }],
      kind: 'manager',
    },
    period: day(period),
    form: '13F-HR',
    amendment: 'original',
    notice: false,
    stated: {},
  };
}

function amazon(
  quantity: number,
  dollars: number,
  instrument: Instrument = 'share',
): PortfolioLine {
  return {
    line: 1,
    name: 'AMAZON COM INC',
    identifiers: [{ scheme: 'cusip', value: '023135106', sound: true }],
    instrument,
    quantity,
    value: { hundredths: dollars * 100, currency: 'USD' },
  };
}

function unknown(dollars: number): PortfolioLine {
  return {
    ...amazon(1, dollars),
    line: 2,
    name: 'ZZYZX INVENTED ROCKS PLC',
    identifiers: [],
  };
}

function portfolio(lines: readonly PortfolioLine[]) {
  return { format: 'test', lines, rejected: [], warnings: [] };
}

function file(letter: string): { readonly name: string; readonly sha256: string } {
  return { name: `${letter}.xml`, sha256: letter.repeat(64) };
}

function day(text: string): CalendarDate {
  // tests write days that exist
  return text as CalendarDate;
}
