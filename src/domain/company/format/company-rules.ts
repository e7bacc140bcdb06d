import { fileProblems, repeated } from '../../document/file-rules.js';
import type { Reference } from '../../document/read-document.js';
import type { Loose } from '../../document/shape.js';
import type { Problem } from '../../errors.js';
import type { Methodology } from '../../methodology/methodology.js';
import { placeDate } from '../../quantities/calendar-date.js';
import { confidenceOf, type GradedItem, isCounted, passesGate } from '../../scoring/confidence.js';
import type { ActivityEntry, CompanyFile } from './company-format.js';

/** A file that may still have holes, and what its reader knows about it. */
export interface FileUnderCheck {
  /** The file name without its ending. */
  readonly fileSlug: string;
  readonly file: Loose<CompanyFile>;
  readonly references: readonly Reference[];
  readonly method: Methodology;
  /** True when nothing at or below the path broke the shape. */
  readonly sound: (path: string) => boolean;
}

type Rule = (under: FileUnderCheck) => readonly Problem[];

/** The rules of one company file that go beyond the shape of its parts. Each problem carries its path. */
export function companyProblems(under: FileUnderCheck): readonly Problem[] {
  return RULES.flatMap((rule) => rule(under));
}

const RULES: readonly Rule[] = [
  fileKeepsItsWord,
  parentIsClear,
  activityIdsAreUnique,
  activitiesAreUnique,
  statusIsClear,
  activitiesPassTheGate,
  evidenceIsNoLead,
  answersAreUnique,
  ownPagesAreUndated,
];

function fileKeepsItsWord({ file, fileSlug, references }: FileUnderCheck): readonly Problem[] {
  return fileProblems({ fileSlug, slug: file.slug, sources: file.sources, references });
}

function parentIsClear({ file: { parent, slug }, sound }: FileUnderCheck): readonly Problem[] {
  if (parent === undefined || !sound('parent')) return [];
  if (parent.slug === slug) {
    return [{ path: 'parent.slug', rule: 'parent-cycle', message: 'is the company itself' }];
  }
  if (parent.control === true) return [];
  const rule = 'unclear-control';
  if (parent.share === undefined) {
    const message = 'a parent needs control: true or the share that it holds';
    return [{ path: 'parent', rule, message }];
  }
  if (parent.share <= 0.5) return [];
  const message = `a share of ${String(parent.share)} is control; write control: true`;
  return [{ path: 'parent.share', rule, message }];
}

function activityIdsAreUnique({ file: { activities } }: FileUnderCheck): readonly Problem[] {
  const ids = (activities ?? []).map((activity) => activity?.id);
  return repeated(ids).map(({ value, index, first }) => ({
    path: `activities[${String(index)}].id`,
    rule: 'duplicate-activity-id',
    message: `"${value}" is already the id of activities[${String(first)}]`,
  }));
}

function activitiesAreUnique({ file: { activities } }: FileUnderCheck): readonly Problem[] {
  const keys = (activities ?? []).map((activity) => activityKey(activity));
  return repeated(keys).map(({ index, first }) => ({
    path: `activities[${String(index)}]`,
    rule: 'duplicate-activity',
    message: `has the same role, technology, product and customer as activities[${String(first)}]; put the evidence under one of them`,
  }));
}

function activityKey(activity: Loose<ActivityEntry> | undefined): string | undefined {
  const parts = [activity?.role, activity?.technology, activity?.product, activity?.customer];
  return parts.includes(undefined) ? undefined : JSON.stringify(parts);
}

function statusIsClear({ file: { activities } }: FileUnderCheck): readonly Problem[] {
  return (activities ?? []).flatMap((activity, index) =>
    (activity?.status ?? []).flatMap((event, place) => {
      const { until, date, status } = event ?? {};
      if (until === undefined) return [];
      const path = `activities[${String(index)}].status[${String(place)}].until`;
      if (status !== undefined && status !== 'paused') {
        const message = `only a pause has an end; this event is ${status}`;
        return [{ path, rule: 'until-without-pause', message }];
      }
      if (date === undefined || placeDate(until) >= placeDate(date)) return [];
      return [{ path, rule: 'until-before-date', message: `${until} lies before ${date}` }];
    }),
  );
}

function activitiesPassTheGate(under: FileUnderCheck): readonly Problem[] {
  return (under.file.activities ?? []).flatMap((activity, index) => {
    const path = `activities[${String(index)}]`;
    const items = gradedItems(under, activity, path);
    if (items === undefined) return [];
    const dispute = disputeWeight(activity?.dispute?.kind, under.method);
    const confidence = confidenceOf(items, dispute, under.method);
    if (passesGate(confidence, under.method)) return [];
    const { confidence_min, best_item_min } = under.method.evidence.gate;
    const best = Math.max(0, ...confidence.origins.map(({ weight }) => weight));
    const message =
      `confidence ${confidence.value.toFixed(2)}, best item ${best.toFixed(2)}; ` +
      `at least ${String(confidence_min)} and ${String(best_item_min)} are needed: ` +
      'a lead does not belong into a public file';
    return [{ path, rule: 'below-gate', message }];
  });
}

/** The evidence with its origins; undefined when a part of it is unsound and its weight unknown. */
function gradedItems(
  { file: { sources }, sound }: FileUnderCheck,
  activity: Loose<ActivityEntry> | undefined,
  path: string,
): readonly GradedItem[] | undefined {
  if (!sound(`${path}.evidence`) || !sound(`${path}.dispute`)) return undefined;
  const items: GradedItem[] = [];
  for (const item of activity?.evidence ?? []) {
    const origin = item?.source === undefined ? undefined : sources?.[item.source]?.origin;
    if (origin === undefined || item?.grade === undefined) return undefined;
    items.push({ grade: item.grade, origin });
  }
  return items.length === 0 ? undefined : items;
}

/** An item below the least counted weight supports nothing, so it is not kept in a public file. METHOD 3.1. */
function evidenceIsNoLead({ file: { activities }, method }: FileUnderCheck): readonly Problem[] {
  return (activities ?? []).flatMap((activity, index) =>
    (activity?.evidence ?? []).flatMap((item, place) => {
      const grade = item?.grade;
      if (grade === undefined || isCounted({ grade }, method)) return [];
      const path = `activities[${String(index)}].evidence[${String(place)}].grade`;
      const message = `an item graded ${grade} is a lead; leads do not belong into a public file`;
      return [{ path, rule: 'lead', message }];
    }),
  );
}

function disputeWeight(
  kind: 'bare_denial' | 'documented_rebuttal' | undefined,
  { evidence }: Methodology,
): number {
  return kind === undefined ? 0 : evidence.dispute[kind];
}

function answersAreUnique({ file: { answers } }: FileUnderCheck): readonly Problem[] {
  const elements = (answers ?? []).map((answer) => answer?.element);
  return repeated(elements).map(({ value, index, first }) => ({
    path: `answers[${String(index)}].element`,
    rule: 'duplicate-answer',
    message: `${value} is already answered in answers[${String(first)}]`,
  }));
}

function ownPagesAreUndated({ file: { sources } }: FileUnderCheck): readonly Problem[] {
  return Object.entries(sources ?? {}).flatMap(([key, source]) => {
    if (source?.own_page !== true || source.date === undefined || source.date === null) return [];
    const message = `own_page is for undated live pages; this one is dated ${source.date}`;
    return [{ path: `sources.${key}.own_page`, rule: 'dated-own-page', message }];
  });
}
