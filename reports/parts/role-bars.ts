import type { RoleBar } from '../../src/domain/scorecard/company-view.js';
import type { Sheet } from '../theme/paper.js';
import { TYPE } from '../theme/type-scale.js';
import { barFigure } from './bar-figure.js';
import type { Block } from './block.js';
import { plain } from './rich-text.js';
import { table, type Row } from './table.js';
import type { Column } from './table-parts.js';

const COLUMNS: readonly Column[] = [
  { title: 'Role', share: 12, names: true },
  { title: '0 to 100, higher is worse', share: 70 },
  { title: 'Involvement', share: 18, align: 'right' },
];

/** The bars stand inside the table of their numbers, so that one reading order serves eye and ear. */
export function roleBars(bars: readonly RoleBar[], sheet: Sheet): Block {
  return table(COLUMNS, bars.map(rowOf), sheet);
}

function rowOf({ label, value, text }: RoleBar): Row {
  return {
    cells: [
      { paragraphs: [plain(label, TYPE.strong)] },
      { figure: barFigure(value, 100, `Bar from 0 to 100. ${label}: ${text}.`) },
      { paragraphs: [plain(text, TYPE.body)] },
    ],
  };
}
