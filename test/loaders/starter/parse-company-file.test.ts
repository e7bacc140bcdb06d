import { describe, expect, it } from '@jest/globals';
import {
  companyFileRules,
  parseCompanyFile,
} from '../../../src/loaders/starter/parse-company-file.js';
import { broken, GOOD, method, TODAY } from './company-text.js';

const rules = companyFileRules(method(), TODAY);

function problemsOf(text: string): string[] {
  return parseCompanyFile('companies/examplar.yaml', text, rules).problems.map(
    ({ file, line, rule }) => `${String(file)}:${String(line)} ${rule}`,
  );
}

function lineOf(piece: string, text = GOOD): number {
  return text.slice(0, text.indexOf(piece)).split('\n').length;
}

describe('a company file', () => {
  it('becomes a record', () => {
    const { record, problems } = parseCompanyFile('examplar.yaml', GOOD, rules);

    expect(problems).toEqual([]);
    expect(record).toMatchObject({
      slug: 'examplar',
      legalName: 'Examplar Ltd',
      country: 'GB',
      listing: { exchange: 'LSE', ticker: 'EXA' },
      parent: { slug: 'holding', control: true },
      activities: [
        {
          customerType: 'private',
          scope: 0.6,
          status: [{ date: '2019' }, { date: '2020-06', until: '2030' }],
          dispute: { kind: 'bare_denial' },
        },
      ],
      actions: [{ amount: { value: 1000, currency: 'GBP' } }],
    });
    expect(record?.sources.map(({ key, ownPage, date }) => [key, ownPage, date])).toEqual([
      ['s1', false, '2020-06'],
      ['s2', false, '2021-03-04'],
      ['s3', true, undefined],
    ]);
  });

  it('may leave out what nobody knows, and then no key stands for it', () => {
    const text =
      'name: Quiet\nslug: quiet\ncountry: null\nsector: Other\nsources: {}\nactivities: []\n';
    const { record } = parseCompanyFile('quiet.yaml', text, rules);

    expect(record).toEqual({
      slug: 'quiet',
      name: 'Quiet',
      sector: 'Other',
      aliases: [],
      sources: [],
      activities: [],
      answers: [],
      statements: [],
      actions: [],
      investors: [],
    });
  });

  it('keeps the history oldest first, whatever the order of the file', () => {
    const text = broken(
      '- { status: active, date: "2019", evidence: [s1] }',
      '- { status: active, date: "2020-07", evidence: [s1] }',
    );
    const { record } = parseCompanyFile('examplar.yaml', text, rules);
    expect(record?.activities[0]?.status.map(({ date }) => date)).toEqual(['2020-06', '2020-07']);
  });

  it('reads folded text as one line', () => {
    const text = broken('notes: Only for editors.', 'notes: >\n  Only  for\n  editors.\n');
    const { record } = parseCompanyFile('examplar.yaml', text, rules);
    expect(record?.notes).toBe('Only for editors.');
  });
});

