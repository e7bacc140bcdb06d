import type { CalendarDate } from '../../domain/quantities/calendar-date.js';
import { DayParameter } from '../../platform/http/api-parameters.js';

export class CompanyQueryDto {
  @DayParameter('The day to assess as of: not after today (UTC), which it is when left out')
  as_of?: CalendarDate;
}
