import { PALETTE } from '../theme/palette.js';
import { columnWidth } from '../theme/paper.js';
import { TYPE } from '../theme/type-scale.js';
import type { Canvas } from './canvas.js';
import type { PlacedLine } from './geometry.js';
import { breakLines } from './line-breaking.js';
import { plain } from './rich-text.js';

/** What stands in the margins of every page. */
export interface RunningLines {
  readonly left: string;
  readonly right: string;
  readonly foot: string;
}

const HEAD = 34;
const FOOT = 30;
const PAGE_NUMBER = 90;
const GAP = 12;

/** Head and foot are artifacts: a screen reader skips them. */
export function drawRunningLines(
  canvas: Canvas,
  { left, right, foot }: RunningLines,
  page: { readonly number: number; readonly of: number },
): void {
  const { sheet } = canvas;
  const width = columnWidth(sheet);
  const under = sheet.height - FOOT - TYPE.label.leading;
  const rightLine = oneLine(right, width * 0.45);
  const number = oneLine(`Page ${String(page.number)} of ${String(page.of)}`, PAGE_NUMBER);
  const lines = [
    ...at(oneLine(left, width - (rightLine?.width ?? 0) - GAP), sheet.left, HEAD),
    ...at(rightLine, sheet.right - (rightLine?.width ?? 0), HEAD),
    ...at(oneLine(foot, width - PAGE_NUMBER - GAP), sheet.left, under),
    ...at(number, sheet.right - (number?.width ?? 0), under),
  ];
  canvas.artifact('Pagination', () => {
    canvas.rule({ x: sheet.left, y: HEAD + 14, width, height: 0.4 }, PALETTE.rule);
    canvas.bareLines(lines);
  });
}

/** The text on one line; one that is too long ends with an ellipsis, its full form stands in the document. */
function oneLine(text: string, width: number): PlacedLine['line'] | undefined {
  const [line, ...more] = breakLines(plain(text, TYPE.label), width);
  if (more.length === 0) return line;
  const words = text.split(' ');
  for (let kept = words.length - 1; kept > 0; kept -= 1) {
    const shorter = breakLines(plain(`${words.slice(0, kept).join(' ')} …`, TYPE.label), width);
    if (shorter.length === 1) return shorter[0];
  }
  return line;
}

function at(line: PlacedLine['line'] | undefined, x: number, y: number): readonly PlacedLine[] {
  return line === undefined ? [] : [{ line, x, y }];
}
