import type { StatusEvent } from '../company/company-record.js';
import { placeDate } from '../quantities/calendar-date.js';
import { eventLabel } from '../wording/status-words.js';
import { wordDate } from '../wording/word-date.js';
import { eventsInOrder } from './activity-history.js';
import type { CompanyFacts } from './company-facts.js';
import type { TimelineEvent } from './company-view.js';
import type { ShownActivity } from './shown-activity.js';
import { SELF } from './source-register.js';

/** Every status event of every shown activity, oldest first. */
export function wordTimeline(facts: CompanyFacts): readonly TimelineEvent[] {
  const dated = facts.activities.flatMap((shown) =>
    eventsInOrder(shown, facts.methodology).map((event) => ({ shown, event })),
  );
  return dated
    .toSorted((a, b) => {
      const [first, second] = [placeDate(a.event.date), placeDate(b.event.date)];
      return first < second ? -1 : first > second ? 1 : a.shown.number - b.shown.number;
    })
    .map(({ shown, event }) => wordEvent(event, shown, facts));
}

function wordEvent(
  event: StatusEvent,
  shown: ShownActivity,
  { sources }: CompanyFacts,
): TimelineEvent {
  const entity = shown.subsidiary?.slug ?? SELF;
  const supports = `status of activity ${String(shown.number)}`;
  const numbers = event.evidence.map((key) => sources.cite({ entity, key, supports }));
  const owner = shown.subsidiary === undefined ? '' : `${shown.subsidiary.name}: `;
  return {
    iso: placeDate(event.date),
    date: wordDate(event.date),
    activityNumber: shown.number,
    activity: `${owner}${shown.title}`,
    status: eventStatus(event),
    sources: [...new Set(numbers)],
  };
}

function eventStatus({ status, until }: StatusEvent): string {
  return until === undefined
    ? eventLabel(status)
    : `${eventLabel(status)} until ${wordDate(until)}`;
}
