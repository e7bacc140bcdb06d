import type { Dispute, Source } from '../company/company-record.js';
import type { DisputeKind } from '../company/vocabulary.js';
import { namedCustomer, namedProduct } from '../wording/activity-title.js';
import { countryName } from '../wording/country-name.js';
import { evidenceLeadIn, ledIn, relatedLeadIn } from '../wording/lead-in.js';
import { printFraction, printPercent } from '../wording/print-number.js';
import { ROLE_LABELS } from '../wording/role-words.js';
import { settingLabel } from '../wording/setting-labels.js';
import { stateInWords } from '../wording/status-words.js';
import { technologyLabel } from '../wording/technology-label.js';
import { uncountedReason } from '../wording/uncounted-reason.js';
import { confirmationInWords, lastConfirmedInWords, sinceInWords } from './activity-history.js';
import type { CompanyFacts } from './company-facts.js';
import type { ActivityView, WordedSentence } from './company-view.js';
import type { ShownActivity } from './shown-activity.js';
import { SELF } from './source-register.js';

const DISPUTES: Readonly<Record<DisputeKind, string>> = {
  bare_denial: 'Disputed by a denial without documents',
  documented_rebuttal: 'Disputed by a documented rebuttal',
};

/** Every activity that may be named, in the order of their numbers. */
export function wordActivities(facts: CompanyFacts): readonly ActivityView[] {
  return facts.activities.map((shown) => wordActivity(shown, facts));
}

/** The state of an activity at the as-of date, in words. */
export function activityState(shown: ShownActivity, { sources }: CompanyFacts): string {
  const { state, current } = shown.scored.status;
  return stateInWords(state, current, lastConfirmedInWords(shown, sources));
}

function wordActivity(shown: ShownActivity, facts: CompanyFacts): ActivityView {
  const { scored, number, taken } = shown;
  const { methodology, sources } = facts;
  const since = sinceInWords(shown, methodology);
  return {
    anchor: `activity-${String(number)}`,
    number,
    role: scored.role,
    roleLabel: ROLE_LABELS[scored.role],
    technology: technologyLabel(scored.technology, methodology),
    ...namesOf(shown),
    settings: distinct(shown.recorded.flatMap(({ settings }) => settings.map(settingLabel))),
    places: distinct(shown.recorded.flatMap(({ places }) => places.map(countryName))),
    status: activityState(shown, facts),
    ...(since === undefined ? {} : { since }),
    lastConfirmed: confirmationInWords(shown, sources, methodology),
    confidence: `Confidence ${printFraction(scored.confidence.value)}`,
    value: taken ? printPercent(100 * scored.value) : 'not counted',
    counts: taken,
    ...reasonOf(shown, facts),
    claims: wordClaims(shown, facts),
    ...wordHarm(shown),
    ...wordDispute(shown, facts),
    article5Type: scored.article5Type,
  };
}

function namesOf({
  scored,
  subsidiary,
}: ShownActivity): Pick<ActivityView, 'product' | 'customer' | 'entity'> {
  const [product, customer] = [namedProduct(scored), namedCustomer(scored)];
  return {
    ...(product === undefined ? {} : { product }),
    ...(customer === undefined ? {} : { customer }),
    ...(subsidiary === undefined
      ? {}
      : { entity: { name: subsidiary.name, slug: subsidiary.slug } }),
  };
}

function reasonOf(
  shown: ShownActivity,
  { activities, sources, record }: CompanyFacts,
): { uncountedReason?: string } {
  if (shown.taken) return {};
  const elsewhere = activities.find((other) => other.taken && isSame(other, shown));
  if (shown.scored.takenElsewhere && shown.scored.counts && elsewhere !== undefined) {
    const through = elsewhere.subsidiary?.name ?? record.name;
    return { uncountedReason: `The same activity is counted once, through ${through}` };
  }
  const reason = uncountedReason(shown.scored, lastConfirmedInWords(shown, sources));
  return reason === undefined ? {} : { uncountedReason: reason };
}

function isSame({ scored: a }: ShownActivity, { scored: b }: ShownActivity): boolean {
  return (
    a.role === b.role &&
    a.technology === b.technology &&
    a.product === b.product &&
    a.customer === b.customer
  );
}

/** One sentence per item of evidence: the lead-in of its source, then the claim word for word. */
function wordClaims(shown: ShownActivity, { sources }: CompanyFacts): readonly WordedSentence[] {
  const entity = shown.subsidiary?.slug ?? SELF;
  const supports = `activity ${String(shown.number)}`;
  const sentences = new Map<string, WordedSentence>();
  for (const { source: key, grade, claim } of shown.recorded.flatMap(({ evidence }) => evidence)) {
    const source = sources.sourceOf(entity, key);
    const text = ledIn(evidenceLeadIn(source, grade), claim, source);
    const number = sources.cite({ entity, key, grade, supports });
    sentences.set(`${String(number)} ${text}`, { text, sources: [number] });
  }
  return [...sentences.values()];
}

function wordHarm({ recorded }: ShownActivity): { harm?: string } {
  const harms = new Set(
    recorded.flatMap(({ harm }) => (harm === undefined ? [] : asSentence(harm))),
  );
  return harms.size === 0 ? {} : { harm: `As described in its sources: ${[...harms].join(' ')}` };
}

function asSentence(text: string): string {
  const sentence = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.!?]$/.test(sentence) ? sentence : `${sentence}.`;
}

function wordDispute(
  shown: ShownActivity,
  { sources }: CompanyFacts,
): { dispute?: WordedSentence } {
  const disputes = shown.recorded.flatMap(({ dispute }) => dispute ?? []);
  if (disputes.length === 0) return {};
  const entity = shown.subsidiary?.slug ?? SELF;
  const supports = `dispute of activity ${String(shown.number)}`;
  const numbers = disputes.map(({ source: key }) => sources.cite({ entity, key, supports }));
  const texts = disputes.map((dispute) =>
    disputeText(dispute, sources.sourceOf(entity, dispute.source)),
  );
  return { dispute: { text: texts.join(' '), sources: [...new Set(numbers)] } };
}

function disputeText({ kind, claim }: Dispute, source: Source): string {
  return `${DISPUTES[kind]}. ${ledIn(relatedLeadIn(source), claim, source)}`;
}

function distinct(labels: readonly string[]): string {
  return [...new Set(labels)].join(', ');
}
