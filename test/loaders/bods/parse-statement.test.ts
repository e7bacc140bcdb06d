import { describe, expect, it } from '@jest/globals';
import type { RegisterFact } from '../../../src/domain/ownership/organisation-fact.js';
import { parseStatement } from '../../../src/loaders/bods/parse-statement.js';
import { StatementCutter } from '../../../src/loaders/bods/parse-statements.js';
import { entity, interest, relationship, statement } from './statements.js';

function factsOf(text: string, piece = text.length): readonly RegisterFact[] {
  const cutter = new StatementCutter('file.json');
  const facts: RegisterFact[] = [];
  for (let at = 0; at < text.length; at += piece) {
    const statements = cutter.cut(text.slice(at, at + piece));
    facts.push(...statements.flatMap((one) => parseStatement(one, (_, record) => record)));
  }
  cutter.end();
  return facts;
}

function factOf(one: object): unknown {
  return factsOf(JSON.stringify([one]))[0];
}

describe('statements', () => {
  const list = [
    entity('e1', 'Curly {brace} "quoted" \\ GmbH'),
    relationship('r1', ['e2', 'e1'], [interest({ exact: 60 })]),
  ];
  const array = JSON.stringify(list, null, 2);
  const lines = list.map((one) => JSON.stringify(one)).join('\n');

  it('are the same in an array and on lines, wherever the text is cut', () => {
    expect(factsOf(array)).toHaveLength(2);
    expect(factsOf(lines)).toEqual(factsOf(array));
    expect(factsOf(array, 1)).toEqual(factsOf(array));
  });

  const wrong: readonly (readonly [string, string, string])[] = [
    ['cut off', array.slice(0, -20), 'truncated-file'],
    ['something else', 'Name;Share', 'not-statements'],
    ['empty', '', 'no-statements'],
    ['one endless statement', `[{"a":"${'x'.repeat(3_000_000)}`, 'statement-too-long'],
  ];
  it.each(wrong)('are refused when the file is %s', (_, text, code) => {
    expect(() => factsOf(text)).toThrow(expect.objectContaining({ code }));
  });

  it('that cannot be used are kept with the rule', () => {
    expect(
      factsOf('[{"recordId": "x", "recordType": "tale"}, {"statementId": "y"}, {"a": }]'),
    ).toEqual([
      { type: 'rejected', record: 1, rule: 'unknown-record-type', text: expect.any(String) },
      { type: 'rejected', record: 2, rule: 'no-record-id', text: 'y' },
      { type: 'rejected', record: 3, rule: 'not-json', text: '{"a": }' },
    ]);
  });
});

describe('who is stated', () => {
  it('an organisation keeps its name and what identifies it', () => {
    const details = {
      alternateNames: ['Acme'],
      jurisdiction: { code: 'GB' },
      identifiers: [
        { scheme: 'GB-COH', id: '1' },
        { scheme: 'XI-LEI', id: 'PY6ZZQWO2IZFZC3IOL08' },
      ],
      publicListing: {
        securitiesListings: [
          {
            marketIdentifierCode: 'XLON',
            security: { idScheme: 'isin', id: 'GB0009895292', ticker: 'ACM' },
          },
          { security: { idScheme: 'cusip', id: '037833100' } },
          { security: { idScheme: 'cusip', id: '037833101' } },
          { security: { idScheme: 'figi', id: 'BBG000B9XRY4' } },
        ],
      },
    };

    expect(factOf(entity('e1', 'Acme plc', details))).toEqual({
      type: 'organisation',
      key: 'bods:e1',
      slug: 'bods-e1',
      name: 'Acme plc',
      names: [{ kind: 'alias', value: 'Acme' }],
      country: 'GB',
      category: 'company',
      identifiers: [
        { scheme: 'lei', value: 'PY6ZZQWO2IZFZC3IOL08' },
        { scheme: 'isin', value: 'GB0009895292' },
        { scheme: 'ticker', value: 'ACM', exchange: 'XLON' },
        { scheme: 'cusip', value: '037833100' },
        { scheme: 'figi', value: 'BBG000B9XRY4' },
      ],
    });
  });

  it('a person and an arrangement called after one keep no name', () => {
    const person = statement('person', 'p1', { names: [{ fullName: 'Erika Mustermann' }] });
    const nomination = entity('a1', 'Mustermann nomination', {
      entityType: { type: 'arrangement', subtype: 'nomination' },
    });

    expect(factOf(person)).toMatchObject({ name: 'A natural person', unnamed: true, names: [] });
    expect(factOf(nomination)).toMatchObject({
      name: 'An arrangement (nomination)',
      unnamed: true,
    });
    expect(JSON.stringify([factOf(person), factOf(nomination)])).not.toContain('Mustermann');
  });
});

describe('what is held', () => {
  const shares: readonly (readonly [object | undefined, object | undefined])[] = [
    [
      { exact: 60 },
      { minimum: 0.6, maximum: 0.6, exclusiveMinimum: false, exclusiveMaximum: false },
    ],
    [
      { exclusiveMinimum: 25, maximum: 50 },
      { minimum: 0.25, maximum: 0.5, exclusiveMinimum: true, exclusiveMaximum: false },
    ],
    [
      { minimum: 75, exclusiveMaximum: 100 },
      { minimum: 0.75, maximum: 1, exclusiveMinimum: false, exclusiveMaximum: true },
    ],
    [
      { minimum: 75 },
      { minimum: 0.75, maximum: 1, exclusiveMinimum: false, exclusiveMaximum: false },
    ],
    [{ exact: 160 }, undefined],
    [{ minimum: 60, maximum: 40 }, undefined],
    [undefined, undefined],
  ];
  it.each(shares)('%j is the range %j', (share, range) => {
    const fact = factOf(relationship('r1', ['e2', 'e1'], [interest(share)]));

    expect((fact as { range?: unknown }).range).toEqual(range);
  });

  it('interests of other kinds give no capital', () => {
    const interests = ['votingRights', 'nominee', 'appointmentOfBoard', undefined].map((type) =>
      interest({ exact: 10 }, { type }),
    );
    const kinds = factsOf(JSON.stringify([relationship('r1', ['e2', 'e1'], interests)])).map(
      (fact) => fact.type === 'stake' && [fact.kind, fact.interest],
    );

    expect(kinds).toEqual([
      ['voting-rights', 0],
      ['other', 1],
      ['control', 2],
      ['shareholding', 3],
    ]);
  });

  it('an indirect interest is explained where its components are stated', () => {
    const indirect = interest({ exact: 30 }, { directOrIndirect: 'indirect' });
    const one = relationship('r1', ['e2', 'e1'], [indirect], { componentRecords: ['x'] });

    expect(factOf(one)).toMatchObject({ indirect: true, explained: true });
    expect(factOf(relationship('r1', ['e2', 'e1'], [indirect]))).toMatchObject({
      indirect: true,
      explained: false,
    });
  });

  it('a party that is not named leaves the reason; a closed record ends', () => {
    const reason = { reason: 'subjectExemptFromDisclosure' };

    expect(factOf(relationship('r1', [reason, 'e1'], []))).toEqual({
      type: 'exception',
      organisation: 'bods:e1',
      parent: 'ultimate',
      reason: 'subjectExemptFromDisclosure',
    });
    const closed = { ...relationship('r1', ['e2', 'e1'], []), recordStatus: 'closed' };
    expect(factOf(closed)).toEqual({ type: 'closing', record: 'bods:r1', ends: '2026-01-15' });
  });
});
