import { foldedName } from '../wording/folded-name.js';
import { editionName } from '../methodology/edition-name.js';
import type { CompanyRecord } from '../company/company-record.js';
import { GRADES, type Methodology } from '../methodology/methodology.js';
import type { CalendarDate } from '../quantities/calendar-date.js';
import type { Assessment, CompanyScore } from '../scoring/assessed-company.js';
import { countryName } from '../wording/country-name.js';
import { OPINION } from '../wording/grade-words.js';
import { printPercent } from '../wording/print-number.js';
import { technologyLabel } from '../wording/technology-label.js';
import { wordDate } from '../wording/word-date.js';
import { roleBars } from './build-verdict.js';
import { groupWords } from './group-words.js';
import type { RankingRow, RankingView, UnrankedGroup } from './ranking-view.js';
import { UNRANKED_GROUPS, unrankedGroupOf } from './unranked-group.js';

/** What the ranking is worded from; all assessments are of one as-of date and one method edition. */
export interface RankingViewInput {
  readonly asOf: CalendarDate;
  readonly methodology: Methodology;
  readonly methodSha256: string;
  /** Every company of the dataset; ranked ones in ranking order, best first. */
  readonly companies: readonly RankedCompany[];
}

/** One company of the dataset and its place. */
export interface RankedCompany {
  readonly record: CompanyRecord;
  readonly assessment: Assessment;
  /** Rank label `=4`; absent for a company that is not ranked. */
  readonly rank?: { readonly position: number; readonly tied: boolean };
  /** A controlled company is shown under its parent and listed nowhere else. */
  readonly isSubsidiary: boolean;
  /** Names of the companies below it that count for it. */
  readonly subsidiaries: readonly string[];
}

const NOTES: readonly string[] = [
  'This is a ranking of companies with evidence of involvement in biometric surveillance. It says nothing about companies that are not on it.',
  'Rank 1 is the best score. The list begins with the worst.',
  'Only top parents and independent companies are ranked; controlled subsidiaries count for their parent.',
  'Where the search is not complete, a score is an upper bound and is shown as “at most”.',
  'No company has been asked for a reply yet.',
  OPINION,
];

/** Rows are worst first; groups without a rank follow in a fixed order, by name. */
export function buildRankingView(input: RankingViewInput): RankingView {
  const { companies, asOf, methodology, methodSha256 } = input;
  const rows = companies.flatMap((company) => rowOf(company, methodology) ?? []).toReversed();
  const listed = companies.filter(({ isSubsidiary, rank }) => !isSubsidiary && rank === undefined);
  return {
    asOf: { text: wordDate(asOf), iso: asOf },
    method: { id: editionName(methodology), sha256: methodSha256 },
    rows,
    ranked: rows.length,
    unranked: unrankedGroups(listed),
    underReview: listed.filter(({ assessment }) => assessment.state === 'under_review').length,
    subsidiaries: companies.filter(({ isSubsidiary }) => isSubsidiary).length,
    notes: NOTES,
    grades: GRADES.map((grade) => ({
      grade,
      count: rows.filter((row) => row.grade === grade).length,
    })),
  };
}

function rowOf(company: RankedCompany, methodology: Methodology): RankingRow | undefined {
  const { record, assessment, rank, subsidiaries } = company;
  const { score, atMost } = assessment;
  if (rank === undefined || score === undefined) return undefined;
  return {
    ...nameOf(record),
    rank: `${rank.tied ? '=' : ''}${String(rank.position)}`,
    grade: score.grade,
    score: printPercent(score.score),
    atMost,
    involvement: printPercent(score.involvement),
    response: printPercent(score.response),
    roles: roleBars(score),
    technologies: technologiesOf(score, methodology),
    subsidiaries,
  };
}

function technologiesOf({ activities }: CompanyScore, methodology: Methodology): readonly string[] {
  const counting = activities
    .filter(({ counts, takenElsewhere }) => counts && !takenElsewhere)
    .toSorted((a, b) => b.value - a.value || (a.key < b.key ? -1 : 1));
  return [...new Set(counting.map(({ technology }) => technologyLabel(technology, methodology)))];
}

function unrankedGroups(companies: readonly RankedCompany[]): readonly UnrankedGroup[] {
  return UNRANKED_GROUPS.map((id) => ({
    id,
    title: groupWords(id).title,
    explanation: groupWords(id).explanation,
    companies: companies
      .filter(({ record, assessment }) => unrankedGroupOf(record, assessment) === id)
      .map(({ record }) => nameOf(record))
      .toSorted(byName),
  })).filter(({ companies: members }) => members.length > 0);
}

type Named = UnrankedGroup['companies'][number];

function nameOf({ slug, name, country, sector }: CompanyRecord): Named {
  return {
    slug,
    name,
    ...(country === undefined ? {} : { country: { code: country, name: countryName(country) } }),
    sector,
  };
}

/** Without accents and case, then by slug. */
function byName(a: Named, b: Named): number {
  const [first, second] = [foldedName(a.name), foldedName(b.name)];
  if (first !== second) return first < second ? -1 : 1;
  return a.slug < b.slug ? -1 : 1;
}
