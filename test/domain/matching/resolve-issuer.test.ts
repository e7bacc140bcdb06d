import { describe, expect, it } from '@jest/globals';
import type { IssuerMatch } from '../../../src/domain/matching/issuer-match.js';
import { OrganisationUniverse } from '../../../src/domain/matching/organisation-universe.js';
import { resolveIssuer } from '../../../src/domain/matching/resolve-issuer.js';
import { parseSubject, subjectOf } from '../../../src/domain/matching/subject-of.js';
import { wordMatchReason } from '../../../src/domain/matching/word-match-reason.js';
import type {
  ReportedIdentifier,
  SecurityScheme,
} from '../../../src/domain/portfolio/portfolio-line.js';

const ORGANISATIONS = [
  {
    id: 'amazon',
    names: ['Amazon', 'Amazon.com, Inc.'],
    formerNames: [],
    identifiers: [
      { scheme: 'isin', value: 'US0231351067' },
      { scheme: 'lei', value: 'ZXTILKJKG63JELOEG630' },
      { scheme: 'ticker', value: 'AMZN', exchange: 'XNAS' },
    ],
  },
  {
    id: 'norvane',
    names: ['Norvane Motion Inc.'],
    formerNames: [],
    identifiers: [
      { scheme: 'cusip', value: '594918104' },
      { scheme: 'ticker', value: 'NRV', exchange: 'XNYS' },
    ],
  },
  {
    id: 'harwick-md',
    names: ['Harwick Bancorp'],
    formerNames: [],
    identifiers: [{ scheme: 'ticker', value: 'HWK' }],
  },
  {
    id: 'harwick-oh',
    names: ['Harwick Bancorp Inc'],
    formerNames: [],
    identifiers: [{ scheme: 'ticker', value: 'HBO' }],
  },
  { id: 'vernova', names: ['GE Vernova Inc.'], formerNames: [], identifiers: [] },
] as const;
const UNIVERSE = new OrganisationUniverse(ORGANISATIONS);

function code(
  scheme: SecurityScheme,
  value: string,
  more: Partial<ReportedIdentifier> = {},
): ReportedIdentifier {
  return { scheme, value, sound: true, ...more };
}

function resolved(name: string, ...identifiers: readonly ReportedIdentifier[]): IssuerMatch {
  return resolveIssuer({ name, identifiers }, UNIVERSE);
}

function inShort({ decision, best, by, reasons, findings }: IssuerMatch): string {
  const codes = [...reasons, ...findings].map((one) => one.code);
  return [decision, best?.organisation ?? '-', by, ...codes].join(' ');
}

