import { type CalendarDate, parseCalendarDate } from '../../domain/quantities/calendar-date.js';
import {
  listMarks,
  readCursorContent,
  writeCursorContent,
} from '../../platform/http/list-cursor.js';
import type { CompanyFilter } from './company-filter.js';
import { type CompanySort, isOrderKey, type OrderKey } from './company-order.js';

/** What a list shows and in which order: a cursor belongs to one of these. */
export interface ListRequest {
  readonly filter: CompanyFilter;
  readonly q?: string;
  readonly sort: CompanySort;
}

/** Where a part of a list ended: the day that the list is of, and the key of its last company. */
export interface ListPlace {
  readonly asOf: CalendarDate;
  readonly after: OrderKey;
}

/** A place as one opaque word. It holds values, not a position, so that companies may come and go in between. */
export function writeCursor({ asOf, after }: ListPlace, request: ListRequest): string {
  return writeCursorContent([marksOf(request), asOf, after]);
}

/** The place of a cursor; a reason when it is none, or one of another list. */
export function readCursor(
  cursor: string,
  request: ListRequest,
  today: CalendarDate,
): ListPlace | 'malformed' | 'of-another-list' {
  const [marks, day, after, ...more] = readCursorContent(cursor);
  if (more.length > 0) return 'malformed';
  if (typeof marks !== 'string' || typeof day !== 'string') return 'malformed';
  const asOf = parseCalendarDate(day);
  if (asOf === undefined || asOf > today) return 'malformed';
  if (marks !== marksOf(request)) return 'of-another-list';
  return isOrderKey(after, request.sort) ? { asOf, after } : 'malformed';
}

/** Another word for every other filter, search or sort. */
function marksOf({ filter, q, sort }: ListRequest): string {
  const { role, technology, sector, country, grade, state } = filter;
  return listMarks([sort, q, role, technology, sector, country, grade, state]);
}
