import { DomainError } from '../../domain/errors.js';
import type { PortfolioFile } from '../../domain/portfolio/portfolio-file.js';
import { decodeText } from '../../platform/files/decode-text.js';
import { readXml, type XmlHandler } from '../../platform/files/read-xml.js';
import {
  readZipEntry,
  type ZipBounds,
  type ZipEntry,
  type ZipSource,
  zipEntries,
  zipSourceOf,
} from '../../platform/files/zip-archive.js';
import {
  CellStyles,
  Relations,
  SharedStrings,
  SheetNames,
  SpreadsheetMl,
  Worksheet,
} from './parse-worksheet.js';
import type { TableRow } from './table-row.js';

const MIB = 1024 ** 2;

/** A sheet with 20,000 lines and 20 columns unpacks to some 30 MB. */
const WORKBOOK_BOUNDS: ZipBounds = {
  entries: 2_000,
  entryBytes: 256 * MIB,
  totalBytes: 512 * MIB,
  ratio: 300,
};

/** More visible sheets than this are not searched for a table. */
const MOST_SHEETS = 20;

/** One sheet of a workbook. */
export interface Sheet {
  readonly name: string;
  readonly rows: readonly TableRow[];
}

/** The visible sheets of an XLSX workbook, one after the other as they are asked for. */
export async function* readWorkbook(file: PortfolioFile): AsyncIterable<Sheet> {
  const source = await zipSourceOf(file);
  const entries = await zipEntries(source, WORKBOOK_BOUNDS);
  const part = new WorkbookParts(source, entries);
  const names = await part.read('xl/workbook.xml', new SheetNames());
  const { targets } = await part.read('xl/_rels/workbook.xml.rels', new Relations());
  const { strings } = await part.readIfThere('xl/sharedStrings.xml', new SharedStrings(file.name));
  const { kinds } = await part.readIfThere('xl/styles.xml', new CellStyles());
  const context = { fileName: file.name, strings, kinds, from1904: names.from1904 };
  for (const { name, relation } of names.sheets.slice(0, MOST_SHEETS)) {
    const target = targets.get(relation);
    if (target === undefined) continue;
    const { rows } = await part.read(target, new Worksheet(context));
    yield { name, rows };
  }
}

/** The sheets of a SpreadsheetML file. */
export async function readSpreadsheetMl(file: PortfolioFile): Promise<readonly Sheet[]> {
  const reader = new SpreadsheetMl(file.name);
  await readXml(mended(decodeText(file.bytes(), file.name)), file.name, reader);
  return reader.sheets;
}

/** The longest mark that is mended, with room. */
const MARK_CHARACTERS = 16;

/**
 * iShares leaves ampersands in addresses and names as they are, closes `<ss:Style>` with `</Style>` and writes accents
 * as HTML does; none of the three is XML.
 */
async function* mended(text: AsyncIterable<string>): AsyncIterable<string> {
  let held = '';
  for await (const piece of text) {
    const all = held + piece;
    const last = Math.max(all.lastIndexOf('&'), all.lastIndexOf('<'));
    const cut = last >= 0 && all.length - last < MARK_CHARACTERS ? last : all.length;
    held = all.slice(cut);
    yield mend(all.slice(0, cut));
  }
  yield mend(held);
}

const ACCENTS: Readonly<Record<string, string>> = {
  acute: '\u0301',
  grave: '\u0300',
  circ: '\u0302',
  uml: '\u0308',
  tilde: '\u0303',
  cedil: '\u0327',
  ring: '\u030a',
};

function mend(text: string): string {
  return text
    .replace(
      /&([a-z])(acute|grave|circ|uml|tilde|cedil|ring);/gi,
      (_, letter: string, accent: string) =>
        `${letter}${ACCENTS[accent.toLowerCase()] ?? ''}`.normalize('NFC'),
    )
    .replace(/&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[0-9a-f]{1,6});)/gi, '&amp;')
    .replaceAll('</Style>', '</ss:Style>');
}

class WorkbookParts {
  constructor(
    private readonly source: ZipSource,
    private readonly entries: readonly ZipEntry[],
  ) {}

  async read<Reader extends XmlHandler>(name: string, reader: Reader): Promise<Reader> {
    const entry = this.entries.find((known) => known.name.toLowerCase() === name.toLowerCase());
    if (entry === undefined) {
      const message = `${this.source.name} is not a complete workbook: ${name} is missing.`;
      throw new DomainError('damaged-archive', message);
    }
    const place = `${this.source.name} (${entry.name})`;
    const bytes = readZipEntry(this.source, entry.name, WORKBOOK_BOUNDS);
    await readXml(decodeText(bytes, place), place, reader);
    return reader;
  }

  async readIfThere<Reader extends XmlHandler>(name: string, reader: Reader): Promise<Reader> {
    const isThere = this.entries.some((known) => known.name.toLowerCase() === name.toLowerCase());
    return isThere ? this.read(name, reader) : reader;
  }
}
