import type { Filing } from './filing.js';

/** What decides which filings of one manager and one period stand. */
export type OrderedFiling = Pick<
  Filing,
  'accession' | 'amendment' | 'amendmentNumber' | 'filedOn' | 'notice'
>;

/**
 * The filings of one holder and one period whose rows count together, the earliest first: a restatement replaces
 * everything filed before it, new holdings add to what stands. A notice has no rows and neither adds nor replaces;
 * it stands only where nothing else was filed.
 */
export function standingFilings<Kind extends OrderedFiling>(
  filings: readonly Kind[],
): readonly Kind[] {
  const ordered = filings.toSorted(byFiling);
  const reports = ordered.filter(({ notice }) => !notice);
  if (reports.length === 0) return ordered.slice(-1);
  const last = reports.findLastIndex(({ amendment }) => amendment !== 'new-holdings');
  return reports.slice(Math.max(0, last));
}

/** By the day of filing, then by the amendment's number, then by accession: total. */
function byFiling(a: OrderedFiling, b: OrderedFiling): number {
  return (
    compare(a.filedOn ?? '', b.filedOn ?? '') ||
    (a.amendmentNumber ?? 0) - (b.amendmentNumber ?? 0) ||
    compare(a.accession, b.accession)
  );
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
