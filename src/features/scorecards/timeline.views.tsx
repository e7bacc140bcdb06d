import type { JSX } from 'preact';
import type { TimelineEvent } from '../../domain/scorecard/company-view.js';
import { eventLabel } from '../../domain/wording/status-words.js';
import { ScrollRegion } from '../../platform/web/scroll-region.js';
import { SourceLinks } from '../../platform/web/sentence.js';
import type { TimelineRow } from './timeline-geometry.js';
import { timelineGeometry } from './timeline-geometry.js';

interface Props {
  readonly events: readonly TimelineEvent[];
  /** `2026-11-22`. */
  readonly asOf: string;
}

/** Status events as marks on a line per activity, and the same events as a table. */
export function Timeline({ events, asOf }: Props) {
  if (events.length === 0) return null;
  return (
    <section aria-labelledby="timeline">
      <h2 id="timeline">Timeline</h2>
      <p class="text">
        When a state was reported to hold. The number at the left is that of the activity above.
      </p>
      <ScrollRegion label="Timeline chart">
        <Chart events={events} asOf={asOf} />
      </ScrollRegion>
      <Legend statuses={statusesOf(events)} />
      <details>
        <summary>The timeline as a table ({countOf(events)})</summary>
        <EventTable events={events} />
      </details>
    </section>
  );
}

function Chart({ events, asOf }: Props) {
  const geometry = timelineGeometry(events, asOf);
  if (!geometry) return null;
  const { width, height, rows, ticks } = geometry;
  return (
    <svg
      class="timeline"
      viewBox={`0 0 ${String(width)} ${String(height)}`}
      width={width}
      height={height}
      role="img"
      aria-label={`${String(events.length)} status events of ${String(rows.length)} activities, ${ticks[0]?.label ?? ''} to ${asOf.slice(0, 4)}; the same events stand in the table below`}
    >
      {ticks.map(({ x, label }) => (
        <g key={label}>
          <path class="grid" d={`M${String(x)} 20V${String(height)}`} />
          <text x={x} y={14} text-anchor="middle">
            {label}
          </text>
        </g>
      ))}
      {rows.map((row) => (
        <ChartRow key={row.activityNumber} row={row} right={width - 24} />
      ))}
    </svg>
  );
}

interface RowProps {
  readonly row: TimelineRow;
  readonly right: number;
}

function ChartRow({ row, right }: RowProps): JSX.Element {
  return (
    <g>
      <text x={24} y={row.y + 5} text-anchor="end">
        {row.activityNumber}
      </text>
      <path class="line" d={`M44 ${String(row.y)}H${String(right)}`} />
      {row.marks.map(({ x, event }, index) => (
        <g key={index} transform={`translate(${String(x)} ${String(row.y)})`}>
          <title>{`${event.date}: ${event.status}. ${event.activity}`}</title>
          <Mark status={event.status} />
        </g>
      ))}
    </g>
  );
}

/** One shape each, the same on every page. */
const STATUS_LABELS: readonly string[] = [
  'active',
  'unknown',
  'pilot',
  'announced',
  'paused',
  'exit_announced',
  'ceased_unverified',
  'ceased_verified',
  'divested',
  'cancelled',
  'remediated',
].map(eventLabel);

/** Shapes that differ without colour, around 0,0. */
const SHAPES = [
  { d: 'M-6 0a6 6 0 1 0 12 0a6 6 0 1 0-12 0z', hollow: false },
  { d: 'M-5.5-5.5h11v11h-11z', hollow: true },
  { d: 'M0-7L7 5.5H-7z', hollow: false },
  { d: 'M0-7.5L7.5 0 0 7.5-7.5 0z', hollow: true },
  { d: 'M-5.5-5.5h11v11h-11z', hollow: false },
  { d: 'M-6 0a6 6 0 1 0 12 0a6 6 0 1 0-12 0z', hollow: true },
  { d: 'M0-7.5L7.5 0 0 7.5-7.5 0z', hollow: false },
  { d: 'M0-7L7 5.5H-7z', hollow: true },
  { d: 'M-6-6L6 6M-6 6L6-6', hollow: true },
  { d: 'M-7 0H7M0-7V7', hollow: true },
  { d: 'M-6-4H6M-6 4H6', hollow: true },
  { d: 'M-5 0H5', hollow: true },
] as const;

function Mark({ status }: { readonly status: string }) {
  const shape = SHAPES[shapeOf(kindOf(status))];
  if (!shape) return null;
  return <path class={shape.hollow ? 'mark hollow' : 'mark'} d={shape.d} />;
}

function Legend({ statuses }: { readonly statuses: readonly string[] }): JSX.Element {
  return (
    <ul class="legend" aria-label="Marks of the timeline">
      {statuses.map((status) => (
        <li key={status}>
          <svg viewBox="-9 -9 18 18" width="18" height="18" aria-hidden="true">
            <Mark status={status} />
          </svg>
          {status}
        </li>
      ))}
    </ul>
  );
}

function EventTable({ events }: { readonly events: readonly TimelineEvent[] }): JSX.Element {
  return (
    <ScrollRegion label="Table of status events">
      <table>
        <caption>Status events, the oldest first</caption>
        <thead>
          <tr>
            <th scope="col">Date</th>
            <th scope="col">Activity</th>
            <th scope="col">Status</th>
          </tr>
        </thead>
        <tbody>
          {events.map((event, index) => (
            <tr key={index}>
              <td class="date">{event.date}</td>
              <th scope="row">
                {event.activityNumber}. {event.activity}
              </th>
              <td>
                {event.status}
                <SourceLinks numbers={event.sources} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

/** The statuses of a chart, each once, in the order of the shapes. */
function statusesOf(events: readonly TimelineEvent[]): readonly string[] {
  const kinds = new Set(events.map(({ status }) => kindOf(status)));
  return [...kinds].toSorted((a, b) => shapeOf(a) - shapeOf(b) || (a < b ? -1 : 1));
}

/** `Paused until June 2021` is a pause; a status the list does not know stands for itself. */
function kindOf(status: string): string {
  return STATUS_LABELS.find((label) => status.startsWith(`${label} until `)) ?? status;
}

/** A status the list does not know gets the last shape. */
function shapeOf(kind: string): number {
  const place = STATUS_LABELS.indexOf(kind);
  return place === -1 ? SHAPES.length - 1 : place;
}

function countOf({ length }: readonly TimelineEvent[]): string {
  return length === 1 ? '1 event' : `${String(length)} events`;
}
