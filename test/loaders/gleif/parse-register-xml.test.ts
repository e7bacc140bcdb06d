import { describe, expect, it } from '@jest/globals';
import { parseException } from '../../../src/loaders/gleif/parse-exception.js';
import { parseLeiRecord } from '../../../src/loaders/gleif/parse-lei-record.js';
import { RegisterXml } from '../../../src/loaders/gleif/parse-register-xml.js';
import { parseRelationship } from '../../../src/loaders/gleif/parse-relationship.js';
import type { RegisterRecord } from '../../../src/loaders/gleif/register-fields.js';
import {
  exceptionFile,
  invented,
  leiFile,
  leiRecord,
  relationship,
  relationshipFile,
} from './register-text.js';

function recordsOf(text: string, piece = text.length): readonly RegisterRecord[] {
  const xml = new RegisterXml('file.xml');
  const records: RegisterRecord[] = [];
  for (let at = 0; at < text.length; at += piece)
    records.push(...xml.read(text.slice(at, at + piece)));
  return [...records, ...xml.end()];
}

const [A, B] = [invented('A'), invented('B')];

describe('a file of LEI records', () => {
  it('is read by local names, wherever the pieces of text are cut', () => {
    const text = leiFile(leiRecord(A), leiRecord(B, { category: 'FUND', status: 'RETIRED' }));

    const facts = recordsOf(text).map(parseLeiRecord);

    expect(facts).toEqual([
      {
        type: 'organisation',
        key: `lei:${A}`,
        slug: `lei-${A.toLowerCase()}`,
        name: 'Company A & Co',
        names: [],
        country: 'US',
        category: 'company',
        status: 'ACTIVE',
        identifiers: [{ scheme: 'lei', value: A }],
      },
      expect.objectContaining({ name: 'Company B & Co', category: 'fund', status: 'RETIRED' }),
    ]);
    expect(recordsOf(text, 1)).toEqual(recordsOf(text));
  });

  it('gives former names and names in other scripts', () => {
    const others = `<x:OtherEntityNames><x:OtherEntityName type="PREVIOUS_LEGAL_NAME">Old
      Name</x:OtherEntityName><x:OtherEntityName type="TRADING_OR_OPERATING_NAME">Shop</x:OtherEntityName></x:OtherEntityNames>
      <x:TransliteratedOtherEntityNames><x:TransliteratedOtherEntityName type="AUTO_ASCII_TRANSLITERATED_LEGAL_NAME">Firma</x:TransliteratedOtherEntityName></x:TransliteratedOtherEntityNames>`;
    const [record] = recordsOf(leiFile(leiRecord(A, { name: 'Фирма', others })));

    expect(record && parseLeiRecord(record)).toMatchObject({
      name: 'Фирма',
      names: [
        { kind: 'former', value: 'Old Name' },
        { kind: 'alias', value: 'Shop' },
        { kind: 'alias', value: 'Firma' },
      ],
    });
  });

  it('keeps what cannot be used, with the rule', () => {
    const successor = `<x:SuccessorEntity><x:SuccessorLEI>${B}</x:SuccessorLEI></x:SuccessorEntity>`;
    const facts = recordsOf(
      leiFile(
        leiRecord('999900000000000000AA'),
        leiRecord(A, { status: 'DUPLICATE' }),
        leiRecord(A, { status: 'ANNULLED' }),
        leiRecord(A, { status: 'DUPLICATE', entity: successor }),
      ),
    ).map(parseLeiRecord);

    expect(facts).toMatchObject([
      { type: 'rejected', record: 1, rule: 'wrong-lei', text: '999900000000000000AA' },
      { type: 'rejected', record: 2, rule: 'duplicate-record', text: A },
      { type: 'rejected', record: 3, rule: 'annulled-record', text: A },
      { type: 'organisation', sameAs: `lei:${B}` },
    ]);
  });
});

describe('a file of relationships', () => {
  it('gives control without a share, from the parent to the child, for the period of the relationship', () => {
    const [fact] = recordsOf(
      relationshipFile(1, relationship(A, B, 'IS_DIRECTLY_CONSOLIDATED_BY')),
    ).map(parseRelationship);

    expect(fact).toEqual({
      type: 'stake',
      record: `${A}|IS_DIRECTLY_CONSOLIDATED_BY|${B}`,
      interest: 0,
      owner: `lei:${B}`,
      company: `lei:${A}`,
      kind: 'control',
      relation: 'IS_DIRECTLY_CONSOLIDATED_BY',
      indirect: false,
      explained: false,
      starts: '2015-05-05',
    });
  });

  it('ends what is no longer active and keeps relations of funds apart from control', () => {
    const facts = recordsOf(
      relationshipFile(
        3,
        relationship(A, B, 'IS_ULTIMATELY_CONSOLIDATED_BY', 'INACTIVE'),
        relationship(A, B, 'IS_FUND-MANAGED_BY'),
        relationship(A, B, 'IS_FRIEND_OF'),
      ),
    ).map(parseRelationship);

    expect(facts).toMatchObject([
      { kind: 'control', indirect: true, ends: '2024-02-02' },
      { kind: 'other', relation: 'IS_FUND-MANAGED_BY' },
      { type: 'rejected', record: 3, rule: 'unknown-relationship' },
    ]);
  });
});

it('a file of exceptions says why no parent is named', () => {
  const [fact] = recordsOf(exceptionFile(A, 'NO_KNOWN_PERSON')).map(parseException);

  expect(fact).toEqual({
    type: 'exception',
    organisation: `lei:${A}`,
    parent: 'direct',
    reason: 'NO_KNOWN_PERSON',
  });
});

describe('a file that is not what it should be', () => {
  const laughs = `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]><LEIData>&b;</LEIData>`;
  const cases: readonly (readonly [string, string, string])[] = [
    ['is cut off', leiFile(leiRecord(A)).slice(0, -40), 'damaged-xml'],
    ['is no XML', 'LEI,Name', 'damaged-xml'],
    ['is another XML', '<rss><item/></rss>', 'not-a-register'],
    ['declares entities in entities', laughs, 'damaged-xml'],
    ['nests without end', `<LEIData>${'<a>'.repeat(1000)}`, 'too-deep'],
  ];
  it.each(cases)('is refused when it %s', (_, text, code) => {
    expect(() => recordsOf(text)).toThrow(expect.objectContaining({ code }));
  });

  it('is refused when one value never ends, before it fills the memory', () => {
    const xml = new RegisterXml('file.xml');
    xml.read('<LEIData><LEIRecord><LEI>');
    const piece = 'A'.repeat(256 * 1024);
    let pieces = 0;
    const readOn = () => {
      for (; pieces < 100; pieces += 1) xml.read(piece);
    };

    expect(readOn).toThrow(expect.objectContaining({ code: 'value-too-long' }));
    expect(pieces).toBeLessThan(10);
  });
});
