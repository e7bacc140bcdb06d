import type { CompanyView } from '../../src/domain/scorecard/company-view.js';
import type { Block } from '../parts/block.js';
import { evidenceList } from '../parts/evidence-list.js';
import { planPages } from '../parts/pagination.js';
import { section } from '../parts/section.js';
import type { Sheet } from '../theme/paper.js';
import { accountsOfActivities, statusHistory, whatItDoes } from './activities.js';
import { calculation } from './calculation.js';
import { front } from './front.js';
import { heldBy } from './ownership.js';
import { regulatorsAndCourts, whatWasSaid } from './record.js';
import { whatItHasDone } from './response.js';
import { forShareholders } from './shareholders.js';

/** Pages before the annex. METHOD 7. */
const MOST_PAGES = 4;

/** A section that stands in the scorecard where there is room, else in the annex. */
interface Movable {
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** The scorecard proper and its annex. */
export function scorecardParts(
  view: CompanyView,
  sheet: Sheet,
): { readonly main: readonly Block[]; readonly annex: readonly Block[] } {
  const opening = [
    ...front(view, sheet),
    ...whatItDoes(view.activities, view.timeline, view.asOf.iso, sheet),
    ...whatItHasDone(view.response, view.verdict.grade !== undefined, sheet),
  ];
  const ending = forShareholders(view.asks, view.investors, sheet);
  const record: readonly Movable[] = [
    { title: 'Holders and resolutions', blocks: heldBy(view.ownership, sheet) },
    { title: 'Regulators and courts', blocks: regulatorsAndCourts(view.actions, sheet) },
    { title: 'Statements', blocks: whatWasSaid(view.statements, sheet) },
  ];
  const mainWith = (kept: number): readonly Block[] => [
    ...opening,
    ...record.slice(0, kept).flatMap(({ title, blocks }) => section(title, blocks, sheet)),
    ...ending,
  ];
  const kept = [3, 2, 1].find((count) => pagesOf(mainWith(count), sheet) <= MOST_PAGES) ?? 0;
  const moved = record
    .slice(kept)
    .flatMap(({ title, blocks }) => section(`Annex: ${title.toLowerCase()}`, blocks, sheet));
  return { main: mainWith(kept), annex: [...moved, ...annexOf(view, sheet)] };
}

function annexOf(view: CompanyView, sheet: Sheet): readonly Block[] {
  return [
    ...accountsOfActivities(view.activities, sheet),
    ...statusHistory(view.timeline, sheet),
    ...evidenceList(view.sources, sheet),
    ...calculation(view.calculation, sheet),
  ];
}

function pagesOf(blocks: readonly Block[], sheet: Sheet): number {
  return planPages(blocks, sheet.bottom - sheet.top).length;
}
