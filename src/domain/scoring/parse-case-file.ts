import { ANSWERS, type AnswerValue, ROLES } from '../company/vocabulary.js';
import { editionName } from '../methodology/edition-name.js';
import type { Methodology } from '../methodology/methodology.js';
import type { ActivityCase, CaseFile, CompanyCase, EvidenceCase, StatusCase } from './case-file.js';
import { DocumentReader, join } from './document-reader.js';

const ACTIVITY_KEYS = [
  'entity',
  'attribution',
  'role',
  'technology',
  'product',
  'customer',
  'settings',
  'scope',
  'irremediability',
  'linkage',
  'operator',
  'dispute',
  'status',
  'evidence',
];

/**
 * The case file of METHOD 5a from parsed JSON, with every default filled in.
 * Throws a DomainError `case-file-invalid` that lists every problem with its path and rule.
 */
export function parseCaseFile(document: unknown, method: Methodology): CaseFile {
  const reader = new DocumentReader();
  const caseFile = readCaseFile(reader, document, method);
  reader.finish('case-file-invalid', 'The case file breaks the rules of its format.');
  return caseFile;
}

function readCaseFile(reader: DocumentReader, document: unknown, method: Methodology): CaseFile {
  const fields = reader.fields(document, '', ['method', 'as_of', 'companies']);
  const companies = reader
    .list(fields['companies'], 'companies')
    .map((company, index) => readCompany(reader, company, `companies[${String(index)}]`, method));
  refuseRepeatedIds(reader, companies);
  return {
    method: reader.oneOf(fields['method'], 'method', [editionName(method)]),
    asOf: reader.day(fields['as_of'], 'as_of'),
    companies,
  };
}

function refuseRepeatedIds(reader: DocumentReader, companies: readonly CompanyCase[]): void {
  const seen = new Set<string>();
  companies.forEach(({ id }, index) => {
    if (seen.has(id)) {
      reader.refuse(`companies[${String(index)}].id`, 'repeated-id', `"${id}" stands twice`);
    }
    seen.add(id);
  });
}

/** One company of a case file; its problems go to the reader. */
export function readCompany(
  reader: DocumentReader,
  document: unknown,
  path: string,
  method: Methodology,
): CompanyCase {
  const known = ['id', 'name', 'coverage_complete', 'activities', 'answers'];
  const fields = reader.fields(document, path, known);
  const activities = join(path, 'activities');
  return {
    id: reader.text(fields['id'], join(path, 'id')),
    name: reader.text(fields['name'], join(path, 'name')),
    coverageComplete: reader.flag(
      fields['coverage_complete'] ?? true,
      join(path, 'coverage_complete'),
    ),
    activities: reader
      .list(fields['activities'] ?? [], activities)
      .map((item, index) => readActivity(reader, item, `${activities}[${String(index)}]`, method)),
    answers: readAnswers(reader, fields['answers'] ?? {}, join(path, 'answers'), method),
  };
}

function readActivity(
  reader: DocumentReader,
  document: unknown,
  path: string,
  method: Methodology,
): ActivityCase {
  const fields = reader.fields(document, path, ACTIVITY_KEYS);
  const { q, r } = method.severity.defaults_when_unknown;
  const at = (key: string) => join(path, key);
  const code = (key: string, rules: readonly { readonly id: string }[]) =>
    reader.oneOf(fields[key], at(key), idsOf(rules));
  const operator = readOperator(reader, fields['operator'], at('operator'));
  return {
    entity: reader.text(fields['entity'] ?? 'self', at('entity')),
    attribution: reader.fraction(fields['attribution'] ?? 1, at('attribution')),
    role: reader.oneOf(fields['role'], at('role'), ROLES),
    technology: code('technology', method.technologies),
    product: reader.text(fields['product'], at('product')),
    customer: reader.text(fields['customer'], at('customer')),
    settings: readSettings(reader, fields['settings'], at('settings'), method),
    scope: reader.fraction(fields['scope'] ?? q, at('scope')),
    irremediability: reader.fraction(fields['irremediability'] ?? r, at('irremediability')),
    linkage: code('linkage', method.linkage),
    ...(operator === undefined ? {} : { operator }),
    dispute: reader.fraction(fields['dispute'] ?? 0, at('dispute')),
    status: readStatus(reader, fields['status'] ?? [], at('status'), method),
    evidence: readEvidence(reader, fields['evidence'] ?? [], at('evidence'), method),
  };
}

function readOperator(
  reader: DocumentReader,
  value: unknown,
  path: string,
): 'law_enforcement' | undefined {
  if (value === undefined || value === null) return undefined;
  return reader.oneOf(value, path, ['law_enforcement'] as const);
}

function readSettings(
  reader: DocumentReader,
  value: unknown,
  path: string,
  { settings }: Methodology,
): readonly string[] {
  const items = reader.list(value, path);
  if (Array.isArray(value) && items.length === 0) {
    reader.refuse(path, 'empty-settings', 'an activity has at least one setting');
  }
  return items.map((item, index) =>
    reader.oneOf(item, `${path}[${String(index)}]`, idsOf(settings)),
  );
}

function readStatus(
  reader: DocumentReader,
  value: unknown,
  path: string,
  { status }: Methodology,
): readonly StatusCase[] {
  return reader.list(value, path).map((item, index) => {
    const at = `${path}[${String(index)}]`;
    const fields = reader.fields(item, at, ['status', 'date', 'until']);
    const until = fields['until'] ?? undefined;
    return {
      status: reader.oneOf(fields['status'], join(at, 'status'), Object.keys(status.multipliers)),
      date: reader.date(fields['date'], join(at, 'date')),
      ...(until === undefined ? {} : { until: reader.date(until, join(at, 'until')) }),
    };
  });
}

function readEvidence(
  reader: DocumentReader,
  value: unknown,
  path: string,
  method: Methodology,
): readonly EvidenceCase[] {
  const grades = gradesOf(method);
  return reader.list(value, path).map((item, index) => {
    const at = `${path}[${String(index)}]`;
    const fields = reader.fields(item, at, ['grade', 'origin', 'date']);
    const date = fields['date'] ?? undefined;
    return {
      grade: reader.oneOf(fields['grade'], join(at, 'grade'), grades),
      origin: reader.text(fields['origin'], join(at, 'origin')),
      ...(date === undefined ? {} : { date: reader.date(date, join(at, 'date')) }),
    };
  });
}

function readAnswers(
  reader: DocumentReader,
  value: unknown,
  path: string,
  { response }: Methodology,
): Readonly<Record<string, readonly AnswerValue[]>> {
  const fields = reader.fields(value, path, idsOf(response.indicators));
  const known = response.indicators.filter(({ id }) => fields[id] !== undefined);
  return Object.fromEntries(
    known.map(({ id, elements }) => {
      const at = join(path, id);
      const given = reader.list(fields[id], at);
      if (given.length > elements.length) {
        const limit = `${id} has ${String(elements.length)} elements`;
        reader.refuse(at, 'too-many-answers', `${limit}, found ${String(given.length)} answers`);
      }
      const answers = given.map((answer, index) =>
        reader.oneOf(answer, `${at}[${String(index)}]`, ANSWERS),
      );
      return [id, answers];
    }),
  );
}

function gradesOf({ evidence }: Methodology): readonly string[] {
  return Object.keys(evidence.reliability).flatMap((letter) =>
    Object.keys(evidence.credibility).map((digit) => `${letter}${digit}`),
  );
}

function idsOf(rules: readonly { readonly id: string }[]): readonly string[] {
  return rules.map(({ id }) => id);
}
