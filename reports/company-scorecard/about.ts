import type { CompanyView } from '../../src/domain/scorecard/company-view.js';
import { OPINION } from '../../src/domain/wording/grade-words.js';
import type { Block } from '../parts/block.js';
import { paragraph } from '../parts/paragraph.js';
import type { Publication } from '../parts/publication.js';
import { correctionText, methodText } from '../parts/publication.js';
import { plain } from '../parts/rich-text.js';
import { section } from '../parts/section.js';
import type { Sheet } from '../theme/paper.js';
import { TYPE } from '../theme/type-scale.js';

const RECOMPUTE = 'The annex prints every step, so that anyone can recompute it.';

/** What the grade is, which edition of the method made it, and how to have an error put right. */
export function about(view: CompanyView, publication: Publication, sheet: Sheet): readonly Block[] {
  const opinion =
    view.verdict.grade === undefined
      ? []
      : [paragraph(plain(`${OPINION} ${RECOMPUTE}`, TYPE.body), sheet)];
  return section(
    'About this scorecard',
    [
      ...opinion,
      paragraph(plain(methodText(view.method, view.asOf.text), TYPE.body), sheet),
      paragraph(correctionText(publication, `/companies/${view.slug}`), sheet),
    ],
    sheet,
  );
}
