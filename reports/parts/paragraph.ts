import { columnWidth, type Sheet } from '../theme/paper.js';
import type { Block } from './block.js';
import type { PlacedLine } from './geometry.js';
import { breakLines, type Line } from './line-breaking.js';
import type { PdfElement } from './pdfkit-seam.js';
import type { RichText } from './rich-text.js';

export interface ParagraphLook {
  readonly spaceBefore?: number;
  /** Points from the left edge of the column. */
  readonly indent?: number;
  /** Longest measure in points; text wider than about 95 letters is hard to read. */
  readonly measure?: number;
  readonly keepWithNext?: boolean;
}

/** Running text. No page ends after its first line or before its last. */
export function paragraph(text: RichText, sheet: Sheet, look: ParagraphLook = {}): Block {
  const { spaceBefore = 5, indent = 0, measure = Number.POSITIVE_INFINITY } = look;
  const lines = breakLines(text, Math.min(measure, columnWidth(sheet) - indent));
  const groups = withoutLoneLines(lines);
  let element: PdfElement | undefined;
  return {
    strips: groups.map((group) => heightOf(group)),
    spaceBefore,
    lead: 1,
    keepWithNext: look.keepWithNext ?? false,
    repeated: 0,
    draw(canvas, { from, to, y }) {
      element ??= canvas.element(canvas.root, 'P');
      canvas.lines(element, 'P', stacked(groups.slice(from, to).flat(), sheet.left + indent, y));
      if (to === groups.length) element.end();
    },
  };
}

/** Lines one under the other from a point. */
export function stacked(lines: readonly Line[], x: number, y: number): readonly PlacedLine[] {
  let top = y;
  return lines.map((line) => {
    const placed = { line, x, y: top };
    top += line.leading;
    return placed;
  });
}

export function heightOf(lines: readonly Line[]): number {
  return lines.reduce((sum, { leading }) => sum + leading, 0);
}

function withoutLoneLines(lines: readonly Line[]): readonly (readonly Line[])[] {
  if (lines.length === 0) return [];
  if (lines.length < 4) return [lines];
  return [lines.slice(0, 2), ...lines.slice(2, -2).map((line) => [line]), lines.slice(-2)];
}
