import type { ScreeningView } from '../../src/domain/screening/screening-view.js';
import type { PrintOptions } from '../parts/publication.js';
import { printStory, type Story } from '../parts/story.js';
import type { Sheet } from '../theme/paper.js';
import { about } from './about.js';
import { companiesBehind } from './companies-behind.js';
import { comparison } from './comparison.js';
import { front } from './front.js';
import { involvedCompanies, reasonsAnnex } from './involved-companies.js';
import { couldNotBeChecked } from './open-lines.js';

/** One screening as a PDF/UA document. The same view gives the same bytes. */
export function renderScreeningReport(view: ScreeningView, options: PrintOptions): Buffer {
  return printStory(options.paper, (sheet) => screeningStory(view, options, sheet));
}

function screeningStory(view: ScreeningView, options: PrintOptions, sheet: Sheet): Story {
  return {
    facts: {
      title: `${view.title}: portfolio and biometric surveillance`,
      subject: `Evidence as of ${view.asOf.text}`,
      date: view.asOf.iso,
    },
    running: {
      left: `Portfolio check: ${view.title}`,
      right: `Evidence as of ${view.asOf.text}`,
      foot: `Countergaze · method ${view.method.id}`,
    },
    parts: [
      [
        ...front(view, sheet),
        ...involvedCompanies(view, options, sheet),
        ...companiesBehind(view, sheet),
        ...comparison(view, sheet),
        ...couldNotBeChecked(view, sheet),
      ],
      [...reasonsAnnex(view, sheet), ...about(view, options, sheet)],
    ],
  };
}
