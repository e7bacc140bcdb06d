import { editionName } from '../../domain/methodology/edition-name.js';
import type { Snapshot } from '../../domain/ranking/snapshot.js';
import { buildResolutionView } from '../../domain/resolution/build-resolution-view.js';
import type { ResolutionRecord } from '../../domain/resolution/resolution-record.js';
import type { ResolutionView } from '../../domain/resolution/resolution-view.js';
import { foldedName } from '../../domain/wording/folded-name.js';
import { wordDate } from '../../domain/wording/word-date.js';
import type { Edition } from '../../platform/web/page.js';
import type { StewardshipFiles } from './resolutions.service.js';

/** What a list of resolutions may be ordered by. */
export const RESOLUTION_ORDERS = ['newest', 'oldest', 'support', 'company'] as const;
export type ResolutionOrder = (typeof RESOLUTION_ORDERS)[number];

/** Which resolutions a reader asks for. */
export interface ResolutionFilter {
  /** Slug. */
  readonly company?: string;
  readonly year?: number;
  readonly sort?: ResolutionOrder;
}

/** The list page, ready to print. */
export interface ResolutionListPage {
  readonly edition: Edition;
  readonly lines: readonly ResolutionView[];
  readonly total: number;
  readonly unnamed: number;
  readonly filter: ResolutionFilter;
  readonly companies: readonly { readonly slug: string; readonly name: string }[];
  /** Newest first. */
  readonly years: readonly number[];
}

/** Resolutions that fit, in the order asked for; ties end at newest first and the slug. */
export function fittingResolutions(
  resolutions: readonly ResolutionRecord[],
  { company, year, sort = 'newest' }: ResolutionFilter,
): readonly ResolutionRecord[] {
  const fitting = resolutions
    .filter((resolution) => company === undefined || resolution.company.slug === company)
    .filter((resolution) => year === undefined || resolution.meetingYear === year);
  if (sort === 'newest') return fitting;
  if (sort === 'oldest') return fitting.toReversed();
  // sorting keeps the order of equals, so ties are newest first
  if (sort === 'support') {
    return fitting.toSorted((a, b) => (b.supportPercent ?? -1) - (a.supportPercent ?? -1));
  }
  return fitting.toSorted((a, b) => byText(foldedName(a.company.name), foldedName(b.company.name)));
}

export function resolutionListPage(
  { snapshot, names, resolutions, unnamed }: StewardshipFiles,
  filter: ResolutionFilter,
): ResolutionListPage {
  const views = (records: readonly ResolutionRecord[]) =>
    records.flatMap((resolution) => buildResolutionView(resolution, names) ?? []);
  const companies = new Map(
    views(resolutions).flatMap(({ company: { slug, name } }) =>
      slug === undefined ? [] : [[slug, { slug, name }] as const],
    ),
  );
  return {
    edition: editionOf(snapshot),
    lines: views(fittingResolutions(resolutions, filter)),
    total: resolutions.length,
    unnamed,
    filter,
    companies: [...companies.values()].toSorted((a, b) => byText(a.name, b.name)),
    years: [...new Set(resolutions.map(({ meetingYear }) => meetingYear))].toSorted(
      (a, b) => b - a,
    ),
  };
}

export function editionOf({ asOf, edition }: Snapshot): Edition {
  return {
    asOf: { text: wordDate(asOf), iso: asOf },
    method: { id: editionName(edition.methodology) },
  };
}

function byText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
