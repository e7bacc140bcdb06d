import { sectorSlug } from '../../domain/company/sector-slug.js';
import { ROLES, type Role, SECTORS } from '../../domain/company/vocabulary.js';
import { type Grade, GRADES } from '../../domain/methodology/methodology.js';
import type { CalendarDate } from '../../domain/quantities/calendar-date.js';
import {
  CodeParameter,
  CountryParameter,
  DayParameter,
  TextParameter,
} from '../../platform/http/api-parameters.js';
import { readCurrentEdition } from '../methodology/methodology.service.js';

const TECHNOLOGIES = readCurrentEdition().methodology.technologies.map(({ id }) => id);
export const RANKING_ORDERS = ['worst', 'best'] as const;
export type RankingOrder = (typeof RANKING_ORDERS)[number];

/** Filters, order and day of the ranking. */
export class RankingQueryDto {
  @TextParameter('Name, alias or identifier; a subsidiary that is found brings up those above it')
  q?: string;

  @CodeParameter(ROLES, 'Companies with a counting activity of this role')
  role?: Role;

  @CodeParameter(
    TECHNOLOGIES,
    'Companies with a counting activity of this technology, of the role if one is given',
  )
  technology?: string;

  @CodeParameter(SECTORS.map(sectorSlug), 'Main business')
  sector?: string;

  @CountryParameter('Country of the head office')
  country?: string;

  @CodeParameter(GRADES, 'Companies with this grade')
  grade?: Grade;

  @CodeParameter(RANKING_ORDERS, 'Which end comes first; without it the worst')
  order?: RankingOrder;

  @DayParameter('The day to assess as of: not after today (UTC), which it is when left out')
  as_of?: CalendarDate;
}
