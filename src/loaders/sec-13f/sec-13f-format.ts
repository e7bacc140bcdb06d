import { DomainError } from '../../domain/errors.js';
import { type AddedPosition, addUpRows, NO_CUSIP } from '../../domain/filing/add-up-rows.js';
import { decideValueUnit, pricedRows } from '../../domain/filing/decide-value-unit.js';
import {
  type Form13fEnd,
  type Form13fHeader,
  type Form13fRow,
  NO_COVER,
} from '../../domain/filing/form-13f.js';
import { wordValueUnit } from '../../domain/filing/word-value-unit.js';
import { parseCusip } from '../../domain/identifiers/cusip.js';
import { parseFigi } from '../../domain/identifiers/figi.js';
import type {
  PortfolioFile,
  PortfolioFormat,
  PortfolioWarning,
  ReadPortfolio,
} from '../../domain/portfolio/portfolio-file.js';
import type {
  Instrument,
  PortfolioLine,
  RejectedLine,
  ReportedIdentifier,
} from '../../domain/portfolio/portfolio-line.js';
import { groupDigits } from '../../domain/wording/group-digits.js';
import { decodeText } from '../../platform/files/decode-text.js';
import { looksLikeForm13f, parseForm13f } from './parse-form-13f.js';

/** The form allows 250,000 rows; more are no filing. */
const MOST_ROWS = 250_000;
/** In dollars: whole hundredths count it exactly. */
const LARGEST_SUM = Number.MAX_SAFE_INTEGER / 100;

/** One filing of Form 13F: a table or a full submission, XML or fixed width. */
export const SEC_13F: PortfolioFormat = {
  code: 'sec-13f',
  label: 'SEC Form 13F',
  recognises: ({ text }) => looksLikeForm13f(text),
  read: async (file) => portfolioOf(file.name, await readFiling(file)),
};

interface ReadFiling {
  readonly header: Form13fHeader;
  readonly rows: readonly Form13fRow[];
  readonly rejected: readonly RejectedLine[];
  readonly end: Form13fEnd;
}

async function readFiling(file: PortfolioFile): Promise<ReadFiling> {
  const rows: Form13fRow[] = [];
  const rejected: RejectedLine[] = [];
  let header = NO_COVER;
  let end: Form13fEnd | undefined;
  for await (const part of parseForm13f(decodeText(file.bytes(), file.name), file.name)) {
    if (part.kind === 'header') header = part.header;
    else if (part.kind === 'rows') rows.push(...part.rows);
    else if (part.kind === 'rejected') rejected.push(...part.rejected);
    else end = part.end;
    if (rows.length > MOST_ROWS) throw refused(file.name, 'too-many-rows', TOO_MANY);
  }
  if (end === undefined) throw refused(file.name, 'not-form-13f', NO_TABLE);
  return { header, rows, rejected, end };
}

const TOO_MANY = `it has more than ${groupDigits(MOST_ROWS)} rows, which Form 13F does not allow`;
const TOO_LARGE = 'its values add up to more than exists';
const NO_TABLE = 'no information table of Form 13F was found in it';
const COVER_ALONE =
  'it is the cover page of a filing; the holdings are in its information table, a file of its own, or in the full submission';

function portfolioOf(name: string, { header, rows, rejected, end }: ReadFiling): ReadPortfolio {
  if (!end.tableFound && !mayHaveNoTable(header, end)) {
    const isCover = header.period !== undefined || header.form !== undefined;
    throw refused(name, 'no-holdings', isCover ? COVER_ALONE : NO_TABLE);
  }
  const unit = decideValueUnit({ rows: pricedRows(rows), ...header });
  if (end.value * unit.factor > LARGEST_SUM) throw refused(name, 'value-too-large', TOO_LARGE);
  const positions = addUpRows(rows);
  const holder = holderOf(header);
  return {
    format: SEC_13F.code,
    ...(holder !== undefined && { holder }),
    ...(header.period !== undefined && { asOf: header.period }),
    lines: positions.map((position) => lineOf(position, unit.factor)),
    rejected,
    warnings: [...end.warnings, ...filingWarnings(header, rows, positions)],
    ...(rows.length > 0 && { unitReason: wordValueUnit(unit) }),
  };
}

