import { InvalidArgumentError } from 'commander';

import { type CalendarDate, parseCalendarDate } from '../../domain/quantities/calendar-date.js';

/** A command-line option that is a day; anything else is wrong use and named as such. */
export function parseDay(text: string): CalendarDate {
  const day = parseCalendarDate(text);
  if (day === undefined) throw new InvalidArgumentError('It must be an existing day YYYY-MM-DD.');
  return day;
}
