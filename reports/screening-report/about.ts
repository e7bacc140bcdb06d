import type { ScreeningView } from '../../src/domain/screening/screening-view.js';
import { OPINION } from '../../src/domain/wording/grade-words.js';
import type { Block } from '../parts/block.js';
import { paragraph } from '../parts/paragraph.js';
import { correctionText, methodText, type Publication } from '../parts/publication.js';
import { plain } from '../parts/rich-text.js';
import { section } from '../parts/section.js';
import type { Sheet } from '../theme/paper.js';
import { TYPE } from '../theme/type-scale.js';

const SOURCES =
  'The sources of every activity stand in the scorecard of its company. What was matched is the file as it was given; whether the file is right was not checked. This is no investment advice.';

/** The file, the method, and how to have an error put right. */
export function about(
  view: ScreeningView,
  publication: Publication,
  sheet: Sheet,
): readonly Block[] {
  const facts = view.facts.map(({ label, text }) => `${label}: ${text}`);
  const rejected = view.rejected.items
    .slice(0, MOST_REJECTED)
    .map(({ line, message }) => `Line ${String(line)} could not be read: ${message}`);
  const texts = [...facts, ...view.notes, ...rejected];
  return section(
    'About this check',
    [
      ...texts.map((text) => paragraph(plain(text, TYPE.small), sheet, { spaceBefore: 2 })),
      paragraph(plain(`${OPINION} ${SOURCES}`, TYPE.body), sheet, { spaceBefore: 8 }),
      paragraph(plain(methodText(view.method, view.asOf.text), TYPE.body), sheet),
      paragraph(correctionText(publication, '/screening'), sheet),
    ],
    sheet,
  );
}

/** The others are counted among the facts. */
const MOST_REJECTED = 30;
