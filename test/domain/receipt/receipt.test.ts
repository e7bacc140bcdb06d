import { createHash } from 'node:crypto';

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { caseDocument } from '../../../src/domain/receipt/case-document.js';
import {
  canonicalText,
  firstDifference,
  type Json,
  roundedDocument,
} from '../../../src/domain/receipt/json-document.js';
import { DocumentReader } from '../../../src/domain/scoring/document-reader.js';
import { readCompany } from '../../../src/domain/scoring/parse-case-file.js';
import { scoreCompany } from '../../../src/domain/scoring/score-company.js';
import { asOf, company, method } from '../scoring/arbitrary-case.js';

describe('a case document', () => {
  it('read back gives the same case and the same result', () => {
    fc.assert(
      fc.property(company, (subject) => {
        const reader = new DocumentReader();
        const document: unknown = JSON.parse(JSON.stringify(caseDocument(subject)));
        const read = readCompany(reader, document, 'companies[0]', method);
        reader.finish('unexpected', 'a case document is a valid case');
        expect(read).toEqual(subject);
        expect(scoreCompany(read, asOf, method)).toEqual(scoreCompany(subject, asOf, method));
      }),
    );
  });
});

describe('firstDifference', () => {
  it.each<[string, Json, Json, string | undefined]>([
    ['equal documents', { a: [1, { b: 2 }] }, { a: [1, { b: 2 }] }, undefined],
    ['a number', { a: [1, { b: 2 }] }, { a: [1, { b: 3 }] }, 'result.a[1].b'],
    ['a missing field', { a: 1 }, { a: 1, b: 2 }, 'result.b'],
    ['a field too many', { a: 1, c: 2 }, { a: 1 }, 'result.c'],
    ['a shorter list', { a: [1] }, { a: [1, 2] }, 'result.a[1]'],
    ['another kind of value', { a: '1' }, { a: 1 }, 'result.a'],
    ['a list for an object', { a: [] }, { a: {} }, 'result.a'],
    ['the first of two', { a: 1, b: 1 }, { a: 2, b: 2 }, 'result.a'],
  ])('%s', (_, stated, recomputed, path) => {
    expect(firstDifference(stated, recomputed, 'result')?.path).toBe(path);
  });
});

describe('canonical text', () => {
  it('does not depend on the order of keys', () => {
    expect(canonicalText({ b: [1, null], a: { d: 'x', c: true } })).toBe(
      '{"a":{"c":true,"d":"x"},"b":[1,null]}',
    );
  });

  it('is another one for every other document', () => {
    const hash = (document: Json) =>
      createHash('sha256').update(canonicalText(document)).digest('hex');
    fc.assert(
      fc.property(fc.json(), fc.json(), (first, second) => {
        const [a, b] = [first, second].map((text) => roundedDocument(JSON.parse(text)));
        if (a === undefined || b === undefined) return;
        expect(hash(a) === hash(b)).toBe(firstDifference(a, b, '') === undefined);
      }),
    );
  });

  it('keeps twelve decimals', () => {
    expect(roundedDocument({ a: 0.1 + 0.2, b: 92.36080449378385 })).toEqual({
      a: 0.3,
      b: 92.360804493784,
    });
  });
});
