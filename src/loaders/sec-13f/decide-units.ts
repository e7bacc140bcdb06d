import type { ValueUnit } from '../../domain/filing/decide-value-unit.js';
import { wordValueUnit } from '../../domain/filing/word-value-unit.js';
import type { CalendarDate } from '../../domain/quantities/calendar-date.js';
import type { DecidedUnit } from '../../domain/portfolio/arrived-filing.js';
import type { Intake, HoldingsLoadService } from '../../features/holdings/holdings-load.service.js';
import type { KnownPrices, ValueUnitBook } from './value-unit-book.js';

/** The largest sum in dollars that whole hundredths can count exactly: all shares of the world are worth about as much. */
export const LARGEST_SUM = Number.MAX_SAFE_INTEGER / 100;

/** Decides the unit of every filing of a load by the prices of all of them and of those stored before. */
export async function decideUnits(
  holdings: HoldingsLoadService,
  intake: Intake,
  book: ValueUnitBook,
): Promise<void> {
  const known = new Map<CalendarDate, KnownPrices>();
  for (const [period, cusips] of book.periods()) {
    known.set(period, await holdings.prices(period, cusips));
  }
  for (const [filing, unit] of book.decide(known)) intake.decideUnit(filing, decided(unit));
}

function decided(unit: ValueUnit): DecidedUnit {
  return { factor: unit.factor, reason: wordValueUnit(unit), evidence: unit };
}
