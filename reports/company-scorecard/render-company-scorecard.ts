import type { CompanyView } from '../../src/domain/scorecard/company-view.js';
import type { PrintOptions } from '../parts/publication.js';
import { printStory, type Story } from '../parts/story.js';
import type { Sheet } from '../theme/paper.js';
import { about } from './about.js';
import { scorecardParts } from './scorecard-parts.js';

/** The scorecard of one company as a PDF/UA document. The same view gives the same bytes. METHOD 7. */
export function renderCompanyScorecard(view: CompanyView, options: PrintOptions): Buffer {
  return printStory(options.paper, (sheet) => scorecardStory(view, options, sheet));
}

function scorecardStory(view: CompanyView, options: PrintOptions, sheet: Sheet): Story {
  const { main, annex } = scorecardParts(view, sheet);
  return {
    facts: {
      title: `${view.name}: biometric surveillance scorecard`,
      subject: `Evidence as of ${view.asOf.text}`,
      date: view.asOf.iso,
    },
    running: {
      left: view.name,
      right: `Evidence as of ${view.asOf.text}`,
      foot: `Countergaze · method ${view.method.id}`,
    },
    parts: [main, [...annex, ...about(view, options, sheet)]],
  };
}
