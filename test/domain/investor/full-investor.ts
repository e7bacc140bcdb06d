import { assessInvestor } from '../../../src/domain/investor/assess-investor.js';
import type { InvestorViewInput } from '../../../src/domain/investor/build-investor-view.js';
import { measurePortfolio } from '../../../src/domain/investor/measure-portfolio.js';
import type { InvestorRecord } from '../../../src/domain/investor/record/investor-record.js';
import type { IssuerMatch } from '../../../src/domain/matching/issuer-match.js';
import type {
  StoredHolding,
  StoredPortfolio,
} from '../../../src/domain/portfolio/stored-portfolio.js';
import type { ResolutionRecord } from '../../../src/domain/resolution/resolution-record.js';
import type { StatementRecord } from '../../../src/domain/resolution/statement-record.js';
import type { StoredVote } from '../../../src/domain/resolution/vote.js';
import { asOf, method } from '../scoring/arbitrary-case.js';
import {
  calendar,
  dollars,
  holder,
  investorRecord,
  involvedCompany,
  partial,
  summary,
} from './investor-fixture.js';

const ACME = involvedCompany('acme', 80, { sharesOutstanding: 10_000 });
const companyOf = (slug: string) => (slug === 'acme' ? ACME : undefined);

const answer = {
  value: 'partial',
  claim: 'The policy names it for one asset class.',
  source: 's1',
} as const;

const RECORD: InvestorRecord = investorRecord({
  aliases: ['KC'],
  publicMoney: {
    answer: 'yes',
    flags: ['public_pension_fund'],
    members: { count: 125_000, date: partial('2025'), source: 's1' },
  },
  links: [
    {
      relation: 'holder',
      company: { slug: 'acme', name: 'Acme' },
      stakePercent: 0.2,
      value: { value: 4_000_000, currency: 'GBP' },
      date: partial('2025-12'),
      claim: 'It holds shares in Acme.',
      source: 's1',
    },
    {
      relation: 'excluded',
      company: { name: 'Elsewhere Ltd' },
      claim: 'It excludes Elsewhere Ltd.',
      source: 's1',
    },
  ],
  stewardship: [
    { kind: 'engagement', date: partial('2024'), claim: 'It wrote to Acme.', source: 's1' },
  ],
  answers: {
    T1: [answer, answer, answer],
    T2: [answer, answer, answer],
    T4: [answer, answer, answer],
    T5: [answer, answer],
  },
  publicMoneyCommitment: { value: 'no', claim: 'It has made no such promise.', source: 's1' },
});

const RESOLUTION: ResolutionRecord = {
  slug: 'acme-2025',
  company: { slug: 'acme', name: 'Acme' },
  meetingYear: 2025,
  meetingDate: calendar('2025-05-20'),
  title: 'Report on face recognition',
  ask: 'Report on it.',
  filers: [{ name: 'Keen Capital', role: 'lead', investor: 'keen-capital' }],
  supportPercent: 31.2,
  status: 'voted',
  outcome: 'Not adopted.',
  source: 's1',
  sources: [],
};

const STATEMENT: StatementRecord = {
  slug: 'a-statement',
  title: 'Statement on face recognition',
  organiser: 'A coalition',
  asks: [],
  signatories: [{ investor: 'keen-capital', source: 's1' }],
  signatoriesComplete: false,
  source: 's1',
  sources: [],
};

const VOTE: StoredVote = {
  id: '1',
  holder: holder('keen-capital'),
  filing: { accession: 'npx-1', form: 'N-PX', period: calendar('2025-06-30') },
  company: { slug: 'acme', name: 'Acme' },
  meetingDate: calendar('2025-05-20'),
  description: 'Report on face recognition',
  categories: [],
  sharesVoted: 10,
  sharesOnLoan: 0,
  parts: [{ howVoted: 'FOR', cast: 'for', shares: 10, stance: 'against' }],
  resolution: 'acme-2025',
};

const MATCHED: IssuerMatch = {
  decision: 'match',
  best: { organisation: 'acme', name: 'Company acme', score: 1 },
  by: 'identifier',
  reasons: [],
  findings: [],
  candidates: [],
};

function line(id: string, facts: Partial<StoredHolding>): StoredHolding {
  return { securityId: id, name: 'ACME INC', instrument: 'share', issuer: MATCHED, ...facts };
}

function portfolioOf(period: string, lines: readonly StoredHolding[]): StoredPortfolio {
  return {
    holder: holder('keen-capital'),
    period: calendar(period),
    filings: [
      {
        id: '1',
        source: 'sec-13f',
        accession: 'acc-1',
        form: '13F-HR',
        period: calendar(period),
        amendment: 'original',
        notice: false,
        unit: { factor: 1, reason: 'Values are taken as dollars.' },
        rejected: 0,
      },
    ],
    lines,
  };
}

/** An investor of which every part of its view has something to say. */
export function fullInvestorInput(): InvestorViewInput {
  const portfolio = measurePortfolio(
    summary([{ organisation: 'acme', value: dollars(100), shares: 10 }]),
    { companyOf, fundOf: () => undefined, halving: 0.02 },
  );
  const onFile = { slug: 'keen-capital', record: RECORD, portfolio, votes: [VOTE] };
  return {
    investor: assessInvestor(onFile, method, companyOf),
    companyOf,
    asOf,
    edition: { methodology: method, sha256: 'f'.repeat(64) },
    resolutions: [RESOLUTION],
    statements: [STATEMENT],
    stored: portfolioOf('2026-09-30', [
      line('1', { quantity: 10, value: dollars(100) }),
      line('2', { instrument: 'call', quantity: 7, value: dollars(70) }),
      line('3', {
        name: 'ACME HLDGS',
        value: dollars(30),
        issuer: { ...MATCHED, decision: 'review', by: 'name' },
      }),
    ]),
    previous: portfolioOf('2026-06-30', [line('1', { quantity: 5, value: dollars(50) })]),
  };
}
