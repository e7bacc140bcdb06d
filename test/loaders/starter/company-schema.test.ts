import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'yaml';
import { companyJsonSchema } from '../../../src/domain/company/format/json-schema.js';
import { broken, method } from './company-text.js';

const FILE = new URL('../../../src/loaders/starter/company.schema.json', import.meta.url);
const COMPANIES = new URL('../../../src/loaders/starter/companies/', import.meta.url);

describe('company.schema.json', () => {
  const schema = companyJsonSchema(method());
  const validate = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(schema);

  it('is what the format says (UPDATE_COMMITTED=1 writes it anew)', () => {
    const text = `${JSON.stringify(schema, null, 2)}\n`;
    if (process.env['UPDATE_COMMITTED'] === '1') writeFileSync(FILE, text);
    expect(readFileSync(FILE, 'utf8')).toBe(text);
  });

  it('accepts every starter file', () => {
    const refused = readdirSync(COMPANIES).filter((name) => {
      return !validate(parse(readFileSync(new URL(name, COMPANIES), 'utf8')));
    });
    expect(refused).toEqual([]);
  });

  it.each([
    ['role: use', 'role: uses'],
    ['legal_name:', 'legalname:'],
    ['grade: B2, ', ''],
    ['scope: 0.6', 'scope: 0.5'],
    ['settings: [retail, workplace]', 'settings: []'],
    ['"https://example.org/a"', 'ftp://example.org'],
    ['date: "2019"', 'date: 2019'],
    ['name: Examplar', 'name: " "'],
  ])('refuses "%s" as "%s", like the reader', (piece, replacement) => {
    expect(validate(parse(broken(piece, replacement)))).toBe(false);
  });
});
