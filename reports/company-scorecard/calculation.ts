import type {
  ActivityCalculation,
  CalculationView,
} from '../../src/domain/scorecard/company-view.js';
import type { Block } from '../parts/block.js';
import { plain } from '../parts/rich-text.js';
import { section, subsection } from '../parts/section.js';
import { table, type Row } from '../parts/table.js';
import type { Column } from '../parts/table-parts.js';
import type { Sheet } from '../theme/paper.js';
import { TYPE } from '../theme/type-scale.js';

const FACTORS: readonly Column[] = [
  { title: 'Step', share: 27, names: true },
  { title: 'Value', share: 11, align: 'right' },
  { title: 'Where it comes from', share: 62 },
];

const RESULTS: readonly Column[] = [
  { title: 'Result', share: 22, names: true },
  { title: 'Value', share: 12, align: 'right' },
  { title: 'Formula', share: 66 },
];

/** The path from evidence to grade, step by step: enough to recompute every number by hand. */
export function calculation(view: CalculationView | undefined, sheet: Sheet): readonly Block[] {
  if (view === undefined) return [];
  const steps = view.steps.flatMap(stepRows);
  const results = [...view.roles, ...view.summary].map(resultRow);
  return section(
    'Annex: how the number came about',
    [
      ...subsection(
        'Each activity',
        steps.length === 0 ? [] : [table(FACTORS, steps, sheet, 'fine')],
        sheet,
      ),
      ...subsection(
        'All together',
        results.length === 0 ? [] : [table(RESULTS, results, sheet, 'lined')],
        sheet,
      ),
    ],
    sheet,
  );
}

function stepRows({
  activityNumber,
  title,
  factors,
  value,
  counts,
}: ActivityCalculation): readonly Row[] {
  const outcome = counts ? `${value} of 100` : 'not counted';
  return [
    {
      group: [
        { text: `Activity ${String(activityNumber)}. ${title}`, style: TYPE.fineStrong },
        { text: ` ${outcome}`, style: TYPE.fineMuted },
      ],
    },
    ...factors.map((factor): Row => ({
      cells: [
        { paragraphs: [plain(factor.label, TYPE.fine)] },
        { paragraphs: [plain(factor.value, TYPE.fine)] },
        { paragraphs: [plain(factor.note, TYPE.fine)] },
      ],
    })),
  ];
}

function resultRow({ label, formula, value }: CalculationView['summary'][number]): Row {
  return {
    cells: [
      { paragraphs: [plain(label, TYPE.smallStrong)] },
      { paragraphs: [plain(value, TYPE.smallStrong)] },
      { paragraphs: [plain(formula, TYPE.small)] },
    ],
  };
}
