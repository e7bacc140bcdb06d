import type { CalendarDate } from '../quantities/calendar-date.js';
import { wordDate } from './word-date.js';

/** The wording of zero: never that nothing is there. METHOD 8. */
export function noEvidenceFound(asOf: CalendarDate): string {
  return `No evidence found as of ${wordDate(asOf)}.`;
}
