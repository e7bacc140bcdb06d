import { SOURCE_KEY } from '../company/format/forms.js';
import { fileProblems, repeated } from '../document/file-rules.js';
import { given } from '../document/given.js';
import {
  flag,
  list,
  map,
  named,
  numberBetween,
  optional,
  required,
  text,
} from '../document/shape.js';
import type { Problem } from '../errors.js';
import {
  type FactFileUnderCheck,
  type FactFormat,
  unknownInvestor,
} from '../investor/record/fact-format.js';
import {
  amountShape,
  citedSourceShape,
  citedSourcesOf,
  DATE_OR_NULL,
  dateShape,
  type HeldBy,
  slugShape,
  SOURCE_OF_CLAIM,
  sourceKeyShape,
} from '../investor/record/fact-shapes.js';
import type { StatementRecord } from './statement-record.js';

/** A statement file as it stands, in the words of its keys. */
export type StatementFile = HeldBy<ReturnType<typeof statementShape>>;

/** The files of `statements/`. */
export const STATEMENT_FORMAT: FactFormat<StatementFile, StatementRecord> = {
  shape: statementShape(),
  problems: statementProblems,
  recordOf: statementRecordOf,
};

function statementShape() {
  return named({
    slug: required(slugShape(), 'year and subject, equal to the file name'),
    title: required(text(300), 'what it is called'),
    date: optional(dateShape(), DATE_OR_NULL),
    organiser: required(text(300), 'who organised it'),
    signatory_count: optional(numberBetween(1, 1e6), 'how many signed, as the source counts them'),
    assets: optional(amountShape(), 'the assets of the signatories together'),
    asks: required(list(text(1000), { distinct: true }), 'what it asks for, one ask per line'),
    signatories: optional(list(signatoryShape()), 'those known by name'),
    signatories_complete: required(flag(), 'true only when every signatory is listed'),
    source: required(sourceKeyShape(), SOURCE_OF_CLAIM, 'missing-source'),
    sources: required(
      map(SOURCE_KEY, citedSourceShape()),
      'every source used in the file, once each',
    ),
    notes: optional(text(5000), "the editors' doubts; never printed"),
  });
}

function signatoryShape() {
  return named({
    investor: required(slugShape(), 'the file of the investor, without .yaml'),
    source: required(sourceKeyShape(), SOURCE_OF_CLAIM, 'missing-source'),
  });
}

function statementProblems(under: FactFileUnderCheck<StatementFile>): readonly Problem[] {
  const { file, fileSlug, references, known } = under;
  const signatories = file.signatories ?? [];
  return [
    ...fileProblems({ fileSlug, slug: file.slug, sources: file.sources, references }),
    ...repeated(signatories.map((signatory) => signatory?.investor)).map(({ value, index }) => ({
      path: `signatories[${String(index)}].investor`,
      rule: 'duplicate-signatory',
      message: `${value} is already among the signatories`,
    })),
    ...signatories.flatMap((signatory, index) =>
      unknownInvestor(signatory?.investor, `signatories[${String(index)}].investor`, known),
    ),
  ];
}

function statementRecordOf(file: StatementFile): StatementRecord {
  const { slug, title, date, organiser, asks, signatories = [], source } = file;
  return {
    slug,
    title,
    ...given('date', date),
    organiser,
    ...given('signatoryCount', file.signatory_count),
    ...given('assets', file.assets),
    asks,
    signatories: signatories.toSorted((a, b) => (a.investor < b.investor ? -1 : 1)),
    signatoriesComplete: file.signatories_complete,
    source,
    sources: citedSourcesOf(file.sources),
    ...given('notes', file.notes),
  };
}