/** The rule, what is replaced in the good file, and with what. The problem must stand in the line of the replacement. */
const BROKEN: readonly (readonly [rule: string, piece: string, replacement: string])[] = [
  ['invalid-yaml', 'name: Examplar', 'name: "Examplar'],
  ['invalid-yaml', 'legal_name: Examplar Ltd', 'legal_name: Examplar: Ltd'],
  ['duplicate-key', 'legal_name: Examplar Ltd', 'name: Examplar Ltd'],
  ['alias', 'name: Examplar', 'name: &x Examplar'],
  ['tag', 'name: Examplar', 'name: !!str Examplar'],
  ['bad-key', 'notes: Only for editors.', '? [a]\n: b'],
  ['unknown-key', 'legal_name: Examplar Ltd', 'legalname: Examplar Ltd'],
  ['unknown-key', 'notes: Only for editors.', '__proto__: x'],
  ['unknown-key', 'notes: Only for editors.', 'constructor: x'],
  ['unknown-key', 'notes: Only for editors.', '<<: { notes: x }'],
  ['unknown-key', 'harm: People were watched.', 'harms: People were watched.'],
  ['unknown-key', 'ticker: EXA }', 'ticker: EXA, isin: x }'],
  ['unknown-key', 'currency: GBP }', 'currency: GBP, unit: 1 }'],
  ['unknown-key', 'kind: bare_denial,', 'kind: bare_denial, weight: 1,'],
  ['missing-key', '    linkage: cause\n', ''],
  ['missing-key', 'publisher: A court, ', ''],
  ['missing-key', 'authority: A court, ', ''],
  ['wrong-type', 'name: Examplar', 'name: 7'],
  ['wrong-type', 'name: Examplar', 'name: [Examplar]'],
  ['wrong-type', 'aliases: [Exemplary]', 'aliases: Exemplary'],
  ['wrong-type', 'date: "2019"', 'date: 2019'],
  ['wrong-type', 'control: true', 'control: "true"'],
  ['wrong-type', 'scope: 0.6', 'scope: "0.6"'],
  ['wrong-type', 'share: 0.01', 'share: 1%'],
  ['wrong-type', 'settings: [retail, workplace]', 'settings: { retail: true }'],
  ['wrong-type', 'harm: People were watched.', 'harm: null'],
  ['empty-text', 'name: Examplar', 'name: " "'],
  ['empty-text', 'claim: "The paper reported cameras."', 'claim: ""'],
  ['unprintable-text', 'name: Examplar', 'name: "Exam\\u0000plar"'],
  ['unprintable-text', 'name: Examplar', 'name: "Exam\\u202Eplar"'],
  ['long-text', 'name: Examplar', `name: ${'x'.repeat(201)}`],
  ['bad-slug', 'slug: examplar', 'slug: Examplar'],
  ['slug-not-file-name', 'slug: examplar', 'slug: exemplar'],
  ['unknown-code', 'country: GB', 'country: UK'],
  ['unknown-code', 'sector: Retail', 'sector: retail'],
  ['unknown-code', 'role: use', 'role: uses'],
  ['unknown-code', 'technology: face_rbi_live', 'technology: face_rbi_liv'],
  ['unknown-code', 'settings: [retail, workplace]', 'settings: [retail, office]'],
  ['unknown-code', 'linkage: cause', 'linkage: causes'],
  ['unknown-code', 'status: active, date: "2019"', 'status: running, date: "2019"'],
  ['unknown-code', 'customer_type: private', 'customer_type: shops'],
  ['unknown-code', 'places: [GB, IE]', 'places: [GB, XX]'],
  ['unknown-code', 'kind: news', 'kind: gossip'],
  ['unknown-code', 'kind: bare_denial', 'kind: denial'],
  ['unknown-code', 'grade: B2', 'grade: B7'],
  ['unknown-code', 'grade: B2', 'grade: b2'],
  ['unknown-code', 'element: R1.1', 'element: R1.6'],
  ['unknown-code', 'answer: "yes"', 'answer: maybe'],
  ['unknown-code', 'kind: moratorium', 'kind: promise'],
  ['unknown-code', 'speaker: company', 'speaker: boss'],
  ['unknown-code', 'kind: fine', 'kind: penalty'],
  ['unknown-code', 'currency: GBP', 'currency: POUND'],
  ['unknown-code', 'relation: shareholder', 'relation: owner'],
  ['unknown-code', 'country: NO', 'country: no'],
  ['ungraded-claim', 'grade: B2, ', ''],
  ['bad-date', 'date: 2021-03-04, origin', 'date: 2021-02-29, origin'],
  ['bad-date', 'date: 2021-03-04, origin', 'date: 2021-13, origin'],
  ['bad-date', 'date: 2021-03-04, origin', 'date: 04.03.2021, origin'],
  ['bad-date', 'date: 2021-03-04, origin', 'date: 2021-3-4, origin'],
  ['bad-date', 'until: "2030"', 'until: soon'],
  ['future-date', 'date: 2021-03-04, origin', 'date: 2026-11-23, origin'],
  ['future-date', 'date: 2021-03-04, origin', 'date: 2026-12, origin'],
  ['future-date', 'date: "2019"', 'date: "2027"'],
  ['until-without-pause', 'status: paused', 'status: pilot'],
  ['until-before-date', 'until: "2030"', 'until: "2020-06-14"'],
  ['missing-source', 'source: s3, note', 'source: s4, note'],
  ['missing-source', 'evidence: [s1, s2]', 'evidence: [s1, s9]'],
  ['missing-source', 'evidence: [s1, s2]', 'evidence: []'],
  ['missing-source', ', claim: "It was fined.", source: s2', ', claim: "It was fined."'],
  ['missing-source', '- { source: s2, grade', '- { grade'],
  ['bad-source-key', 'source: s3, note', 'source: the paper, note'],
  ['bad-url', '"https://example.org/a"', '"example.org/a"'],
  ['bad-url', '"https://example.org/a"', '"ftp://example.org/a"'],
  ['bad-url', '"https://example.org/a"', '"javascript:alert(1)"'],
  ['bad-url', '"https://example.org/a"', '"https://"'],
  ['bad-url', '"https://example.org/a"', '"https://example.org/a b"'],
  ['bad-url', '"https://example.org/a"', '"https://user:pw@example.org/"'],
  ['bad-url', '"https://example.org/a"', '"https://example..org/"'],
  ['bad-id', 'id: cameras-in-shops', 'id: Cameras'],
  ['bad-origin', 'origin: story-a', 'origin: "story a"'],
  ['no-settings', 'settings: [retail, workplace]', 'settings: []'],
  ['repeated-item', 'settings: [retail, workplace]', 'settings: [retail, retail]'],
  ['unknown-level', 'scope: 0.6', 'scope: 0.5'],
  ['unknown-level', 'irremediability: 0.8', 'irremediability: 0.2'],
  ['out-of-range', 'share: 0.01', 'share: 1.01'],
  ['out-of-range', 'share: 0.01', 'share: -0.01'],
  ['out-of-range', 'share: 0.01', 'share: .nan'],
  ['out-of-range', 'control: true', 'share: 33'],
  ['out-of-range', 'value: 1000', 'value: .inf'],
  ['unclear-control', 'control: true', 'control: false'],
  ['unclear-control', 'control: true, ', ''],
  ['unclear-control', 'control: true', 'share: 0.51'],
  ['parent-cycle', 'slug: holding', 'slug: examplar'],
  ['dated-own-page', 'date: null, origin: own', 'date: "2020", origin: own'],
];

