import { SALE_INCLUDES_OFFER } from '../../src/domain/wording/role-words.js';
import type { ActivityView, TimelineEvent } from '../../src/domain/scorecard/company-view.js';
import type { Block } from '../parts/block.js';
import { citations, sourced } from '../parts/citations.js';
import { paragraph } from '../parts/paragraph.js';
import { plain, type RichText } from '../parts/rich-text.js';
import { section, subsection } from '../parts/section.js';
import { table, type Row } from '../parts/table.js';
import type { Column } from '../parts/table-parts.js';
import { canBeDrawn, timeline } from '../parts/timeline.js';
import type { Sheet } from '../theme/paper.js';
import { TYPE } from '../theme/type-scale.js';

/** What the company does: its activities, and their status along the years. */
export function whatItDoes(
  activities: readonly ActivityView[],
  events: readonly TimelineEvent[],
  asOf: string,
  sheet: Sheet,
): readonly Block[] {
  if (activities.length === 0) return [];
  const sold = activities.some(({ role }) => role === 'sell');
  const flagged = activities.some(({ article5Type }) => article5Type);
  return section(
    'What it does or did',
    [
      table(COLUMNS, activities.map(rowOf), sheet),
      ...(sold ? [paragraph(plain(SALE_INCLUDES_OFFER, TYPE.smallMuted), sheet)] : []),
      ...(flagged ? [paragraph(plain(ARTICLE_5, TYPE.smallMuted), sheet)] : []),
      ...subsection('When the status changed', chart(events, asOf, sheet), sheet),
    ],
    sheet,
  );
}

/** Every status event with its sources: the table of the timeline. */
export function statusHistory(events: readonly TimelineEvent[], sheet: Sheet): readonly Block[] {
  return section('Annex: status changes', history(events, sheet), sheet);
}

/** What the sources say of each activity, in graded words. */
export function accountsOfActivities(
  activities: readonly ActivityView[],
  sheet: Sheet,
): readonly Block[] {
  return section(
    'Annex: what the sources say',
    activities.flatMap((each) => accounts(each, sheet)),
    sheet,
  );
}

const COLUMNS: readonly Column[] = [
  { title: 'No.', share: 5, align: 'right', names: true },
  { title: 'Activity', share: 39 },
  { title: 'Setting and place', share: 17 },
  { title: 'Status', share: 25 },
  { title: 'Value of 100', share: 14.5, align: 'right' },
];

function rowOf(activity: ActivityView): Row {
  return {
    cells: [
      { paragraphs: [plain(String(activity.number), TYPE.smallStrong)] },
      { paragraphs: activityLines(activity) },
      { paragraphs: [activity.settings, activity.places].filter((text) => text !== '').map(small) },
      { paragraphs: statusLines(activity) },
      {
        paragraphs: [
          plain(activity.value, TYPE.small),
          plain(activity.confidence, TYPE.smallMuted),
        ],
      },
    ],
  };
}

function activityLines(activity: ActivityView): readonly RichText[] {
  const { roleLabel, technology, product, customer, entity, article5Type } = activity;
  const details = [
    ...(product === undefined ? [] : [`product: ${product}`]),
    ...(customer === undefined ? [] : [`customer or site: ${customer}`]),
    ...(entity === undefined ? [] : [`company of the group: ${entity.name}`]),
  ].join('; ');
  const sources = [...new Set(activity.claims.flatMap((claim) => claim.sources))];
  const name = { text: `${roleLabel}: ${technology}`, style: TYPE.smallStrong };
  return [
    [
      name,
      ...citations(
        sources.toSorted((a, b) => a - b),
        TYPE.small,
      ),
    ],
    ...(details === '' ? [] : [small(details.charAt(0).toUpperCase() + details.slice(1))]),
    ...(article5Type ? [plain('Article-5-type', TYPE.smallMuted)] : []),
  ];
}

const ARTICLE_5 =
  'Article-5-type: of a kind that Article 5 of Regulation (EU) 2024/1689 names. A flag, not a legal finding.';

function statusLines({
  status,
  since,
  lastConfirmed,
  counts,
  uncountedReason,
}: ActivityView): readonly RichText[] {
  return [
    plain(status, TYPE.smallStrong),
    ...(since === undefined ? [] : [small(`reported ${since}`)]),
    small(/confirmed/i.test(lastConfirmed) ? lastConfirmed : `confirmed ${lastConfirmed}`),
    ...(counts || uncountedReason === undefined ? [] : [plain(uncountedReason, TYPE.smallMuted)]),
  ];
}

/** The claims about one activity; its number stands before the first. */
function accounts(activity: ActivityView, sheet: Sheet): readonly Block[] {
  const { number, claims, harm, dispute } = activity;
  const sentences = [
    ...claims.map((claim) => sourced(claim, TYPE.body)),
    ...(harm === undefined ? [] : [labelled('Harm: ', plain(harm, TYPE.body))]),
    ...(dispute === undefined ? [] : [labelled('Disputed: ', sourced(dispute, TYPE.body))]),
  ];
  const name = { text: `Activity ${String(number)}. `, style: TYPE.strong };
  return sentences.map((sentence, index) =>
    paragraph(index === 0 ? [name, ...sentence] : sentence, sheet, {
      spaceBefore: index === 0 ? 6 : 2,
    }),
  );
}

function labelled(label: string, text: RichText): RichText {
  return [{ text: label, style: TYPE.strong }, ...text];
}

const HISTORY: readonly Column[] = [
  { title: 'Activity', share: 42, names: true },
  { title: 'Status changes', share: 58 },
];

function chart(events: readonly TimelineEvent[], asOf: string, sheet: Sheet): readonly Block[] {
  return canBeDrawn(events) ? [timeline(events, asOf, sheet)] : [];
}

function history(events: readonly TimelineEvent[], sheet: Sheet): readonly Block[] {
  if (events.length === 0) return [];
  const numbers = [...new Set(events.map(({ activityNumber }) => activityNumber))];
  const rows = numbers
    .toSorted((a, b) => a - b)
    .map((number) => historyRow(events.filter(({ activityNumber }) => activityNumber === number)));
  return [table(HISTORY, rows, sheet)];
}

/** One activity and its events, oldest first. */
function historyRow(events: readonly TimelineEvent[]): Row {
  const [first] = events;
  const name = first === undefined ? '' : `${String(first.activityNumber)} · ${first.activity}`;
  const changes = events
    .toSorted((a, b) => (a.iso < b.iso ? -1 : a.iso > b.iso ? 1 : 0))
    .flatMap(({ date, status, sources }, index): RichText => [
      { text: `${index === 0 ? '' : '; '}${date}: ${status}`, style: TYPE.small },
      ...citations(sources, TYPE.small),
    ]);
  return { cells: [{ paragraphs: [small(name)] }, { paragraphs: [changes] }] };
}

function small(text: string): RichText {
  return plain(text, TYPE.small);
}
