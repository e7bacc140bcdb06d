import type { BehindView, ScreeningView } from '../../src/domain/screening/screening-view.js';
import { BEHIND_MEANING } from '../../src/domain/screening/word-behind.js';
import type { Block } from '../parts/block.js';
import { paragraph } from '../parts/paragraph.js';
import { plain } from '../parts/rich-text.js';
import { section } from '../parts/section.js';
import { table, type Row } from '../parts/table.js';
import type { Column } from '../parts/table-parts.js';
import type { Sheet } from '../theme/paper.js';
import { TYPE } from '../theme/type-scale.js';
import { cutNote } from './cut-note.js';

const COLUMNS: readonly Column[] = [
  { title: 'Grade', share: 7 },
  { title: 'Involved company', share: 23, names: true },
  { title: 'Held through', share: 31, names: true },
  { title: 'Share', share: 17, align: 'right' },
  { title: 'Value times share', share: 22, align: 'right' },
];

/** Involved companies behind organisations that are not assessed: information, in no class. */
export function companiesBehind({ behind }: ScreeningView, sheet: Sheet): readonly Block[] {
  if (behind.of === 0) return [];
  return section(
    'Look-through: companies behind organisations',
    [
      paragraph(plain(BEHIND_MEANING, TYPE.body), sheet, { keepWithNext: true }),
      table(COLUMNS, behind.items.map(behindRow), sheet, 'lined'),
      ...cutNote(behind, sheet),
    ],
    sheet,
  );
}

function behindRow({ grade, name, involvement, through, way, share, amount }: BehindView): Row {
  return {
    cells: [
      { paragraphs: [plain(grade, TYPE.smallStrong)] },
      { paragraphs: [plain(name, TYPE.smallStrong), plain(`I ${involvement}`, TYPE.smallMuted)] },
      { paragraphs: [plain(through, TYPE.small), plain(way, TYPE.smallMuted)] },
      { paragraphs: [plain(share, TYPE.small)] },
      { paragraphs: [plain(amount === '' ? 'no value' : amount, TYPE.small)] },
    ],
  };
}
