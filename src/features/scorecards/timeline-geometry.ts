import type { TimelineEvent } from '../../domain/scorecard/company-view.js';

/** Where the marks of a timeline stand, in units of its drawing. */
export interface TimelineGeometry {
  readonly width: number;
  readonly height: number;
  readonly rows: readonly TimelineRow[];
  readonly ticks: readonly { readonly x: number; readonly label: string }[];
}

export interface TimelineRow {
  readonly activityNumber: number;
  readonly activity: string;
  readonly y: number;
  readonly marks: readonly { readonly x: number; readonly event: TimelineEvent }[];
}

const WIDTH = 900;
const LEFT = 44;
const RIGHT = 24;
const TOP = 28;
const ROW = 26;
const MAX_TICKS = 10;
const DAY_MS = 86_400_000;

/** One row per activity, in the order of their numbers; time from the first event's year to the as-of date. */
export function timelineGeometry(
  events: readonly TimelineEvent[],
  asOf: string,
): TimelineGeometry | undefined {
  const years = [...events.map(({ iso }) => iso), asOf].map((iso) => Number(iso.slice(0, 4)));
  const first = Math.min(...years);
  const last = Math.max(...years) + 1;
  if (events.length === 0 || !Number.isFinite(first)) return undefined;
  const place = (iso: string): number => {
    const share = (dayOf(iso) - dayOf(`${String(first)}-01-01`)) / spanOf(first, last);
    return round(LEFT + share * (WIDTH - LEFT - RIGHT));
  };
  const numbers = [...new Set(events.map(({ activityNumber }) => activityNumber))].toSorted(
    (a, b) => a - b,
  );
  return {
    width: WIDTH,
    height: TOP + numbers.length * ROW + 6,
    rows: numbers.map((number, index) => rowOf(number, { index, events, place })),
    ticks: tickYears(first, last).map((year) => ({
      x: place(`${String(year)}-01-01`),
      label: String(year),
    })),
  };
}

interface RowInput {
  readonly index: number;
  readonly events: readonly TimelineEvent[];
  readonly place: (iso: string) => number;
}

function rowOf(activityNumber: number, { index, events, place }: RowInput): TimelineRow {
  const own = events.filter((event) => event.activityNumber === activityNumber);
  return {
    activityNumber,
    activity: own[0]?.activity ?? '',
    y: TOP + index * ROW + ROW / 2,
    marks: own.map((event) => ({ x: place(event.iso), event })),
  };
}

function tickYears(first: number, last: number): number[] {
  const step = Math.max(1, Math.ceil((last - first) / MAX_TICKS));
  const count = Math.floor((last - first) / step) + 1;
  return Array.from({ length: count }, (_, index) => first + index * step);
}

function spanOf(first: number, last: number): number {
  return dayOf(`${String(last)}-01-01`) - dayOf(`${String(first)}-01-01`);
}

function dayOf(iso: string): number {
  return Date.parse(`${iso}T00:00:00Z`) / DAY_MS;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
