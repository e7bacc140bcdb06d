import { describe, expect, it } from '@jest/globals';

import {
  assessInvestor,
  type InvestorOnFile,
} from '../../../src/domain/investor/assess-investor.js';
import {
  buildInvestorView,
  type InvestorViewInput,
} from '../../../src/domain/investor/build-investor-view.js';
import type { HeldCompany } from '../../../src/domain/investor/held-company.js';
import type { InvestorRecord } from '../../../src/domain/investor/record/investor-record.js';
import type { InvestorView } from '../../../src/domain/investor/investor-view.js';
import { asOf, method } from '../scoring/arbitrary-case.js';
import { fullInvestorInput } from './full-investor.js';
import { investorRecord, involvedCompany, partial, unassessedCompany } from './investor-fixture.js';

const COMPANIES: readonly HeldCompany[] = [
  involvedCompany('acme', 80),
  unassessedCompany('secret', { named: false }),
];
const companyOf = (slug: string) => COMPANIES.find((company) => company.slug === slug);

function viewOf(
  facts: Partial<InvestorOnFile>,
  more: Partial<InvestorViewInput> = {},
): InvestorView {
  const onFile = { slug: 'keen-capital', record: investorRecord(), votes: [], ...facts };
  return buildInvestorView({
    investor: assessInvestor(onFile, method, companyOf),
    companyOf,
    asOf,
    edition: { methodology: method, sha256: 'f'.repeat(64) },
    resolutions: [],
    statements: [],
    ...more,
  });
}

const figure = (view: InvestorView, id: string) => view.figures.find((one) => one.id === id);

const answer = { value: 'yes', claim: 'It is so.', source: 's1' } as const;
const ANSWERS: NonNullable<InvestorRecord['answers']> = {
  T1: [answer, answer, answer],
  T2: [answer, answer, answer],
  T4: [answer, answer, answer],
  T5: [answer, answer],
};

describe('the view of an investor', () => {
  it('says that nothing is assessed, and never 0, without portfolio and answers', () => {
    const view = viewOf({});
    expect(view.figures.map(({ value }) => value)).toEqual(Array(5).fill(undefined));
    expect(figure(view, 'e')?.note).toBe('Not assessed: no portfolio is on file.');
    expect(figure(view, 't')?.note).toBe(
      'Not assessed: 11 elements have no answer on file (T1.1–T1.3, T2.1–T2.3, T4.1–T4.3, T5.1–T5.2).',
    );
    expect(figure(view, 'p')?.note).toBe('Not assessed: needs exposure and stewardship.');
  });

  it('has T when every element has an answer, and names the one that is missing', () => {
    expect(figure(viewOf({ record: investorRecord({ answers: ANSWERS }) }), 't')?.value).toBe(
      '100.0',
    );
    const open = { ...ANSWERS, T5: [answer, null] };
    const view = viewOf({ record: investorRecord({ answers: open }) });
    expect(figure(view, 't')?.note).toContain('(T5.2)');
  });

  it('counts a vote that a source relates', () => {
    const voted = { kind: 'voted_against', claim: 'It voted against.', source: 's1' } as const;
    const record = investorRecord({ answers: ANSWERS, stewardship: [voted] });
    expect(figure(viewOf({ record }), 't')?.value).toBe('70.0');
  });

  it('counts links to companies under review and prints neither name nor claim', () => {
    const link = {
      relation: 'holder',
      company: { slug: 'secret', name: 'Secret Systems' },
      claim: 'It holds Secret Systems.',
      source: 's1',
    } as const;
    const conduct = { ...link, kind: 'engagement' } as const;
    const view = viewOf({ record: investorRecord({ links: [link], stewardship: [conduct] }) });
    expect(view.unnamedLinks).toBe(1);
    expect(JSON.stringify(view)).not.toMatch(/secret/i);
  });

  it('puts every claim behind the words that its source allows', () => {
    const link = {
      relation: 'divested',
      company: { slug: 'acme', name: 'Acme' },
      date: partial('2024-05'),
      claim: 'The fund sold all its shares in Acme.',
      source: 's1',
    } as const;
    const view = viewOf({ record: investorRecord({ links: [link] }) });
    expect(view.links[0]?.links[0]?.claim).toEqual({
      text: 'Keen Capital says itself: The fund sold all its shares in Acme.',
      sources: [1],
    });
    expect(view.sentences.at(-1)).toBe('Sources on file link it to 1 company: 1 divested.');
  });

  it('shows portfolio, filings, options apart, lines to review and the change', () => {
    const view = buildInvestorView(fullInvestorInput());
    expect(view.portfolio).toMatchObject({
      total: 'USD 1,000',
      coverage: '10%',
      apart: ['1 call option, stated at USD 70'],
      toReview: { count: '1 line', value: 'USD 30', examples: 'ACME HLDGS' },
      filings: [{ form: '13F-HR', accession: 'acc-1', unit: 'Values are taken as dollars.' }],
    });
    expect(view.portfolio?.involved).toMatchObject([
      { slug: 'acme', value: 'USD 100', share: '10%', contribution: '8.00%', stake: '0.1%' },
    ]);
    expect(view.portfolio?.change?.rows).toEqual([
      { slug: 'acme', name: 'Company acme', change: 'More', before: '5', now: '10' },
    ]);
    expect(figure(view, 'omega')).toMatchObject({ value: '0.08%', atLeast: false });
    expect(figure(view, 'p')?.value).toBe('36.7');
  });
});
