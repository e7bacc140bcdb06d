import type { ActivityCase, CompanyCase } from '../scoring/case-file.js';

/** A company case in the words of the case file. METHOD 5a. Every default is written out. */
export interface CompanyCaseDocument {
  readonly id: string;
  readonly name: string;
  readonly coverage_complete: boolean;
  readonly activities: readonly ActivityCaseDocument[];
  readonly answers: Readonly<Record<string, readonly string[]>>;
}

/** One record of an activity as a case file states it. */
export interface ActivityCaseDocument {
  readonly entity: string;
  readonly attribution: number;
  readonly role: string;
  readonly technology: string;
  readonly product: string;
  readonly customer: string;
  readonly settings: readonly string[];
  readonly scope: number;
  readonly irremediability: number;
  readonly linkage: string;
  readonly operator: string | null;
  readonly dispute: number;
  readonly status: readonly { status: string; date: string; until?: string }[];
  readonly evidence: readonly { grade: string; origin: string; date: string | null }[];
}

/** The case file form of a company; reading it back gives the same case. */
export function caseDocument(company: CompanyCase): CompanyCaseDocument {
  return {
    id: company.id,
    name: company.name,
    coverage_complete: company.coverageComplete,
    activities: company.activities.map(activityDocument),
    answers: company.answers,
  };
}

function activityDocument(activity: ActivityCase): ActivityCaseDocument {
  const { entity, attribution, role, technology, product, customer, settings } = activity;
  return {
    entity,
    attribution,
    role,
    technology,
    product,
    customer,
    settings,
    scope: activity.scope,
    irremediability: activity.irremediability,
    linkage: activity.linkage,
    operator: activity.operator ?? null,
    dispute: activity.dispute,
    status: activity.status.map(({ status, date, until }) => ({
      status,
      date,
      ...(until === undefined ? {} : { until }),
    })),
    evidence: activity.evidence.map(({ grade, origin, date }) => ({
      grade,
      origin,
      date: date ?? null,
    })),
  };
}
