import { scaleLinear, type ScaleLinear } from 'd3-scale';
import { symbol, symbolCircle } from 'd3-shape';
import type { TimelineEvent } from '../../src/domain/scorecard/company-view.js';
import { PALETTE } from '../theme/palette.js';
import type { Sheet } from '../theme/paper.js';
import { TYPE } from '../theme/type-scale.js';
import type { Block } from './block.js';
import type { Canvas } from './canvas.js';
import type { PlacedLine } from './geometry.js';
import { breakLines, widthOfText } from './line-breaking.js';
import { plain } from './rich-text.js';

const LABELS = 62;
const LANE = 12;
const AXIS = 18;
const DOT = symbol(symbolCircle, 22)() ?? '';
/** Points between a dot and the words beside it. */
const BESIDE = 5;
const MOST_YEAR_MARKS = 12;

interface Mark {
  readonly year: number;
  readonly status: string;
}

/** Status events along the years, one lane per activity. The annex holds every event as a table. */
export function timeline(events: readonly TimelineEvent[], asOf: string, sheet: Sheet): Block {
  const lanes = lanesOf(events);
  const years = [...[...lanes.values()].flat().map(({ year }) => year), decimalYear(asOf)];
  const first = Math.floor(Math.min(...years));
  const last = Math.ceil(Math.max(...years));
  const scale = scaleLinear(
    [first, Math.max(last, first + 1)],
    [sheet.left + LABELS, sheet.right - 12],
  );
  const height = lanes.size * LANE + AXIS;
  return {
    strips: [height],
    spaceBefore: 8,
    lead: 1,
    keepWithNext: false,
    repeated: 0,
    draw(canvas, { y }) {
      const bbox = [sheet.left, y, sheet.right, y + height] as const;
      const figure = canvas.element(canvas.root, 'Figure', {
        alt: altOf(events, lanes.size),
        bbox,
      });
      canvas.marked(figure, 'Figure', () => {
        drawAxis(canvas, scale, y + lanes.size * LANE);
        [...lanes].forEach(([number, marks], index) => {
          drawLane(canvas, scale, { number, marks, y: y + index * LANE });
        });
      });
      figure.end();
    },
  };
}

/** Only events with a date that can be placed. */
export function canBeDrawn(events: readonly TimelineEvent[]): boolean {
  return events.length > 1 && events.every(({ iso }) => Number.isFinite(decimalYear(iso)));
}

function lanesOf(events: readonly TimelineEvent[]): ReadonlyMap<number, readonly Mark[]> {
  const lanes = new Map<number, Mark[]>();
  for (const { activityNumber, iso, status } of events) {
    const lane = lanes.get(activityNumber) ?? [];
    lane.push({ year: decimalYear(iso), status });
    lanes.set(activityNumber, lane);
  }
  return new Map(
    [...lanes]
      .toSorted(([a], [b]) => a - b)
      .map(([number, marks]) => [number, marks.toSorted((a, b) => a.year - b.year)]),
  );
}

/** `2020`, `2020-06` or `2020-06-10` as a place on a line of years; a year alone stands at its middle. */
function decimalYear(iso: string): number {
  const [year = Number.NaN, month, day] = iso.split('-').map(Number);
  if (month === undefined) return year + 0.5;
  return year + (month - 1 + ((day ?? 15) - 1) / 31) / 12;
}

function altOf(events: readonly TimelineEvent[], lanes: number): string {
  const dates = events.toSorted((a, b) => (a.iso < b.iso ? -1 : 1));
  const first = dates[0]?.date ?? '';
  const last = dates.at(-1)?.date ?? '';
  const activities = lanes === 1 ? 'one activity' : `${String(lanes)} activities`;
  return `Timeline of ${String(events.length)} status events of ${activities} from ${first} to ${last}. The annex lists them all.`;
}

function drawAxis(canvas: Canvas, scale: ScaleLinear<number, number>, y: number): void {
  const [from = 0, to = 0] = scale.domain();
  const step = Math.max(1, Math.ceil((to - from) / MOST_YEAR_MARKS));
  const [left = 0, right = 0] = scale.range();
  canvas.rule({ x: left, y, width: right - left, height: 0.6 }, PALETTE.muted);
  const lines: PlacedLine[] = [];
  for (let year = from; year <= to; year += step) {
    const [line] = breakLines(plain(String(year), TYPE.label), 60);
    if (line === undefined) continue;
    canvas.rule({ x: scale(year) - 0.3, y, width: 0.6, height: 4 }, PALETTE.muted);
    lines.push({ line, x: scale(year) - line.width / 2, y: y + 5 });
  }
  canvas.bareLines(lines);
}

function drawLane(
  canvas: Canvas,
  scale: ScaleLinear<number, number>,
  lane: { readonly number: number; readonly marks: readonly Mark[]; readonly y: number },
): void {
  const { left } = canvas.sheet;
  const middle = lane.y + LANE / 2;
  const [, right = 0] = scale.range();
  const begin = scale(lane.marks[0]?.year ?? 0);
  canvas.rule(
    { x: begin, y: middle - 0.3, width: Math.max(0, right - begin), height: 0.6 },
    PALETTE.rule,
  );
  const lines = textLine(`Activity ${String(lane.number)}`, left, lane.y);
  let free = left + LABELS;
  for (const [index, { year, status }] of lane.marks.entries()) {
    const x = scale(year);
    canvas.path(DOT, x, middle, { fill: PALETTE.accent, stroke: PALETTE.ink });
    const next = lane.marks[index + 1];
    const end = next === undefined ? canvas.sheet.right : scale(next.year) - BESIDE;
    const word = wordBeside(status, { from: free, x, to: end });
    if (word !== undefined) lines.push(...written(canvas, word, lane.y));
    free = Math.max(x + BESIDE, word === undefined ? 0 : word.x + word.width + BESIDE);
  }
  canvas.bareLines(lines);
}

interface Word {
  readonly text: string;
  readonly x: number;
  readonly width: number;
}

/** The status on the right of its dot, else its first clause there, else either on the left; whatever has room. */
function wordBeside(
  status: string,
  { from, x, to }: { readonly from: number; readonly x: number; readonly to: number },
): Word | undefined {
  const clause = status.split(',')[0] ?? status;
  const widths = [status, clause].map((text) => ({
    text,
    width: widthOfText(plain(text, TYPE.label)),
  }));
  const right = widths.find(({ width }) => x + BESIDE + width <= to);
  if (right !== undefined) return { ...right, x: x + BESIDE };
  const left = widths.find(({ width }) => from + width <= x - BESIDE);
  return left === undefined ? undefined : { ...left, x: x - BESIDE - left.width };
}

/** On a white ground that hides the lane. */
function written(canvas: Canvas, { text, x, width }: Word, y: number): readonly PlacedLine[] {
  canvas.rule({ x: x - 1, y: y + 1, width: width + 2, height: LANE - 2 }, PALETTE.paper);
  return textLine(text, x, y);
}

function textLine(text: string, x: number, y: number): PlacedLine[] {
  const [line] = breakLines(plain(text, TYPE.label), Number.POSITIVE_INFINITY);
  return line === undefined ? [] : [{ line, x, y: y + (LANE - TYPE.label.leading) / 2 }];
}
