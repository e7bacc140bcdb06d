import type {
  CapView,
  CompanyView,
  GroupView,
  RelatedCompany,
} from '../../src/domain/scorecard/company-view.js';
import { OPINION } from '../../src/domain/wording/grade-words.js';
import type { Block } from '../parts/block.js';
import { citations, sourced } from '../parts/citations.js';
import { paragraph } from '../parts/paragraph.js';
import { plain } from '../parts/rich-text.js';
import { roleBars } from '../parts/role-bars.js';
import { section } from '../parts/section.js';
import { table, type Row } from '../parts/table.js';
import type { Column } from '../parts/table-parts.js';
import { title } from '../parts/title.js';
import type { Sheet } from '../theme/paper.js';
import { TYPE } from '../theme/type-scale.js';
import { verdictFigures } from './verdict-figures.js';

/** The front page: who it is, what the verdict is, and why in three sentences. */
export function front(view: CompanyView, sheet: Sheet): readonly Block[] {
  const { verdict } = view;
  return [
    paragraph(plain('Biometric surveillance scorecard', TYPE.label), sheet, { keepWithNext: true }),
    title(view.name, sheet),
    ...identity(view).map((line) =>
      paragraph(plain(line, TYPE.smallMuted), sheet, { spaceBefore: 1 }),
    ),
    paragraph(plain(verdict.stateLabel, TYPE.state), sheet, { spaceBefore: 14 }),
    ...verdictFigures(verdict, sheet),
    ...verdict.sentences.map((sentence) => paragraph(sourced(sentence, TYPE.lead), sheet)),
    ...capParagraphs(verdict.caps, sheet),
    ...(verdict.unrankedReason === undefined
      ? []
      : [paragraph(plain(verdict.unrankedReason, TYPE.body), sheet)]),
    ...(verdict.grade === undefined ? [] : [paragraph(plain(OPINION, TYPE.smallMuted), sheet)]),
    paragraph(
      plain(
        `Evidence as of ${view.asOf.text}. Scored with the method ${view.method.id}.`,
        TYPE.body,
      ),
      sheet,
    ),
    ...section(
      'Creation, sale, use',
      verdict.roles.length === 0 ? [] : [roleBars(verdict.roles, sheet)],
      sheet,
    ),
    ...section('Group', view.group === undefined ? [] : group(view.group, sheet), sheet),
  ];
}

function identity({
  name,
  legalName,
  aliases,
  identifiers,
  country,
  sector,
}: CompanyView): readonly string[] {
  const legal = legalName === undefined || legalName === name ? [] : [legalName];
  const place = [...legal, ...(country === undefined ? [] : [country.name]), sector].join(' · ');
  const codes = identifiers.map(({ label, value }) => `${label} ${value}`).join(' · ');
  const others = aliases.length === 0 ? '' : `Also known as ${aliases.join(', ')}`;
  return [place, codes, others].filter((line) => line !== '');
}

/** What holds the grade in strong type; what changes nothing small, below it. */
function capParagraphs(caps: readonly CapView[], sheet: Sheet): readonly Block[] {
  return caps.map(({ text, binding }) =>
    paragraph(plain(text, binding ? TYPE.strong : TYPE.smallMuted), sheet),
  );
}

const SUBSIDIARIES: readonly Column[] = [
  { title: 'Company of the group', share: 50, names: true },
  { title: 'Link', share: 26 },
  { title: 'Grade', share: 10 },
  { title: 'Score', share: 14, align: 'right' },
];

function group({ parent, subsidiaries }: GroupView, sheet: Sheet): readonly Block[] {
  const above = parent === undefined ? [] : [paragraph(parentSentence(parent), sheet)];
  const below =
    subsidiaries.length === 0 ? [] : [table(SUBSIDIARIES, subsidiaries.map(rowOf), sheet)];
  return [...above, ...below];
}

function parentSentence({
  name,
  link,
  grade,
  score,
  atMost = false,
  sources,
}: RelatedCompany): ReturnType<typeof sourced> {
  const verdict = [
    ...(grade === undefined ? [] : [`grade ${grade}`]),
    ...(score === undefined ? [] : [`score ${bounded(score, atMost)}`]),
  ].join(', ');
  const text = `Parent: ${name} (${[link, verdict].filter((part) => part !== '').join('; ')}).`;
  return sourced({ text, sources }, TYPE.body);
}

function bounded(score: string, atMost: boolean): string {
  return atMost ? `at most ${score}` : score;
}

function rowOf({ name, link, grade, score, atMost = false, sources }: RelatedCompany): Row {
  return {
    cells: [
      {
        paragraphs: [[{ text: name, style: TYPE.smallStrong }, ...citations(sources, TYPE.small)]],
      },
      { paragraphs: [plain(link, TYPE.small)] },
      { paragraphs: [plain(grade ?? '–', TYPE.small)] },
      { paragraphs: [plain(score === undefined ? '–' : bounded(score, atMost), TYPE.small)] },
    ],
  };
}
