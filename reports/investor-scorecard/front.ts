import type { FigureView, InvestorView } from '../../src/domain/investor/investor-view.js';
import type { Block } from '../parts/block.js';
import { sourced } from '../parts/citations.js';
import { paragraph } from '../parts/paragraph.js';
import { plain, type RichText } from '../parts/rich-text.js';
import { section } from '../parts/section.js';
import { table, type Row } from '../parts/table.js';
import type { Column } from '../parts/table-parts.js';
import { title } from '../parts/title.js';
import type { Sheet } from '../theme/paper.js';
import { TYPE } from '../theme/type-scale.js';

const FIGURES: readonly Column[] = [
  { title: 'Number', share: 34, names: true },
  { title: 'Value', share: 20, align: 'right' },
  { title: 'What it leaves out', share: 46 },
];

/** Who it is, its numbers with what they leave out, and whether its money is public. */
export function front(view: InvestorView, sheet: Sheet): readonly Block[] {
  return [
    paragraph(plain('Investor scorecard on biometric surveillance', TYPE.label), sheet, {
      keepWithNext: true,
    }),
    title(view.name, sheet),
    ...identity(view).map((line) =>
      paragraph(plain(line, TYPE.smallMuted), sheet, { spaceBefore: 1 }),
    ),
    ...view.sentences.map((sentence) =>
      paragraph(plain(sentence, TYPE.lead), sheet, { spaceBefore: 12 }),
    ),
    ...section('In numbers', [table(FIGURES, view.figures.map(figureRow), sheet)], sheet),
    ...section('Public money', publicMoney(view, sheet), sheet),
  ];
}

function identity({ kind, country, identifiers, aliases }: InvestorView): readonly string[] {
  const place = [kind, ...(country === undefined ? [] : [country.name])].join(' · ');
  const codes = identifiers.map(({ label, value }) => `${label} ${value}`).join(' · ');
  const others = aliases.length === 0 ? '' : `Also known as ${aliases.join(', ')}`;
  return [place, codes, others].filter((line) => line !== '');
}

function figureRow({ symbol, term, hint, value, atLeast, note }: FigureView): Row {
  const printed = value === undefined ? 'not assessed' : `${atLeast ? 'at least ' : ''}${value}`;
  const name: RichText = [
    { text: `${term} ${symbol}`, style: TYPE.smallStrong },
    { text: ` ${hint}`, style: TYPE.smallMuted },
  ];
  return {
    cells: [
      { paragraphs: [name] },
      { paragraphs: [plain(printed, value === undefined ? TYPE.small : TYPE.smallStrong)] },
      { paragraphs: note === undefined ? [] : [plain(note, TYPE.small)] },
    ],
  };
}

function publicMoney({ publicMoney: money }: InvestorView, sheet: Sheet): readonly Block[] {
  const flags = money.flags.length === 0 ? '' : ` (${money.flags.join(', ').toLowerCase()})`;
  const { commitment, members } = money;
  return [
    paragraph(plain(`Public money: ${money.label.toLowerCase()}${flags}.`, TYPE.body), sheet),
    ...(members === undefined ? [] : [paragraph(sourced(members, TYPE.body), sheet)]),
    paragraph(
      plain(
        `Commitment to stop public investment (G1), beside the score: ${commitment.label.toLowerCase()}.`,
        TYPE.body,
      ),
      sheet,
    ),
    ...(commitment.claim === undefined
      ? []
      : [paragraph(sourced(commitment.claim, TYPE.body), sheet)]),
  ];
}
