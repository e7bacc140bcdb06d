import { type CalendarDate, parseCalendarDate } from '../../domain/quantities/calendar-date.js';

/** A calendar quarter, by which holdings are partitioned. */
export interface Quarter {
  /** `holding_2024q4`. */
  readonly table: string;
  readonly from: string;
  /** The first day that is no longer in it. */
  readonly to: string;
}

/** The quarter in which a day lies. */
export function quarterOf(date: CalendarDate): Quarter {
  const [year, quarter] = [Number(date.slice(0, 4)), quarterNumber(date)];
  const next = quarter === 4 ? `${year + 1}-01-01` : `${year}-${twoDigits(quarter * 3 + 1)}-01`;
  return {
    table: `holding_${date.slice(0, 4)}q${quarter}`,
    from: `${year}-${twoDigits(quarter * 3 - 2)}-01`,
    to: next.padStart(10, '0'),
  };
}

/** The last day of the quarter in which a day lies. */
export function quarterEnd(date: CalendarDate): CalendarDate {
  const quarter = quarterNumber(date);
  const end = `${date.slice(0, 4)}-${['03-31', '06-30', '09-30', '12-31'][quarter - 1] ?? ''}`;
  // the four ends exist in every year
  return parseCalendarDate(end) as CalendarDate;
}

function quarterNumber(date: CalendarDate): number {
  return Math.ceil(Number(date.slice(5, 7)) / 3);
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