describe('a broken company file', () => {
  it.each(BROKEN)('is refused by %s when "%s" becomes "%s"', (rule, piece, replacement) => {
    const text = broken(piece, replacement);
    const expected =
      replacement === '' ? expect.anything() : expectedLine(rule, piece, replacement);

    const problems = parseCompanyFile('examplar.yaml', text, rules).problems;

    expect(problems.map((problem) => problem.rule)).toContain(rule);
    const found = problems.find((problem) => problem.rule === rule);
    expect(found).toMatchObject({ file: 'examplar.yaml', line: expected });
    expect(parseCompanyFile('examplar.yaml', text, rules).record).toBeUndefined();
  });

  function expectedLine(rule: string, piece: string, replacement: string): unknown {
    // An open quote is found where it should have been closed.
    return rule === 'invalid-yaml' && replacement.includes('"')
      ? expect.any(Number)
      : lineOf(piece);
  }

  it.each([
    ['empty-file', '', 1],
    ['empty-file', '# nothing\n', 1],
    ['byte-order-mark', `\uFEFF${GOOD}`, 1],
    ['directive', `%YAML 1.1\n---\n${GOOD}`, 1],
    ['several-documents', `${GOOD}---\nname: x\n`, GOOD.split('\n').length],
    ['deep-nesting', `name: ${'['.repeat(100_000)}`, 1],
    ['deep-nesting', `name: ${'{a: '.repeat(100_000)}`, 1],
    ['wrong-type', '- name: x\n', 1],
    ['wrong-type', 'just a text', 1],
  ])('is refused by %s', (rule, text, line) => {
    expect(problemsOf(text)).toEqual([`companies/examplar.yaml:${String(line)} ${rule}`]);
  });

  it('cannot grow through aliases', () => {
    const bomb = `a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n`;
    expect(new Set(problemsOf(bomb).map((problem) => problem.split(' ')[1]))).toEqual(
      new Set(['alias']),
    );
  });

  it('names a source that supports nothing', () => {
    const text = broken(
      'activities:\n',
      '  s4: { title: t, publisher: p, url: "https://example.org", date: null, origin: o }\nactivities:\n',
    );
    const line = lineOf('  s4:', text);
    expect(problemsOf(text)).toEqual([`companies/examplar.yaml:${String(line)} unused-source`]);
  });

  it('names a second activity with the same id, and one with the same key', () => {
    const activity = GOOD.slice(GOOD.indexOf('  - id:'), GOOD.indexOf('answers:'));
    const sameKey = activity.replace('id: cameras-in-shops', 'id: cameras-again');
    const sameId = activity.replace('customer: Own shops', 'customer: Other shops');

    expect(problemsOf(broken('answers:\n', `${sameKey}answers:\n`))).toEqual([
      `companies/examplar.yaml:${String(lineOf('answers:'))} duplicate-activity`,
    ]);
    expect(problemsOf(broken('answers:\n', `${sameId}answers:\n`))).toEqual([
      `companies/examplar.yaml:${String(lineOf('answers:'))} duplicate-activity-id`,
    ]);
  });

  it('names an entry that says the same as another, whatever the order of its keys', () => {
    const event = '- { evidence: [s1], date: "2019", status: active }\n      ';
    const text = broken('- { status: paused', `${event}- { status: paused`);
    expect(problemsOf(text)).toEqual([
      `companies/examplar.yaml:${String(lineOf('- { status: paused'))} repeated-item`,
    ]);
  });

  it('names a second answer to one element', () => {
    const answer = '  - { element: R1.1, answer: "no", source: s3 }\n';
    const text = broken('statements:\n', `${answer}statements:\n`);
    expect(problemsOf(text)).toEqual([
      `companies/examplar.yaml:${String(lineOf('statements:'))} duplicate-answer`,
    ]);
  });

  it('names an activity without evidence', () => {
    const from = GOOD.indexOf('    evidence:\n');
    const to = GOOD.indexOf('    dispute:');
    const text = `${GOOD.slice(0, from)}    evidence: []\n${GOOD.slice(to)}`;
    expect(problemsOf(text)).toEqual([
      `companies/examplar.yaml:${String(lineOf('    evidence:'))} no-evidence`,
    ]);
  });

  it.each([
    [false, 'C3', 'C3', 'no item of 0.50'],
    [true, 'C2', 'D1', '0.55 and 0.40, denied'],
    [false, 'D1', 'D1', 'confidence 0.58, but no item of 0.50'],
    [false, 'D1', 'C3', 'two of little weight'],
  ])('passes the gate: %s, with grades %s and %s: %s', (passes, first, second) => {
    const text = GOOD.replace('grade: B2', `grade: ${first}`).replace(
      'grade: A1',
      `grade: ${second}`,
    );
    const line = lineOf('- id: cameras');
    const refusal = [`companies/examplar.yaml:${String(line)} below-gate`];
    expect(problemsOf(text)).toEqual(passes ? [] : refusal);
  });

  it('refuses an item that is a lead, whatever stands beside it', () => {
    const text = GOOD.replace('grade: B2', 'grade: D3');
    expect(problemsOf(text)).toEqual([
      `companies/examplar.yaml:${String(lineOf('grade: B2'))} lead`,
    ]);
  });

  it('reports every problem of the file', () => {
    const text = GOOD.replace('role: use', 'role: uses')
      .replace('until: "2030"', 'until: "2019"')
      .replace('source: s3, note', 'source: s8, note')
      .replace('country: GB', 'country: ZZ')
      .replace('notes:', 'note:');
    expect(
      problemsOf(text)
        .map((problem) => problem.split(' ')[1])
        .toSorted(),
    ).toEqual([
      'missing-source',
      'unknown-code',
      'unknown-code',
      'unknown-key',
      'until-before-date',
    ]);
  });

  it('says what is meant', () => {
    const messages = (text: string) =>
      parseCompanyFile('examplar.yaml', text, rules).problems.map(({ message }) => message);
    expect(messages(broken('role: use', 'role: uses'))).toEqual([
      '"uses" is not a known role; did you mean "use"?',
    ]);
    expect(messages(broken('linkage: cause', 'linkage: x'))).toEqual([
      '"x" is not a known linkage; allowed are cause, contribute, component, directly_linked',
    ]);
    expect(messages(broken('date: "2019"', 'date: 2019'))).toEqual([
      'expected a date: YYYY, YYYY-MM or YYYY-MM-DD, found 2019; write it in quotes: "2019"',
    ]);
    expect(messages(broken('legal_name:', 'legal_nam:'))).toEqual([
      'unknown key "legal_nam"; did you mean "legal_name"?',
    ]);
  });
});
