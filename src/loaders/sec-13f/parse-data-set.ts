import type {
  DataSetPart,
  DataSetRow,
  Form13fHeader,
  IncludedManager,
} from '../../domain/filing/form-13f.js';
import { parseCik } from '../../domain/identifiers/cik.js';
import type { RejectedLine } from '../../domain/portfolio/portfolio-line.js';
import { type CoverFacts, headerOf } from './cover-facts.js';
import {
  oneLine,
  parseAmount,
  parseFiledCusip,
  parseManagers,
  parsePutCall,
  parseQuantityKind,
} from './row-values.js';
import { type TsvColumns, tsvTable } from './tsv-table.js';

const INFO_COLUMNS = [
  'ACCESSION_NUMBER',
  'NAMEOFISSUER',
  'TITLEOFCLASS',
  'CUSIP',
  'FIGI',
  'VALUE',
  'SSHPRNAMT',
  'SSHPRNAMTTYPE',
  'PUTCALL',
  'INVESTMENTDISCRETION',
  'OTHERMANAGER',
  'VOTING_AUTH_SOLE',
  'VOTING_AUTH_SHARED',
  'VOTING_AUTH_NONE',
] as const;
type InfoColumns = TsvColumns<(typeof INFO_COLUMNS)[number]>;

/** Characters of a rejected line that are kept. */
const KEPT_TEXT = 500;

/** The tables of a quarterly data set that tell of the filings; the small ones. */
export interface DataSetCovers {
  readonly submission: AsyncIterable<string>;
  readonly coverPage: AsyncIterable<string>;
  readonly summaryPage?: AsyncIterable<string>;
  readonly otherManager2?: AsyncIterable<string>;
}

/** The headers of all filings of a quarterly data set, by accession. */
export async function parseDataSetCovers(
  tables: DataSetCovers,
): Promise<ReadonlyMap<string, Form13fHeader>> {
  const facts = new Map<string, CoverFacts>();
  await readFacts(facts, tables.submission, 'SUBMISSION.tsv', SUBMISSION);
  await readFacts(facts, tables.coverPage, 'COVERPAGE.tsv', COVER_PAGE);
  if (tables.summaryPage !== undefined) {
    await readFacts(facts, tables.summaryPage, 'SUMMARYPAGE.tsv', SUMMARY_PAGE);
  }
  if (tables.otherManager2 !== undefined) await readManagers(facts, tables.otherManager2);
  return new Map([...facts].map(([accession, found]) => [accession, headerOf(found)]));
}

/** The rows of a quarterly data set's INFOTABLE, in batches of one piece of the file each. */
export async function* parseInfoTable(
  chunks: AsyncIterable<string>,
  fileName: string,
): AsyncGenerator<DataSetPart, void, undefined> {
  for await (const { columns, batch } of tsvTable(chunks, fileName, INFO_COLUMNS, ['FIGI'])) {
    const rows: DataSetRow[] = [];
    const rejected: RejectedLine[] = [];
    for (const [index, text] of batch.lines.entries()) {
      if (text === '' || text === '\r') continue;
      const row = readRow(text, batch.firstLine + index, columns);
      if ('rule' in row) rejected.push(row);
      else rows.push(row);
    }
    if (rows.length > 0) yield { kind: 'rows', rows };
    if (rejected.length > 0) yield { kind: 'rejected', rejected };
  }
}

function readRow(text: string, line: number, columns: InfoColumns): DataSetRow | RejectedLine {
  const cells = (text.endsWith('\r') ? text.slice(0, -1) : text).split('\t');
  const accession = cells[columns.ACCESSION_NUMBER] ?? '';
  const code = cells[columns.CUSIP] ?? '';
  const cusip = parseFiledCusip(code);
  const value = parseAmount(cells[columns.VALUE] ?? '');
  if (accession === '') return rejectedLine(text, line, 'bad-row', 'the row names no filing');
  if (cusip === undefined) {
    return rejectedLine(text, line, 'bad-cusip', `"${code}" is not a CUSIP of nine characters`);
  }
  if (value === undefined) return rejectedLine(text, line, 'bad-value', 'the row has no value');
  const figi = cells[columns.FIGI];
  return {
    line,
    nameOfIssuer: oneLine(cells[columns.NAMEOFISSUER] ?? ''),
    titleOfClass: oneLine(cells[columns.TITLEOFCLASS] ?? ''),
    cusip,
    figi: figi === undefined || figi === '' ? undefined : figi,
    value,
    quantity: parseAmount(cells[columns.SSHPRNAMT] ?? ''),
    quantityKind: parseQuantityKind(cells[columns.SSHPRNAMTTYPE] ?? ''),
    putCall: parsePutCall(cells[columns.PUTCALL] ?? ''),
    discretion: cells[columns.INVESTMENTDISCRETION] ?? '',
    otherManagers: parseManagers(cells[columns.OTHERMANAGER] ?? ''),
    votingSole: parseAmount(cells[columns.VOTING_AUTH_SOLE] ?? ''),
    votingShared: parseAmount(cells[columns.VOTING_AUTH_SHARED] ?? ''),
    votingNone: parseAmount(cells[columns.VOTING_AUTH_NONE] ?? ''),
    accession,
  };
}

