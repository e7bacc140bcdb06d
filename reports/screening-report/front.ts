import type { PartView, ScreeningView } from '../../src/domain/screening/screening-view.js';
import { barFigure } from '../parts/bar-figure.js';
import type { Block } from '../parts/block.js';
import { paragraph } from '../parts/paragraph.js';
import { plain } from '../parts/rich-text.js';
import { section, subsection } from '../parts/section.js';
import { table, type Row } from '../parts/table.js';
import type { Column } from '../parts/table-parts.js';
import { title } from '../parts/title.js';
import type { Sheet } from '../theme/paper.js';
import { TYPE } from '../theme/type-scale.js';
import { countedTable } from './counted-table.js';

/** The answer: whose portfolio, what of it is in which class, and how exposed it is. */
export function front(view: ScreeningView, sheet: Sheet): readonly Block[] {
  const identity = view.facts
    .filter(({ label }) => label !== 'Portfolio of' && label !== 'Unit of the values')
    .map(({ label, text }) => `${label}: ${text}`)
    .join(' · ');
  return [
    paragraph(plain('Portfolio and biometric surveillance', TYPE.label), sheet, {
      keepWithNext: true,
    }),
    title(view.title, sheet),
    paragraph(plain(identity, TYPE.smallMuted), sheet, { spaceBefore: 1 }),
    ...view.summary.map((sentence, index) =>
      paragraph(plain(sentence, TYPE.lead), sheet, { spaceBefore: index === 0 ? 12 : 5 }),
    ),
    ...exposure(view, sheet),
    ...view.parts.flatMap((part) => partBlocks(part, view.parts.length > 1, sheet)),
  ];
}

const FIGURES: readonly Column[] = [
  { title: 'Figure', share: 62, names: true },
  { title: 'Value', share: 38, align: 'right' },
];

function exposure(view: ScreeningView, sheet: Sheet): readonly Block[] {
  if (view.exposure === undefined) {
    const missing = view.exposureMissing;
    return missing === undefined ? [] : [paragraph(plain(missing, TYPE.body), sheet)];
  }
  const { exposure: e, x, coverage, explanation } = view.exposure;
  const figures = [
    ['E, part of the portfolio weighted with involvement', e],
    ['X, the same from 0 to 100; higher is worse', x],
    ['Coverage, the assessed part', coverage],
  ] as const;
  const rows = figures.map(([label, text]): Row => ({
    cells: [{ paragraphs: [plain(label, TYPE.body)] }, { paragraphs: [plain(text, TYPE.strong)] }],
  }));
  return [table(FIGURES, rows, sheet), paragraph(plain(explanation, TYPE.smallMuted), sheet)];
}

const CLASSES: readonly Column[] = [
  { title: 'Class', share: 42, names: true },
  { title: 'Part of the portfolio', share: 24 },
  { title: 'Part', share: 10, align: 'right' },
  { title: 'Value', share: 24, align: 'right' },
  { title: 'Positions', share: 11, align: 'right' },
];

const APART: readonly Column[] = [
  { title: 'Stated apart', share: 24, names: true },
  { title: 'Why', share: 42 },
  { title: 'Value', share: 24, align: 'right' },
  { title: 'Positions', share: 11, align: 'right' },
];

function partBlocks(part: PartView, titled: boolean, sheet: Sheet): readonly Block[] {
  const heading = titled ? `What is in which class, in ${part.unit}` : 'What is in which class';
  return section(
    heading,
    [
      paragraph(plain(part.whole, TYPE.body), sheet, { keepWithNext: true }),
      table(CLASSES, part.classes.map(classRow), sheet),
      ...(part.apart.length === 0 ? [] : [table(APART, part.apart.map(apartRow), sheet, 'lined')]),
      ...rolesAndGrades(part, sheet),
    ],
    sheet,
  );
}

/** Nothing where nothing is involved. */
function rolesAndGrades({ roles, grades }: PartView, sheet: Sheet): readonly Block[] {
  const present = grades.filter(({ positions }) => positions !== '0');
  if (present.length === 0) return [];
  return [
    ...subsection(
      'Involved value by role; roles overlap',
      [countedTable('Role', roles, sheet)],
      sheet,
    ),
    ...subsection('Involved value by grade', [countedTable('Grade', present, sheet)], sheet),
  ];
}

function classRow({
  label,
  meaning,
  percent,
  share,
  amount,
  positions,
}: PartView['classes'][number]): Row {
  const alt = `Bar: ${label}, ${share === '' ? 'no part' : share} of the portfolio.`;
  return {
    cells: [
      { paragraphs: [plain(label, TYPE.smallStrong), plain(meaning, TYPE.smallMuted)] },
      { figure: barFigure(percent, 100, alt) },
      { paragraphs: [plain(share === '' ? '–' : share, TYPE.smallStrong)] },
      { paragraphs: [plain(amount, TYPE.small)] },
      { paragraphs: [plain(positions, TYPE.small)] },
    ],
  };
}

function apartRow({ label, meaning, amount, positions }: PartView['apart'][number]): Row {
  return {
    cells: [
      { paragraphs: [plain(label, TYPE.smallStrong)] },
      { paragraphs: [plain(meaning, TYPE.smallMuted)] },
      { paragraphs: [plain(amount, TYPE.small)] },
      { paragraphs: [plain(positions, TYPE.small)] },
    ],
  };
}
