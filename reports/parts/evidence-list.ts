import type { SourceView } from '../../src/domain/scorecard/company-view.js';
import type { Block } from './block.js';
import { sourceDestination } from './citations.js';
import { plain } from './rich-text.js';
import { section } from './section.js';
import { table, type Cell, type Row } from './table.js';
import type { Column } from './table-parts.js';
import { webLink } from './web-link.js';
import type { Sheet } from '../theme/paper.js';
import { TYPE } from '../theme/type-scale.js';

const GRADED: readonly Column[] = [
  { title: 'No.', share: 5, align: 'right', names: true },
  { title: 'Source', share: 57 },
  { title: 'Grade', share: 9 },
  { title: 'Supports', share: 29 },
];

const UNGRADED: readonly Column[] = [
  { title: 'No.', share: 5, align: 'right', names: true },
  { title: 'Source', share: 63 },
  { title: 'Supports', share: 32 },
];

/** Every source, numbered as the text cites it, with the grades of the evidence it gives. */
export function evidenceList(sources: readonly SourceView[], sheet: Sheet): readonly Block[] {
  const rows = sources.map((source) => rowOf(source, [gradesCell(source)]));
  return listed('Annex: evidence', [GRADED, rows], sheet);
}

/** Every source, where a document grades none. */
export function sourceList(sources: readonly SourceView[], sheet: Sheet): readonly Block[] {
  return listed('Annex: sources', [UNGRADED, sources.map((source) => rowOf(source, []))], sheet);
}

function listed(
  title: string,
  [columns, rows]: readonly [readonly Column[], readonly Row[]],
  sheet: Sheet,
): readonly Block[] {
  return section(title, rows.length === 0 ? [] : [table(columns, rows, sheet)], sheet);
}

function gradesCell({ grades }: SourceView): Cell {
  return { paragraphs: [plain(grades.join(', '), TYPE.small)] };
}

function rowOf(source: SourceView, grades: readonly Cell[]): Row {
  const { number, title, publisher, url, date, kind, supports, entity } = source;
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
      ...grades,
      { paragraphs: [plain(supports, TYPE.small)] },
    ],
  };
}
