import type { CountedRow } from '../../src/domain/screening/screening-view.js';
import type { Block } from '../parts/block.js';
import { plain } from '../parts/rich-text.js';
import { table } from '../parts/table.js';
import type { Sheet } from '../theme/paper.js';
import { TYPE } from '../theme/type-scale.js';

/** Numbers of positions, values and parts of the portfolio, one row each. */
export function countedTable(head: string, rows: readonly CountedRow[], sheet: Sheet): Block {
  return table(
    [
      { title: head, share: 30, names: true },
      { title: 'Part of the portfolio', share: 22, align: 'right' },
      { title: 'Value', share: 32, align: 'right' },
      { title: 'Positions', share: 16, align: 'right' },
    ],
    rows.map(({ label, share, amount, positions }) => ({
      cells: [
        { paragraphs: [plain(label, TYPE.smallStrong)] },
        { paragraphs: [plain(share === '' ? '–' : share, TYPE.small)] },
        { paragraphs: [plain(amount, TYPE.small)] },
        { paragraphs: [plain(positions, TYPE.small)] },
      ],
    })),
    sheet,
    'lined',
  );
}
