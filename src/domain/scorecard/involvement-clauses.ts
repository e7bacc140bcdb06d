import type { Role } from '../company/vocabulary.js';
import type { ScoredActivity } from '../scoring/assessed-company.js';
import { listInWords } from '../wording/list-in-words.js';
import type { ShownActivity } from './shown-activity.js';

/** Verb in the present, its continuing form, and the noun, of a role. */
const VERBS: Readonly<Record<Role, readonly [string, string, string]>> = {
  create: ['creates', 'creating', 'creation'],
  sell: ['sells', 'selling', 'sale'],
  use: ['uses', 'using', 'use'],
};

/** How a company stands to a role, from the most to the least present. */
const STANDINGS = [
  'active',
  'pilot',
  'unconfirmed',
  'announced',
  'paused',
  'exit_announced',
  'ceased_unverified',
  'divested',
  'ceased_verified',
  'cancelled',
] as const;
type Standing = (typeof STANDINGS)[number];

/** How close the link is; a mere part or business relationship is never worded as the company's own doing. */
const LINKS: Readonly<Record<string, string>> = {
  component: 'through a part or service that it supplies',
  directly_linked: 'through a business relationship',
};

const ENDED: readonly Standing[] = [
  'ceased_unverified',
  'divested',
  'ceased_verified',
  'cancelled',
];

/** A role as a whole, told from the activity that stands for it. */
export interface RoleStanding {
  readonly role: Role;
  readonly standing: Standing;
  /** Absent when the doing is the company's own. */
  readonly link?: string;
  /** `2018`; absent when no source is dated. */
  readonly year?: string;
  readonly shown: ShownActivity;
}

/** The most present, then the closest, then the weightiest activity of a role stands for it; `confirmedIn` is a year. */
export function roleStanding(
  role: Role,
  activities: readonly ShownActivity[],
  confirmedIn: (shown: ShownActivity) => string | undefined,
): RoleStanding | undefined {
  const [shown] = activities
    .filter(({ scored }) => scored.role === role)
    .toSorted((a, b) => presence(a.scored) - presence(b.scored) || a.number - b.number);
  if (shown === undefined) return undefined;
  const link = LINKS[shown.scored.linkage.id];
  const year = confirmedIn(shown);
  return {
    role,
    standing: standingOf(shown.scored),
    ...(link === undefined ? {} : { link }),
    ...(year === undefined ? {} : { year }),
    shown,
  };
}

/** `NAME creates and sells OBJECT; the use of it is paused`. Roles that stand alike share a clause. */
export function involvementClauses(standings: readonly RoleStanding[], subject: string): string {
  const clauses = new Map<string, RoleStanding[]>();
  for (const standing of standings) {
    const key = JSON.stringify([standing.standing, standing.link, yearIn(standing)]);
    clauses.set(key, [...(clauses.get(key) ?? []), standing]);
  }
  return [...clauses.values()]
    .map((alike, index) => clause(alike, index === 0 ? subject : 'it', index === 0))
    .join('; ');
}

function clause(alike: readonly RoleStanding[], subject: string, first: boolean): string {
  const [one] = alike;
  if (one === undefined) return '';
  const object = first ? 'biometric surveillance technology' : 'such technology';
  const verbal = one.standing === 'active' || one.standing === 'unconfirmed';
  if (!verbal) return nominal(alike, one, { subject, object, first });
  const doing = one.standing === 'active' ? presentDoing(alike, one) : lastReported(alike, one);
  const when = one.standing === 'active' ? '' : ` (${one.year ?? 'date not known'})`;
  return `${subject} ${doing} ${object}${when}`;
}

function presentDoing(alike: readonly RoleStanding[], { link }: RoleStanding): string {
  if (link !== undefined) return `is linked, ${link}, to the ${nouns(alike)} of`;
  return listInWords(alike.map(({ role }) => VERBS[role][0]));
}

function lastReported(alike: readonly RoleStanding[], { link }: RoleStanding): string {
  if (link !== undefined) return `was last reported linked, ${link}, to the ${nouns(alike)} of`;
  return `was last reported ${listInWords(alike.map(({ role }) => VERBS[role][1]))}`;
}

interface Wording {
  readonly subject: string;
  readonly object: string;
  readonly first: boolean;
}

function nominal(
  alike: readonly RoleStanding[],
  { standing, link }: RoleStanding,
  { subject, object, first }: Wording,
): string {
  const happened = predicate(standing, alike.length > 1);
  const what = `the ${nouns(alike)} of ${object}`;
  if (link !== undefined) {
    const tense = ENDED.includes(standing) ? 'was' : 'is';
    return `${subject} ${tense} linked, ${link}, to ${what}, which ${happened}`;
  }
  return first ? `${what} by ${subject} ${happened}` : `${what} ${happened}`;
}

function predicate(standing: Standing, many: boolean): string {
  const [is, has, was] = many ? ['are', 'have', 'were'] : ['is', 'has', 'was'];
  switch (standing) {
    case 'pilot':
      return `${is} in a pilot`;
    case 'announced':
      return `${is} recorded as announced or planned`;
    case 'paused':
      return `${is} paused`;
    case 'exit_announced':
      return `${is} to end, as announced`;
    case 'ceased_unverified':
      return `${is} said to have ceased, without independent confirmation`;
    case 'divested':
      return `${was} divested`;
    case 'cancelled':
      return `${was} cancelled before it began in earnest`;
    case 'ceased_verified':
      return `${has} ceased, as independently confirmed`;
    case 'active':
    case 'unconfirmed':
      return `${is} on file`;
  }
}

function nouns(alike: readonly RoleStanding[]): string {
  return listInWords(alike.map(({ role }) => VERBS[role][2]));
}

function yearIn({ standing, year }: RoleStanding): string | undefined {
  return standing === 'unconfirmed' ? year : undefined;
}

function presence(activity: ScoredActivity): number {
  const far = LINKS[activity.linkage.id] === undefined ? 0 : 0.5;
  return STANDINGS.indexOf(standingOf(activity)) + far;
}

function standingOf({ status }: ScoredActivity): Standing {
  const { state, current } = status;
  if ((state === 'active' || state === 'pilot') && !current) return 'unconfirmed';
  return STANDINGS.find((standing) => standing === state) ?? 'unconfirmed';
}
