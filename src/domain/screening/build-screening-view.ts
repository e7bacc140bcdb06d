import { editionName } from '../methodology/edition-name.js';
import type { Money } from '../quantities/money.js';
import type { SnapshotEdition } from '../ranking/snapshot.js';
import type { CalendarDate } from '../quantities/calendar-date.js';
import { printPercent } from '../wording/print-number.js';
import { wordDate } from '../wording/word-date.js';
import { buildPart } from './build-part.js';
import type { Comparison } from './compare-portfolios.js';
import type { InvolvedHolding, ScreenedPosition, Screening, ScreeningClass } from './screening.js';
import type {
  ComparisonView,
  InvolvedView,
  LineView,
  ScreeningView,
  Shown,
} from './screening-view.js';
import { wordBehind } from './word-behind.js';
import { wordFacts, wordNotes } from './word-file.js';
import { wordGroup, wordLine, wordRoles } from './word-line.js';
import {
  printDifference,
  wordComparison,
  wordExposure,
  wordMissingExposure,
  wordSummary,
} from './word-summary.js';
import { printAligned, printMoney, printPart } from './word-screening.js';

/** A screening with what its documents name. */
export interface ScreeningToShow {
  readonly screening: Screening;
  readonly file: string;
  /** In words. */
  readonly formatLabel: string;
  readonly asOf: CalendarDate;
  readonly edition: SnapshotEdition;
  /** Present when a benchmark was given. */
  readonly benchmark?: { readonly file: string; readonly comparison?: Comparison };
}

/** As many involved companies are shown on a page and in print; tables to download have them all. */
const MOST_INVOLVED = 200;
/** As many lines of each other list. */
const MOST_LINES = 100;

/** Words and printed numbers for page, CSV, PDF and command. */
export function buildScreeningView(shown: ScreeningToShow): ScreeningView {
  const { screening, file, asOf, edition, benchmark } = shown;
  const wholes = new Map(screening.parts.map(({ currency, whole }) => [currency, whole]));
  const listed = (counts: ScreeningClass) => largest(screening, counts, wholes);
  const exposure = wordExposure(screening);
  const missing = exposure === undefined ? wordMissingExposure(screening) : undefined;
  return {
    title: screening.portfolio.holder?.name ?? file,
    file,
    asOf: { text: wordDate(asOf), iso: asOf },
    method: { id: editionName(edition.methodology), sha256: edition.sha256 },
    facts: wordFacts(screening, shown),
    summary: wordSummary(screening, asOf),
    parts: screening.parts.map(buildPart),
    ...(exposure === undefined ? {} : { exposure }),
    ...(missing === undefined ? {} : { exposureMissing: missing }),
    involved: first(screening.involved, MOST_INVOLVED, (one) => involvedView(one, wholes)),
    toReview: listed('to-review'),
    notAssessed: listed('not-assessed'),
    notInData: listed('not-in-data'),
    apartOnInvolved: apartOnInvolved(screening, wholes),
    behind: first(screening.behind, MOST_LINES, wordBehind),
    ...comparisonOf(screening, benchmark),
    notes: wordNotes(screening),
    rejected: first(screening.portfolio.rejected, MOST_LINES, ({ line, message }) => ({
      line,
      message,
    })),
    lines: screening.positions.map((position) => wordLine(position, wholes)),
    counts: screening.counts,
  };
}

type Wholes = ReadonlyMap<string, Money>;

function first<Item, View>(
  items: readonly Item[],
  most: number,
  viewOf: (item: Item) => View,
): Shown<View> {
  return { items: items.slice(0, most).map(viewOf), of: items.length };
}

function largest(
  { positions }: Screening,
  counts: ScreeningClass,
  wholes: Wholes,
): Shown<LineView> {
  const chosen = positions.filter((position) => position.counts === counts).toSorted(bySize);
  return first(chosen, MOST_LINES, (position) => wordLine(position, wholes));
}

/** By currency, in it the largest first; what has no value last; then in the order of the file. */
function bySize(a: ScreenedPosition, b: ScreenedPosition): number {
  const [one, other] = [a.amount?.currency ?? '~', b.amount?.currency ?? '~'];
  if (one !== other) return one < other ? -1 : 1;
  return (b.amount?.hundredths ?? 0) - (a.amount?.hundredths ?? 0) || a.line - b.line;
}

const ON_INVOLVED: ReadonlySet<ScreenedPosition['counts']> = new Set(['call', 'put', 'negative']);

function apartOnInvolved({ positions }: Screening, wholes: Wholes): Shown<LineView> {
  const chosen = positions.filter(
    ({ counts, company }) => company?.score !== undefined && ON_INVOLVED.has(counts),
  );
  return first(chosen.toSorted(bySize), MOST_LINES, (position) => wordLine(position, wholes));
}

function involvedView(
  { company, amounts, positions }: InvolvedHolding,
  wholes: Wholes,
): InvolvedView {
  const group = wordGroup(company);
  const shares = amounts.map((amount) => printPart(amount, wholes.get(amount.currency)));
  return {
    name: company.name,
    slug: company.slug,
    grade: company.score.grade,
    involvement: printPercent(company.score.involvement),
    roles: wordRoles(company.score.roles),
    amount: amounts.map(printMoney).join('; '),
    share: shares.length === 1 ? shares.join('') : '',
    ...(group === undefined ? {} : { group }),
    lines: positions.map((position) => wordLine(position, wholes)),
  };
}

function comparisonOf(
  screening: Screening,
  benchmark: ScreeningToShow['benchmark'],
): { readonly comparison?: ComparisonView; readonly comparisonMissing?: string } {
  if (benchmark === undefined) return {};
  const { comparison, file } = benchmark;
  if (comparison === undefined) return { comparisonMissing: NOT_COMPARABLE };
  return {
    comparison: {
      title: comparison.benchmark.portfolio.holder?.name ?? file,
      sentences: wordComparison(comparison, screening),
      rows: first(comparison.holdings, MOST_LINES, ({ company, here, there, difference }) => ({
        name: company.name,
        slug: company.slug,
        here: printAligned(here),
        there: printAligned(there),
        difference: printDifference(difference),
      })),
    },
  };
}

const NOT_COMPARABLE =
  'Portfolio and benchmark are not compared: one of them is stated in several currencies, or gives no values.';
