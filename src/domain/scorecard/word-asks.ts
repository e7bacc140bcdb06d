import type { AnswerValue, Role } from '../company/vocabulary.js';
import { ROLES } from '../company/vocabulary.js';
import { listInWords } from '../wording/list-in-words.js';
import { FALLS_SHORT } from '../wording/open-letter.js';
import type { CompanyFacts } from './company-facts.js';
import type { AskView } from './company-view.js';

/** A rung of the ask ladder: the elements that it asks for, and its wording for one company. METHOD 6. */
interface Rung {
  readonly rung: number;
  readonly title: string;
  /** Whole indicators (`R4`) or single elements (`R5.2`). */
  readonly elements: readonly string[];
  readonly text: (company: AskedCompany) => string;
}

interface AskedCompany {
  readonly name: string;
  /** The roles of what counts for it. */
  readonly roles: readonly Role[];
  /** Everything that counts for it is said to have ended. */
  readonly ended: boolean;
}

const RUNGS: readonly Rung[] = [
  {
    rung: 1,
    title: 'Disclose contracts and due diligence',
    elements: ['R4', 'R5'],
    text: ({ name }) =>
      `${name} should publish its contracts for biometric surveillance with customer and country, including suspended and planned ones, and its human rights due diligence on it.`,
  },
  {
    rung: 2,
    title: 'Commission an independent report',
    elements: ['R5.2'],
    text: ({ name }) =>
      `${name} should commission and publish an independent assessment of the effects on human rights of the biometric surveillance that it is involved in.`,
  },
  {
    rung: 3,
    title: 'Stop what is new',
    elements: ['R2.1'],
    text: ({ name, roles, ended }) =>
      ended
        ? `${name} should publish when and how its involvement in biometric surveillance ended, and that it will not begin again.`
        : `${name} should stop ${newThings(roles)} of biometric surveillance now and publish a dated plan for winding down the rest.`,
  },
  {
    rung: 4,
    title: 'Withdraw, with dates',
    elements: ['R2'],
    text: ({ name, roles, ended }) =>
      ended
        ? `${name} should show that the products were withdrawn and the deployments ended, that customers and partners were told, and that access was revoked.`
        : `${name} should ${withdrawal(roles)} named in this scorecard by a published date, tell customers and partners, and revoke access.`,
  },
  {
    rung: 5,
    title: 'Delete data and models',
    elements: ['R3'],
    text: ({ name }) =>
      `${name} should delete any biometric data obtained without a valid basis and any models built on it, and have the deletion verified independently.`,
  },
  {
    rung: 6,
    title: 'Offer remedy',
    elements: ['R6'],
    text: ({ name }) =>
      `${name} should open a channel for complaints of people affected, offer remedy, and comply with orders of regulators and courts.`,
  },
  {
    rung: 7,
    title: 'Commit to cease',
    elements: ['R1'],
    text: ({ name }) =>
      `${name} should commit publicly, for the whole group and with no end date, to not creating, selling or using biometric surveillance.`,
  },
];

/** Rungs up to this one ask for less than the open letter does, which asks for 3 to 7. METHOD 6. */
const LAST_SHORT_RUNG = 2;

/** The only rung that makes sense without an activity that counts. */
const COMMITMENT = 7;

/** The rungs with an element that is not answered yes. Without an activity that counts only the commitment is asked. */
export function wordAsks(facts: CompanyFacts): readonly AskView[] {
  const { record, activities, assessment } = facts;
  if (assessment.state === 'under_review') return [];
  const taken = activities.filter((shown) => shown.taken);
  const roles = ROLES.filter((role) => taken.some(({ scored }) => scored.role === role));
  const ended = taken.every(({ scored }) =>
    facts.methodology.status.endings.includes(scored.status.state),
  );
  const given = answersByElement(facts);
  return RUNGS.filter(({ rung }) => taken.length > 0 || rung === COMMITMENT).flatMap((rung) => {
    const open = openElements(rung, given);
    if (open.length === 0) return [];
    const text = rung.text({ name: record.name, roles, ended });
    return [
      {
        rung: rung.rung,
        title: rung.title,
        text: rung.rung <= LAST_SHORT_RUNG ? `${text} ${FALLS_SHORT}` : text,
        basis: open.join(', '),
      },
    ];
  });
}

function answersByElement({ assessment }: CompanyFacts): ReadonlyMap<string, AnswerValue> {
  return new Map(
    assessment.indicators.flatMap(({ id, answers }) =>
      answers.map((answer, index) => [`${id}.${String(index + 1)}`, answer] as const),
    ),
  );
}

function openElements(
  { elements }: Rung,
  given: ReadonlyMap<string, AnswerValue>,
): readonly string[] {
  return [...given]
    .filter(([id]) => elements.some((asked) => id === asked || id.startsWith(`${asked}.`)))
    .filter(([, answer]) => answer !== 'yes')
    .map(([id]) => id);
}

/** `withdraw the products and end the sales and deployments`. */
function withdrawal(roles: readonly Role[]): string {
  const ends = [
    ...(roles.includes('sell') ? ['sales'] : []),
    ...(roles.includes('use') ? ['deployments'] : []),
  ];
  return listInWords([
    ...(roles.includes('create') ? ['withdraw the products'] : []),
    ...(ends.length === 0 ? [] : [`end the ${listInWords(ends)}`]),
  ]);
}

function newThings(roles: readonly Role[]): string {
  const things: string[] = [];
  if (roles.includes('create')) things.push('new development');
  if (roles.includes('sell')) things.push('new sales and renewals');
  if (roles.includes('use')) things.push('new deployments');
  return listInWords(things);
}
