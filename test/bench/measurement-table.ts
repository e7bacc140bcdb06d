import { isMet, type Measurement, type Target } from './measurement.js';

const HEADINGS = ['measurement', 'value', 'unit', 'baseline', 'ratio', 'target', ''] as const;
const NUMBER_COLUMNS = new Set([1, 3, 4, 5]);

/** Measurements as an aligned text table; the ratio is value ÷ baseline. */
export function measurementTable(measurements: readonly Measurement[]): string {
  const rows = [[...HEADINGS], ...measurements.map(cellsOf)];
  const widths = HEADINGS.map((_, column) =>
    Math.max(...rows.map((cells) => (cells[column] ?? '').length)),
  );
  const lines = rows.map((cells) => alignedLine(cells, widths));
  const rule = widths
    .map((width) => '-'.repeat(width))
    .join('  ')
    .trimEnd();
  return [lines[0], rule, ...lines.slice(1), ...notesOf(measurements)].join('\n');
}

function cellsOf(measurement: Measurement): string[] {
  const { name, value, unit, baseline, target } = measurement;
  return [
    name,
    figure(value),
    unit,
    baseline === undefined ? '' : figure(baseline),
    baseline === undefined ? '' : `${figure(value / baseline)}×`,
    target === undefined ? '' : worded(target),
    verdictOn(measurement),
  ];
}

function worded({ of, bound, limit }: Target): string {
  const number = of === 'ratio' ? `${figure(limit)}×` : figure(limit);
  return bound === 'at least' ? `≥ ${number}` : `< ${number}`;
}

function verdictOn(measurement: Measurement): string {
  const met = isMet(measurement);
  if (met === undefined) return '';
  return met ? 'met' : 'MISSED';
}

function alignedLine(cells: readonly string[], widths: readonly number[]): string {
  return widths
    .map((width, column) => {
      const cell = cells[column] ?? '';
      return NUMBER_COLUMNS.has(column) ? cell.padStart(width) : cell.padEnd(width);
    })
    .join('  ')
    .trimEnd();
}

/** Each note once, under the first measurement that has it. */
function notesOf(measurements: readonly Measurement[]): string[] {
  const first = new Map<string, string>();
  for (const { name, note } of measurements) {
    if (note !== undefined && !first.has(note)) first.set(note, name);
  }
  const notes = [...first].map(([note, name]) => `${name}: ${note}`);
  return notes.length === 0 ? [] : ['', ...notes];
}

/** Three significant digits below a hundred, whole numbers grouped above. */
function figure(value: number): string {
  return Math.abs(value) < 100
    ? String(Number(value.toPrecision(3)))
    : Math.round(value).toLocaleString('en-GB');
}
