import type { Paper } from '../theme/paper.js';
import { sheetOf, type Sheet } from '../theme/paper.js';
import type { Block } from './block.js';
import { Canvas } from './canvas.js';
import { planParts } from './pagination.js';
import { openDocument, type DocumentFacts } from './pdfkit-seam.js';
import { drawRunningLines, type RunningLines } from './running-lines.js';

/** A document as blocks. Each part begins on a new page unless that costs a page more. */
export interface Story {
  readonly facts: DocumentFacts;
  readonly running: RunningLines;
  readonly parts: readonly (readonly Block[])[];
}

/** Prints a story. The same story gives the same bytes. */
export function printStory(paper: Paper, tell: (sheet: Sheet) => Story): Buffer {
  const sheet = sheetOf(paper);
  const { facts, running, parts } = tell(sheet);
  const file = openDocument(facts);
  const { doc } = file;
  const root = doc.struct('Document');
  doc.addStructure(root);
  const canvas = new Canvas(doc, sheet, root);
  const pages = planParts(parts, sheet.bottom - sheet.top);
  for (const [index, page] of pages.entries()) {
    file.startPage(sheet);
    drawRunningLines(canvas, running, { number: index + 1, of: pages.length });
    for (const { block, from, to, y } of page.placements) {
      block.draw(canvas, { from, to, y: sheet.top + y });
    }
  }
  root.end();
  return file.finish();
}
