import type { StatusEvent } from '../company/company-record.js';
import type { Methodology } from '../methodology/methodology.js';
import { type PartialDate, placeDate } from '../quantities/calendar-date.js';
import { wordDate } from '../wording/word-date.js';
import type { ShownActivity } from './shown-activity.js';
import { SELF, type SourceRegister } from './source-register.js';

/** All status events of an activity in the order in which the method walks them. */
export function eventsInOrder(
  { recorded }: ShownActivity,
  { status }: Methodology,
): readonly StatusEvent[] {
  const rank = (event: StatusEvent): readonly number[] => {
    const rule = status.multipliers[event.status];
    return rule === undefined ? [0, 0] : [rule.m0, rule.rank];
  };
  return recorded
    .flatMap((activity) => activity.status)
    .toSorted((a, b) => {
      const [first, second] = [placeDate(a.date), placeDate(b.date)];
      if (first !== second) return first < second ? -1 : 1;
      const [[m1 = 0, r1 = 0], [m2 = 0, r2 = 0]] = [rank(a), rank(b)];
      return m1 - m2 || r1 - r2;
    });
}

/** Since when the present state is known without another one in between, as its source dates it. */
export function sinceInWords(shown: ShownActivity, methodology: Methodology): string | undefined {
  const { state, since } = shown.scored.status;
  const events = eventsInOrder(shown, methodology);
  if (events.at(-1)?.status !== state) return since === undefined ? undefined : wordDate(since);
  const before = events.findLastIndex((event) => event.status !== state);
  const first = events[before + 1];
  return first === undefined ? undefined : wordDate(first.date);
}

/** The day the record was last confirmed, as exactly as its source gives it. */
export function lastConfirmedInWords(shown: ShownActivity, sources: SourceRegister): string {
  const { lastConfirmed } = shown.scored.status;
  const given = datesOf(shown, sources)
    .filter((date) => placeDate(date) === lastConfirmed)
    .toSorted((a, b) => b.length - a.length)[0];
  if (given !== undefined) return wordDate(given);
  return hasOwnPage(shown, sources) ? wordDate(lastConfirmed) : 'no dated source';
}

/** The year in which the record was last confirmed; absent when no source is dated. */
export function yearConfirmed(shown: ShownActivity, sources: SourceRegister): string | undefined {
  return /\d{4}$/.exec(lastConfirmedInWords(shown, sources))?.[0];
}

/** `last confirmed 2018` once a live state is older than the method takes for current. */
export function confirmationInWords(
  shown: ShownActivity,
  sources: SourceRegister,
  { status }: Methodology,
): string {
  const text = lastConfirmedInWords(shown, sources);
  const { state, ageMonths } = shown.scored.status;
  const old = status.live.includes(state) && ageMonths > status.currency.current_months;
  const year = yearConfirmed(shown, sources);
  return old && year !== undefined ? `last confirmed ${year}` : text;
}

function datesOf(shown: ShownActivity, sources: SourceRegister): readonly PartialDate[] {
  const events = shown.recorded.flatMap(({ status }) => status.map(({ date }) => date));
  return [...events, ...evidenceSources(shown, sources).flatMap(({ date }) => date ?? [])];
}

function hasOwnPage(shown: ShownActivity, sources: SourceRegister): boolean {
  return evidenceSources(shown, sources).some(({ ownPage, date }) => ownPage && date === undefined);
}

function evidenceSources(
  { recorded, subsidiary }: ShownActivity,
  sources: SourceRegister,
): readonly ReturnType<SourceRegister['sourceOf']>[] {
  const entity = subsidiary?.slug ?? SELF;
  return recorded.flatMap(({ evidence }) =>
    evidence.map(({ source }) => sources.sourceOf(entity, source)),
  );
}
