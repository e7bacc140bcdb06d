import type { RankingRow } from '../../src/domain/scorecard/ranking-view.js';
import type { Block } from '../parts/block.js';
import { paragraph } from '../parts/paragraph.js';
import type { Publication } from '../parts/publication.js';
import { plain, type RichText } from '../parts/rich-text.js';
import { section } from '../parts/section.js';
import { table, type Row } from '../parts/table.js';
import type { Column } from '../parts/table-parts.js';
import type { Sheet } from '../theme/paper.js';
import { TYPE } from '../theme/type-scale.js';

/** `atMost`: every score is an upper bound, so the head says it once. */
function columnsFor(atMost: boolean): readonly Column[] {
  return [
    { title: 'Rank', share: 6, align: 'right' },
    { title: 'Company', share: 42, names: true },
    { title: 'Grade', share: 7 },
    { title: atMost ? 'Score, at most' : 'Score', share: 9, align: 'right' },
    { title: 'Involvement', share: 12.5, align: 'right' },
    { title: 'Response', share: 10, align: 'right' },
    { title: 'Creation', share: 9, align: 'right' },
    { title: 'Sale', share: 7, align: 'right' },
    { title: 'Use', share: 7, align: 'right' },
  ];
}

const LEGEND =
  'Score and response: 0 to 100, higher is better. Involvement and its parts creation, sale and use: 0 to 100, higher is worse; a dash where none is counted.';

/** The table of the ranking, worst first. */
export function rankedCompanies(
  rows: readonly RankingRow[],
  publication: Publication,
  sheet: Sheet,
): readonly Block[] {
  if (rows.length === 0) return [];
  const atMost = rows.every((row) => row.atMost);
  const printed = rows.map((row) => rowOf(row, publication, atMost));
  return section(
    'Ranked companies',
    [
      paragraph(plain(LEGEND, TYPE.body), sheet),
      table(columnsFor(atMost), printed, sheet, 'lined'),
    ],
    sheet,
  );
}

function rowOf(row: RankingRow, publication: Publication, allAtMost: boolean): Row {
  const figures = [row.involvement, row.response, ...row.roles.map(({ text }) => text)];
  const score = row.atMost && !allAtMost ? `at most ${row.score}` : row.score;
  return {
    cells: [
      { paragraphs: [plain(row.rank, TYPE.small)] },
      { paragraphs: [companyName(row, publication)] },
      { paragraphs: [plain(row.grade, TYPE.smallStrong)] },
      { paragraphs: [plain(score, TYPE.small)] },
      ...figures.map((text) => ({ paragraphs: [plain(orDash(text), TYPE.small)] })),
    ],
  };
}

/** The name, a link where the site is known, then what tells it from others of that name. */
function companyName(row: RankingRow, { siteUrl }: Publication): RichText {
  const place = row.country === undefined ? [] : [row.country.name];
  const group = row.subsidiaries.length === 0 ? [] : [`with ${row.subsidiaries.join(', ')}`];
  return [
    { text: row.name, style: TYPE.smallStrong, ...linkOf(row, siteUrl) },
    { text: ` ${[...place, ...group].join('; ')}`, style: TYPE.smallMuted },
  ];
}

function linkOf(
  { slug, name }: RankingRow,
  siteUrl: string | undefined,
): Pick<RichText[number], 'link'> {
  const path = `/companies/${slug}`;
  if (siteUrl === undefined || !URL.canParse(path, siteUrl)) return {};
  return { link: { url: new URL(path, siteUrl).href, contents: `Scorecard of ${name}` } };
}

/** A column of numbers keeps to numbers. */
function orDash(text: string): string {
  return /^\d/.test(text) ? text : '–';
}
