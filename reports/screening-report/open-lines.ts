import type { LineView, ScreeningView, Shown } from '../../src/domain/screening/screening-view.js';
import type { Block } from '../parts/block.js';
import { paragraph } from '../parts/paragraph.js';
import { plain } from '../parts/rich-text.js';
import { section, subsection } from '../parts/section.js';
import { table, type Row } from '../parts/table.js';
import type { Column } from '../parts/table-parts.js';
import type { Sheet } from '../theme/paper.js';
import { TYPE } from '../theme/type-scale.js';
import { cutNote } from './cut-note.js';

const COLUMNS: readonly Column[] = [
  { title: 'Line', share: 7, align: 'right' },
  { title: 'In the file', share: 32, names: true },
  { title: 'Why it is open', share: 41 },
  { title: 'Value', share: 20, align: 'right' },
];

/** Where nothing is known there is nothing to say why. */
const UNKNOWN_COLUMNS: readonly Column[] = [
  { title: 'Line', share: 7, align: 'right' },
  { title: 'In the file', share: 61, names: true },
  { title: 'Value', share: 22, align: 'right' },
  { title: 'Part', share: 10, align: 'right' },
];

/** As many lines are printed of each list; a table to download has them all. */
const MOST_PRINTED = 40;

/** What no one has checked, and what a person should look at. */
export function couldNotBeChecked(view: ScreeningView, sheet: Sheet): readonly Block[] {
  const { toReview, notAssessed, notInData, apartOnInvolved } = view;
  const lists = [
    ['To review', toReview],
    ['Known, not assessed', notAssessed],
    ['Not in our data', notInData],
    ['Options and short positions on involved companies, in no class', apartOnInvolved],
  ] as const;
  const present = lists.filter(([, { of }]) => of > 0);
  if (present.length === 0) return [];
  const note = 'None of these lists is an all-clear. The largest positions come first.';
  return section(
    'What could not be checked, and what is apart',
    [
      paragraph(plain(note, TYPE.body), sheet, { keepWithNext: true }),
      ...present.flatMap(([title, lines]) => listBlocks(title, lines, sheet)),
    ],
    sheet,
  );
}

function listBlocks(title: string, lines: Shown<LineView>, sheet: Sheet): readonly Block[] {
  const printed = { items: lines.items.slice(0, MOST_PRINTED), of: lines.of };
  return subsection(
    `${title}: ${String(lines.of)}`,
    [tableOf(printed.items, sheet), ...cutNote(printed, sheet)],
    sheet,
  );
}

function tableOf(lines: readonly LineView[], sheet: Sheet): Block {
  return lines.every(({ counts }) => counts === 'not-in-data')
    ? table(UNKNOWN_COLUMNS, lines.map(unknownRow), sheet, 'dense')
    : table(COLUMNS, lines.map(lineRow), sheet, 'dense');
}

function unknownRow(line: LineView): Row {
  const { name, amount, share } = line;
  return {
    cells: [
      { paragraphs: [plain(String(line.line), TYPE.fine)] },
      {
        paragraphs: [
          [
            { text: name, style: TYPE.fineStrong },
            { text: ` ${factsOf(line)}`, style: TYPE.fineMuted },
          ],
        ],
      },
      { paragraphs: [plain(amount === '' ? 'no value' : amount, TYPE.fine)] },
      { paragraphs: [plain(share === '' ? '–' : share, TYPE.fine)] },
    ],
  };
}

function factsOf({ title, instrument, identifiers, via }: LineView): string {
  return [title, instrument, ...identifiers, via].filter((fact) => fact !== '').join(', ');
}

function lineRow(line: LineView): Row {
  const { name, amount, reasons, findings } = line;
  const candidates = line.candidates.length === 0 ? [] : [`May be ${line.candidates.join('; ')}.`];
  const why = [...candidates, ...reasons, ...findings].join(' ');
  return {
    cells: [
      { paragraphs: [plain(String(line.line), TYPE.fine)] },
      { paragraphs: [plain(name, TYPE.fineStrong), plain(factsOf(line), TYPE.fineMuted)] },
      { paragraphs: [plain(why, TYPE.fine)] },
      { paragraphs: [plain(amount === '' ? 'no value' : amount, TYPE.fine)] },
    ],
  };
}
