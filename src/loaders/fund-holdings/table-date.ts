import { type CalendarDate, parseCalendarDate } from '../../domain/quantities/calendar-date.js';

/** The first letters of months in English, German, French, Spanish, Italian, Dutch, Portuguese and Danish. */
const MONTHS: readonly RegExp[] = [
  /^(?:jan|jän|ene|gen)/,
  /^(?:feb|fév|fev)/,
  /^(?:mar(?!i)|mär|mrz|mrt|maa|maart)/,
  /^(?:apr|avr|abr)/,
  /^(?:may|mai|mei|mag|maj|mayo)/,
  /^(?:jun|juin|giu)/,
  /^(?:jul|juil|lug)/,
  /^(?:aug|aoû|aou|ago)/,
  /^(?:sep|set)/,
  /^(?:oct|okt|oto|ott|out)/,
  /^(?:nov)/,
  /^(?:dec|dez|déc|dic)/,
];

/**
 * The first day that a text names: `2024-12-06`, `20241206`, `Dec 06, 2024`, `06-Dec-2024`, `11.Sept.2026`, `24/mei/2018`,
 * `30.09.2026`. In `03/04/2024` the month stands first where the file writes English, which `monthFirst` says; a part
 * above 12 decides by itself.
 */
export function dateIn(text: string, monthFirst: boolean): CalendarDate | undefined {
  const lower = text.toLowerCase();
  return isoDate(lower) ?? namedMonth(lower) ?? numbered(lower, monthFirst);
}

function isoDate(text: string): CalendarDate | undefined {
  const [, year = '', month = '', day = ''] =
    /\b((?:19|20)\d{2})[-/.]?(\d{2})[-/.]?(\d{2})\b/.exec(text) ?? [];
  return day === '' ? undefined : parseCalendarDate(`${year}-${month}-${day}`);
}

function namedMonth(text: string): CalendarDate | undefined {
  const dayFirst =
    /\b(\d{1,2})(?:st|nd|rd|th)?[\s./-]*(?:de\s+)?(\p{L}{3,})[\s./,-]*(?:de\s+)?(\d{4}|\d{2})\b/u.exec(
      text,
    );
  const byDay = dayFirst && dated(dayFirst[3], monthOf(dayFirst[2]), dayFirst[1]);
  if (byDay) return byDay;
  const monthFirst = /(\p{L}{3,})[\s./-]*(\d{1,2})(?:st|nd|rd|th)?[\s,./-]+(\d{4})\b/u.exec(text);
  return (monthFirst && dated(monthFirst[3], monthOf(monthFirst[1]), monthFirst[2])) ?? undefined;
}

function numbered(text: string, monthFirst: boolean): CalendarDate | undefined {
  const parts = /\b(\d{1,2})([./-])(\d{1,2})\2(\d{4})\b/.exec(text);
  if (parts === null) return undefined;
  const [, first = '', sign = '', second = '', year] = parts;
  const startsWithMonth =
    Number(second) > 12 || (monthFirst && sign !== '.' && Number(first) <= 12);
  return startsWithMonth ? dated(year, Number(first), second) : dated(year, Number(second), first);
}

function monthOf(word: string | undefined): number | undefined {
  const index = MONTHS.findIndex((month) => month.test(word ?? ''));
  return index < 0 ? undefined : index + 1;
}

function dated(
  year: string | undefined,
  month: number | undefined,
  day: string | undefined,
): CalendarDate | undefined {
  if (year === undefined || month === undefined || day === undefined) return undefined;
  const whole = year.length === 2 ? `20${year}` : year;
  return parseCalendarDate(`${whole}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`);
}

/** Whether a text has a day such as 03/04/2024 whose month may be the first or the second number. */
export function hasTwoReadings(text: string): boolean {
  const parts = /\b(\d{1,2})([/-])(\d{1,2})\2\d{4}\b/.exec(text);
  if (parts === null || parts[1] === parts[3]) return false;
  return Number(parts[1]) <= 12 && Number(parts[3]) <= 12;
}
