import type {
  InvolvedView,
  LineView,
  ScreeningView,
} from '../../src/domain/screening/screening-view.js';
import type { Block } from '../parts/block.js';
import { paragraph } from '../parts/paragraph.js';
import type { Publication } from '../parts/publication.js';
import { plain, type RichText } from '../parts/rich-text.js';
import { section } from '../parts/section.js';
import { table, type Row } from '../parts/table.js';
import type { Column } from '../parts/table-parts.js';
import type { Sheet } from '../theme/paper.js';
import { TYPE } from '../theme/type-scale.js';
import { cutNote } from './cut-note.js';

const COLUMNS: readonly Column[] = [
  { title: 'Grade', share: 7 },
  { title: 'Company', share: 30, names: true },
  { title: 'Involvement and roles', share: 28 },
  { title: 'Value', share: 23, align: 'right' },
  { title: 'Part', share: 12, align: 'right' },
];

const LEGEND =
  'In the order of value times involvement. Involvement and its roles run from 0 to 100, higher is worse; A is the best grade, F the worst.';

/** Who in the portfolio creates, sells or uses biometric surveillance, the worst first. */
export function involvedCompanies(
  { involved }: ScreeningView,
  publication: Publication,
  sheet: Sheet,
): readonly Block[] {
  if (involved.of === 0) return [];
  return section(
    'Involved companies, the worst first',
    [
      paragraph(plain(LEGEND, TYPE.body), sheet, { keepWithNext: true }),
      table(
        COLUMNS,
        involved.items.map((company) => companyRow(company, publication)),
        sheet,
        'lined',
      ),
      ...cutNote(involved, sheet),
    ],
    sheet,
  );
}

function companyRow(company: InvolvedView, publication: Publication): Row {
  const { grade, involvement, roles, amount, share, group } = company;
  const above = group === undefined ? [] : [plain(group, TYPE.smallMuted)];
  return {
    cells: [
      { paragraphs: [plain(grade, TYPE.smallStrong)] },
      { paragraphs: [linked(company, publication), ...above] },
      { paragraphs: [plain(`${involvement}: ${roles}`, TYPE.small)] },
      { paragraphs: [plain(amount === '' ? 'no value' : amount, TYPE.small)] },
      { paragraphs: [plain(share === '' ? '–' : share, TYPE.smallStrong)] },
    ],
  };
}

function linked({ name, slug }: InvolvedView, { siteUrl }: Publication): RichText {
  const path = `/companies/${slug}`;
  if (siteUrl === undefined || !URL.canParse(path, siteUrl)) return plain(name, TYPE.smallStrong);
  const link = { url: new URL(path, siteUrl).href, contents: `Scorecard of ${name}` };
  return [{ text: name, style: TYPE.smallStrong, link }];
}

const REASONS: readonly Column[] = [
  { title: 'Line', share: 7, align: 'right' },
  { title: 'In the file', share: 38, names: true },
  { title: 'Why it was taken for the company', share: 55 },
];

/** Each line in an involved company, and why it was taken for it. */
export function reasonsAnnex({ involved }: ScreeningView, sheet: Sheet): readonly Block[] {
  if (involved.of === 0) return [];
  const rows = involved.items.flatMap(({ name, lines }): readonly Row[] => [
    { group: plain(name, TYPE.smallStrong) },
    ...lines.slice(0, MOST_LINES).map(reasonRow),
    ...(lines.length > MOST_LINES ? [moreRow(lines.length)] : []),
  ]);
  return section('Annex: why each line matched', [table(REASONS, rows, sheet, 'dense')], sheet);
}

/** Per company; the rest is counted. */
const MOST_LINES = 12;

function moreRow(count: number): Row {
  const text = `and ${String(count - MOST_LINES)} more lines; all are in the CSV`;
  return { cells: [{ paragraphs: [] }, { paragraphs: [plain(text, TYPE.smallMuted)] }] };
}

function reasonRow(line: LineView): Row {
  const { name, title, identifiers, via, amount, reasons, findings } = line;
  const facts = [title, ...identifiers, via, amount].filter((fact) => fact !== '').join(', ');
  return {
    cells: [
      { paragraphs: [plain(String(line.line), TYPE.small)] },
      { paragraphs: [plain(name, TYPE.small), plain(facts, TYPE.smallMuted)] },
      {
        paragraphs: [
          plain(reasons.join(' '), TYPE.small),
          ...(findings.length === 0 ? [] : [plain(findings.join(' '), TYPE.smallStrong)]),
        ],
      },
    ],
  };
}