describe('resolveIssuer', () => {
  it.each([
    ['an ISIN', code('isin', 'US0231351067'), 'same-isin'],
    ['the CUSIP inside a known ISIN', code('cusip', '023135106'), 'same-cusip'],
    ['another security of the issuer', code('cusip', '023135AA6'), 'same-cusip-issuer'],
    [
      'an ISIN of another security of the issuer',
      code('isin', 'US023135CF19'),
      'same-cusip-issuer',
    ],
    ['an LEI', code('lei', 'ZXTILKJKG63JELOEG630'), 'same-lei'],
    ['a ticker with its market', code('ticker', 'AMZN', { mic: 'XNAS' }), 'same-ticker'],
  ])('knows the issuer by %s', (_, identifier, reason) => {
    expect(inShort(resolved('AMAZON COM INC', identifier))).toBe(
      `match amazon identifier ${reason}`,
    );
  });

  it('finds the ISIN made of a known CUSIP', () => {
    expect(inShort(resolved('NORVANE', code('isin', 'US5949181045')))).toBe(
      'match norvane identifier same-isin',
    );
  });

  it('uses no code whose check digit is wrong, and says so', () => {
    const match = resolved('Somebody Else', code('isin', 'US0231351068', { sound: false }));
    expect(match.decision).toBe('none');
    expect(match.findings.map(wordMatchReason)).toEqual([
      'The check digit of the ISIN US0231351068 is wrong; it was not used.',
    ]);
  });

  it('does not take a ticker without its market for an identifier', () => {
    expect(inShort(resolved('Somebody Else', code('ticker', 'AMZN')))).toBe(
      'none - nothing no-like-name',
    );
  });

  it('lets a ticker settle which of two companies of one name it is', () => {
    expect(resolved('HARWICK BANCORP').decision).toBe('review');
    const settled = resolved('HARWICK BANCORP', code('ticker', 'HBO'));
    expect([settled.decision, settled.best?.organisation]).toEqual(['match', 'harwick-oh']);
    expect(settled.reasons[0]?.code).toBe('ticker-agrees');
  });

  it('leaves codes of two organisations to a person', () => {
    const match = resolved(
      'AMAZON COM INC',
      code('isin', 'US0231351067'),
      code('cusip', '594918104'),
    );
    expect([match.decision, match.by, match.candidates.length]).toEqual([
      'review',
      'identifier',
      2,
    ]);
    expect(match.findings.map(wordMatchReason)).toEqual([
      'The identifiers belong to different organisations: “Amazon”, “Norvane Motion Inc.”.',
    ]);
  });

  it('leaves it to a person when the name clearly says another organisation', () => {
    const match = resolved('GE VERNOVA INC COM', code('cusip', '594918104'));
    expect([match.decision, match.best?.organisation, match.runnerUp?.organisation]).toEqual([
      'review',
      'norvane',
      'vernova',
    ]);
    expect(match.findings.map(wordMatchReason)).toEqual([
      'The identifier belongs to “Norvane Motion Inc.”, but the name “GE VERNOVA INC COM” says “GE Vernova Inc.”.',
    ]);
  });

  it('believes the code when the name is merely unlike, and says so', () => {
    expect(inShort(resolved('ZZYX INDUSTRIES', code('cusip', '594918104')))).toBe(
      'match norvane identifier same-cusip name-unlike',
    );
  });

  it('does not believe a name against the LEI of somebody else', () => {
    const match = resolved('AMAZON COM INC', code('lei', 'INR2EJN1ERAN0W5ZP974'));
    expect([match.decision, match.by, match.findings[0]?.code]).toEqual([
      'review',
      'name',
      'other-lei',
    ]);
  });

  it('names no organisation where it finds none', () => {
    const { decision, best, candidates } = resolved('AMAZON HOSPITALITY MINING TRUST');
    expect([decision, best, candidates]).toEqual(['none', undefined, []]);
  });

  it('asks persons first', () => {
    const decision = { id: '1', by: 'A. Editor', reason: 'prospectus' };
    const decided = new OrganisationUniverse(ORGANISATIONS, [
      { ...decision, subject: 'isin:US0231351067', organisation: null },
      { ...decision, subject: 'name:harwick bancorp', organisation: 'harwick-md' },
    ]);
    const none = resolveIssuer(
      { name: 'AMAZON', identifiers: [code('isin', 'US0231351067')] },
      decided,
    );
    const chosen = resolveIssuer({ name: 'Harwick  Bancorp.', identifiers: [] }, decided);
    const withCode = resolveIssuer(
      { name: 'Harwick Bancorp', identifiers: [code('lei', 'INR2EJN1ERAN0W5ZP974')] },
      decided,
    );
    expect(inShort(none)).toBe('none - decision person-decided-none');
    expect(inShort(chosen)).toBe('match harwick-md decision person-decided');
    expect(withCode.by).toBe('name');
  });
});

describe('subjectOf', () => {
  it('is the best sound code, else the folded name', () => {
    const isin = code('isin', 'US0231351067');
    expect(subjectOf({ name: 'A', identifiers: [code('cik', '0001018724'), isin] })).toBe(
      'isin:US0231351067',
    );
    expect(subjectOf({ name: 'Açme,  Corp.', identifiers: [{ ...isin, sound: false }] })).toBe(
      'name:acme corp',
    );
    expect(subjectOf({ name: 'A', identifiers: [code('ticker', 'AMZN', { mic: 'XNAS' })] })).toBe(
      'ticker:AMZN@XNAS',
    );
  });

  it.each([
    [' isin:us0231351067', 'isin:US0231351067'],
    ['ticker:amzn@xnas', 'ticker:AMZN@XNAS'],
    ['name:Açme,  Corp.', 'name:acme corp'],
    ['isin:US0231351068', undefined],
    ['ticker:AMZN', undefined],
    ['name:  ', undefined],
    ['colour:red', undefined],
    ['amazon', undefined],
  ])('reads %s as %s', (text, subject) => {
    expect(parseSubject(text)).toBe(subject);
  });
});
