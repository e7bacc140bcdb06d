import type {
  CompanyResolutionView,
  CompanyVoteView,
  HolderRow,
  HoldersView,
  OwnershipView,
} from '../../src/domain/scorecard/company-view.js';
import { barFigure } from '../parts/bar-figure.js';
import type { Block } from '../parts/block.js';
import { paragraph } from '../parts/paragraph.js';
import { plain } from '../parts/rich-text.js';
import { subsection } from '../parts/section.js';
import { table, type Cell, type Row } from '../parts/table.js';
import type { Column } from '../parts/table-parts.js';
import type { Sheet } from '../theme/paper.js';
import { TYPE } from '../theme/type-scale.js';

const HOLDERS: readonly Column[] = [
  { title: 'Holder', share: 34, names: true },
  { title: 'Shares', share: 15, align: 'right' },
  { title: 'Value', share: 19, align: 'right' },
  { title: 'Stake', share: 9, align: 'right' },
  { title: 'First seen, change', share: 23 },
];

const RESOLUTIONS: readonly Column[] = [
  { title: 'Resolution', share: 46, names: true },
  { title: 'Year', share: 8 },
  { title: 'Votes for', share: 13, align: 'right' },
  { title: 'Of 100%', share: 33 },
];

const VOTES: readonly Column[] = [
  { title: 'Holder', share: 32, names: true },
  { title: 'Resolution and meeting', share: 42 },
  { title: 'Vote', share: 26 },
];

/** As many holders as a printed page can bear; the page on the web has all that the method lists. */
const MOST_HOLDERS = 25;

/** Holders by filings, resolutions with their support, and votes; nothing for a day in the past. */
export function heldBy(ownership: OwnershipView | undefined, sheet: Sheet): readonly Block[] {
  if (ownership === undefined) return [];
  const { holders, resolutions, votes } = ownership;
  return [
    ...subsection(
      'Holders by filings',
      holders === undefined ? [] : holderBlocks(holders, sheet),
      sheet,
    ),
    ...subsection(
      'Resolutions of shareholders',
      resolutions.length === 0 ? [] : [table(RESOLUTIONS, resolutions.map(resolutionRow), sheet)],
      sheet,
    ),
    ...subsection(
      'Votes on them',
      votes.length === 0 ? [] : [table(VOTES, votes.map(voteRow), sheet, 'lined')],
      sheet,
    ),
  ];
}

function holderBlocks(holders: HoldersView, sheet: Sheet): readonly Block[] {
  const { quarter, before, rule, leftOut, changes, rows } = holders;
  const extra = rows.length - MOST_HOLDERS;
  const text = [
    `At ${quarter}, as filings on file state it. Listed are holders of ${rule}.`,
    leftOut,
    extra > 0
      ? `${String(extra)} of those listed stand only on the page of the company.`
      : undefined,
    before === undefined ? undefined : `Since ${before}: ${changes ?? 'no change'}.`,
  ];
  const said = text.filter((part) => part !== undefined).join(' ');
  return [
    paragraph(plain(said, TYPE.body), sheet, { spaceBefore: 2, keepWithNext: true }),
    ...(rows.length === 0
      ? []
      : [table(HOLDERS, rows.slice(0, MOST_HOLDERS).map(holderRow), sheet, 'lined')]),
  ];
}

function holderRow(row: HolderRow): Row {
  const { name, publicMoney, security, shares, value, stake, since, change } = row;
  const marks = [publicMoney ? 'Public money' : undefined, security];
  const flag = marks.flatMap((mark) => (mark === undefined ? [] : [plain(mark, TYPE.smallMuted)]));
  const standing = [since, change].filter((part) => part !== undefined).join('; ');
  return {
    cells: [
      { paragraphs: [plain(name, TYPE.smallStrong), ...flag] },
      ...[shares, value, stake].map((text) => small(text ?? '–')),
      small(standing),
    ],
  };
}

function resolutionRow({ title, year, support, supportPercent }: CompanyResolutionView): Row {
  const alt = `Bar: ${support ?? ''} of 100% voted for.`;
  return {
    cells: [
      { paragraphs: [plain(title, TYPE.smallStrong)] },
      small(year),
      small(support ?? 'not known'),
      supportPercent === undefined ? small('') : { figure: barFigure(supportPercent, 100, alt) },
    ],
  };
}

function voteRow({ holder, resolution, date, cast }: CompanyVoteView): Row {
  return {
    cells: [
      { paragraphs: [plain(holder.name, TYPE.smallStrong)] },
      small(`${resolution.title}, ${date}`),
      small(cast),
    ],
  };
}

function small(text: string): Cell {
  return { paragraphs: [plain(text, TYPE.small)] };
}
