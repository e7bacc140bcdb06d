import type {
  InvolvedHoldingView,
  PortfolioChangeView,
  PortfolioView,
} from '../../src/domain/investor/investor-view.js';
import type { Block } from '../parts/block.js';
import { paragraph } from '../parts/paragraph.js';
import { plain } from '../parts/rich-text.js';
import { section, subsection } from '../parts/section.js';
import { table, type Row } from '../parts/table.js';
import type { Column } from '../parts/table-parts.js';
import type { Sheet } from '../theme/paper.js';
import { TYPE } from '../theme/type-scale.js';

const HOLDINGS: readonly Column[] = [
  { title: 'Company', share: 32, names: true },
  { title: 'Grade', share: 8 },
  { title: 'Involvement', share: 13, align: 'right' },
  { title: 'Value', share: 20, align: 'right' },
  { title: 'Of the portfolio', share: 14, align: 'right' },
  { title: 'Part of E', share: 13, align: 'right' },
];

const CHANGES: readonly Column[] = [
  { title: 'Company', share: 40, names: true },
  { title: 'Change', share: 24 },
  { title: 'Shares before', share: 18, align: 'right' },
  { title: 'Shares now', share: 18, align: 'right' },
];

const NONE = 'No portfolio is on file, so exposure and performance are not assessed.';

/** The latest portfolio and what of it is involved. */
export function portfolio(view: PortfolioView | undefined, sheet: Sheet): readonly Block[] {
  if (view === undefined) {
    return section('Portfolio', [paragraph(plain(NONE, TYPE.body), sheet)], sheet);
  }
  const rows = view.involved.map(holdingRow);
  return section(
    'Portfolio',
    [
      ...described(view).map((text) => paragraph(plain(text, TYPE.body), sheet)),
      ...subsection(
        'Holdings in companies with evidence of involvement',
        rows.length === 0 ? [] : [table(HOLDINGS, rows, sheet, 'lined')],
        sheet,
      ),
      ...changes(view.change, sheet),
      ...subsection('Filings it is read from', filings(view, sheet), sheet),
    ],
    sheet,
  );
}

function described(view: PortfolioView): readonly string[] {
  const { period, source, total, totalNote, coverageNote, toReview, apart } = view;
  const amount = total === undefined ? '' : `: ${total}`;
  return [
    `At ${period.text}, from ${source}${amount}. ${totalNote}`,
    ...(coverageNote === undefined ? [] : [coverageNote]),
    ...(toReview === undefined
      ? []
      : [`To review, and not counted until a person has looked: ${toReview.count}.`]),
    ...(apart.length === 0 ? [] : [`Not counted: ${apart.join('; ')}.`]),
  ];
}

function holdingRow(holding: InvolvedHoldingView): Row {
  const { name, grade, involvement, roles, value, share, contribution } = holding;
  return {
    cells: [
      { paragraphs: [plain(name, TYPE.smallStrong), plain(roles, TYPE.smallMuted)] },
      { paragraphs: [plain(grade, TYPE.small)] },
      ...[involvement, value, share, contribution].map((text) => ({
        paragraphs: [plain(text ?? '–', TYPE.small)],
      })),
    ],
  };
}

function changes(change: PortfolioChangeView | undefined, sheet: Sheet): readonly Block[] {
  if (change === undefined || change.rows.length === 0) return [];
  const rows = change.rows.map(({ name, change: what, before, now }): Row => ({
    cells: [
      { paragraphs: [plain(name, TYPE.smallStrong)] },
      ...[what, before, now].map((text) => ({ paragraphs: [plain(text ?? '–', TYPE.small)] })),
    ],
  }));
  return subsection(`Since ${change.since}`, [table(CHANGES, rows, sheet, 'lined')], sheet);
}

function filings({ filings: list }: PortfolioView, sheet: Sheet): readonly Block[] {
  return list.map(({ title, number, filedOn, amendment, unit, rejected }) => {
    const name = number === undefined ? title : `${title} ${number}`;
    const parts = [name, filedOn && `filed ${filedOn}`, amendment];
    const head = parts.filter((part) => part !== undefined).join(', ');
    const text = [head, unit, rejected].filter((part) => part !== undefined).join('. ');
    return paragraph(plain(text, TYPE.small), sheet, { spaceBefore: 2 });
  });
}
