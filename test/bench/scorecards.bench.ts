import { renderCompanyScorecard } from '../../reports/company-scorecard/render-company-scorecard.js';
import type { CalendarDate } from '../../src/domain/quantities/calendar-date.js';
import type { CompanyView } from '../../src/domain/scorecard/company-view.js';
import { ScorecardsService } from '../../src/features/scorecards/scorecards.service.js';
import { renderCompanyPage } from '../../src/features/scorecards/scorecards.views.js';
import { type BrowserPrint, printInBrowser } from './browser-print.js';
import type { Measurement } from './measurement.js';
import { withApplication } from './own-database.js';
import { cpuMs, median, quantile } from './stopwatch.js';

const AS_OF = '2026-11-22' as CalendarDate;
const ROUNDS = 3;
/** The browser prints every so-manyth company, which keeps the run short. */
const BROWSER_STEP = 9;

/** The scorecard of every company printed after a warm-up, next to its page printed by a warm browser. */
export async function scorecards(): Promise<readonly Measurement[]> {
  const views = await withApplication((app) => app.get(ScorecardsService).views(AS_OF));
  print(views);
  const rounds = Array.from({ length: ROUNDS }, () => print(views));
  const ms = views.map((_, index) => median(rounds.map((round) => round[index] ?? Number.NaN)));
  const sampled = views.filter((_, index) => index % BROWSER_STEP === 0);
  const sampledMs = ms.filter((_, index) => index % BROWSER_STEP === 0);
  const browser = await printInBrowser(sampled.map((view) => renderCompanyPage(view, {})));
  return [...ofAll(ms), besideBrowser(perSecond(sampledMs), sampled.length, browser)];
}

/** Processor time of each, in milliseconds. */
function print(views: readonly CompanyView[]): readonly number[] {
  return views.map((view) =>
    cpuMs(() => {
      renderCompanyScorecard(view, { paper: 'A4' });
    }),
  );
}

function ofAll(ms: readonly number[]): readonly Measurement[] {
  return [
    {
      name: 'scorecard with annex, median company',
      value: median(ms),
      unit: 'ms of CPU',
      target: { of: 'value', bound: 'below', limit: 30 },
      note:
        `all ${ms.length} companies, each the median of ${ROUNDS} after one to warm up; ` +
        'all threads of the process are counted.',
    },
    { name: 'scorecard with annex, shortest', value: Math.min(...ms), unit: 'ms of CPU' },
    { name: 'scorecard with annex, mean', value: 1000 / perSecond(ms), unit: 'ms of CPU' },
    { name: 'scorecard with annex, 95% are below', value: quantile(ms, 0.95), unit: 'ms of CPU' },
    { name: 'scorecard with annex, longest', value: Math.max(...ms), unit: 'ms of CPU' },
    { name: 'scorecards on one core', value: perSecond(ms), unit: 'documents/s' },
  ];
}

function besideBrowser(
  value: number,
  count: number,
  browser: BrowserPrint | { readonly skipped: string },
): Measurement {
  const measurement = { name: `the same, ${count} of them`, value, unit: 'documents/s' };
  if ('skipped' in browser) return { ...measurement, note: `no baseline: ${browser.skipped}` };
  const { version, loadMs, printMs, wallMs } = browser;
  const each = (ms: number) => `${(ms / count).toFixed(0)} ms`;
  return {
    ...measurement,
    baseline: (1000 * count) / (loadMs + printMs),
    target: { of: 'ratio', bound: 'at least', limit: 4 },
    note:
      `baseline: the page of the company in a warm headless Chromium ${version}, ${each(loadMs)} of CPU for loading ` +
      `and ${each(printMs)} for page.pdf, in ${each(wallMs)} of wall-clock time on all cores.`,
  };
}

/** Documents per second of processor time, which is what one core does in a second. */
function perSecond(ms: readonly number[]): number {
  return (1000 * ms.length) / ms.reduce((total, one) => total + one, 0);
}
