import { columnWidth, type Sheet } from '../theme/paper.js';
import { TYPE } from '../theme/type-scale.js';
import type { Block } from './block.js';
import { breakLines } from './line-breaking.js';
import { heightOf, stacked } from './paragraph.js';
import { plain } from './rich-text.js';

/** The one heading of level 1. */
export function title(text: string, sheet: Sheet): Block {
  const lines = breakLines(plain(text, TYPE.name), columnWidth(sheet));
  return {
    strips: [heightOf(lines)],
    spaceBefore: 2,
    lead: 1,
    keepWithNext: true,
    repeated: 0,
    draw(canvas, { y }) {
      canvas.doc.outline.addItem(text, { fit: false, top: 0, left: sheet.width, zoom: 0 });
      const element = canvas.element(canvas.root, 'H1');
      canvas.lines(element, 'H1', stacked(lines, sheet.left, y));
      element.end();
    },
  };
}