/** A notice has none, and a filing whose holdings are all confidential may have none. */
function mayHaveNoTable({ notice, confidentialOmitted }: Form13fHeader, end: Form13fEnd): boolean {
  return notice || confidentialOmitted || end.stated.lines === 0;
}

function holderOf({ managerName, cik }: Form13fHeader): ReadPortfolio['holder'] {
  if (managerName === undefined) return undefined;
  const identifiers: readonly ReportedIdentifier[] =
    cik === undefined ? [] : [{ scheme: 'cik', value: cik, sound: true }];
  return { name: managerName, identifiers };
}

function lineOf({ row, value, quantity }: AddedPosition, factor: number): PortfolioLine {
  return {
    line: row.line,
    name: row.nameOfIssuer,
    ...(row.titleOfClass !== '' && { title: row.titleOfClass }),
    identifiers: identifiersOf(row),
    instrument: instrumentOf(row),
    ...(quantity !== undefined && { quantity }),
    value: { hundredths: value * factor * 100, currency: 'USD' },
  };
}

function identifiersOf({ cusip, figi }: Form13fRow): readonly ReportedIdentifier[] {
  const found: ReportedIdentifier[] = [];
  if (!NO_CUSIP.test(cusip)) {
    found.push({ scheme: 'cusip', value: cusip, sound: parseCusip(cusip) !== undefined });
  }
  if (figi !== undefined) {
    found.push({ scheme: 'figi', value: figi, sound: parseFigi(figi) !== undefined });
  }
  return found;
}

function instrumentOf({ putCall, quantityKind }: Form13fRow): Instrument {
  if (putCall !== undefined) return putCall === 'Put' ? 'put' : 'call';
  return quantityKind === 'PRN' ? 'debt' : 'share';
}

function filingWarnings(
  header: Form13fHeader,
  rows: readonly Form13fRow[],
  positions: readonly AddedPosition[],
): readonly PortfolioWarning[] {
  return [
    ...coverWarnings(header),
    ...addedWarnings(rows.length, positions.length),
    ...positions.flatMap(({ row }) => cusipWarnings(row)),
  ];
}

function coverWarnings(header: Form13fHeader): readonly PortfolioWarning[] {
  const { notice, combination, confidentialOmitted, amendment } = header;
  const sentences: readonly (readonly [boolean, string, string])[] = [
    [
      notice,
      'notice',
      'The filing is a notice: other managers report these holdings. It does not say that nothing is held.',
    ],
    [
      combination,
      'combination-report',
      'The filing is a combination report: other managers report a part of these holdings.',
    ],
    [
      confidentialOmitted,
      'confidential-omitted',
      'The filing leaves out holdings for which confidential treatment was asked.',
    ],
    [
      amendment === 'new-holdings',
      'adds-to-another-filing',
      'The filing is an amendment that adds holdings to an earlier filing; it is not the whole portfolio.',
    ],
  ];
  return sentences.flatMap(([applies, rule, message]) => (applies ? [{ rule, message }] : []));
}

function addedWarnings(rows: number, positions: number): readonly PortfolioWarning[] {
  if (rows === positions) return [];
  const message = `${groupDigits(rows)} rows are added up to ${groupDigits(positions)} positions: several rows are parts of one.`;
  return [{ rule: 'rows-added-up', message }];
}

function cusipWarnings({ cusip, line, nameOfIssuer }: Form13fRow): readonly PortfolioWarning[] {
  if (NO_CUSIP.test(cusip)) {
    const message = `The row of ${nameOfIssuer} gives no CUSIP, only zeros.`;
    return [{ rule: 'cusip-missing', message, line }];
  }
  if (parseCusip(cusip) !== undefined) return [];
  const message = `The check digit of CUSIP ${cusip} (${nameOfIssuer}) is wrong; the row is kept, and matched by name.`;
  return [{ rule: 'cusip-unsound', message, line }];
}

function refused(file: string, rule: string, message: string): DomainError {
  return new DomainError(rule, `${file}: ${message}.`, [{ file, rule, message }]);
}
