import type { InvestorView } from '../../src/domain/investor/investor-view.js';
import type { Block } from '../parts/block.js';
import { sourceList } from '../parts/evidence-list.js';
import { paragraph } from '../parts/paragraph.js';
import { correctionText, methodText, type PrintOptions } from '../parts/publication.js';
import { plain } from '../parts/rich-text.js';
import { section } from '../parts/section.js';
import { printStory, type Story } from '../parts/story.js';
import type { Sheet } from '../theme/paper.js';
import { TYPE } from '../theme/type-scale.js';
import { front } from './front.js';
import { links } from './links.js';
import { portfolio } from './portfolio.js';
import { stewardship } from './stewardship.js';

/** The scorecard of one investor as a PDF/UA document. The same view gives the same bytes. */
export function renderInvestorScorecard(view: InvestorView, options: PrintOptions): Buffer {
  return printStory(options.paper, (sheet) => scorecardStory(view, options, sheet));
}

function scorecardStory(view: InvestorView, options: PrintOptions, sheet: Sheet): Story {
  return {
    facts: {
      title: `${view.name}: investor scorecard on biometric surveillance`,
      subject: `Evidence as of ${view.asOf.text}`,
      date: view.asOf.iso,
    },
    running: {
      left: view.name,
      right: `Evidence as of ${view.asOf.text}`,
      foot: `Countergaze · method ${view.method.id}`,
    },
    parts: [
      [
        ...front(view, sheet),
        ...portfolio(view.portfolio, sheet),
        ...links(view, sheet),
        ...stewardship(view, sheet),
      ],
      [...sourceList(view.sources, sheet), ...about(view, options, sheet)],
    ],
  };
}

const MEANING =
  'Exposure counts what is assessed and nothing else, so it is at least what is printed. What is not assessed is not zero. The numbers are an opinion from disclosed facts and a published formula.';

function about(view: InvestorView, options: PrintOptions, sheet: Sheet): readonly Block[] {
  return section(
    'About this scorecard',
    [
      paragraph(plain(MEANING, TYPE.body), sheet),
      paragraph(plain(methodText(view.method, view.asOf.text), TYPE.body), sheet),
      paragraph(correctionText(options, `/investors/${view.slug}`), sheet),
    ],
    sheet,
  );
}
