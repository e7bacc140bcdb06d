import { editionName } from '../../domain/methodology/edition-name.js';
import { stringify } from 'csv-stringify/sync';

import type { Identifier } from '../../domain/identifiers/identifier.js';
import { printPercent } from '../../domain/wording/print-number.js';
import type { AssessedCompany, Snapshot } from '../../domain/ranking/snapshot.js';

const COLUMNS = [
  'slug',
  'name',
  'country',
  'isin',
  'lei',
  'ticker',
  'grade',
  'score',
  'involvement',
  'response',
  'as_of',
  'method',
  'rank',
  'tied',
  'at_most',
  'state',
];

/**
 * Companies as CSV (RFC 4180, UTF-8): numbers as printed, cells empty where there is no number, several
 * identifiers of one kind separated by spaces; equal ranks are equal numbers. A cell that a spreadsheet would take for a formula is escaped.
 */
export function companyTable(companies: readonly AssessedCompany[], snapshot: Snapshot): string {
  return stringify(
    companies.map((company) => lineOf(company, snapshot)),
    { header: true, columns: COLUMNS, escape_formulas: true, record_delimiter: 'windows' },
  );
}

function lineOf(
  { input, assessment, identifiers, rank }: AssessedCompany,
  { asOf, edition }: Snapshot,
): readonly string[] {
  const { record } = input;
  const { score } = assessment;
  const listed = record.listing === undefined ? [] : [record.listing.ticker];
  return [
    record.slug,
    record.name,
    record.country ?? '',
    valuesOf('isin', identifiers).join(' '),
    valuesOf('lei', identifiers).join(' '),
    [...new Set([...listed, ...valuesOf('ticker', identifiers)])].join(' '),
    score?.grade ?? '',
    score === undefined ? '' : printPercent(score.score),
    score === undefined ? '' : printPercent(score.involvement),
    score === undefined ? '' : printPercent(score.response),
    asOf,
    editionName(edition.methodology),
    rank === undefined ? '' : String(rank.position),
    rank === undefined ? '' : String(rank.tied),
    score === undefined ? '' : String(assessment.atMost),
    assessment.state,
  ];
}

function valuesOf(scheme: string, identifiers: readonly Identifier[]): readonly string[] {
  return identifiers.filter((one) => one.scheme === scheme).map(({ value }) => value);
}
