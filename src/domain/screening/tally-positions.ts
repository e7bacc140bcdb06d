import { ROLES, type Role } from '../company/vocabulary.js';
import { GRADES, type Grade } from '../methodology/methodology.js';
import type { Money } from '../quantities/money.js';
import type { MeasuredLines } from './measured-lines.js';
import {
  APART_KINDS,
  type ApartKind,
  type CurrencyPart,
  SCREENING_CLASSES,
  type ScreenedPosition,
  type ScreeningClass,
  type Tally,
} from './screening.js';

/** A position that has a value. */
type Valued = ScreenedPosition & { readonly amount: Money };

/** Everything that is counted, one part per currency, by currency. */
export function tallyPositions(
  positions: readonly ScreenedPosition[],
  { netAssets }: Pick<MeasuredLines, 'netAssets'>,
): readonly CurrencyPart[] {
  const byCurrency = new Map<string, Valued[]>();
  for (const position of positions) {
    const { amount } = position;
    if (amount === undefined) continue;
    const sofar = byCurrency.get(amount.currency) ?? [];
    sofar.push({ ...position, amount });
    byCurrency.set(amount.currency, sofar);
  }
  const single = byCurrency.size === 1;
  return [...byCurrency]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([currency, valued]) => partOf(currency, valued, single ? netAssets : undefined));
}

function partOf(
  currency: string,
  positions: readonly Valued[],
  netAssets: Money | undefined,
): CurrencyPart {
  const tally = (chosen: (position: Valued) => boolean): Tally =>
    tallyOf(positions.filter(chosen), currency);
  const classes = tabulated(SCREENING_CLASSES, (name) => tally(({ counts }) => counts === name));
  const apart = tabulated(APART_KINDS, (name) => tally(({ counts }) => counts === name));
  const involved = (chosen: (company: NonNullable<Scored>) => boolean): Tally =>
    tally(({ counts, company }) => {
      const score = company?.score;
      return counts === 'involved' && score !== undefined && chosen(score);
    });
  const isStated = netAssets?.currency === currency;
  return {
    currency,
    whole: isStated ? netAssets : tally(isOfWhole).amount,
    wholeIs: isStated ? 'net-assets' : 'sum-of-lines',
    classes,
    apart,
    roles: tabulated<Role, Tally>(ROLES, (role) => involved(({ roles }) => roles[role] > 0)),
    grades: tabulated<Grade, Tally>(GRADES, (grade) => involved((score) => score.grade === grade)),
  };
}

type Scored = NonNullable<ScreenedPosition['company']>['score'];

function tallyOf(positions: readonly Valued[], currency: string): Tally {
  const hundredths = positions.reduce((sum, { amount }) => sum + amount.hundredths, 0);
  return { positions: positions.length, amount: { hundredths, currency } };
}

const IN_WHOLE: ReadonlySet<ScreeningClass | ApartKind> = new Set([
  ...SCREENING_CLASSES,
  'cash',
  'fund-rest',
] as const);

/**
 * What is owned, and cash. Options, derivatives and short positions own nothing, except that within a fund they are
 * part of what the fund is worth.
 */
function isOfWhole({ counts, path }: ScreenedPosition): boolean {
  return path.length > 0 || IN_WHOLE.has(counts);
}

function tabulated<Name extends ScreeningClass | ApartKind | Role | Grade, Value>(
  names: readonly Name[],
  valueOf: (name: Name) => Value,
): Readonly<Record<Name, Value>> {
  const entries = names.map((name) => [name, valueOf(name)] as const);
  // made of exactly these names
  return Object.fromEntries(entries) as Record<Name, Value>;
}
