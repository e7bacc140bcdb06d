import { parseLei } from '../../domain/identifiers/lei.js';
import type { RegisterFact } from '../../domain/ownership/organisation-fact.js';
import { rejected } from './parse-lei-record.js';
import { fieldText, type RegisterRecord } from './register-fields.js';

const PARENTS: Readonly<Record<string, 'direct' | 'ultimate'>> = {
  DIRECT_ACCOUNTING_CONSOLIDATION_PARENT: 'direct',
  ULTIMATE_ACCOUNTING_CONSOLIDATION_PARENT: 'ultimate',
};

/** One record of the file of reporting exceptions: why an organisation names no parent. */
export function parseException(record: RegisterRecord): RegisterFact {
  const lei = fieldText(record, 'LEI') ?? '';
  const category = fieldText(record, 'ExceptionCategory') ?? '';
  const reason = fieldText(record, 'ExceptionReason');
  const text = `${lei} ${category} ${reason ?? ''}`;
  if (parseLei(lei) === undefined) return rejected(record, 'wrong-lei', text);
  const parent = Object.hasOwn(PARENTS, category) ? PARENTS[category] : undefined;
  if (parent === undefined) return rejected(record, 'unknown-category', text);
  if (reason === undefined) return rejected(record, 'no-reason', text);
  return { type: 'exception', organisation: `lei:${lei.toUpperCase()}`, parent, reason };
}
