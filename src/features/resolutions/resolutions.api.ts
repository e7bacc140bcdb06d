import type { CitedSource } from '../../domain/investor/record/cited-source.js';
import type { ResolutionRecord } from '../../domain/resolution/resolution-record.js';
import type { StatementRecord } from '../../domain/resolution/statement-record.js';
import type {
  ResolutionDto,
  InvestorStatementDto,
  StewardshipSourceDto,
} from './resolutions.dto.js';

/** One resolution for programs. */
export function resolutionAnswer(resolution: ResolutionRecord): ResolutionDto {
  const { company, filers } = resolution;
  return {
    slug: resolution.slug,
    company: { slug: company.slug ?? null, name: company.name },
    meeting_year: resolution.meetingYear,
    meeting_date: resolution.meetingDate ?? null,
    item: resolution.item ?? null,
    title: resolution.title,
    ask: resolution.ask,
    filers: filers.map(({ name, role, investor }) => ({ name, role, investor: investor ?? null })),
    support_percent: resolution.supportPercent ?? null,
    support_independent_percent: resolution.supportIndependentPercent ?? null,
    status: resolution.status,
    outcome: resolution.outcome,
    source: resolution.source,
    sources: resolution.sources.map(sourceAnswer),
  };
}

/** One statement for programs. */
export function statementAnswer(statement: StatementRecord): InvestorStatementDto {
  return {
    slug: statement.slug,
    title: statement.title,
    date: statement.date ?? null,
    organiser: statement.organiser,
    signatory_count: statement.signatoryCount ?? null,
    assets: statement.assets ?? null,
    asks: statement.asks,
    signatories: statement.signatories.map(({ investor, source }) => ({ investor, source })),
    signatories_complete: statement.signatoriesComplete,
    source: statement.source,
    sources: statement.sources.map(sourceAnswer),
  };
}

function sourceAnswer({
  key,
  title,
  publisher,
  url,
  date,
  kind,
}: CitedSource): StewardshipSourceDto {
  return { id: key, title, publisher, url, date: date ?? null, kind: kind ?? null };
}
