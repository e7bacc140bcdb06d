import type { RankingView } from '../../src/domain/scorecard/ranking-view.js';
import type { Block } from '../parts/block.js';
import { paragraph } from '../parts/paragraph.js';
import { correctionText, methodText, type PrintOptions } from '../parts/publication.js';
import { plain } from '../parts/rich-text.js';
import { section } from '../parts/section.js';
import { printStory, type Story } from '../parts/story.js';
import { title } from '../parts/title.js';
import type { Sheet } from '../theme/paper.js';
import { TYPE } from '../theme/type-scale.js';
import { gradeCounts } from './grade-counts.js';
import { rankedCompanies } from './ranked-companies.js';
import { unrankedCompanies } from './unranked-companies.js';

/** The ranking and the groups beside it as a PDF/UA document. The same view gives the same bytes. */
export function renderRankingReport(view: RankingView, options: PrintOptions): Buffer {
  return printStory(options.paper, (sheet) => rankingStory(view, options, sheet));
}

const NAME = 'Ranking of companies by biometric surveillance';

function rankingStory(view: RankingView, options: PrintOptions, sheet: Sheet): Story {
  return {
    facts: { title: NAME, subject: `Evidence as of ${view.asOf.text}`, date: view.asOf.iso },
    running: {
      left: NAME,
      right: `Evidence as of ${view.asOf.text}`,
      foot: `Countergaze · method ${view.method.id}`,
    },
    parts: [
      [
        ...opening(view, sheet),
        ...gradeCounts(view.grades, sheet),
        ...rankedCompanies(view.rows, options, sheet),
        ...unrankedCompanies(view, sheet),
        ...about(view, options, sheet),
      ],
    ],
  };
}

function opening(view: RankingView, sheet: Sheet): readonly Block[] {
  const { rows, ranked, asOf } = view;
  const extent =
    rows.length === ranked
      ? `${String(ranked)} companies with evidence of involvement`
      : `${String(rows.length)} of ${String(ranked)} ranked companies with evidence of involvement`;
  const sentence = `${extent}, as of ${asOf.text}.`;
  return [
    title(NAME, sheet),
    paragraph(plain(sentence, TYPE.lead), sheet, { spaceBefore: 8 }),
    ...view.notes.map((note) => paragraph(plain(note, TYPE.body), sheet)),
  ];
}

function about(view: RankingView, options: PrintOptions, sheet: Sheet): readonly Block[] {
  return section(
    'About this ranking',
    [
      paragraph(plain(methodText(view.method, view.asOf.text), TYPE.body), sheet),
      paragraph(correctionText(options, '/'), sheet),
    ],
    sheet,
  );
}
