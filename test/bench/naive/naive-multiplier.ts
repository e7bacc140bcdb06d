import type { Methodology } from '../../../src/domain/methodology/methodology.js';
import type { CalendarDate } from '../../../src/domain/quantities/calendar-date.js';
import type { ActivityCase, StatusCase } from '../../../src/domain/scoring/case-file.js';

/** Where an activity stands at the end of its history. */
export interface Ending {
  readonly state: string;
  readonly multiplier: number;
  /** Active or pilot, and confirmed within the current months. */
  readonly current: boolean;
}

/** The status walk as METHOD 3.1 tells it, event by event. `newest` is the date of the newest counted item. */
export function walkStatus(
  activity: ActivityCase,
  newest: CalendarDate | undefined,
  asOf: CalendarDate,
  method: Methodology,
): Ending {
  const { status } = method;
  const currency = status.currency[activity.role];
  const happened = activity.status.filter((event) => event.date <= asOf);
  const events = [...happened, ...pausesThatRanOut(happened, asOf)];
  events.sort((a, b) => {
    const [ruleA, ruleB] = [ruleFor(a.status, method), ruleFor(b.status, method)];
    return a.date.localeCompare(b.date) || ruleA.m0 - ruleB.m0 || ruleA.rank - ruleB.rank;
  });

  const lapses = (state: string, age: number): boolean =>
    (status.live.includes(state) || status.lapsing.includes(state)) && age > currency.lapse_months;
  const left = (state: string, start: number, age: number): number => {
    const rule = ruleFor(state, method);
    if (status.live.includes(state)) {
      const floor = rule.floor ?? Number.NaN;
      const faded = Math.max(0, age - currency.grace_months) / currency.half_life_months;
      return floor + (start - floor) * Math.pow(2, -faded);
    }
    if (rule.zero_after_months !== undefined && age > rule.zero_after_months) return 0;
    if (rule.half_life_months === undefined) return start;
    return start * Math.pow(2, -age / rule.half_life_months);
  };

  let state = 'unknown';
  let since: CalendarDate | undefined;
  let start: number | undefined;
  for (const event of events) {
    let value = ruleFor(event.status, method).m0;
    const before = since ?? newest;
    if (status.endings.includes(event.status) && before !== undefined) {
      const age = monthsBetween(before, event.date);
      const lapsed = lapses(state, age);
      if (lapsed && status.terminal.includes(event.status)) value = 0;
      else if (start !== undefined && lapsed && status.live.includes(state)) value = 0;
      else if (start !== undefined) value = Math.min(value, left(state, start, age));
    }
    ({ status: state, date: since } = event);
    start = value;
  }

  const confirmed = latestOf(since, newest);
  const known = status.live.includes(state) ? confirmed : (since ?? confirmed);
  const age =
    known === undefined ? method.evidence.dates.undated_months : monthsBetween(known, asOf);
  const confirmedAge =
    confirmed === undefined ? method.evidence.dates.undated_months : monthsBetween(confirmed, asOf);
  return {
    state,
    multiplier: lapses(state, age) ? 0 : left(state, start ?? ruleFor(state, method).m0, age),
    current:
      (state === 'active' || state === 'pilot') && confirmedAge <= status.currency.current_months,
  };
}

function pausesThatRanOut(events: readonly StatusCase[], asOf: CalendarDate): StatusCase[] {
  const resumed: StatusCase[] = [];
  for (const { status, date, until } of events) {
    if (status !== 'paused' || until === undefined || until > asOf) continue;
    if (events.some((other) => other.date > date && other.date <= until)) continue;
    resumed.push({ status: 'active', date: until });
  }
  return resumed;
}

function ruleFor(status: string, method: Methodology) {
  const rule = method.status.multipliers[status];
  if (rule === undefined) throw new RangeError(`no status ${status}`);
  return rule;
}

function latestOf(
  first: CalendarDate | undefined,
  second: CalendarDate | undefined,
): CalendarDate | undefined {
  if (first === undefined || second === undefined) return first ?? second;
  return first > second ? first : second;
}

function monthsBetween(from: CalendarDate, to: CalendarDate): number {
  const [fromYear = 0, fromMonth = 0, fromDay = 0] = from.split('-').map(Number);
  const [toYear = 0, toMonth = 0, toDay = 0] = to.split('-').map(Number);
  return (toYear - fromYear) * 12 + toMonth - fromMonth - (toDay < fromDay ? 1 : 0);
}
