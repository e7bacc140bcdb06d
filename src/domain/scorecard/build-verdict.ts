import { ROLES, type Role } from '../company/vocabulary.js';
import type { CompanyScore } from '../scoring/assessed-company.js';
import { isSubsidiary } from '../scoring/attribution.js';
import { printPercent } from '../wording/print-number.js';
import { ROLE_LABELS } from '../wording/role-words.js';
import type { CompanyFacts } from './company-facts.js';
import type { RoleBar, Verdict } from './company-view.js';
import { groupWords, stateLabelOf } from './group-words.js';
import { unrankedGroupOf } from './unranked-group.js';
import { unrankedSentences } from './unranked-sentences.js';
import { involvedSentences } from './verdict-sentences.js';
import { wordCaps } from './word-caps.js';

/** A company's rank: `=4` of how many. */
export interface RankInWords {
  readonly label: string;
  readonly of: number;
}

/** State, grade, numbers and sentences that stand at the top; no number for a state without one. */
export function buildVerdict(facts: CompanyFacts, rank: RankInWords | undefined): Verdict {
  const { record, assessment } = facts;
  const { state, score, atMost } = assessment;
  const reason = rank === undefined ? unrankedReason(facts) : undefined;
  return {
    state,
    stateLabel: stateLabelOf(record, assessment),
    sentences: state === 'involved' ? involvedSentences(facts) : unrankedSentences(facts),
    ...(score === undefined ? {} : numbersOf(score)),
    caps: score === undefined ? [] : wordCaps(score, facts.activities),
    atMost: score !== undefined && atMost,
    ...(rank === undefined ? {} : { rank }),
    ...(reason === undefined ? {} : { unrankedReason: reason }),
    roles: score === undefined ? [] : roleBars(score),
  };
}

function numbersOf(
  score: CompanyScore,
): Pick<Verdict, 'grade' | 'score' | 'involvement' | 'response'> {
  return {
    grade: score.grade,
    score: printPercent(score.score),
    involvement: printPercent(score.involvement),
    response: printPercent(score.response),
  };
}

/** Create, sell, use. */
export function roleBars({ roles, activities }: CompanyScore): readonly RoleBar[] {
  const counts = (role: Role) =>
    activities.some((activity) => activity.role === role && activity.counts);
  return ROLES.map((role) => ({
    role,
    label: ROLE_LABELS[role],
    value: roles[role],
    text: counts(role) ? printPercent(roles[role]) : 'none counted',
  }));
}

function unrankedReason({ record, assessment }: CompanyFacts): string | undefined {
  const group = unrankedGroupOf(record, assessment);
  const { parent } = record;
  if (parent !== undefined && isSubsidiary(record)) {
    return `Only top parents and independent companies are ranked; what ${record.name} does counts for its parent, ${parent.name}.`;
  }
  if (group !== undefined) return groupWords(group).reason;
  return assessment.state === 'under_review' ? 'Not assessed.' : undefined;
}
