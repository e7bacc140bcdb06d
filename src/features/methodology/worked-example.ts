import type { Role } from '../../domain/company/vocabulary.js';
import type { Methodology } from '../../domain/methodology/methodology.js';
import type { CalendarDate } from '../../domain/quantities/calendar-date.js';
import type { CompanyScore } from '../../domain/scoring/assessed-company.js';
import type { ActivityCase, CompanyCase } from '../../domain/scoring/case-file.js';
import { scoreCompany } from '../../domain/scoring/score-company.js';

/** An invented company, scored with the edition that the page prints: its numbers cannot go stale. */
export function workedExample(methodology: Methodology, asOf: CalendarDate): CompanyScore {
  const live = activityCase('sell', methodology, asOf);
  const company: CompanyCase = {
    id: 'example',
    name: 'Example',
    coverageComplete: false,
    activities: [live, { ...activityCase('create', methodology, asOf), customer: '-' }],
    answers: { R1: ['partial'], R4: ['yes'] },
  };
  return scoreCompany(company, asOf, methodology);
}

/** The gravest technology, setting and linkage of the edition; scope and irremediability one step below the top. */
function activityCase(role: Role, methodology: Methodology, asOf: CalendarDate): ActivityCase {
  const { technologies, settings, linkage, severity } = methodology;
  return {
    entity: 'self',
    attribution: 1,
    role,
    technology: first(technologies.toSorted((a, b) => b.gravity - a.gravity)).id,
    product: 'Example product',
    customer: 'Example city police',
    settings: [first(settings.toSorted((a, b) => b.factor - a.factor)).id],
    scope: first(severity.scope_q.slice(-2)).level,
    irremediability: first(severity.irremediability_r.slice(-2)).level,
    linkage: first(linkage.toSorted((a, b) => b.factor - a.factor)).id,
    operator: 'law_enforcement',
    dispute: 0,
    status: [{ status: 'active', date: asOf }],
    evidence: [
      { grade: 'A2', origin: 'contract', date: asOf },
      { grade: 'B2', origin: 'newspaper', date: asOf },
      { grade: 'C3', origin: 'trade press', date: asOf },
    ],
  };
}

function first<Item>(items: readonly Item[]): Item {
  const [item] = items;
  if (item === undefined) throw new RangeError('an edition has no empty table');
  return item;
}
