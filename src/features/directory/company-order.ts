import { foldedName } from '../../domain/wording/folded-name.js';
import { displayKey } from '../../domain/ranking/rank-companies.js';
import type { AssessedCompany } from '../../domain/ranking/snapshot.js';
import type { Match } from './directory.repository.js';

/** Ways to sort the list; a minus turns the order round. Companies without the number or word come last in both. */
export const COMPANY_SORTS = [
  'match',
  'rank',
  '-rank',
  'score',
  '-score',
  'name',
  '-name',
  'country',
  '-country',
] as const;
export type CompanySort = (typeof COMPANY_SORTS)[number];

/** A company of the list and, where a text was searched for, how well it fits. */
export interface Candidate {
  readonly company: AssessedCompany;
  readonly match?: Match;
}

type Part = number | string | null;

/** What a company is sorted by. Its last two parts are name and slug, so that no two companies have the same. */
export type OrderKey = readonly Part[];

const TIE_BREAKERS = 2;

/** The types of the parts before name and slug. */
const KINDS: Readonly<Record<string, readonly ('number' | 'string')[]>> = {
  match: ['number', 'number'],
  rank: ['number', 'number', 'number', 'number', 'string'],
  score: ['number'],
  name: ['string'],
  country: ['string'],
};

export function orderKey({ company, match }: Candidate, sort: CompanySort): OrderKey {
  const { name, slug } = company.input.record;
  return [...mainKey({ company, ...(match && { match }) }, sort), foldedName(name), slug];
}

/** Negative when `a` comes before `b`. The order is total, and of one company independent of all others. */
export function compareKeys(a: OrderKey, b: OrderKey, sort: CompanySort): number {
  const main = a.length - TIE_BREAKERS;
  for (let index = 0; index < a.length; index += 1) {
    const [first, second] = [a[index] ?? null, b[index] ?? null];
    if (first === second) continue;
    if (first === null || second === null) return first === null ? 1 : -1;
    const turned = sort.startsWith('-') && index < main;
    return first < second === turned ? 1 : -1;
  }
  return 0;
}

/** Whether a key that came from outside has the parts of this sort. */
export function isOrderKey(value: unknown, sort: CompanySort): value is OrderKey {
  if (!Array.isArray(value)) return false;
  const kinds = kindsOf(sort);
  const parts: readonly unknown[] = value;
  if (parts.length !== kinds.length + TIE_BREAKERS) return false;
  return parts.every((part, index) => {
    const kind = kinds[index];
    return kind === undefined ? typeof part === 'string' : part === null || typeof part === kind;
  });
}

function mainKey({ company, match }: Candidate, sort: CompanySort): readonly Part[] {
  const { input, assessment, rank } = company;
  const { slug, name, legalName, country } = input.record;
  const { score } = assessment;
  switch (plain(sort)) {
    case 'match':
      return match === undefined ? [null, null] : [match.kind, -match.likeness];
    case 'score':
      return [score?.score ?? null];
    case 'name':
      return [foldedName(name)];
    case 'country':
      return [country ?? null];
    default:
      return rank === undefined || score === undefined
        ? kindsOf('rank').map(() => null)
        : displayKey({ slug, legalName: legalName ?? name, score });
  }
}

function kindsOf(sort: CompanySort): readonly ('number' | 'string')[] {
  return KINDS[plain(sort)] ?? [];
}

function plain(sort: CompanySort): string {
  return sort.replace('-', '');
}

/** Without accents and case. */
