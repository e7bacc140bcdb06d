import type { CalendarDate } from '../../domain/quantities/calendar-date.js';
import { InvalidParameters } from './invalid-parameters.js';

/** Nothing is known of days to come: an as-of date after today is refused. */
export function refuseFuture(asOf: CalendarDate | undefined, today: CalendarDate): void {
  if (asOf === undefined || asOf <= today) return;
  const detail = `as_of must not be after today, ${today} (UTC)`;
  throw new InvalidParameters([{ parameter: 'as_of', rule: 'notInTheFuture', detail }]);
}
