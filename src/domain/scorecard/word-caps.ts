import { ROLES } from '../company/vocabulary.js';
import { type CapId, type Grade, GRADES } from '../methodology/methodology.js';
import type { CompanyScore, GradeCap } from '../scoring/assessed-company.js';
import { CAP_REASONS } from '../wording/cap-words.js';
import { listInWords, shortListInWords } from '../wording/list-in-words.js';
import { roleNoun } from '../wording/role-words.js';
import type { CapView } from './company-view.js';
import type { ShownActivity } from './shown-activity.js';

/** How many activities a cap names before it only counts them. */
const NAMED_IN_CAP = 5;

/** What is said of the doing that brings a cap: `active, high-severity sale (activity 1)`. */
const PHRASES: Readonly<Partial<Record<CapId, (doing: Doing) => string>>> = {
  severe_active: ({ state, what, numbers }) => `${state}, high-severity ${what} ${numbers}`,
  article5_type_active: ({ state, what, numbers }) =>
    `${state} ${what} ${numbers} of a type that Article 5 of Regulation (EU) 2024/1689 names (a flag, not a legal finding)`,
  any_active: ({ state, what, numbers }) => `${state} ${what} ${numbers}`,
  not_yet_ended: ({ what, numbers }) => `${what} not confirmed as ended ${numbers}`,
};

interface Doing {
  /** `active`, `pilot` or `active or pilot`. */
  readonly state: string;
  /** `creation and sale`. */
  readonly what: string;
  /** `(activities 1, 2 and 5)`. */
  readonly numbers: string;
}

/** One sentence for the caps that hold the grade, one for those that are met and change nothing. METHOD 3.4. */
export function wordCaps(
  score: CompanyScore,
  activities: readonly ShownActivity[],
): readonly CapView[] {
  const order = Object.keys(CAP_REASONS);
  const caps = score.caps.toSorted((a, b) => order.indexOf(a.id) - order.indexOf(b.id));
  const holding = caps.filter((cap) => holds(cap, score));
  const others = caps.filter((cap) => !holds(cap, score));
  return [...binding(holding, score, activities), ...idle(others, activities, holding.length > 0)];
}

function holds({ bestGrade }: GradeCap, { grade, uncappedGrade }: CompanyScore): boolean {
  return bestGrade === grade && GRADES.indexOf(grade) > GRADES.indexOf(uncappedGrade);
}

function binding(
  caps: readonly GradeCap[],
  { grade, uncappedGrade }: CompanyScore,
  activities: readonly ShownActivity[],
): readonly CapView[] {
  if (caps.length === 0) return [];
  const reasons = listInWords(caps.map((cap) => reasonOf(cap, activities)));
  const alone = `the score alone would give ${uncappedGrade}`;
  return [{ text: `Held to ${grade}: ${reasons}; ${alone}.`, binding: true }];
}

function idle(
  caps: readonly GradeCap[],
  activities: readonly ShownActivity[],
  besides: boolean,
): readonly CapView[] {
  if (caps.length === 0) return [];
  const lead = besides
    ? 'Also met, without changing the grade'
    : 'Caps met, none of which changes the grade';
  const limits = GRADES.toReversed().flatMap((grade) => limitTo(grade, caps, activities));
  return [{ text: `${lead}: ${limits.join('; ')}.`, binding: false }];
}

/** `at most C for active sale (activity 1)`. */
function limitTo(
  grade: Grade,
  caps: readonly GradeCap[],
  activities: readonly ShownActivity[],
): readonly string[] {
  const reasons = caps
    .filter(({ bestGrade }) => bestGrade === grade)
    .map((cap) => reasonOf(cap, activities));
  return reasons.length === 0 ? [] : [`at most ${grade} for ${listInWords(reasons)}`];
}

function reasonOf(cap: GradeCap, activities: readonly ShownActivity[]): string {
  const keys = new Set(cap.activities);
  const shown = activities.filter(({ scored }) => keys.has(scored.key));
  const phrase = PHRASES[cap.id];
  if (shown.length === 0 || phrase === undefined) return CAP_REASONS[cap.id];
  return phrase(doingOf(shown));
}

function doingOf(shown: readonly ShownActivity[]): Doing {
  const states = ['active', 'pilot'].filter((state) =>
    shown.some(({ scored }) => scored.status.state === state),
  );
  const roles = ROLES.filter((role) => shown.some(({ scored }) => scored.role === role));
  return {
    state: states.join(' or '),
    what: listInWords(roles.map(roleNoun)),
    numbers: numbersOf(shown),
  };
}

function numbersOf(shown: readonly ShownActivity[]): string {
  const numbers = shown.map(({ number }) => String(number));
  const noun = numbers.length === 1 ? 'activity' : 'activities';
  return `(${noun} ${shortListInWords(numbers, NAMED_IN_CAP)})`;
}
