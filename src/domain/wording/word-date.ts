import type { CalendarDate, PartialDate } from '../quantities/calendar-date.js';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** As the source gives it and no more exact: `2023`, `June 2020`, `22 May 2018`. */
export function wordDate(date: PartialDate | CalendarDate): string {
  const [year = '', month, day] = date.split('-');
  if (month === undefined) return year;
  const named = `${MONTHS[Number(month) - 1] ?? month} ${year}`;
  return day === undefined ? named : `${String(Number(day))} ${named}`;
}

/** What is printed where a source has no date. */
const UNDATED = 'undated';

/** A date as its source gives it, or that it gives none. */
export function wordOptionalDate(date: PartialDate | undefined): string {
  return date === undefined ? UNDATED : wordDate(date);
}
