import { DomainError } from '../../domain/errors.js';
import type {
  ColumnChoice,
  FileSample,
  PortfolioFile,
  ReadPortfolio,
} from '../../domain/portfolio/portfolio-file.js';
import { decodeText } from '../../platform/files/decode-text.js';
import { sampleOf } from '../../platform/files/file-sample.js';
import { findHeader } from './find-header.js';
import { delimiterOf, parseDelimited, sampleRows } from './parse-delimited.js';
import { readHoldings } from './read-holdings.js';
import { readSpreadsheetMl, readWorkbook, type Sheet } from './read-workbook.js';
import type { TableRow } from './table-row.js';

const SPREADSHEET_ML = 'urn:schemas-microsoft-com:office:spreadsheet';

/** Whether a sample is of a workbook, or of the XML that iShares calls "xls". */
export function isWorkbook({ text, entries }: FileSample): boolean {
  return (
    entries.some((entry) => entry.toLowerCase() === 'xl/workbook.xml') || isSpreadsheetMl(text)
  );
}

/** The holdings of any file with a table, text or workbook. */
export async function readTableFile(
  file: PortfolioFile,
  { columns = {} }: { readonly columns?: ColumnChoice },
): Promise<ReadPortfolio> {
  const sample = await sampleOf(file);
  if (sample.text === '' && sample.entries.length === 0) await refuseOldWorkbook(file);
  if (!isWorkbook(sample)) {
    const rows = await parseDelimited(
      decodeText(file.bytes(), file.name),
      file.name,
      delimiterOf(sample.text),
    );
    return readHoldings({ name: file.name, rows, fundFormat: 'fund-csv' }, columns);
  }
  const rows = (await tableSheet(file, { sample, columns }))?.rows ?? [];
  return readHoldings({ name: file.name, rows, fundFormat: 'fund-xlsx' }, columns);
}

/** The container of Excel before 2007, and of a workbook with a password. */
const OLD_OFFICE = [0xd0, 0xcf, 0x11, 0xe0];

async function refuseOldWorkbook(file: PortfolioFile): Promise<void> {
  for await (const head of file.bytes()) {
    if (!OLD_OFFICE.every((byte, index) => head[index] === byte)) return;
    const message = `${file.name} is a workbook of Excel before 2007, or one with a password: save it as XLSX or CSV without one.`;
    throw new DomainError('old-workbook', message);
  }
}

/** The rows of a sample; none where it is no table of text. */
export function rowsOfSample({ name, text }: FileSample): readonly TableRow[] {
  if (text.trim() === '' || /^\s*[<{[]/.test(text)) return [];
  try {
    return sampleRows(text, name, delimiterOf(text));
  } catch (error) {
    if (error instanceof DomainError) return [];
    throw error;
  }
}

function isSpreadsheetMl(text: string): boolean {
  return /^\s*</.test(text) && text.slice(0, 4096).includes(SPREADSHEET_ML);
}

/** The sheet with the most known headings; the first where none has any, so that its own can be named. */
async function tableSheet(
  file: PortfolioFile,
  { sample, columns }: { readonly sample: FileSample; readonly columns: ColumnChoice },
): Promise<Sheet | undefined> {
  let best: { readonly sheet: Sheet; readonly known: number } | undefined;
  for await (const sheet of sheetsOf(file, sample)) {
    const known = findHeader(sheet.rows, columns)?.columns.size ?? 0;
    if (best === undefined || known > best.known) best = { sheet, known };
  }
  return best?.sheet;
}

async function* sheetsOf(file: PortfolioFile, { text }: FileSample): AsyncIterable<Sheet> {
  if (isSpreadsheetMl(text)) yield* await readSpreadsheetMl(file);
  else yield* readWorkbook(file);
}
