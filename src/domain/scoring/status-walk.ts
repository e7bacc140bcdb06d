import type { Role } from '../company/vocabulary.js';
import type { Methodology, StatusRule } from '../methodology/methodology.js';
import { type CalendarDate, completedMonths, monthsBefore } from '../quantities/calendar-date.js';
import type { Fraction } from '../quantities/fraction.js';
import type { StatusParts } from './assessed-company.js';
import type { StatusCase } from './case-file.js';

/** What the status of one merged activity is walked from. Nothing in it is dated after `asOf`. */
export interface StatusHistory {
  readonly role: Role;
  readonly events: readonly StatusCase[];
  /** Newest dated item of counted evidence. */
  readonly newestEvidence?: CalendarDate;
  readonly asOf: CalendarDate;
}

/** Where the walk stands after an event; `start` is its value on the day itself. */
interface Standing {
  readonly state: string;
  readonly date: CalendarDate;
  readonly start: Fraction;
}

/** What stood before an event: an earlier event, or evidence alone, which has no value of its own. */
type Before = Omit<Standing, 'start'> & { readonly start?: Fraction };

/** The multiplier m and the state behind it at the as-of date. METHOD 3.1, "Status" and "Currency". */
export function statusOf(history: StatusHistory, method: Methodology): StatusParts {
  const standing = walk(history, method);
  const confirmed = lastConfirmed(history, standing, method);
  const state = standing?.state ?? 'unknown';
  const since = standing?.date;
  const ageFrom = isLive(state, method) ? confirmed : (since ?? confirmed);
  const base = standing?.start ?? statusRule(state, method).m0;
  const ageMonths = completedMonths(ageFrom, history.asOf);
  const reading = { state, base, ageMonths };
  const multiplier = multiplierOf(reading, history.role, method);
  return {
    state,
    lastConfirmed: confirmed,
    ageMonths,
    base,
    multiplier,
    lapsed: hasLapsed(reading, history.role, method),
    current: isCurrent(state, confirmed, history.asOf, method),
    ...(since === undefined ? {} : { since }),
  };
}

function walk(history: StatusHistory, method: Methodology): Standing | undefined {
  let standing: Standing | undefined;
  for (const event of inOrder(withExpiredPauses(history), method)) {
    const start = startOf(event, standing ?? beforeAnyEvent(history), history.role, method);
    standing = { state: event.status, date: event.date, start };
  }
  return standing;
}

/** What is known before the first event: the newest counted evidence, which tells a date and no value. */
function beforeAnyEvent({ newestEvidence }: StatusHistory): Before | undefined {
  return newestEvidence === undefined ? undefined : { state: 'unknown', date: newestEvidence };
}

/**
 * An ending never raises the multiplier: it starts at the smaller of its own value and the value just
 * before it, from the events alone. An ending that settles a lapsed record starts at 0. A company's own word that it
 * ceased settles nothing: after a lapsed pause it starts from the pause, as a first event at its own value.
 */
function startOf(
  { status, date }: StatusCase,
  before: Before | undefined,
  role: Role,
  method: Methodology,
): Fraction {
  const own = statusRule(status, method).m0;
  if (before === undefined || !method.status.endings.includes(status)) return own;
  const ageMonths = completedMonths(before.date, date);
  const lapsed = hasLapsed({ state: before.state, ageMonths }, role, method);
  if (lapsed && method.status.terminal.includes(status)) return 0;
  if (before.start === undefined) return own;
  if (lapsed && isLive(before.state, method)) return 0;
  const reading = { state: before.state, base: before.start, ageMonths };
  return Math.min(own, unlapsedMultiplier(reading, role, method));
}

interface Reading {
  readonly state: string;
  readonly base: Fraction;
  readonly ageMonths: number;
}

function multiplierOf(reading: Reading, role: Role, method: Methodology): Fraction {
  return hasLapsed(reading, role, method) ? 0 : unlapsedMultiplier(reading, role, method);
}

function unlapsedMultiplier(reading: Reading, role: Role, method: Methodology): Fraction {
  if (isLive(reading.state, method)) return faded(reading, role, method);
  return decayed(reading, statusRule(reading.state, method));
}

/** m = floor + (m0 − floor)·2^(−max(0, age − grace)/half-life). */
function faded({ state, base, ageMonths }: Reading, role: Role, method: Methodology): Fraction {
  const { grace_months, half_life_months } = method.status.currency[role];
  const floor = floorOf(state, method);
  const faded = Math.max(0, ageMonths - grace_months) / half_life_months;
  return floor + (base - floor) * 2 ** -faded;
}

function decayed({ base, ageMonths }: Reading, rule: StatusRule): Fraction {
  if (rule.zero_after_months !== undefined && ageMonths > rule.zero_after_months) return 0;
  if (rule.half_life_months === undefined) return base;
  return base * 2 ** (-ageMonths / rule.half_life_months);
}

function hasLapsed(
  { state, ageMonths }: Omit<Reading, 'base'>,
  role: Role,
  method: Methodology,
): boolean {
  const lapses = isLive(state, method) || method.status.lapsing.includes(state);
  return lapses && ageMonths > method.status.currency[role].lapse_months;
}

/** A pause whose end has come becomes active on that day, unless something else happened after it began. */
function withExpiredPauses({ events, asOf }: StatusHistory): readonly StatusCase[] {
  const resumed = events.flatMap(({ status, date, until }): StatusCase[] => {
    if (status !== 'paused' || until === undefined || until > asOf) return [];
    const overtaken = events.some((event) => event.date > date && event.date <= until);
    return overtaken ? [] : [{ status: 'active', date: until }];
  });
  return [...events, ...resumed];
}

/** By date; on one day the larger m0 comes last and so decides, then the larger rank. */
function inOrder(events: readonly StatusCase[], method: Methodology): readonly StatusCase[] {
  return events.toSorted((a, b) => {
    if (a.date !== b.date) return a.date < b.date ? -1 : 1;
    const [first, second] = [statusRule(a.status, method), statusRule(b.status, method)];
    return first.m0 - second.m0 || first.rank - second.rank;
  });
}

/** The later of the latest event and the newest counted evidence; without both, the method's undated age. */
function lastConfirmed(
  { newestEvidence, asOf }: StatusHistory,
  standing: Standing | undefined,
  method: Methodology,
): CalendarDate {
  const dates = [standing?.date, newestEvidence].filter((date) => date !== undefined);
  return dates.toSorted().at(-1) ?? monthsBefore(asOf, method.evidence.dates.undated_months);
}

function isCurrent(
  state: string,
  confirmed: CalendarDate,
  asOf: CalendarDate,
  method: Methodology,
): boolean {
  if (state !== 'active' && state !== 'pilot') return false;
  return completedMonths(confirmed, asOf) <= method.status.currency.current_months;
}

function isLive(state: string, method: Methodology): boolean {
  return method.status.live.includes(state);
}

function floorOf(state: string, method: Methodology): Fraction {
  const { floor } = statusRule(state, method);
  if (floor === undefined) throw new RangeError(`the live status "${state}" has no floor`);
  return floor;
}

function statusRule(state: string, method: Methodology): StatusRule {
  const rule = method.status.multipliers[state];
  if (rule === undefined) throw new RangeError(`the method has no status "${state}"`);
  return rule;
}
