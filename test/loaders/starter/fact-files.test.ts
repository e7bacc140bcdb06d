import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'yaml';
import { FACT_KINDS, factJsonSchema } from '../../../src/domain/investor/record/fact-schemas.js';
import { INVESTOR_FORMAT } from '../../../src/domain/investor/record/investor-file.js';
import type { CalendarDate } from '../../../src/domain/quantities/calendar-date.js';
import { RESOLUTION_FORMAT } from '../../../src/domain/resolution/resolution-format.js';
import { STATEMENT_FORMAT } from '../../../src/domain/resolution/statement-format.js';
import { parseFactFiles } from '../../../src/loaders/starter/parse-fact-file.js';

const STARTER = new URL('../../../src/loaders/starter/', import.meta.url);
const RULES = {
  known: { companies: new Set(['acme']), investors: new Set(['fund']) },
  latest: '2026-11-22' as CalendarDate,
};

const INVESTOR = `name: "Example Fund"
slug: fund
type: pension_fund
country: "NO"
aliases: ["EF"]
identifiers:
  - { scheme: cik, value: "1234", source: s1 }
public_money: { answer: "yes", flags: [public_pension_fund], members: { count: 5000, date: "2025", source: s1 } }
sources:
  s1: { title: "Report", publisher: "The Paper", url: "https://example.org/a", date: "2024-05", kind: news }
links:
  - { relation: holder, company: { slug: acme, name: "Acme Inc" }, stake_percent: 0.5, value: { value: 12, currency: "NOK" }, date: null, claim: "Held shares.", source: s1 }
stewardship:
  - { kind: voted_for, company: { name: "Elsewhere" }, date: "2023", claim: "Voted for it.", source: s1 }
answers:
  - { element: T1.2, answer: partial, claim: "Asks some.", source: s1 }
`;
const RESOLUTION = `slug: acme-2024
company: { slug: acme, name: "Acme" }
meeting_year: 2024
meeting_date: "2024-05-22"
item: "7"
title: "Report on faces"
ask: "Asked for a report."
filers:
  - { name: "Co", role: co }
  - { name: "Example Fund", role: lead, investor: fund }
support_percent: 12.5
status: voted
outcome: "Not adopted."
source: s1
sources:
  s1: { title: "Report", publisher: "The Paper", url: "https://example.org/a", date: null }
`;
const STATEMENT = `slug: letter
title: "A letter"
date: "2021"
organiser: "Somebody"
signatory_count: 50
asks: ["Stop"]
signatories:
  - { investor: fund, source: s1 }
signatories_complete: false
source: s1
sources:
  s1: { title: "Report", publisher: "The Paper", url: "https://example.org/a", date: null }
`;

function investor(text: string) {
  return parseFactFiles([{ file: 'investors/fund.yaml', text }], {
    ...RULES,
    format: INVESTOR_FORMAT,
  });
}

describe('an investor file', () => {
  it('is read with every part', () => {
    const { records, problems } = investor(INVESTOR);
    expect(problems).toEqual([]);
    expect(records).toMatchObject([
      {
        slug: 'fund',
        aliases: ['EF'],
        identifiers: [{ scheme: 'cik', value: '0000001234', source: 's1' }],
        publicMoney: { answer: 'yes', flags: ['public_pension_fund'], members: { count: 5000 } },
        links: [{ relation: 'holder', company: { slug: 'acme' }, stakePercent: 0.5 }],
        stewardship: [{ kind: 'voted_for', company: { name: 'Elsewhere' } }],
        answers: {
          T1: [null, { value: 'partial', claim: 'Asks some.', source: 's1' }, null],
          T2: [null, null, null],
          T4: [null, null, null],
          T5: [null, null],
        },
      },
    ]);
    expect(records[0]?.links[0]).not.toHaveProperty('date');
  });

  it('without answers has none, which is not a no', () => {
    const text = INVESTOR.replace(/answers:\n.*\n/, '');
    expect(investor(text).records[0]).not.toHaveProperty('answers');
  });

  it.each([
    ['slug: fund', 'slug: found', '2 slug-not-file-name'],
    ['type: pension_fund', 'type: individual', '3 unknown-code'],
    ['country: "NO"', 'country: "XX"', '4 unknown-code'],
    ['value: "1234"', 'value: "0"', '7 bad-identifier'],
    ['answer: "yes"', 'answer: "no"', '8 flags-without-public-money'],
    ['slug: acme,', 'slug: nobody,', '12 unknown-company'],
    [', source: s1 }\nstewardship', ' }\nstewardship', '12 missing-source'],
    ['claim: "Held shares.", source: s1', 'claim: "Held shares.", source: s2', '12 missing-source'],
    ['relation: holder', 'relation: owner', '12 unknown-code'],
    ['date: "2023"', 'date: "2027"', '14 future-date'],
    ['element: T1.2', 'element: T3.1', '16 unknown-code'],
    ['aliases:', 'alias:', '5 unknown-key'],
    [
      'answers:\n',
      'answers:\n  - { element: T1.2, answer: "yes", claim: "c", source: s1 }\n',
      '17 duplicate-answer',
    ],
  ])('with "%s" as "%s" is refused at the line and by the rule %s', (piece, wrong, expected) => {
    expect(INVESTOR).toContain(piece);
    const { problems } = investor(INVESTOR.replace(piece, wrong));
    expect(problems.map(({ line, rule }) => `${String(line)} ${rule}`)).toEqual([expected]);
  });
});

