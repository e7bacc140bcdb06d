import type { JSX } from 'preact';
import type { ResolutionView } from '../../domain/resolution/resolution-view.js';
import { ScrollRegion } from '../../platform/web/scroll-region.js';

const COLUMN = 60;
const BAR = 32;
const HEIGHT = 120;
/** Percent at which a majority begins. */
const HALF = 50;
const ABOVE = 18;
const BELOW = 34;

interface Props {
  /** In any order; drawn the oldest first. */
  readonly lines: readonly ResolutionView[];
}

/** Support of the resolutions whose support is known, as columns from 0 to at least half of the votes. The table holds the numbers. */
export function SupportColumns({ lines }: Props): JSX.Element | null {
  const known = lines
    .filter(({ support }) => support !== undefined)
    .toSorted((a, b) => a.year - b.year || (a.slug < b.slug ? -1 : 1));
  if (known.length < 2) return null;
  const width = known.length * COLUMN;
  const top = Math.max(HALF, ...known.map(({ support }) => support?.percent ?? 0));
  const half = ABOVE + HEIGHT * (1 - HALF / top);
  return (
    <figure class="support">
      <ScrollRegion label="Chart of support">
        <svg
          class="columns"
          viewBox={`0 0 ${String(width)} ${String(ABOVE + HEIGHT + BELOW)}`}
          width={width}
          height={ABOVE + HEIGHT + BELOW}
          aria-hidden="true"
        >
          <path class="grid" d={`M0 ${String(half)}H${String(width)}`} />
          <path class="line" d={`M0 ${String(ABOVE + HEIGHT)}H${String(width)}`} />
          {known.map((line, index) => (
            <Column key={line.slug} line={line} at={index * COLUMN} top={top} />
          ))}
        </svg>
      </ScrollRegion>
      <figcaption>
        Votes for in percent, the oldest meeting first; the upper line is half of the votes. The
        table below holds the numbers.
      </figcaption>
    </figure>
  );
}

interface ColumnProps {
  readonly line: ResolutionView;
  /** Its left end. */
  readonly at: number;
  /** The percent that fills the height. */
  readonly top: number;
}

function Column({ line, at, top }: ColumnProps): JSX.Element {
  const percent = line.support?.percent ?? 0;
  const length = Math.round((10 * HEIGHT * percent) / top) / 10;
  const middle = at + COLUMN / 2;
  const foot = ABOVE + HEIGHT;
  return (
    <g>
      <path
        class="column"
        d={`M${String(middle - BAR / 2)} ${String(foot)}v${String(-length)}h${String(BAR)}v${String(length)}z`}
      />
      <text x={middle} y={foot - length - 4} text-anchor="middle">
        {Math.round(percent)}
      </text>
      <text x={middle} y={foot + 14} text-anchor="middle">
        {line.year}
      </text>
      <text x={middle} y={foot + 28} text-anchor="middle" class="who">
        {initials(line.company.name)}
      </text>
    </g>
  );
}

/** `Northrop Grumman` is NG: only so much fits under a column. */
function initials(name: string): string {
  const words = name.split(/\s+/);
  if (words.length === 1) return name.length > 10 ? `${name.slice(0, 9)}…` : name;
  return words.map((word) => word.charAt(0)).join('');
}
