import type { CompanyRecord } from '../company/company-record.js';
import type { Assessment } from '../scoring/assessed-company.js';
import { wordDate } from '../wording/word-date.js';
import { type UnrankedGroupId, unrankedGroupOf } from './unranked-group.js';

/** The title of a group of companies without a rank, and what belonging to it says and does not say. */
export interface GroupWords {
  readonly title: string;
  readonly explanation: string;
  /** Why one company of the group has no rank. */
  readonly reason: string;
}

const WORDS: Readonly<Record<UnrankedGroupId, GroupWords>> = {
  promised_only: {
    title: 'Promised only',
    explanation:
      'No activity is on file for these companies. They, or others about them, said that they do not use such technology, have stopped or will stop. What was said was not checked; they have no number and no rank.',
    reason: 'No activity is on file; what was said was not checked.',
  },
  lawsuit_only: {
    title: 'Named in lawsuits, not assessed',
    explanation:
      'These companies are on file only because they were sued. What a lawsuit says is alleged until decided, and a settlement admits nothing by itself. They have no number and no rank.',
    reason: 'Only lawsuits and settlements are on file.',
  },
  partially_assessed: {
    title: 'Recorded, nothing counts',
    explanation:
      'Every activity on file for these companies lies outside the scope of the method, has ended, or lies too far back to count. The search is not complete; they have no number and no rank.',
    reason: 'No activity on file counts, and the search is not complete.',
  },
  not_assessed: {
    title: 'On file, not fully assessed',
    explanation:
      'No activity is on file for these companies. That says nothing about what they do: the search is not complete. They have no number and no rank.',
    reason: 'No activity is on file, and the search is not complete.',
  },
  no_evidence_found: {
    title: 'No evidence found',
    explanation:
      'The whole search was done for these companies and found no activity that counts, as of the date of this ranking.',
    reason: 'The ranking is of companies with evidence of involvement.',
  },
  stale: {
    title: 'Not searched recently',
    explanation:
      'Nothing was confirmed and no search was done for these companies within 84 months. They have no rank.',
    reason: 'Nothing was confirmed and no search was done within 84 months.',
  },
};

/** Title and explanation of a group without a rank. */
export function groupWords(group: UnrankedGroupId): GroupWords {
  return WORDS[group];
}

/** The label of a company's state, for example `Evidence of involvement`. */
export function stateLabelOf(record: CompanyRecord, assessment: Assessment): string {
  const group = unrankedGroupOf(record, assessment);
  if (group === 'no_evidence_found') {
    return `No evidence found as of ${wordDate(assessment.asOf)}`;
  }
  if (group !== undefined) return WORDS[group].title;
  return assessment.state === 'involved' ? 'Evidence of involvement' : 'Not assessed';
}
