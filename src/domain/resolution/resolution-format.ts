import { SOURCE_KEY } from '../company/format/forms.js';
import { fileProblems } from '../document/file-rules.js';
import { given } from '../document/given.js';
import {
  code,
  formed,
  list,
  map,
  named,
  numberBetween,
  optional,
  orNull,
  required,
  text,
  type TextForm,
} from '../document/shape.js';
import type { Problem } from '../errors.js';
import {
  type FactFileUnderCheck,
  type FactFormat,
  unknownCompany,
  unknownInvestor,
} from '../investor/record/fact-format.js';
import {
  citedSourceShape,
  citedSourcesOf,
  companyShape,
  type HeldBy,
  namedCompanyOf,
  slugShape,
  SOURCE_OF_CLAIM,
  sourceKeyShape,
} from '../investor/record/fact-shapes.js';
import { parseCalendarDate } from '../quantities/calendar-date.js';
import { FILER_ROLES, RESOLUTION_STATUSES, type ResolutionRecord } from './resolution-record.js';

/** A resolution file as it stands, in the words of its keys. */
export type ResolutionFile = HeldBy<ReturnType<typeof resolutionShape>>;

const MEETING_DAY: TextForm = {
  name: 'day',
  rule: 'bad-date',
  pattern: '^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])$',
  says: 'a day that exists: YYYY-MM-DD',
  date: 'any',
};

/** The files of `resolutions/`. */
export const RESOLUTION_FORMAT: FactFormat<ResolutionFile, ResolutionRecord> = {
  shape: resolutionShape(),
  problems: resolutionProblems,
  recordOf: resolutionRecordOf,
};

function resolutionShape() {
  const percent = () => numberBetween(0, 100);
  return named({
    slug: required(slugShape(), 'company, year and subject, equal to the file name'),
    company: required(companyShape(), 'the company at whose meeting it was put forward'),
    meeting_year: required(numberBetween(1990, 2100), 'the year of the meeting'),
    meeting_date: optional(orNull(formed(MEETING_DAY, 10)), 'YYYY-MM-DD, null when not known'),
    item: optional(text(20), 'the number of the item on the ballot, in quotes'),
    title: required(text(300), 'what it is called'),
    ask: required(text(2000), 'what it asks for, in our own words'),
    filers: required(
      list(filerShape(), { distinct: true }),
      'who put it forward, lead filers first',
    ),
    support_percent: optional(percent(), 'votes for, in percent, as the source gives it'),
    support_independent_percent: optional(percent(), 'the same without the votes of insiders'),
    status: required(
      code('status', RESOLUTION_STATUSES),
      'voted, not_voted, withdrawn, omitted from the ballot, or unknown where no source says',
    ),
    outcome: required(text(2000), 'what became of it, in our own words'),
    source: required(sourceKeyShape(), SOURCE_OF_CLAIM, 'missing-source'),
    sources: required(
      map(SOURCE_KEY, citedSourceShape()),
      'every source used in the file, once each',
    ),
    notes: optional(text(5000), "the editors' doubts; never printed"),
  });
}

function filerShape() {
  return named({
    name: required(text(200), 'the name as the source gives it'),
    role: required(code('role', FILER_ROLES), 'lead, or co for a co-filer'),
    investor: optional(slugShape(), 'the file of the investor, without .yaml'),
  });
}

function resolutionProblems(under: FactFileUnderCheck<ResolutionFile>): readonly Problem[] {
  const { file, fileSlug, references, known } = under;
  return [
    ...fileProblems({ fileSlug, slug: file.slug, sources: file.sources, references }),
    ...meetingIsInItsYear(under),
    ...supportNeedsAVote(under),
    ...unknownCompany(file.company?.slug, 'company.slug', known),
    ...(file.filers ?? []).flatMap((filer, index) =>
      unknownInvestor(filer?.investor, `filers[${String(index)}].investor`, known),
    ),
  ];
}

function meetingIsInItsYear({ file }: FactFileUnderCheck<ResolutionFile>): readonly Problem[] {
  const { meeting_date: day, meeting_year: year } = file;
  if (day === undefined || day === null || year === undefined) return [];
  if (day.startsWith(`${String(year)}-`)) return [];
  const message = `${day} does not lie in ${String(year)}`;
  return [{ path: 'meeting_date', rule: 'meeting-not-in-year', message }];
}

function supportNeedsAVote({ file }: FactFileUnderCheck<ResolutionFile>): readonly Problem[] {
  const { status, support_percent: support } = file;
  if (status === undefined || status === 'voted' || support === undefined) return [];
  const message = `only a resolution that was voted on has support; this one is ${status}`;
  return [{ path: 'support_percent', rule: 'support-without-vote', message }];
}

function resolutionRecordOf(file: ResolutionFile): ResolutionRecord {
  const { slug, title, ask, filers, status, outcome, source } = file;
  const day = file.meeting_date;
  return {
    slug,
    company: namedCompanyOf(file.company),
    meetingYear: file.meeting_year,
    ...given('meetingDate', typeof day === 'string' ? parseCalendarDate(day) : undefined),
    title,
    ask,
    ...given('item', file.item),
    filers: filers.toSorted((a, b) => FILER_ROLES.indexOf(a.role) - FILER_ROLES.indexOf(b.role)),
    ...given('supportPercent', file.support_percent),
    ...given('supportIndependentPercent', file.support_independent_percent),
    status,
    outcome,
    source,
    sources: citedSourcesOf(file.sources),
    ...given('notes', file.notes),
  };
}
