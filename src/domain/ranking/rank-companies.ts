import type { CompanyScore } from '../scoring/assessed-company.js';
import { printedTenths } from './printed-score.js';

/** A scored company that takes part in a ranking. */
export interface RankingEntry {
  readonly slug: string;
  /** Legal name where known, else the name used in public: display order only. */
  readonly legalName: string;
  readonly score: CompanyScore;
}

/** An entry and its place. */
export interface Ranked<Entry extends RankingEntry> {
  readonly entry: Entry;
  /** 1 is the best score; equal printed scores share a position and the next one is skipped. */
  readonly position: number;
  readonly tied: boolean;
}

/** Standard competition ranking (1, 2, 2, 4) by the score printed with one decimal, best first. METHOD 3.9. */
export function rankCompanies<Entry extends RankingEntry>(
  entries: readonly Entry[],
): readonly Ranked<Entry>[] {
  const ordered = entries.toSorted(byDisplayOrder);
  const tenths = ordered.map(({ score }) => printedTenths(score.score));
  const first = new Map<number, number>();
  const count = new Map<number, number>();
  tenths.forEach((value, index) => {
    if (!first.has(value)) first.set(value, index + 1);
    count.set(value, (count.get(value) ?? 0) + 1);
  });
  return ordered.map((entry, index) => {
    const value = tenths[index] ?? Number.NaN;
    return { entry, position: first.get(value) ?? index + 1, tied: (count.get(value) ?? 1) > 1 };
  });
}

/** `4`, or `=4` when the position is shared. */
export function rankLabel({ position, tied }: { position: number; tied: boolean }): string {
  return tied ? `=${String(position)}` : String(position);
}

/** Sorts ascending, before the slug: higher S, lower I, higher R, lower largest x, legal name (NFKD, case-folded). */
export type DisplayKey = readonly [number, number, number, number, string];

/** The place of an entry in the order of display. METHOD 3.9. */
export function displayKey({ score, legalName }: RankingEntry): DisplayKey {
  const { involvement, response } = score;
  return [-score.score, involvement, -response, largestValue(score), caseFolded(legalName)];
}

function byDisplayOrder(a: RankingEntry, b: RankingEntry): number {
  const [s1, i1, r1, x1, name1] = displayKey(a);
  const [s2, i2, r2, x2, name2] = displayKey(b);
  return (
    s1 - s2 || i1 - i2 || r1 - r2 || x1 - x2 || compare(name1, name2) || compare(a.slug, b.slug)
  );
}

function largestValue({ activities }: CompanyScore): number {
  return Math.max(0, ...activities.map(({ value }) => value));
}

function caseFolded(name: string): string {
  return name.normalize('NFKD').toLowerCase();
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
