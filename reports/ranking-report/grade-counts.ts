import type { RankingView } from '../../src/domain/scorecard/ranking-view.js';
import { barFigure } from '../parts/bar-figure.js';
import type { Block } from '../parts/block.js';
import { plain } from '../parts/rich-text.js';
import { section } from '../parts/section.js';
import { table, type Row } from '../parts/table.js';
import type { Column } from '../parts/table-parts.js';
import type { Sheet } from '../theme/paper.js';
import { TYPE } from '../theme/type-scale.js';

const COLUMNS: readonly Column[] = [
  { title: 'Grade', share: 10, names: true },
  { title: 'Share of the ranked companies', share: 74 },
  { title: 'Companies', share: 16, align: 'right' },
];

/** How many companies have each grade. */
export function gradeCounts(grades: RankingView['grades'], sheet: Sheet): readonly Block[] {
  const all = grades.reduce((sum, { count }) => sum + count, 0);
  if (all === 0) return [];
  const rows = grades.map(({ grade, count }): Row => {
    const alt = `Bar: ${String(count)} of ${String(all)} companies have grade ${grade}.`;
    return {
      cells: [
        { paragraphs: [plain(grade, TYPE.strong)] },
        { figure: barFigure(count, all, alt) },
        { paragraphs: [plain(String(count), TYPE.body)] },
      ],
    };
  });
  return section('Grades', [table(COLUMNS, rows, sheet)], sheet);
}
