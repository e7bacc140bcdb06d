import type { AskView, InvestorView } from '../../src/domain/scorecard/company-view.js';
import type { Block } from '../parts/block.js';
import { sourced } from '../parts/citations.js';
import { paragraph } from '../parts/paragraph.js';
import { plain } from '../parts/rich-text.js';
import { section, subsection } from '../parts/section.js';
import { table, type Row } from '../parts/table.js';
import type { Column } from '../parts/table-parts.js';
import type { Sheet } from '../theme/paper.js';
import { TYPE } from '../theme/type-scale.js';

const ASKS: readonly Column[] = [
  { title: 'Rung', share: 7, align: 'right', names: true },
  { title: 'Ask', share: 77 },
  { title: 'Open elements', share: 16 },
];

const NOT_LEGAL_ADVICE =
  'This is information, not legal advice. Rules on filing, co-filing and campaigning differ between jurisdictions and change; check them before acting.';

/** What shareholders can ask for, who is known to invest, and what this page is not. */
export function forShareholders(
  asks: readonly AskView[],
  investors: readonly InvestorView[],
  sheet: Sheet,
): readonly Block[] {
  if (asks.length === 0 && investors.length === 0) return [];
  return section(
    'For shareholders',
    [
      ...subsection('Asks that the company has not met', askBlocks(asks, sheet), sheet),
      ...subsection('Known investors', investorBlocks(investors, sheet), sheet),
      paragraph(plain(NOT_LEGAL_ADVICE, TYPE.body), sheet, { spaceBefore: 8 }),
    ],
    sheet,
  );
}

function askBlocks(asks: readonly AskView[], sheet: Sheet): readonly Block[] {
  if (asks.length === 0) return [];
  const rows = asks.map(({ rung, title, text, basis }): Row => ({
    cells: [
      { paragraphs: [plain(String(rung), TYPE.smallStrong)] },
      { paragraphs: [plain(title, TYPE.smallStrong), plain(text, TYPE.small)] },
      { paragraphs: [plain(basis, TYPE.small)] },
    ],
  }));
  const order =
    'From disclosure (rung 1) to an end to all of it (rung 7); one letter or resolution asks for one rung.';
  return [
    paragraph(plain(order, TYPE.body), sheet, { spaceBefore: 2, keepWithNext: true }),
    table(ASKS, rows, sheet),
  ];
}

const INVESTORS: readonly Column[] = [
  { title: 'Investor', share: 24, names: true },
  { title: 'Relation and date', share: 18 },
  { title: 'Share and value', share: 16, align: 'right' },
  { title: 'Source says', share: 42 },
];

/** As many as leave room for the rest of the page; the sources of all stand in the annex. */
const MOST_INVESTORS = 6;

function investorBlocks(investors: readonly InvestorView[], sheet: Sheet): readonly Block[] {
  if (investors.length === 0) return [];
  const others = investors.length - MOST_INVESTORS;
  const rows = investors
    .slice(0, MOST_INVESTORS)
    .map(({ name, country, relation, date, share, value, claim }): Row => {
      const place = country === undefined ? [] : [plain(country, TYPE.smallMuted)];
      const figures = [share, value].filter((figure) => figure !== undefined);
      return {
        cells: [
          { paragraphs: [plain(name, TYPE.smallStrong), ...place] },
          {
            paragraphs: [relation, date]
              .filter((text) => text !== '')
              .map((text) => plain(text, TYPE.small)),
          },
          { paragraphs: figures.map((figure) => plain(figure, TYPE.small)) },
          { paragraphs: [sourced(claim, TYPE.small)] },
        ],
      };
    });
  const more = `${others === 1 ? '1 further stands' : `${String(others)} further stand`} on the page of the company; the annex has their sources.`;
  return [
    table(INVESTORS, rows, sheet),
    ...(others > 0 ? [paragraph(plain(more, TYPE.body), sheet, { spaceBefore: 2 })] : []),
  ];
}
