import { type CapId, type Grade, GRADES, type Methodology } from '../methodology/methodology.js';
import type { Percent } from '../quantities/fraction.js';
import type { GradeCap, ScoredActivity, ScoredIndicator } from './assessed-company.js';
import { toNineDecimals } from './rounding.js';

const SEVERE = { severity: 0.8, confidence: 0.8 };
const ARTICLE5_CONFIDENCE = 0.7;

/** The states that are over or interrupted in word only, or not known to go on. METHOD 3.4. */
const NOT_YET_ENDED = ['announced', 'paused', 'exit_announced', 'ceased_unverified', 'unknown'];

/** What the caps look at: each entity's merged records, the answers, the coverage. */
export interface CapFacts {
  readonly activities: readonly ScoredActivity[];
  readonly indicators: readonly ScoredIndicator[];
  readonly coverageComplete: boolean;
}

/** The letter that the score alone gives. */
export function gradeOf(score: Percent, { grades }: Methodology): Grade {
  const rounded = toNineDecimals(score);
  const cut = grades.cut_points.find(([, least]) => rounded >= least);
  if (cut === undefined) throw new RangeError(`no grade for a score of ${String(score)}`);
  return cut[0];
}

/** Every cap that is met, by id, with the activities that bring it. Caps hold the letter, never the score. */
export function capsOn(facts: CapFacts, method: Methodology): readonly GradeCap[] {
  const counting = facts.activities.filter(({ counts }) => counts);
  const current = counting.filter(({ status }) => status.current);
  const met: readonly [CapId, readonly ScoredActivity[]][] = [
    ['severe_active', current.filter(isSevere)],
    ['article5_type_active', current.filter(isLikelyArticle5)],
    ['any_active', current],
    ['not_yet_ended', counting.filter(isNotYetEnded)],
  ];
  const bound = met
    .filter(([, activities]) => activities.length > 0)
    .map(([id, activities]) => cap(id, activities, method));
  const unbound = capsWithoutActivity(facts).map((id) => cap(id, [], method));
  return [...bound, ...unbound].toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

/** The worse of the letter of the score and the lowest cap. */
export function worstGrade(grade: Grade, caps: readonly GradeCap[]): Grade {
  return caps.reduce((worst, { bestGrade }) => worse(worst, bestGrade), grade);
}

function worse(first: Grade, second: Grade): Grade {
  return GRADES.indexOf(first) >= GRADES.indexOf(second) ? first : second;
}

function isSevere({ severity, confidence }: ScoredActivity): boolean {
  return (
    toNineDecimals(severity.value) >= SEVERE.severity &&
    toNineDecimals(confidence.value) >= SEVERE.confidence
  );
}

function isLikelyArticle5({ article5Type, confidence }: ScoredActivity): boolean {
  return article5Type && toNineDecimals(confidence.value) >= ARTICLE5_CONFIDENCE;
}

function isNotYetEnded({ status }: ScoredActivity): boolean {
  const faded = (status.state === 'active' || status.state === 'pilot') && !status.current;
  return faded || NOT_YET_ENDED.includes(status.state);
}

function capsWithoutActivity({ indicators, coverageComplete }: CapFacts): readonly CapId[] {
  const committed = indicators.find(({ id }) => id === 'R1')?.answers[0] === 'yes';
  const caps: CapId[] = [];
  if (!committed) caps.push('no_commitment');
  if (!coverageComplete) caps.push('coverage');
  return caps;
}

function cap(id: CapId, activities: readonly ScoredActivity[], { grades }: Methodology): GradeCap {
  const rule = grades.caps.find((candidate) => candidate.id === id);
  if (rule === undefined) throw new RangeError(`the method has no cap "${id}"`);
  return { id, bestGrade: rule.best_grade, activities: activities.map(({ key }) => key) };
}
