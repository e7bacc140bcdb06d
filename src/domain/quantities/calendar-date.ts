/** A day without a time, `YYYY-MM-DD`, checked to exist in the Gregorian calendar. */
export type CalendarDate = string & { readonly calendarDate: unique symbol };

/** A date as a source gives it: a year, a month or a day. */
export type PartialDate = string & { readonly partialDate: unique symbol };

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Undefined unless the text is an existing day. */
export function parseCalendarDate(text: string): CalendarDate | undefined {
  const match = DAY.exec(text);
  if (!match) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return undefined;
  // checked above
  return text as CalendarDate;
}

/** Undefined unless the text is a year, a month or an existing day. */
export function parsePartialDate(text: string): PartialDate | undefined {
  if (parseCalendarDate(placed(text)) === undefined) return undefined;
  // checked above
  return text as PartialDate;
}

/** The day a partial date stands for: a year is 1 July, a month its 15th. METHOD 3.1. */
export function placeDate(date: PartialDate | CalendarDate): CalendarDate {
  // a partial date was checked when it was parsed
  return placed(date) as CalendarDate;
}

/** Completed calendar months from one day to a later one; negative when `to` is the earlier. */
export function completedMonths(from: CalendarDate, to: CalendarDate): number {
  const [fromYear, fromMonth, fromDay] = partsOf(from);
  const [toYear, toMonth, toDay] = partsOf(to);
  const months = (toYear - fromYear) * 12 + (toMonth - fromMonth);
  return toDay < fromDay ? months - 1 : months;
}

/** The same day a number of months earlier, moved back to the month's last day where it does not exist. */
export function monthsBefore(date: CalendarDate, months: number): CalendarDate {
  const [year, month, day] = partsOf(date);
  const index = year * 12 + (month - 1) - months;
  const [newYear, newMonth] = [Math.floor(index / 12), (index % 12) + 1];
  return format(newYear, newMonth, Math.min(day, daysIn(newYear, newMonth)));
}

function placed(text: string): string {
  if (/^\d{4}$/.test(text)) return `${text}-07-01`;
  if (/^\d{4}-\d{2}$/.test(text)) return `${text}-15`;
  return text;
}

function partsOf(date: CalendarDate): [number, number, number] {
  return [Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10))];
}

function format(year: number, month: number, day: number): CalendarDate {
  const text = [
    String(year).padStart(4, '0'),
    String(month).padStart(2, '0'),
    String(day).padStart(2, '0'),
  ].join('-');
  // made of the parts of an existing day
  return text as CalendarDate;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}
