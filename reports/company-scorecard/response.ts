import type { IndicatorView, ResponseView } from '../../src/domain/scorecard/company-view.js';
import type { Block } from '../parts/block.js';
import { citations } from '../parts/citations.js';
import { paragraph } from '../parts/paragraph.js';
import { plain, type RichText } from '../parts/rich-text.js';
import { section, subsection } from '../parts/section.js';
import { table, type Row } from '../parts/table.js';
import type { Column } from '../parts/table-parts.js';
import type { Sheet } from '../theme/paper.js';
import { TYPE } from '../theme/type-scale.js';

const COLUMNS: readonly Column[] = [
  { title: 'Asked', share: 60, names: true },
  { title: 'Answer', share: 40 },
];

/** What the company has done about it: every element of the response indicators, and its own reply. */
export function whatItHasDone(
  { indicators, reply }: ResponseView,
  scored: boolean,
  sheet: Sheet,
): readonly Block[] {
  const shown = scored ? indicators : indicators.flatMap(answeredPart);
  const rows = shown.flatMap((indicator) => rowsOf(indicator, scored));
  const answer = paragraph(plain(reply, TYPE.body), sheet, { spaceBefore: 2 });
  return section(
    'What it has done about it',
    [
      ...(rows.length === 0 ? [] : [table(COLUMNS, rows, sheet, 'dense')]),
      ...subsection('The company’s reply', reply === '' ? [] : [answer], sheet),
    ],
    sheet,
  );
}

/** Without a score only what is known is worth the paper. */
function answeredPart(indicator: IndicatorView): readonly IndicatorView[] {
  const elements = indicator.elements.filter(({ sources }) => sources.length > 0);
  return elements.length === 0 ? [] : [{ ...indicator, elements }];
}

type Element = IndicatorView['elements'][number];

function rowsOf(indicator: IndicatorView, scored: boolean): readonly Row[] {
  const { id, title, points, weight, fullCredit, elements } = indicator;
  const credit = fullCredit ? ', full credit because no activity counts' : '';
  const outcome = scored ? `${points} of ${String(weight)} points${credit}` : 'not scored';
  const name: RichText = [
    { text: `${id} ${title}`, style: TYPE.smallStrong },
    { text: ` ${outcome}`, style: TYPE.smallMuted },
  ];
  const [first, ...rest] = elements.reduce(withAlike, []);
  if (first === undefined) return [{ group: name }];
  if (rest.length === 0 && hasNoRemark(first)) {
    const cells = [{ paragraphs: [name, asked(first)] }, { paragraphs: answerLines(first) }];
    return [{ cells, opens: true }];
  }
  return [
    { group: name },
    ...[first, ...rest].map((alike): Row => ({
      cells: [{ paragraphs: [asked(alike)] }, { paragraphs: answerLines(alike) }],
    })),
  ];
}

/** Neighbours with the same answer and nothing to add to it share a row. */
function withAlike(
  runs: readonly (readonly Element[])[],
  element: Element,
): readonly (readonly Element[])[] {
  const last = runs.at(-1) ?? [];
  const alike =
    last[0]?.answerLabel === element.answerLabel && hasNoRemark(last) && hasNoRemark([element]);
  return alike ? [...runs.slice(0, -1), [...last, element]] : [...runs, [element]];
}

function hasNoRemark(elements: readonly Element[]): boolean {
  return elements.every(
    ({ note, date, sources }) => note === undefined && date === undefined && sources.length === 0,
  );
}

function asked(elements: readonly Element[]): RichText {
  return plain(elements.map(({ id, text }) => `${id} ${text}`).join('; '), TYPE.small);
}

function answerLines(alike: readonly Element[]): readonly RichText[] {
  const [element] = alike;
  if (element === undefined) return [];
  const { answer, answerLabel, note, date, sources } = element;
  const style = answer === 'not_disclosed' ? TYPE.small : TYPE.smallStrong;
  const remark = [note, date === undefined ? undefined : `(${date})`]
    .filter((part) => part !== undefined)
    .join(' ');
  return [
    [
      { text: answerLabel, style },
      ...(remark === '' ? [] : [{ text: `. ${remark}`, style: TYPE.small }]),
      ...citations(sources, TYPE.small),
    ],
  ];
}
