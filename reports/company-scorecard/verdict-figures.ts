import type { Verdict } from '../../src/domain/scorecard/company-view.js';
import type { Block } from '../parts/block.js';
import type { PlacedLine } from '../parts/geometry.js';
import { breakLines } from '../parts/line-breaking.js';
import { heightOf, stacked } from '../parts/paragraph.js';
import { plain } from '../parts/rich-text.js';
import { columnWidth, type Sheet } from '../theme/paper.js';
import { TYPE } from '../theme/type-scale.js';

interface Figure {
  readonly label: string;
  readonly value: string;
  readonly scale: string;
}

const GRADE_WIDTH = 92;
const GAP = 14;

/** The grade as a letter, and beside it the numbers with the scales they stand on. */
export function verdictFigures(verdict: Verdict, sheet: Sheet): readonly Block[] {
  const { grade } = verdict;
  if (grade === undefined) return [];
  const figures = figuresOf(verdict);
  const width = (columnWidth(sheet) - GRADE_WIDTH) / Math.max(1, figures.length) - GAP;
  const columns = figures.map((figure) => linesOf(figure, width));
  const letter = [
    ...breakLines(plain('Grade', TYPE.label), GRADE_WIDTH),
    ...breakLines(plain(grade, TYPE.grade), GRADE_WIDTH),
  ];
  const height = Math.max(heightOf(letter), ...columns.map(heightOf)) + 4;
  const beside = (heightOf(letter) - Math.max(...columns.map(heightOf), 0)) / 2;
  return [
    {
      strips: [height],
      spaceBefore: 8,
      lead: 1,
      keepWithNext: false,
      repeated: 0,
      draw(canvas, { y }) {
        const paragraphs: (readonly PlacedLine[])[] = [stacked(letter, sheet.left, y)];
        for (const [index, lines] of columns.entries()) {
          const x = sheet.left + GRADE_WIDTH + index * (width + GAP);
          paragraphs.push(stacked(lines, x, y + Math.max(0, beside)));
        }
        for (const lines of paragraphs) {
          const element = canvas.element(canvas.root, 'P');
          canvas.lines(element, 'P', lines);
          element.end();
        }
      },
    },
  ];
}

function figuresOf({ score, atMost, rank, involvement, response }: Verdict): readonly Figure[] {
  const figures: Figure[] = [];
  if (score !== undefined) {
    const label = atMost ? 'Score, at most' : 'Score';
    figures.push({ label, value: score, scale: 'of 100, higher is better' });
  }
  if (rank !== undefined) {
    figures.push({ label: 'Rank', value: rank.label, scale: `of ${String(rank.of)}, 1 is best` });
  }
  if (involvement !== undefined) {
    figures.push({ label: 'Involvement', value: involvement, scale: 'of 100, higher is worse' });
  }
  if (response !== undefined) {
    figures.push({ label: 'Response', value: response, scale: 'of 100, higher is better' });
  }
  return figures;
}

/** Blanks end the lines so that a copied or spoken text keeps its words apart. */
function linesOf({ label, value, scale }: Figure, width: number): ReturnType<typeof breakLines> {
  return [
    ...breakLines(plain(label, TYPE.label), width),
    ...breakLines(plain(value, TYPE.figure), width),
    ...breakLines(plain(scale, TYPE.label), width),
  ];
}
