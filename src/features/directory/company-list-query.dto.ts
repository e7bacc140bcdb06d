import { sectorSlug } from '../../domain/company/sector-slug.js';
import { ROLES, type Role, SECTORS } from '../../domain/company/vocabulary.js';
import { type Grade, GRADES } from '../../domain/methodology/methodology.js';
import { COVERAGE_STATES } from '../../domain/scoring/assessed-company.js';
import {
  CodeParameter,
  CountryParameter,
  CursorParameter,
  LimitParameter,
  TextParameter,
} from '../../platform/http/api-parameters.js';
import { readCurrentEdition } from '../methodology/methodology.service.js';
import type { ListedState } from './company-filter.js';
import { COMPANY_SORTS, type CompanySort } from './company-order.js';

const TECHNOLOGIES = readCurrentEdition().methodology.technologies.map(({ id }) => id);
const LISTED_STATES = COVERAGE_STATES.filter((state) => state !== 'under_review');
const MOST_COMPANIES = 200;
export const USUAL_COMPANIES = 50;

/** Filters, search, order and part of the list of companies. */
export class CompanyListQueryDto {
  @TextParameter(
    'Name, alias or identifier (LEI, ISIN, CIK, ticker), whatever the accents and the case',
  )
  q?: string;

  @CodeParameter(ROLES, 'Companies with an activity of this role')
  role?: Role;

  @CodeParameter(
    TECHNOLOGIES,
    'Companies with an activity of this technology, of the role if one is given',
  )
  technology?: string;

  @CodeParameter(SECTORS.map(sectorSlug), 'Main business')
  sector?: string;

  @CountryParameter('Country of the head office')
  country?: string;

  @CodeParameter(GRADES, 'Companies with this grade')
  grade?: Grade;

  @CodeParameter(
    LISTED_STATES,
    'How far the company is assessed; companies under review are counted, never listed',
  )
  state?: ListedState;

  @CodeParameter(
    COMPANY_SORTS,
    'Order; a minus turns it round. Rank 1 is the best score. Companies without the number or word come last. ' +
      'Ties end at name and slug. Without it: `match` for a search, else `rank`. `match` needs `q`.',
  )
  sort?: CompanySort;

  @LimitParameter(MOST_COMPANIES, USUAL_COMPANIES)
  limit?: number;

  @CursorParameter()
  cursor?: string;
}
