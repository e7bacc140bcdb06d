import { renderScreeningReport } from '../../../reports/screening-report/render-screening-report.js';
import { publicationOf } from '../../platform/config/publication-of.js';
import type { Settings } from '../../platform/config/settings.js';
import type { Rendered } from '../../platform/http/page-cache.js';
import { csv, jsonFile, pdf } from '../../platform/http/rendered.js';
import { screeningAnswer } from './screening.api.js';
import { screeningTable } from './screening-table.js';
import type { ScreeningResult } from './screenings.service.js';

const NAME = 'countergaze-screening';

/** A result as a file to download. */
export function downloadOf(
  result: ScreeningResult,
  output: 'json' | 'csv' | 'pdf',
  settings: Settings,
): Rendered {
  const { screening, view } = result;
  if (output === 'csv') return csv(screeningTable(screening, view), `${NAME}.csv`);
  if (output === 'json') return jsonFile(screeningAnswer(result), `${NAME}.json`);
  const options = { paper: 'A4', ...publicationOf(settings) } as const;
  return pdf(renderScreeningReport(view, options), `${NAME}.pdf`);
}
