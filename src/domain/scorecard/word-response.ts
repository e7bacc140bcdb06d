import type { Answer } from '../company/company-record.js';
import type { IndicatorRule } from '../methodology/methodology.js';
import type { ScoredIndicator } from '../scoring/assessed-company.js';
import { ANSWER_LABELS, NOT_ASKED } from '../wording/answer-labels.js';
import { judgementLeadIn, ledIn } from '../wording/lead-in.js';
import { NOT_YET_ASKED } from '../wording/open-letter.js';
import { printPercent } from '../wording/print-number.js';
import { wordDate } from '../wording/word-date.js';
import type { CompanyFacts } from './company-facts.js';
import type { IndicatorView, ResponseView } from './company-view.js';
import { SELF } from './source-register.js';

type ElementView = IndicatorView['elements'][number];

/** What the company itself has done about it; a parent's answers are its own. */
export function wordResponse(facts: CompanyFacts): ResponseView {
  const indicators = facts.methodology.response.indicators.map((rule) => {
    const scored = facts.assessment.indicators.find(({ id }) => id === rule.id);
    if (scored === undefined) throw new RangeError(`the assessment has no indicator ${rule.id}`);
    return wordIndicator(rule, scored, facts);
  });
  return { indicators, reply: NOT_YET_ASKED };
}

function wordIndicator(
  rule: IndicatorRule,
  scored: ScoredIndicator,
  facts: CompanyFacts,
): IndicatorView {
  const hasNumber = facts.assessment.score !== undefined;
  return {
    id: rule.id,
    title: rule.title,
    weight: rule.weight,
    points: hasNumber ? printPercent(scored.points) : 'not scored',
    fullCredit: scored.fullCredit,
    elements: rule.elements.map((text, index) =>
      wordElement({ id: `${rule.id}.${String(index + 1)}`, text, index }, scored, facts),
    ),
  };
}

function wordElement(
  { id, text, index }: { readonly id: string; readonly text: string; readonly index: number },
  { answers, fullCredit }: ScoredIndicator,
  facts: CompanyFacts,
): ElementView {
  const answer = answers[index] ?? 'not_disclosed';
  const given = facts.record.answers.filter(({ element }) => element === id);
  const dated = given.flatMap(({ date }) => date ?? []).at(-1);
  const notes = given.flatMap((item) => noteOf(item, facts));
  const supports = `answer ${id}`;
  const numbers = given.map(({ source: key }) =>
    facts.sources.cite({ entity: SELF, key, supports }),
  );
  return {
    id,
    text,
    answer,
    answerLabel: fullCredit && answer === 'not_disclosed' ? NOT_ASKED : ANSWER_LABELS[answer],
    ...(notes.length === 0 ? {} : { note: notes.join(' ') }),
    ...(dated === undefined ? {} : { date: wordDate(dated) }),
    sources: [...new Set(numbers)],
  };
}

function noteOf({ note, source }: Answer, { sources }: CompanyFacts): readonly string[] {
  if (note === undefined) return [];
  const given = sources.sourceOf(SELF, source);
  return [ledIn(judgementLeadIn(given), note, given)];
}
