import type { SourceView } from '../../src/domain/scorecard/company-view.js';
import type { Block } from '../parts/block.js';
import { sourceDestination } from '../parts/citations.js';
import { plain } from '../parts/rich-text.js';
import { section } from '../parts/section.js';
import { table, type Row } from '../parts/table.js';
import type { Column } from '../parts/table-parts.js';
import { webLink } from '../parts/web-link.js';
import type { Sheet } from '../theme/paper.js';
import { TYPE } from '../theme/type-scale.js';

const COLUMNS: readonly Column[] = [
  { title: 'No.', share: 5, align: 'right', names: true },
  { title: 'Source', share: 57 },
  { title: 'Grade', share: 9 },
  { title: 'Supports', share: 29 },
];

/** Every source, numbered as the text cites it. */
export function evidenceList(sources: readonly SourceView[], sheet: Sheet): readonly Block[] {
  const rows = sources.map(rowOf);
  return section('Annex: evidence', rows.length === 0 ? [] : [table(COLUMNS, rows, sheet)], sheet);
}

function rowOf({
  number,
  title,
  publisher,
  url,
  date,
  kind,
  grades,
  supports,
  entity,
}: SourceView): Row {
  const origin = [publisher, date, kind, entity === undefined ? undefined : `file of ${entity}`];
  const published = origin.filter((part) => part !== undefined && part !== '').join(', ');
  return {
    destination: sourceDestination(number),
    cells: [
      { paragraphs: [plain(String(number), TYPE.smallStrong)] },
      {
        paragraphs: [
          [
            { text: title, style: TYPE.small },
            { text: ` ${published}`, style: TYPE.smallMuted },
          ],
          webLink(url, `Source ${String(number)}: ${title}, ${publisher}`),
        ],
      },
      { paragraphs: [plain(grades.join(', '), TYPE.small)] },
      { paragraphs: [plain(supports, TYPE.small)] },
    ],
  };
}
