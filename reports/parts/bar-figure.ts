import { scaleLinear } from 'd3-scale';
import { PALETTE } from '../theme/palette.js';
import type { Figure } from './table-parts.js';

const THICKNESS = 9;

/** A bar on its track, from 0 to `most`, with a mark at each quarter. */
export function barFigure(value: number, most: number, alt: string): Figure {
  return {
    height: THICKNESS + 4,
    alt,
    draw(canvas, x, y, width) {
      const along = scaleLinear([0, Math.max(most, 1)], [0, width]).clamp(true);
      canvas.rule({ x, y: y + 2, width, height: THICKNESS }, PALETTE.track);
      for (const quarter of [0, 0.25, 0.5, 0.75, 1]) {
        const mark = { x: x + quarter * width - 0.2, y: y + 1, width: 0.4 };
        canvas.rule({ ...mark, height: THICKNESS + 2 }, PALETTE.muted);
      }
      canvas.rule({ x, y: y + 2, width: along(value), height: THICKNESS }, PALETTE.accent);
    },
  };
}
