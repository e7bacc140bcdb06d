import { type CalendarDate, parseCalendarDate } from '../quantities/calendar-date.js';

const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];

/**
 * The ways in which filings write a day: `2026-03-31`, `03-31-2026`, `3/31/2026`, `20260331`, `31-MAR-2026`,
 * `March 31, 2026`, `3/31/08`. Undefined for anything else; a two-digit year from 80 on is of the last century.
 */
export function parseFilingDate(text: string): CalendarDate | undefined {
  const compact = text.trim().replace(/\s+/g, ' ');
  return (
    from(/^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?!\d)/.exec(compact), [1, 2, 3]) ??
    from(/^(\d{4})(\d{2})(\d{2})(?!\d)/.exec(compact), [1, 2, 3]) ??
    from(/^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})(?!\d)/.exec(compact), [3, 1, 2]) ??
    from(/^(\d{1,2})[- ]([A-Za-z]{3,9})\.?[- ,]+(\d{4}|\d{2})(?!\d)/.exec(compact), [3, 2, 1]) ??
    from(
      /^([A-Za-z]{3,9})\.? ?(\d{1,2})(?:st|nd|rd|th)?[ ,]+(\d{4})(?!\d)/.exec(compact),
      [3, 1, 2],
    )
  );
}

function from(
  match: RegExpExecArray | null,
  [year, month, day]: readonly [number, number, number],
): CalendarDate | undefined {
  if (match === null) return undefined;
  const parts = [fullYear(match[year] ?? ''), monthNumber(match[month] ?? ''), match[day] ?? ''];
  return parseCalendarDate(parts.map((part) => part.padStart(2, '0')).join('-'));
}

function fullYear(text: string): string {
  if (text.length === 4) return text;
  return Number(text) >= 80 ? `19${text}` : `20${text}`;
}

function monthNumber(text: string): string {
  if (/^\d/.test(text)) return text;
  return String(MONTHS.indexOf(text.slice(0, 3).toUpperCase()) + 1);
}
