import type { HolderPosition, OrganisationHolders } from '../portfolio/stored-portfolio.js';
import type { CalendarDate } from '../quantities/calendar-date.js';

/** How a holder's number of shares moved from one quarter to the next. */
export type HolderChange =
  | 'new'
  | 'more'
  | 'less'
  | 'unchanged'
  | 'sold'
  /** Its filing of the latest quarter is not on file, so nothing is known of it, or of a sale. */
  | 'not-reported'
  /** Its filing of the quarter before is not on file, so it may have held before. */
  | 'not-reported-before';

/** One holder with its shares added up, in the latest quarter or, when it has none there, in the one before. */
export interface HolderStanding {
  readonly position: HolderPosition;
  /** All its lines of the quarter that `position` is of. */
  readonly shares?: number;
  readonly hundredths?: number;
  readonly currency?: string;
  /** Absent when there is no quarter before. */
  readonly change?: HolderChange;
  /** The earliest of the two quarters in which it is seen. */
  readonly firstSeen: CalendarDate;
}

/** Every holder once for its shares and once for debt, the most shares first, debt last. Options are no holding. */
export function holderStandings(holders: OrganisationHolders): readonly HolderStanding[] {
  const [latest, before] = holders.quarters;
  if (latest === undefined) return [];
  return ownedBy(holders)
    .flatMap(({ slug, own }) => {
      const now = added(own.filter(({ period }) => isIn(period, latest, before)));
      const then =
        before === undefined
          ? undefined
          : added(own.filter(({ period }) => !isIn(period, latest, before)));
      const shown = now ?? then;
      if (shown === undefined) return [];
      const filed = {
        latest: holders.filedLatest.has(slug),
        before: holders.filedBefore.has(slug),
      };
      const change = before === undefined ? undefined : changeOf(now, then, filed);
      return [
        {
          ...shown,
          ...(change === undefined ? {} : { change }),
          firstSeen: then === undefined ? latest : (before ?? latest),
        },
      ];
    })
    .toSorted(bySize);
}

interface Owned {
  readonly slug: string;
  readonly own: readonly HolderPosition[];
}

/** Lines of one holder in securities of one kind, which are what exposure counts. */
function ownedBy({ positions }: OrganisationHolders): readonly Owned[] {
  const found = new Map<string, { readonly slug: string; readonly own: HolderPosition[] }>();
  for (const position of positions) {
    const { instrument, holder } = position;
    if (instrument !== 'share' && instrument !== 'debt') continue;
    const key = `${instrument} ${holder.slug}`;
    const entry = found.get(key) ?? { slug: holder.slug, own: [] };
    entry.own.push(position);
    found.set(key, entry);
  }
  return [...found.values()];
}

/** A period belongs to the latest quarter when it lies after the end of the one before. */
function isIn(
  period: CalendarDate,
  latest: CalendarDate,
  before: CalendarDate | undefined,
): boolean {
  return before === undefined ? period <= latest : period > before;
}

type Added = Pick<HolderStanding, 'position' | 'shares' | 'hundredths' | 'currency'>;

function added(positions: readonly HolderPosition[]): Added | undefined {
  const [position] = positions;
  if (position === undefined) return undefined;
  const shares = sumOf(positions.flatMap(({ quantity }) => quantity ?? []));
  const currency = position.value?.currency;
  const values = positions.flatMap(({ value }) =>
    value !== undefined && value.currency === currency ? [value.hundredths] : [],
  );
  const hundredths = sumOf(values);
  return {
    position,
    ...(shares === undefined ? {} : { shares }),
    ...(hundredths === undefined || currency === undefined ? {} : { hundredths, currency }),
  };
}

function sumOf(numbers: readonly number[]): number | undefined {
  return numbers.length === 0 ? undefined : numbers.reduce((sum, number) => sum + number, 0);
}

/** Who has not filed for the quarter has not sold: nothing is known yet. */
function changeOf(
  now: Added | undefined,
  then: Added | undefined,
  filed: { readonly latest: boolean; readonly before: boolean },
): HolderChange | undefined {
  if (now === undefined) return filed.latest ? 'sold' : 'not-reported';
  if (then === undefined) return filed.before ? 'new' : 'not-reported-before';
  if (now.shares === undefined || then.shares === undefined) return undefined;
  if (now.shares === then.shares) return 'unchanged';
  return now.shares > then.shares ? 'more' : 'less';
}

function bySize(a: HolderStanding, b: HolderStanding): number {
  return (
    Number(isDebt(a)) - Number(isDebt(b)) ||
    (b.shares ?? -1) - (a.shares ?? -1) ||
    (b.hundredths ?? -1) - (a.hundredths ?? -1) ||
    (a.position.holder.slug < b.position.holder.slug ? -1 : 1)
  );
}

function isDebt({ position }: HolderStanding): boolean {
  return position.instrument === 'debt';
}
