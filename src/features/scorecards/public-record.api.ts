import type { Amount, CompanyRecord } from '../../domain/company/company-record.js';
import { SELF } from '../../domain/scorecard/source-register.js';
import { actionLeadIn } from '../../domain/scorecard/word-public-record.js';
import { judgementLeadIn, relatedLeadIn } from '../../domain/wording/lead-in.js';
import type { CitedSources } from './cited-sources.js';
import type {
  ActionDto,
  AmountDto,
  AnswerFactDto,
  InvestorDto,
  StatementDto,
} from './company.dto.js';

/** What the company and others said and did, as its file lists it; nothing dated after the as-of date. */
export interface PublicRecord {
  readonly answers: readonly AnswerFactDto[];
  readonly statements: readonly StatementDto[];
  readonly actions: readonly ActionDto[];
  readonly investors: readonly InvestorDto[];
}

export function publicRecord(record: CompanyRecord, sources: CitedSources): PublicRecord {
  return {
    answers: answersOf(record, sources),
    statements: statementsOf(record, sources),
    actions: actionsOf(record, sources),
    investors: investorsOf(record, sources),
  };
}

function answersOf({ answers }: CompanyRecord, sources: CitedSources): readonly AnswerFactDto[] {
  return answers.map(({ element, answer, date, note, source }) => ({
    element,
    answer,
    date: date ?? null,
    lead_in: judgementLeadIn(sources.source(SELF, source)),
    note: note ?? null,
    source: sources.cite(SELF, source),
  }));
}

function statementsOf(
  { statements }: CompanyRecord,
  sources: CitedSources,
): readonly StatementDto[] {
  return statements.map(({ kind, speaker, date, claim, source }) => ({
    kind,
    speaker,
    date: date ?? null,
    lead_in: relatedLeadIn(sources.source(SELF, source)),
    claim,
    source: sources.cite(SELF, source),
  }));
}

function actionsOf({ actions }: CompanyRecord, sources: CitedSources): readonly ActionDto[] {
  return actions.map((action) => ({
    kind: action.kind,
    authority: action.authority,
    date: action.date ?? null,
    amount: amountOf(action.amount),
    lead_in: actionLeadIn(action)(sources.source(SELF, action.source)),
    claim: action.claim,
    source: sources.cite(SELF, action.source),
  }));
}

function investorsOf({ investors }: CompanyRecord, sources: CitedSources): readonly InvestorDto[] {
  return investors.map((link) => ({
    investor: link.investor,
    country: link.country ?? null,
    relation: link.relation,
    date: link.date ?? null,
    share: link.share ?? null,
    value: amountOf(link.value),
    lead_in: relatedLeadIn(sources.source(SELF, link.source)),
    claim: link.claim,
    source: sources.cite(SELF, link.source),
  }));
}

function amountOf(amount: Amount | undefined): AmountDto | null {
  return amount === undefined ? null : { value: amount.value, currency: amount.currency };
}