function rejectedLine(text: string, line: number, rule: string, message: string): RejectedLine {
  return { line, text: text.slice(0, KEPT_TEXT), rule, message };
}

/** A column of a table and what of the cover it gives. */
type FactColumns = Readonly<Record<string, (text: string) => CoverFacts>>;

const SUBMISSION: FactColumns = {
  FILING_DATE: (filedOn) => ({ filedOn }),
  SUBMISSIONTYPE: (form) => ({ form }),
  CIK: (cik) => ({ cik }),
  PERIODOFREPORT: (period) => ({ period }),
};

const COVER_PAGE: FactColumns = {
  ISAMENDMENT: (text) => ({ isAmendment: isYes(text) }),
  AMENDMENTNO: (amendmentNumber) => ({ amendmentNumber }),
  AMENDMENTTYPE: (amendmentType) => ({ amendmentType }),
  FILINGMANAGER_NAME: (managerName) => ({ managerName }),
  REPORTTYPE: (reportType) => ({ reportType }),
};

const SUMMARY_PAGE: FactColumns = {
  TABLEENTRYTOTAL: (entryTotal) => ({ entryTotal }),
  TABLEVALUETOTAL: (valueTotal) => ({ valueTotal }),
  ISCONFIDENTIALOMITTED: (text) => ({ confidentialOmitted: isYes(text) }),
};

async function readFacts(
  facts: Map<string, CoverFacts>,
  chunks: AsyncIterable<string>,
  file: string,
  columnFacts: FactColumns,
): Promise<void> {
  const entries = Object.entries(columnFacts);
  const names = ['ACCESSION_NUMBER', ...Object.keys(columnFacts)];
  for await (const cells of cellsOf(chunks, file, names)) {
    const [accession = ''] = cells;
    if (accession === '') continue;
    const known = facts.get(accession) ?? { accession };
    for (const [index, [, read]] of entries.entries()) {
      const text = cells[index + 1] ?? '';
      if (text !== '') Object.assign(known, read(text));
    }
    facts.set(accession, known);
  }
}

async function readManagers(
  facts: Map<string, CoverFacts>,
  chunks: AsyncIterable<string>,
): Promise<void> {
  const names = ['ACCESSION_NUMBER', 'SEQUENCENUMBER', 'CIK', 'NAME'];
  for await (const cells of cellsOf(chunks, 'OTHERMANAGER2.tsv', names)) {
    const [accession = '', number = '', cikText = '', name = ''] = cells;
    const known = facts.get(accession);
    if (known === undefined) continue;
    const cik = parseCik(cikText);
    const manager: IncludedManager = {
      number: Number(number),
      name: oneLine(name),
      ...(cik !== undefined && { cik }),
    };
    known.otherManagers = [...(known.otherManagers ?? []), manager];
  }
}

/** The cells of the named columns, line by line. Only the accession must be there. */
async function* cellsOf(
  chunks: AsyncIterable<string>,
  file: string,
  names: readonly string[],
): AsyncGenerator<readonly string[], void> {
  for await (const { columns, batch } of tsvTable(chunks, file, names, names.slice(1))) {
    for (const text of batch.lines) {
      const cells = text.replace(/\r$/, '').split('\t');
      yield names.map((name) => cells[columns[name] ?? -1]?.trim() ?? '');
    }
  }
}

function isYes(text: string): boolean {
  return /^(y|yes|true|1)$/i.test(text);
}
