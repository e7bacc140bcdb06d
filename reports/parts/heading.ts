import { TYPE } from '../theme/type-scale.js';
import { PALETTE } from '../theme/palette.js';
import { columnWidth, type Sheet } from '../theme/paper.js';
import type { Block } from './block.js';
import { breakLines } from './line-breaking.js';
import { stacked } from './paragraph.js';
import { plain } from './rich-text.js';

/** A section (level 2) opens with a thin rule and a bookmark, a subsection (level 3) with neither. */
export function heading(text: string, level: 2 | 3, sheet: Sheet): Block {
  const style = level === 2 ? TYPE.section : TYPE.subsection;
  const lines = breakLines(plain(text, style), columnWidth(sheet));
  const above = level === 2 ? 6 : 0;
  const below = level === 2 ? 4 : 1;
  return {
    strips: [above + lines.length * style.leading + below],
    spaceBefore: level === 2 ? 18 : 9,
    lead: 1,
    keepWithNext: true,
    repeated: 0,
    draw(canvas, { y }) {
      const { doc, root } = canvas;
      if (level === 2) {
        const rule = { x: sheet.left, y, width: columnWidth(sheet), height: 0.8 };
        canvas.artifact('Layout', () => {
          canvas.rule(rule, PALETTE.ink);
        });
        doc.outline.addItem(text, { fit: false, top: y, left: sheet.width, zoom: 0 });
      }
      const element = canvas.element(root, `H${String(level)}`);
      canvas.lines(element, `H${String(level)}`, stacked(lines, sheet.left, y + above));
      element.end();
    },
  };
}
