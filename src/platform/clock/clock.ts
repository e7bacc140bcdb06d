import { Injectable } from '@nestjs/common';
import { parseCalendarDate, type CalendarDate } from '../../domain/quantities/calendar-date.js';

/** The only place that asks what day it is. */
@Injectable()
export class Clock {
  /** Today's date in UTC, the default day of every assessment. */
  today(): CalendarDate {
    const today = parseCalendarDate(new Date().toISOString().slice(0, 10));
    if (today === undefined) throw new Error('the system clock is outside the years 1 to 9999');
    return today;
  }
}
