import type { InvestorView } from '../../src/domain/investor/investor-view.js';
import type { Block } from '../parts/block.js';
import { citations } from '../parts/citations.js';
import { paragraph } from '../parts/paragraph.js';
import { plain } from '../parts/rich-text.js';
import { section, subsection } from '../parts/section.js';
import { table, type Row } from '../parts/table.js';
import type { Column } from '../parts/table-parts.js';
import type { Sheet } from '../theme/paper.js';
import { TYPE } from '../theme/type-scale.js';

const ELEMENTS: readonly Column[] = [
  { title: 'Asked', share: 50, names: true },
  { title: 'Answer', share: 50 },
];

const ASKED: readonly Column[] = [
  { title: 'Indicator and weight', share: 36, names: true },
  { title: 'Elements without an answer', share: 64 },
];

const RESOLUTIONS: readonly Column[] = [
  { title: 'Resolution', share: 52, names: true },
  { title: 'Company and year', share: 26 },
  { title: 'Votes for', share: 22, align: 'right' },
];

const VOTES: readonly Column[] = [
  { title: 'Resolution', share: 46, names: true },
  { title: 'Company and meeting', share: 28 },
  { title: 'Vote', share: 26 },
];

const OPEN =
  'T needs an answer with a source to every element of T1, T2, T4 and T5. An element without one is open, which is not a no.';

type Indicator = InvestorView['stewardship']['indicators'][number];

/** T1–T5, and the resolutions, statements and votes behind them. */
export function stewardship(view: InvestorView, sheet: Sheet): readonly Block[] {
  const { answered, indicators } = view.stewardship;
  const rows = indicators.flatMap(answered ? indicatorRows : openRow);
  return section(
    'Stewardship',
    [
      paragraph(plain(OPEN, TYPE.body), sheet),
      table(answered ? ELEMENTS : ASKED, rows, sheet, 'dense'),
      ...subsection('Resolutions filed', resolutions(view, sheet), sheet),
      ...subsection('Statements signed', statements(view, sheet), sheet),
      ...subsection('Votes on resolutions', votes(view, sheet), sheet),
    ],
    sheet,
  );
}

/** Where nothing is answered, one row for each indicator with what it asks. */
function openRow({ id, title, weight, note, elements }: Indicator): readonly Row[] {
  const asked = note ?? elements.map((element) => `${element.id} ${element.text}`).join('; ');
  return [
    {
      cells: [
        { paragraphs: [plain(`${id} ${title}, ${String(weight)}`, TYPE.smallStrong)] },
        { paragraphs: [plain(asked, TYPE.small)] },
      ],
    },
  ];
}

function indicatorRows({ id, title, weight, points, note, elements }: Indicator): readonly Row[] {
  const outcome =
    points === undefined ? `weight ${String(weight)}` : `${points} of ${String(weight)} points`;
  return [
    {
      group: [
        { text: `${id} ${title}`, style: TYPE.smallStrong },
        { text: ` ${outcome}${note === undefined ? '' : `. ${note}`}`, style: TYPE.smallMuted },
      ],
    },
    ...elements.map(({ id: element, text, answer, answerLabel, claim }): Row => ({
      cells: [
        { paragraphs: [plain(`${element} ${text}`, TYPE.small)] },
        {
          paragraphs: [
            [
              { text: answerLabel, style: answer === undefined ? TYPE.small : TYPE.smallStrong },
              ...(claim === undefined ? [] : [{ text: `. ${claim.text}`, style: TYPE.small }]),
              ...citations(claim?.sources ?? [], TYPE.small),
            ],
          ],
        },
      ],
    })),
  ];
}

function resolutions({ resolutions: list }: InvestorView, sheet: Sheet): readonly Block[] {
  if (list.length === 0) return [];
  const rows = list.map(({ title, company, year, part, support }): Row => ({
    cells: [
      { paragraphs: [plain(title, TYPE.smallStrong), plain(part, TYPE.smallMuted)] },
      { paragraphs: [plain(`${company.name}, ${year}`, TYPE.small)] },
      { paragraphs: [plain(support ?? '–', TYPE.small)] },
    ],
  }));
  return [table(RESOLUTIONS, rows, sheet, 'lined')];
}

function statements({ statements: list }: InvestorView, sheet: Sheet): readonly Block[] {
  return list.map(({ title, organiser, date }) =>
    paragraph(plain(`${title} (${organiser}, ${date})`, TYPE.body), sheet, { spaceBefore: 2 }),
  );
}

function votes({ votes: { relevant } }: InvestorView, sheet: Sheet): readonly Block[] {
  if (relevant.length === 0) return [];
  const rows = relevant.map(({ title, company, date, cast, filing }): Row => ({
    cells: [
      { paragraphs: [plain(title, TYPE.smallStrong)] },
      { paragraphs: [plain(`${company.name}, ${date}`, TYPE.small)] },
      { paragraphs: [plain(cast, TYPE.smallStrong), plain(filing, TYPE.smallMuted)] },
    ],
  }));
  return [table(VOTES, rows, sheet, 'lined')];
}
