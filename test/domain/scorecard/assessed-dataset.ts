import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CompanyRecord } from '../../../src/domain/company/company-record.js';
import { recordAsOf } from '../../../src/domain/company/record-as-of.js';
import type { Methodology } from '../../../src/domain/methodology/methodology.js';
import {
  type CalendarDate,
  parseCalendarDate,
} from '../../../src/domain/quantities/calendar-date.js';
import type { Assessment } from '../../../src/domain/scoring/assessed-company.js';
import { rankCompanies } from '../../../src/domain/ranking/rank-companies.js';
import { assessCompany } from '../../../src/domain/scoring/assess-company.js';
import {
  descendantsOf,
  groupByHolder,
  isSubsidiary,
} from '../../../src/domain/scoring/attribution.js';
import { caseOfRecord } from '../../../src/domain/scoring/case-of-record.js';
import {
  buildCompanyView,
  type CompanyViewInput,
} from '../../../src/domain/scorecard/build-company-view.js';
import type { RankedCompany } from '../../../src/domain/scorecard/build-ranking-view.js';
import type { CompanyView } from '../../../src/domain/scorecard/company-view.js';
import {
  companyFileRules,
  parseCompanyFile,
} from '../../../src/loaders/starter/parse-company-file.js';

const ROOT = join(import.meta.dirname, '../../..');
const COMPANIES = join(ROOT, 'src/loaders/starter/companies');
const EDITION = join(ROOT, 'src/features/methodology/editions/bbs-score-1.0.0.json');

export const METHOD = JSON.parse(readFileSync(EDITION, 'utf8')) as Methodology;
export const AS_OF = day('2026-11-22');

export function day(text: string): CalendarDate {
  const date = parseCalendarDate(text);
  if (date === undefined) throw new RangeError(`"${text}" is no day`);
  return date;
}

/** The companies of the first start, assessed as of a day, as the builders take them. */
export interface AssessedDataset {
  readonly inputs: readonly CompanyViewInput[];
  readonly ranking: readonly RankedCompany[];
}

export function readCompanies(): readonly CompanyRecord[] {
  const rules = companyFileRules(METHOD, AS_OF);
  return readdirSync(COMPANIES)
    .toSorted()
    .map((file) => {
      const parsed = parseCompanyFile(file, readFileSync(join(COMPANIES, file), 'utf8'), rules);
      if (parsed.record === undefined) throw new RangeError(JSON.stringify(parsed.problems));
      return parsed.record;
    });
}

export function assessDataset(
  files: readonly CompanyRecord[],
  asOf: CalendarDate = AS_OF,
): AssessedDataset {
  const records = files.map((file) => recordAsOf(file, asOf));
  const held = groupByHolder(records);
  const below = new Map(records.map(({ slug }) => [slug, descendantsOf(slug, held)]));
  const assessments = new Map(
    records.map((record) => {
      const subsidiaries = (below.get(record.slug) ?? []).map((one) => ({ ...one, readOn: AS_OF }));
      const subject = { record, readOn: AS_OF, coverageComplete: false, subsidiaries };
      const coverage = { lastSearched: AS_OF, complete: false };
      return [
        record.slug,
        assessCompany(caseOfRecord(subject, METHOD), coverage, asOf, METHOD),
      ] as const;
    }),
  );
  const ranked = rankCompanies(
    records.flatMap((record) => {
      const assessment = found(assessments, record.slug);
      const isRanked = !isSubsidiary(record) && assessment.state === 'involved';
      if (!isRanked || assessment.score === undefined) return [];
      const legalName = record.legalName ?? record.name;
      return [{ slug: record.slug, legalName, score: assessment.score }];
    }),
  );
  const rankOf = new Map(ranked.map((one) => [one.entry.slug, one]));
  const inputs = records.map((record): CompanyViewInput => {
    const rank = rankOf.get(record.slug);
    const parent = records.find(({ slug }) => slug === record.parent?.slug);
    const parentAssessment = parent && assessments.get(parent.slug);
    return {
      record,
      identifiers: [],
      assessment: found(assessments, record.slug),
      methodology: METHOD,
      methodSha256: 'a'.repeat(64),
      subsidiaries: (below.get(record.slug) ?? []).map((one) => ({
        record: one.record,
        link: one.link,
        assessment: found(assessments, one.record.slug),
      })),
      ...(parent === undefined || record.parent === undefined
        ? {}
        : {
            parent: {
              name: parent.name,
              slug: parent.slug,
              link: record.parent,
              ...(parentAssessment === undefined ? {} : { assessment: parentAssessment }),
            },
          }),
      ...(rank === undefined
        ? {}
        : {
            rank: {
              label: rank.tied ? `=${String(rank.position)}` : String(rank.position),
              of: ranked.length,
            },
          }),
    };
  });
  return { inputs, ranking: rankingOf(inputs, ranked) };
}

function rankingOf(
  inputs: readonly CompanyViewInput[],
  ranked: ReturnType<typeof rankCompanies>,
): readonly RankedCompany[] {
  const place = new Map(ranked.map(({ entry }, index) => [entry.slug, index]));
  const last = ranked.length;
  return inputs
    .map(({ record, assessment, subsidiaries }): RankedCompany => {
      const rank = ranked.find(({ entry }) => entry.slug === record.slug);
      return {
        record,
        assessment,
        ...(rank === undefined ? {} : { rank }),
        isSubsidiary: isSubsidiary(record),
        subsidiaries: subsidiaries.map((one) => one.record.name),
      };
    })
    .toSorted((a, b) => (place.get(a.record.slug) ?? last) - (place.get(b.record.slug) ?? last));
}

function found(assessments: ReadonlyMap<string, Assessment>, slug: string): Assessment {
  const assessment = assessments.get(slug);
  if (assessment === undefined) throw new RangeError(`no assessment of ${slug}`);
  return assessment;
}

export function viewOf(slug: string, { inputs }: AssessedDataset): CompanyView {
  const input = inputs.find(({ record }) => record.slug === slug);
  if (input === undefined) throw new RangeError(`no company ${slug}`);
  return buildCompanyView(input);
}
