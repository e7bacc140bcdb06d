import type { Action } from '../company/company-record.js';
import type { ActionKind } from '../company/vocabulary.js';
import { type PartialDate, placeDate } from '../quantities/calendar-date.js';
import { ACTION_KIND_LABELS } from '../wording/action-labels.js';
import {
  decisionLeadIn,
  lawsuitLeadIn,
  ledIn,
  relatedLeadIn,
  type SpeakingSource,
} from '../wording/lead-in.js';
import { printAmount } from '../wording/print-number.js';
import { SPEAKER_LABELS, STATEMENT_KIND_LABELS } from '../wording/statement-labels.js';
import { wordDate, wordOptionalDate } from '../wording/word-date.js';
import type { CompanyFacts } from './company-facts.js';
import type { ActionView, StatementView, WordedSentence } from './company-view.js';
import { SELF } from './source-register.js';

/** Acts that an authority decides; all others are related, not found. */
const DECISIONS: readonly ActionKind[] = ['fine', 'ban_order', 'finding', 'sanction'];

/** What courts, regulators and states did, newest first. */
export function wordActions(facts: CompanyFacts): readonly ActionView[] {
  return newestFirst(facts.record.actions).map((action) => ({
    kind: ACTION_KIND_LABELS[action.kind],
    authority: action.authority,
    date: wordOptionalDate(action.date),
    ...(action.amount === undefined ? {} : { amount: printAmount(action.amount) }),
    claim: sentence(
      action,
      {
        leadIn: actionLeadIn(action),
        noun: `act of an authority or court (${action.kind.replaceAll('_', ' ')})`,
      },
      facts,
    ),
  }));
}

/** What the company and others said, newest first. */
export function wordStatements(facts: CompanyFacts): readonly StatementView[] {
  return newestFirst(facts.record.statements).map((statement) => ({
    kind: STATEMENT_KIND_LABELS[statement.kind],
    speaker: SPEAKER_LABELS[statement.speaker],
    date: wordOptionalDate(statement.date),
    claim: sentence(statement, { leadIn: relatedLeadIn, noun: 'statement' }, facts),
  }));
}

interface Told {
  readonly claim: string;
  readonly source: string;
  readonly date?: PartialDate;
}

interface Telling {
  readonly leadIn: (source: SpeakingSource) => string;
  /** What the annex calls it: `statement`. */
  readonly noun: string;
}

function sentence(
  told: Told,
  { leadIn, noun }: Telling,
  { sources }: CompanyFacts,
): WordedSentence {
  const { claim, source: key, date } = told;
  const supports = date === undefined ? `${noun}, undated` : `${noun} of ${wordDate(date)}`;
  const number = sources.cite({ entity: SELF, key, supports });
  const source = sources.sourceOf(SELF, key);
  return { text: ledIn(leadIn(source), claim, source), sources: [number] };
}

/** Which lead-in the claim of an action has: a lawsuit is alleged, only decisions are found. */
export function actionLeadIn({ kind }: Action): (source: SpeakingSource) => string {
  if (kind === 'lawsuit') return lawsuitLeadIn;
  return DECISIONS.includes(kind) ? decisionLeadIn : relatedLeadIn;
}

/** Undated ones last; of one day in the order of the file. */
function newestFirst<Item extends { readonly date?: PartialDate }>(
  items: readonly Item[],
): readonly Item[] {
  const day = ({ date }: Item): string => (date === undefined ? '' : placeDate(date));
  return items.toSorted((a, b) => (day(a) === day(b) ? 0 : day(a) < day(b) ? 1 : -1));
}
