import type { ScreeningView } from '../../src/domain/screening/screening-view.js';
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
  { title: 'Company', share: 46, names: true },
  { title: 'Portfolio', share: 17, align: 'right' },
  { title: 'Benchmark', share: 17, align: 'right' },
  { title: 'Difference, points', share: 20, align: 'right' },
];

/** The portfolio beside its benchmark. */
export function comparison(view: ScreeningView, sheet: Sheet): readonly Block[] {
  const { comparison: compared, comparisonMissing } = view;
  if (compared === undefined) {
    return comparisonMissing === undefined
      ? []
      : section(
          'Beside the benchmark',
          [paragraph(plain(comparisonMissing, TYPE.body), sheet)],
          sheet,
        );
  }
  const { title, sentences, rows } = compared;
  const printed = rows.items.map(({ name, here, there, difference }): Row => ({
    cells: [
      { paragraphs: [plain(name, TYPE.smallStrong)] },
      ...[here, there, difference].map((text) => ({ paragraphs: [plain(text, TYPE.small)] })),
    ],
  }));
  return section(
    `Beside the benchmark: ${title}`,
    [
      ...sentences.map((sentence) => paragraph(plain(sentence, TYPE.body), sheet)),
      ...(printed.length === 0 ? [] : [table(COLUMNS, printed, sheet, 'lined')]),
      ...cutNote(rows, sheet),
    ],
    sheet,
  );
}
