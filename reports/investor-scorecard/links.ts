import type { CompanyNameView, InvestorView } from '../../src/domain/investor/investor-view.js';
import type { WordedSentence } from '../../src/domain/scorecard/company-view.js';
import type { Block } from '../parts/block.js';
import { sourced } from '../parts/citations.js';
import { paragraph } from '../parts/paragraph.js';
import { plain, type RichText } from '../parts/rich-text.js';
import { section, subsection } from '../parts/section.js';
import { table, type Row } from '../parts/table.js';
import type { Column } from '../parts/table-parts.js';
import type { Sheet } from '../theme/paper.js';
import { TYPE } from '../theme/type-scale.js';

const LINKS: readonly Column[] = [
  { title: 'Company', share: 26, names: true },
  { title: 'Date, stake, value', share: 24 },
  { title: 'Source says', share: 50 },
];

/** Links to companies by kind, and what it did as an owner. */
export function links(view: InvestorView, sheet: Sheet): readonly Block[] {
  const groups = view.links.flatMap(({ title, links: list }) =>
    subsection(
      title,
      [
        table(
          LINKS,
          list.map(({ company, date, stake, value, claim }) =>
            linkRow({ company, facts: [date, stake, value], claim }),
          ),
          sheet,
        ),
      ],
      sheet,
    ),
  );
  return [
    ...section('Links to companies', [...groups, ...unnamed(view, sheet)], sheet),
    ...section('As an owner', conduct(view, sheet), sheet),
  ];
}

interface LinkLine {
  readonly company: CompanyNameView;
  readonly facts: readonly (string | undefined)[];
  readonly claim: WordedSentence;
}

function linkRow({ company, facts, claim }: LinkLine): Row {
  return {
    cells: [
      { paragraphs: [companyText(company)] },
      {
        paragraphs: facts.flatMap((fact) =>
          fact === undefined || fact === '' ? [] : [plain(fact, TYPE.small)],
        ),
      },
      { paragraphs: [sourced(claim, TYPE.small)] },
    ],
  };
}

function companyText({ name, grade }: CompanyNameView): RichText {
  return [
    { text: name, style: TYPE.smallStrong },
    ...(grade === undefined ? [] : [{ text: ` grade ${grade}`, style: TYPE.smallMuted }]),
  ];
}

function unnamed({ unnamedLinks }: InvestorView, sheet: Sheet): readonly Block[] {
  if (unnamedLinks === 0) return [];
  const text = `Links to companies under review, which are not named: ${String(unnamedLinks)}.`;
  return [paragraph(plain(text, TYPE.body), sheet)];
}

function conduct({ conduct: entries }: InvestorView, sheet: Sheet): readonly Block[] {
  return entries.flatMap(({ kind, company, date, claim }) => {
    const head = [kind, company?.name].filter((part) => part !== undefined).join(': ');
    return [
      paragraph(plain(`${head}, ${date}`, TYPE.strong), sheet, { keepWithNext: true }),
      paragraph(sourced(claim, TYPE.body), sheet, { spaceBefore: 1 }),
    ];
  });
}