describe('a resolution file', () => {
  const read = (text: string) =>
    parseFactFiles([{ file: 'resolutions/acme-2024.yaml', text }], {
      ...RULES,
      format: RESOLUTION_FORMAT,
    });

  it('is read with its lead filers first', () => {
    const { records, problems } = read(RESOLUTION);
    expect(problems).toEqual([]);
    expect(records[0]?.filers.map(({ name, role }) => [name, role])).toEqual([
      ['Example Fund', 'lead'],
      ['Co', 'co'],
    ]);
    expect(records[0]).toMatchObject({
      supportPercent: 12.5,
      item: '7',
      meetingDate: '2024-05-22',
    });
  });

  it.each([
    ['meeting_date: "2024-05-22"', 'meeting_date: "2023-05-22"', 'meeting-not-in-year'],
    ['meeting_date: "2024-05-22"', 'meeting_date: "2024-02-30"', 'bad-date'],
    ['status: voted', 'status: withdrawn', 'support-without-vote'],
    ['investor: fund', 'investor: nobody', 'unknown-investor'],
    ['support_percent: 12.5', 'support_percent: 101', 'out-of-range'],
    ['slug: acme,', 'slug: nobody,', 'unknown-company'],
  ])('with "%s" as "%s" breaks the rule %s', (piece, wrong, rule) => {
    expect(RESOLUTION).toContain(piece);
    expect(read(RESOLUTION.replace(piece, wrong)).problems.map((problem) => problem.rule)).toEqual([
      rule,
    ]);
  });
});

describe('a statement file', () => {
  const read = (text: string) =>
    parseFactFiles([{ file: 'statements/letter.yaml', text }], {
      ...RULES,
      format: STATEMENT_FORMAT,
    });

  it('is read', () => {
    expect(read(STATEMENT)).toMatchObject({
      problems: [],
      records: [{ signatoryCount: 50, signatories: [{ investor: 'fund' }] }],
    });
  });

  it.each([
    ['investor: fund', 'investor: nobody', 'unknown-investor'],
    ['signatories:\n', 'signatories:\n  - { investor: fund, source: s1 }\n', 'duplicate-signatory'],
    ['signatories_complete: false\n', '', 'missing-key'],
  ])('with "%s" as "%s" breaks the rule %s', (piece, wrong, rule) => {
    expect(read(STATEMENT.replace(piece, wrong)).problems.map((problem) => problem.rule)).toEqual([
      rule,
    ]);
  });
});

describe.each(FACT_KINDS)('%s.schema.json', (kind) => {
  const schema = factJsonSchema(kind);
  const file = new URL(`${kind}.schema.json`, STARTER);

  it('is what the format says (UPDATE_COMMITTED=1 writes it anew)', () => {
    const text = `${JSON.stringify(schema, null, 2)}\n`;
    if (process.env['UPDATE_COMMITTED'] === '1') writeFileSync(file, text);
    expect(readFileSync(file, 'utf8')).toBe(text);
  });

  it('accepts every starter file', () => {
    const validate = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(schema);
    const folder = new URL(`${kind}s/`, STARTER);
    const names = readdirSync(folder);
    expect(names.length).toBeGreaterThan(7);
    const refused = names.filter(
      (name) => !validate(parse(readFileSync(new URL(name, folder), 'utf8'))),
    );
    expect(refused).toEqual([]);
  });
});
