import { CitedSources, sourceIn } from '../investor/cited-sources.js';
import { given } from '../document/given.js';
import { ledIn, relatedLeadIn } from '../wording/lead-in.js';
import { printShare } from '../wording/print-number.js';
import { FILER_ROLE_LABELS, RESOLUTION_STATUS_LABELS } from '../wording/resolution-labels.js';
import { wordDate } from '../wording/word-date.js';
import type { PageName, ResolutionView, SupportView } from './resolution-view.js';
import type { ResolutionRecord } from './resolution-record.js';

/** Names and pages of those that records refer to. */
export interface NamesOnFile {
  /** Undefined for a company that is not named anywhere. METHOD 3.5. */
  readonly company: (company: {
    readonly slug?: string;
    readonly name: string;
  }) => PageName | undefined;
  /** The investor's own name; undefined when it has no file. */
  readonly investor: (slug: string) => string | undefined;
}

/** The resolution in words; undefined when its company is not named. */
export function buildResolutionView(
  resolution: ResolutionRecord,
  names: NamesOnFile,
): ResolutionView | undefined {
  const company = names.company(resolution.company);
  if (company === undefined) return undefined;
  const cited = new CitedSources();
  const source = sourceIn(resolution.sources, resolution.source);
  const { slug, meetingYear, meetingDate, title, ask, outcome, filers, status } = resolution;
  const leadIn = relatedLeadIn(source);
  const number = cited.cite(source, 'the request, the filers and what became of it');
  return {
    slug,
    company,
    year: meetingYear,
    meeting: meetingDate === undefined ? String(meetingYear) : wordDate(meetingDate),
    ...given('item', resolution.item),
    title,
    request: ask,
    ask: { text: ledIn(leadIn, ask, source), sources: [number] },
    filers: filers.map(({ name, role, investor }) => ({
      filer: filerName(name, investor, names),
      part: FILER_ROLE_LABELS[role],
    })),
    ...given('support', supportOf(resolution.supportPercent)),
    ...given('independent', supportOf(resolution.supportIndependentPercent)),
    status: RESOLUTION_STATUS_LABELS[status],
    outcome: { text: ledIn(leadIn, outcome, source), sources: [number] },
    sources: cited.views(),
  };
}

/** As the source names it, with the page of the investor that it is. */
function filerName(name: string, slug: string | undefined, names: NamesOnFile): PageName {
  const known = slug === undefined ? undefined : names.investor(slug);
  return slug === undefined || known === undefined ? { name } : { name, slug };
}

function supportOf(percent: number | undefined): SupportView | undefined {
  return percent === undefined ? undefined : { percent, text: printShare(percent / 100) };
}
