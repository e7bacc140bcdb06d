import type { RankingView, UnrankedGroup } from '../../src/domain/scorecard/ranking-view.js';
import type { Block } from '../parts/block.js';
import { paragraph } from '../parts/paragraph.js';
import { plain } from '../parts/rich-text.js';
import { section, subsection } from '../parts/section.js';
import { table, type Row } from '../parts/table.js';
import type { Column } from '../parts/table-parts.js';
import type { Sheet } from '../theme/paper.js';
import { TYPE } from '../theme/type-scale.js';

const COLUMNS: readonly Column[] = [
  { title: 'Country', share: 22, names: true },
  { title: 'Companies', share: 78 },
];

const NO_COUNTRY = 'Country not known';

/** Companies without a rank, each group with what belonging to it says and does not say. */
export function unrankedCompanies(view: RankingView, sheet: Sheet): readonly Block[] {
  const groups = view.unranked.filter(({ companies }) => companies.length > 0);
  return section(
    'Not ranked',
    [...groups.flatMap((group) => groupBlocks(group, sheet)), ...counted(view, sheet)],
    sheet,
  );
}

function groupBlocks(
  { title, explanation, companies }: UnrankedGroup,
  sheet: Sheet,
): readonly Block[] {
  return subsection(
    `${title}: ${String(companies.length)}`,
    [
      paragraph(plain(explanation, TYPE.body), sheet, { spaceBefore: 2, keepWithNext: true }),
      table(COLUMNS, countryRows(companies), sheet, 'lined'),
    ],
    sheet,
  );
}

/** One row per country, by name, those without one last; the companies in the order of the view. */
function countryRows(companies: UnrankedGroup['companies']): readonly Row[] {
  const countries = [...new Set(companies.map(({ country }) => country?.name))].toSorted(
    (a, b) => Number(a === undefined) - Number(b === undefined) || ((a ?? '') < (b ?? '') ? -1 : 1),
  );
  return countries.map((country): Row => {
    const names = companies
      .filter((company) => company.country?.name === country)
      .map(({ name }) => name);
    return {
      cells: [
        { paragraphs: [plain(country ?? NO_COUNTRY, TYPE.smallMuted)] },
        { paragraphs: [plain(names.join('; '), TYPE.small)] },
      ],
    };
  });
}

function counted({ underReview, subsidiaries }: RankingView, sheet: Sheet): readonly Block[] {
  const sentences = [
    ...(subsidiaries > 0
      ? [`Subsidiaries scored with their parents: ${String(subsidiaries)}.`]
      : []),
    ...(underReview > 0
      ? [`Companies under review, counted and not named: ${String(underReview)}.`]
      : []),
  ];
  if (sentences.length === 0) return [];
  return [paragraph(plain(sentences.join(' '), TYPE.body), sheet, { spaceBefore: 8 })];
}
