import { ROLES } from '../company/vocabulary.js';
import type { ScoredIndicator } from '../scoring/assessed-company.js';
import { namedProduct } from '../wording/activity-title.js';
import { sourceInSentence } from '../wording/lead-in.js';
import { listInWords, shortListInWords } from '../wording/list-in-words.js';
import { technologyLabel } from '../wording/technology-label.js';
import { yearConfirmed } from './activity-history.js';
import type { CompanyFacts } from './company-facts.js';
import type { WordedSentence } from './company-view.js';
import { involvementClauses, roleStanding } from './involvement-clauses.js';
import type { ShownActivity } from './shown-activity.js';
import { SELF } from './source-register.js';
import { activityState } from './word-activities.js';

/** What an involved company does, what weighs most, and what it has done about it. */
export function involvedSentences(facts: CompanyFacts): readonly WordedSentence[] {
  const taken = facts.activities.filter((shown) => shown.taken);
  const [weightiest] = taken;
  if (weightiest === undefined) return [];
  return [
    whatItDoes(taken, facts),
    whatWeighsMost(weightiest, taken.length, facts),
    whatItDidAboutIt(facts),
  ];
}

function whatItDoes(taken: readonly ShownActivity[], facts: CompanyFacts): WordedSentence {
  const confirmedIn = (one: ShownActivity) => yearConfirmed(one, facts.sources);
  const standings = ROLES.flatMap((role) => roleStanding(role, taken, confirmedIn) ?? []);
  const shown = standings.map((standing) => standing.shown);
  const ordered = standings.toSorted((a, b) => order(a.standing) - order(b.standing));
  const clauses = involvementClauses(ordered, subjectOf(shown, facts));
  return {
    text: `According to the sources on file and the definitions of the method, ${clauses}.`,
    sources: distinct(shown.flatMap((activity) => citeEvidence(activity, facts))),
  };
}

/** What it does at present is told first. */
function order(standing: string): number {
  return standing === 'active' ? 0 : standing === 'unconfirmed' ? 1 : 2;
}

/** `Wesfarmers, through its controlled subsidiaries Bunnings and Kmart Australia,`. */
function subjectOf(shown: readonly ShownActivity[], facts: CompanyFacts): string {
  const { name } = facts.record;
  const slugs = new Set(shown.flatMap(({ subsidiary }) => subsidiary?.slug ?? []));
  const others = facts.subsidiaries.filter(({ record }) => slugs.has(record.slug));
  if (others.length === 0) return name;
  const how = shown.some(({ subsidiary }) => subsidiary === undefined)
    ? 'together with'
    : 'through';
  const names = shortListInWords(
    others.map(({ record }) => record.name),
    3,
  );
  const controlled = others.every(({ link }) => link.control);
  const what = controlled
    ? others.length === 1
      ? 'its controlled subsidiary'
      : 'its controlled subsidiaries'
    : 'companies that it controls or partly holds:';
  return `${name}, ${how} ${what} ${names},`;
}

function whatWeighsMost(shown: ShownActivity, count: number, facts: CompanyFacts): WordedSentence {
  const { scored, subsidiary, title } = shown;
  const lead =
    count === 1
      ? 'The one activity that counts is'
      : `Of ${String(count)} activities that count, the weightiest is`;
  const owner = subsidiary === undefined ? '' : `${subsidiary.name}: `;
  const state = activityState(shown, facts);
  const stateWithin = state.charAt(0).toLowerCase() + state.slice(1);
  const best = bestItem(shown, facts);
  const technology = technologyLabel(scored.technology, facts.methodology);
  const what = namedProduct(scored) === undefined ? stateWithin : `${technology}; ${stateWithin}`;
  const text = `${lead} “${owner}${title}” (${what}). Its best evidence is what ${best.who}.`;
  return { text, sources: [best.number] };
}

interface BestItem {
  readonly who: string;
  readonly number: number;
}

/** The item of evidence that weighs most; the first of equals. */
function bestItem(shown: ShownActivity, { sources, methodology }: CompanyFacts): BestItem {
  const entity = shown.subsidiary?.slug ?? SELF;
  const { reliability, credibility } = methodology.evidence;
  const weight = (grade: string): number =>
    (reliability[grade.charAt(0)] ?? 0) * (credibility[grade.charAt(1)] ?? 0);
  const [best] = shown.recorded
    .flatMap(({ evidence }) => evidence)
    .toSorted((a, b) => weight(b.grade) - weight(a.grade));
  if (best === undefined) throw new RangeError(`${shown.scored.key} has no evidence`);
  const { source: key, grade } = best;
  const supports = `activity ${String(shown.number)}`;
  return {
    who: sourceInSentence(sources.sourceOf(entity, key), grade),
    number: sources.cite({ entity, key, grade, supports }),
  };
}

function whatItDidAboutIt(facts: CompanyFacts): WordedSentence {
  const { indicators } = facts.assessment;
  const answers = indicators.flatMap((indicator) => indicator.answers);
  const met = answers.filter((answer) => answer === 'yes').length;
  const partly = answers.filter((answer) => answer === 'partial').length;
  const rest = progress(answers.length, met, partly);
  const citations = facts.record.answers
    .filter(({ answer }) => answer === 'yes' || answer === 'partial')
    .map(({ element, source }) => citeAnswer(element, source, facts));
  return { text: `${commitment(indicators)}; ${rest}.`, sources: distinct(citations) };
}

/** `of 24 elements of response, none is met and 2 are met in part`. */
function progress(all: number, met: number, partly: number): string {
  if (met + partly === 0) {
    return `the sources on file show none of the ${String(all)} elements of response to be met`;
  }
  const share = [
    met === 0 ? 'none is met' : isOrAre(met, 'met'),
    ...(partly === 0 ? [] : [isOrAre(partly, 'met in part')]),
  ];
  return `of ${String(all)} elements of response, ${listInWords(share)}`;
}

function isOrAre(count: number, what: string): string {
  return `${String(count)} ${count === 1 ? 'is' : 'are'} ${what}`;
}

function commitment(indicators: readonly ScoredIndicator[]): string {
  switch (indicators.find(({ id }) => id === 'R1')?.answers[0]) {
    case 'yes':
      return 'A public commitment adopted at group level is on file';
    case 'partial':
      return 'A public commitment with limits is on file';
    default:
      return 'No public commitment to cease is on file';
  }
}

function citeAnswer(element: string, key: string, { sources }: CompanyFacts): number {
  return sources.cite({ entity: SELF, key, supports: `answer ${element}` });
}

function citeEvidence(shown: ShownActivity, { sources }: CompanyFacts): readonly number[] {
  const entity = shown.subsidiary?.slug ?? SELF;
  const supports = `activity ${String(shown.number)}`;
  return shown.recorded.flatMap(({ evidence }) =>
    evidence.map(({ source: key, grade }) => sources.cite({ entity, key, grade, supports })),
  );
}

function distinct(numbers: readonly number[]): readonly number[] {
  return [...new Set(numbers)].toSorted((a, b) => a - b);
}
