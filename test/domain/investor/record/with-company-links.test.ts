import { describe, expect, it } from '@jest/globals';
import type { InvestorLink } from '../../../../src/domain/company/company-record.js';
import type {
  InvestorRecord,
  InvestorRecordLink,
} from '../../../../src/domain/investor/record/investor-record.js';
import {
  tiesBeside,
  withCompanyLinks,
} from '../../../../src/domain/investor/record/with-company-links.js';
import { parsePartialDate } from '../../../../src/domain/quantities/calendar-date.js';

function dated(text: string | undefined) {
  const date = text === undefined ? undefined : parsePartialDate(text);
  return date === undefined ? {} : { date };
}

function investor(slug: string, ...links: readonly InvestorRecordLink[]): InvestorRecord {
  return {
    slug,
    name: 'Example Fund',
    aliases: ['Fundo Exämple'],
    type: 'pension_fund',
    identifiers: [],
    publicMoney: { answer: 'not_known', flags: [] },
    sources: [],
    links,
    stewardship: [],
  };
}

function own(date?: string, relation: InvestorRecordLink['relation'] = 'holder') {
  const company = { slug: 'acme', name: 'Acme' };
  return { relation, company, ...dated(date), claim: 'Held.', source: 's1' };
}

function inCompanyFile(name: string, date?: string, share?: number) {
  const link: InvestorLink = {
    investor: name,
    relation: 'shareholder',
    ...dated(date),
    ...(share === undefined ? {} : { share }),
    claim: 'Holds it.',
    source: 's4',
  };
  const source = {
    key: 's4',
    title: 'T',
    publisher: 'P',
    url: 'https://example.org',
    origin: 'o',
    ownPage: false,
  };
  return { slug: 'acme', name: 'Acme', investors: [link], sources: [source] };
}

describe('links of company files', () => {
  it.each(['Example Fund', 'EXAMPLE FUND', 'fundo example'])('join the investor "%s"', (name) => {
    const [record] = withCompanyLinks([investor('fund')], [inCompanyFile(name, '2020', 0.29)]);
    expect(record?.links).toMatchObject([
      {
        relation: 'holder',
        company: { slug: 'acme', name: 'Acme' },
        stakePercent: 29,
        source: 'acme:s4',
        fromCompanyFile: 'acme',
      },
    ]);
    expect(record?.sources.map(({ key }) => key)).toEqual(['acme:s4']);
  });

  it.each([
    ['2020', '2020-09', 1],
    ['2020-09-11', '2020', 1],
    [undefined, '2020', 1],
    ['2019', '2020', 2],
  ])('stand once when own date %s and date %s agree', (date, other, count) => {
    const [record] = withCompanyLinks(
      [investor('fund', own(date))],
      [inCompanyFile('Example Fund', other)],
    );
    expect(record?.links).toHaveLength(count);
  });

  it('stand beside own links of another relation', () => {
    const given = investor('fund', own('2020', 'divested'));
    expect(
      withCompanyLinks([given], [inCompanyFile('Example Fund', '2020')])[0]?.links,
    ).toHaveLength(2);
  });

  it('are left out where two investors have the name, or none', () => {
    const two = [investor('a'), investor('b')];
    expect(withCompanyLinks(two, [inCompanyFile('Example Fund')])).toEqual(two);
    expect(withCompanyLinks([two[0] ?? investor('a')], [inCompanyFile('Other')])).toEqual([two[0]]);
  });
});

describe('what the files of investors say beside a company file', () => {
  it.each([
    ['2020-09-11', '2020', 0],
    ['2019', '2020', 1],
  ])('is told once when own date %s and date %s agree', (date, other, count) => {
    const ties = tiesBeside(inCompanyFile('Fundo Exämple', other), [investor('fund', own(date))]);
    expect(ties).toHaveLength(count);
  });

  it('is of this company only, and never what a company file has told', () => {
    const elsewhere = { ...own('2019'), company: { slug: 'other', name: 'Other' } };
    const told = { ...own('2018'), fromCompanyFile: 'acme' };
    const given = investor('fund', elsewhere, told, own('2017', 'divested'));
    expect(tiesBeside(inCompanyFile('Nobody'), [given]).map(({ link }) => link.relation)).toEqual([
      'divested',
    ]);
  });
});
