import { DomainError } from '../errors.js';
import type { ColumnChoice } from './portfolio-file.js';

const PAIR = /^\s*([A-Za-z_]+)\s*=\s*(.*\S)\s*$/su;

/**
 * Reads `name=Issuer,value=Market value`: a comma within a heading does not end it. Throws a DomainError
 * `invalid-columns` that quotes what is not so written.
 */
export function parseColumnChoice(texts: readonly string[]): ColumnChoice {
  const pairs = texts.flatMap((text) => text.split(/,(?=\s*[A-Za-z_]+\s*=)/));
  const given = pairs.filter((pair) => pair.trim() !== '');
  const choice = given.map((pair) => {
    const [, field, heading] = PAIR.exec(pair) ?? [];
    if (field !== undefined && heading !== undefined) return [field, heading] as const;
    const message = `Write columns as name=Issuer,value=Market value; "${pair.slice(0, 60)}" is not so.`;
    throw new DomainError('invalid-columns', message);
  });
  return Object.fromEntries(choice);
}
