import type { StewardshipRule } from '../methodology/methodology.js';
import { ANSWER_LABELS } from '../wording/answer-labels.js';
import { countOf } from '../wording/list-in-words.js';
import { printPercent } from '../wording/print-number.js';
import { sourceIn } from './cited-sources.js';
import type { InvestorFacts } from './investor-facts.js';
import type { PublicMoneyView, StewardshipView } from './investor-view.js';
import { PUBLIC_MONEY_FLAG_LABELS, PUBLIC_MONEY_LABELS } from '../wording/investor-words.js';
import { printCount } from '../wording/print-money.js';
import { wordDate } from '../wording/word-date.js';
import type { StewardshipAnswer } from './record/investor-record.js';
import { elementId, type StewardshipIndicator } from './score/stewardship.js';
import { stewardshipInput } from './stewardship-input.js';
import { whenKnown } from './when-known.js';

type IndicatorView = StewardshipView['indicators'][number];

/** T1–T5 element by element; what has no answer is said so. */
export function wordStewardship(facts: InvestorFacts): StewardshipView {
  const { investor, methodology } = facts;
  const votes = stewardshipInput(investor.record, investor.votes).votes.length;
  const answers = Object.values(investor.record?.answers ?? {}).flat();
  return {
    answered: answers.some((answer) => answer !== null),
    indicators: methodology.investor.stewardship.map((rule) => {
      const judged = investor.stewardship.indicators.find(({ id }) => id === rule.id);
      return {
        id: rule.id,
        title: rule.title,
        weight: rule.weight,
        ...whenKnown('points', pointsOf(judged)),
        ...whenKnown('note', noteOf(rule, judged, votes)),
        elements: elementsOf(rule, facts),
      };
    }),
  };
}

function pointsOf(judged: StewardshipIndicator | undefined): string | undefined {
  if (judged?.mean === undefined) return undefined;
  return printPercent(judged.weight * judged.mean);
}

function noteOf(
  rule: StewardshipRule,
  judged: StewardshipIndicator | undefined,
  votes: number,
): string | undefined {
  if (rule.votes === undefined) return undefined;
  return judged?.dropped === true
    ? 'No vote on a relevant resolution is on file: left out, and the others scaled up to 100.'
    : `Mean over ${countOf(votes, ['relevant vote', 'relevant votes'])}; each stands below.`;
}

function elementsOf(
  { id, elements = [] }: StewardshipRule,
  facts: InvestorFacts,
): IndicatorView['elements'] {
  const answers = Object.entries(facts.investor.record?.answers ?? {});
  const given = answers.find(([indicator]) => indicator === id)?.[1] ?? [];
  return elements.map((text, index) => {
    const element = elementId(id, index);
    const answer = given[index] ?? undefined;
    return { id: element, text, ...answerView(answer, element, facts) };
  });
}

function answerView(
  answer: StewardshipAnswer | undefined,
  element: string,
  { investor, cited }: InvestorFacts,
): Pick<IndicatorView['elements'][number], 'answer' | 'answerLabel' | 'claim'> {
  const { record } = investor;
  if (answer === undefined || record === undefined) return { answerLabel: 'Not answered' };
  const source = sourceIn(record.sources, answer.source);
  return {
    answer: answer.value,
    answerLabel: ANSWER_LABELS[answer.value],
    claim: cited.sentence(source, answer.claim, element),
  };
}

/** The public-money flags and the commitment that stands beside T. */
export function wordPublicMoney({ investor, cited }: InvestorFacts): PublicMoneyView {
  const { record } = investor;
  if (record === undefined) {
    return { label: PUBLIC_MONEY_LABELS.not_known, flags: [], commitment: NO_COMMITMENT };
  }
  const { answer, flags, members } = record.publicMoney;
  const given = record.publicMoneyCommitment;
  return {
    label: PUBLIC_MONEY_LABELS[answer],
    flags: flags.map((flag) => PUBLIC_MONEY_FLAG_LABELS[flag]),
    ...whenKnown(
      'members',
      members && {
        text: `${printCount(members.count)} members or residents (${wordDate(members.date)})`,
        sources: [cited.cite(sourceIn(record.sources, members.source), 'number of members')],
      },
    ),
    commitment:
      given === undefined
        ? NO_COMMITMENT
        : {
            label: ANSWER_LABELS[given.value],
            claim: cited.sentence(sourceIn(record.sources, given.source), given.claim, 'G1'),
          },
  };
}

const NO_COMMITMENT = { label: 'Not answered' } as const;
