import { editionName } from '../methodology/edition-name.js';
import type { CompanyRecord } from '../company/company-record.js';
import type { Methodology } from '../methodology/methodology.js';
import type { CalendarDate } from '../quantities/calendar-date.js';
import type { Assessment } from '../scoring/assessed-company.js';
import { countryName } from '../wording/country-name.js';
import { wordDate } from '../wording/word-date.js';
import { buildCalculation } from './build-calculation.js';
import { buildVerdict, type RankInWords } from './build-verdict.js';
import type { CompanyFacts, Subsidiary } from './company-facts.js';
import type { CompanyView } from './company-view.js';
import { shownActivities } from './shown-activity.js';
import { SELF, type SourceHolder, SourceRegister } from './source-register.js';
import { wordActivities } from './word-activities.js';
import { wordAsks } from './word-asks.js';
import { type Parent, wordGroup } from './word-group.js';
import { investorSources, wordInvestors } from './word-investors.js';
import { wordActions, wordStatements } from './word-public-record.js';
import { type OwnershipFacts, wordOwnership } from './word-ownership.js';
import { wordResponse } from './word-response.js';
import { wordTimeline } from './word-timeline.js';

/** What a company's view is built from; everything in it, the records too, is of one as-of date, that of the assessment. */
export interface CompanyViewInput {
  readonly record: CompanyRecord;
  /** Scheme and value, for example `lei` or `isin`; a listing's ticker is taken from the record. */
  readonly identifiers: readonly { readonly scheme: string; readonly value: string }[];
  readonly assessment: Assessment;
  readonly methodology: Methodology;
  readonly methodSha256: string;
  /** All levels below that count for the company, each once. */
  readonly subsidiaries: readonly Subsidiary[];
  readonly parent?: Parent;
  /** Absent for a company that is not ranked. */
  readonly rank?: RankInWords;
  /** Absent for a day in the past. */
  readonly ownership?: OwnershipFacts;
}

/** Words and rounds everything once; sources are numbered in order of first mention. Pure: same input, same view. */
export function buildCompanyView(input: CompanyViewInput): CompanyView {
  const facts = factsOf(input);
  const { assessment, sources } = facts;
  const verdict = buildVerdict(facts, input.rank);
  const activities = wordActivities(facts);
  const timeline = wordTimeline(facts);
  const response = wordResponse(facts);
  const actions = wordActions(facts);
  const statements = wordStatements(facts);
  const investors = wordInvestors(facts, input.ownership?.investors ?? []);
  const group = wordGroup(facts, input.parent);
  const calculation = buildCalculation(facts);
  return {
    ...masthead(input),
    asOf: dayInWords(assessment.asOf),
    method: methodOf(input),
    verdict,
    ...(group === undefined ? {} : { group }),
    activities,
    timeline,
    response,
    actions,
    statements,
    investors,
    ...(input.ownership === undefined
      ? {}
      : { ownership: wordOwnership(input.ownership, input.record, input.parent) }),
    asks: wordAsks(facts),
    sources: sources.views(),
    ...(calculation === undefined ? {} : { calculation }),
  };
}

function factsOf(input: CompanyViewInput): CompanyFacts {
  const { record, assessment, methodology, subsidiaries } = input;
  const records = new Map<string, CompanyRecord>([
    [SELF, record],
    ...subsidiaries.map((subsidiary) => [subsidiary.record.slug, subsidiary.record] as const),
  ]);
  return {
    record,
    assessment,
    methodology,
    subsidiaries,
    activities: shownActivities(assessment.activities, records, methodology),
    sources: new SourceRegister(
      new Map<string, SourceHolder>([
        ...records,
        ...investorSources(input.ownership?.investors ?? []),
      ]),
    ),
  };
}

function masthead(
  input: CompanyViewInput,
): Pick<
  CompanyView,
  'slug' | 'name' | 'legalName' | 'aliases' | 'identifiers' | 'country' | 'sector'
> {
  const { slug, name, legalName, aliases, country, sector } = input.record;
  return {
    slug,
    name,
    ...(legalName === undefined ? {} : { legalName }),
    aliases,
    identifiers: identifiersOf(input),
    ...(country === undefined ? {} : { country: { code: country, name: countryName(country) } }),
    sector,
  };
}

const SCHEME_ORDER = ['LEI', 'ISIN', 'TICKER'];

/** LEI, ISIN, ticker, then what other schemes there are by name. */
function identifiersOf({ identifiers, record }: CompanyViewInput): CompanyView['identifiers'] {
  const given = identifiers.map(({ scheme, value }) => ({ label: scheme.toUpperCase(), value }));
  const listed = record.listing === undefined ? [] : [tickerOf(record.listing)];
  const known = given.some(({ label }) => label === 'TICKER') ? given : [...given, ...listed];
  return known
    .toSorted(
      (a, b) =>
        place(a.label) - place(b.label) || compare(a.label, b.label) || compare(a.value, b.value),
    )
    .map(({ label, value }) => ({ label: label === 'TICKER' ? 'Ticker' : label, value }));
}

function tickerOf({ exchange, ticker }: NonNullable<CompanyRecord['listing']>): {
  label: string;
  value: string;
} {
  return { label: 'TICKER', value: exchange === undefined ? ticker : `${exchange}: ${ticker}` };
}

function place(label: string): number {
  const index = SCHEME_ORDER.indexOf(label);
  return index === -1 ? SCHEME_ORDER.length : index;
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function methodOf({ methodology, methodSha256 }: CompanyViewInput): CompanyView['method'] {
  return { id: editionName(methodology), sha256: methodSha256 };
}

function dayInWords(day: CalendarDate): CompanyView['asOf'] {
  return { text: wordDate(day), iso: day };
}
