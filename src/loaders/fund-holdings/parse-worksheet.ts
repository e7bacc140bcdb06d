import { DomainError } from '../../domain/errors.js';
import { type Cell, MOST_CELLS, MOST_COLUMNS, MOST_ROWS, type TableRow } from './table-row.js';

/** Characters of all cells of one sheet together. */
const SHEET_CHARACTERS = 64 * 1024 * 1024;

type Attributes = Readonly<Record<string, string>>;

/** How a number is meant to be shown, as far as it changes what the number says. */
export type NumberKind = 'number' | 'percent' | 'date';

/** Takes one part of an Office Open XML workbook, element by element. */
interface PartReader {
  open: (name: string, attributes: Attributes) => void;
  text: (text: string) => void;
  close: (name: string) => void;
}

/** `xl/workbook.xml`: the visible sheets in their order. */
export class SheetNames implements PartReader {
  readonly sheets: { readonly name: string; readonly relation: string }[] = [];
  /** Whether days are counted from 1904. */
  from1904 = false;

  open(name: string, attributes: Attributes): void {
    if (name === 'workbookPr') this.from1904 = ['1', 'true'].includes(attributes['date1904'] ?? '');
    if (name !== 'sheet' || (attributes['state'] ?? 'visible') !== 'visible') return;
    const relation = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1];
    if (relation !== undefined) this.sheets.push({ name: attributes['name'] ?? '', relation });
  }

  text(): void {
    // its elements have no text
  }

  close(): void {
    // everything stands in the attributes
  }
}

/** `xl/_rels/workbook.xml.rels`: where the sheets are. */
export class Relations implements PartReader {
  readonly targets = new Map<string, string>();

  open(name: string, attributes: Attributes): void {
    const { Id: id, Target: target } = attributes;
    if (name !== 'Relationship' || id === undefined || target === undefined) return;
    this.targets.set(id, target.startsWith('/') ? target.slice(1) : `xl/${target}`);
  }

  text(): void {
    // its elements have no text
  }

  close(): void {
    // everything stands in the attributes
  }
}

/** `xl/sharedStrings.xml`: texts that cells refer to; what tells how to pronounce one is left out. */
export class SharedStrings implements PartReader {
  readonly strings: string[] = [];
  #text = '';
  #inText = false;
  #inPhonetic = false;
  #characters = 0;

  constructor(private readonly fileName: string) {}

  open(name: string): void {
    if (name === 'si') this.#text = '';
    if (name === 'rPh') this.#inPhonetic = true;
    if (name === 't') this.#inText = !this.#inPhonetic;
  }

  text(text: string): void {
    if (!this.#inText) return;
    this.#text += text;
    this.#characters += text.length;
    if (this.#characters <= SHEET_CHARACTERS) return;
    const message = `The texts of ${this.fileName} are longer than any that are read.`;
    throw new DomainError('file-too-large', message);
  }

  close(name: string): void {
    if (name === 't') this.#inText = false;
    if (name === 'rPh') this.#inPhonetic = false;
    if (name === 'si') this.strings.push(this.#text);
  }
}

/** Built-in number formats that show a percentage or a day. */
const PERCENT_FORMATS = [9, 10];
const DATE_FORMATS = [14, 15, 16, 17, 22, 27, 30, 36, 50, 57];

/** `xl/styles.xml`: which styles make a percentage or a day of a number. */
export class CellStyles implements PartReader {
  readonly kinds: NumberKind[] = [];
  readonly #codes = new Map<number, string>();
  #inCellFormats = false;

  open(name: string, attributes: Attributes): void {
    if (name === 'cellXfs') this.#inCellFormats = true;
    if (name === 'numFmt') {
      this.#codes.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '');
    }
    if (name === 'xf' && this.#inCellFormats) {
      this.kinds.push(this.#kindOf(Number(attributes['numFmtId'])));
    }
  }

  text(): void {
    // its elements have no text
  }

  close(name: string): void {
    if (name === 'cellXfs') this.#inCellFormats = false;
  }

  #kindOf(id: number): NumberKind {
    const code = (this.#codes.get(id) ?? '').replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '');
    if (PERCENT_FORMATS.includes(id) || code.includes('%')) return 'percent';
    return DATE_FORMATS.includes(id) || /[dy]/i.test(code) ? 'date' : 'number';
  }
}

interface CellBeingRead {
  readonly column: number;
  readonly type: string;
  readonly kind: NumberKind;
  text: string;
}

/** What a worksheet's cells mean beside what stands in them. */
export interface WorkbookContext {
  readonly fileName: string;
  readonly strings: readonly string[];
  readonly kinds: readonly NumberKind[];
  readonly from1904: boolean;
}

/**
 * `xl/worksheets/sheet1.xml`: its rows; a formula counts as the value that it had when the file was saved. The package
 * read-excel-file makes all rows as wide as the farthest cell of the sheet and so holds a table without a bound.
 */
export class Worksheet implements PartReader {
  readonly rows: TableRow[] = [];
  #line = 0;
  #cells: Cell[] = [];
  #cell: CellBeingRead | undefined;
  #inValue = false;
  #characters = 0;
  #cellCount = 0;

  constructor(private readonly context: WorkbookContext) {}

  open(name: string, attributes: Attributes): void {
    if (name === 'row') this.#startRow(attributes['r']);
    if (name === 'c') this.#startCell(attributes);
    if (name === 'v' || name === 't') this.#inValue = true;
  }

  text(text: string): void {
    if (this.#cell !== undefined && this.#inValue) this.#cell.text += text;
  }

  close(name: string): void {
    if (name === 'v' || name === 't') this.#inValue = false;
    if (name === 'c') this.#endCell();
    if (name === 'row') this.#endRow();
  }

  #startRow(number: string | undefined): void {
    const stated = Number(number);
    const line = Number.isSafeInteger(stated) && stated > 0 ? stated : this.#line + 1;
    // Blank rows are left out of the file; one of them tells where a part of the sheet ends.
    if (line > this.#line + 1) this.rows.push({ line: line - 1, cells: [] });
    this.#line = line;
    this.#cells = [];
  }

  #startCell({ r: place, t: type = 'n', s: style }: Attributes): void {
    const column = place === undefined ? this.#cells.length : columnOf(place);
    if (column >= MOST_COLUMNS) {
      this.#refuse('too-many-columns', `has more than ${String(MOST_COLUMNS)} columns`);
    }
    const kind = this.context.kinds[Number(style)] ?? 'number';
    this.#cell = { column, type, kind, text: '' };
  }

  #endCell(): void {
    const cell = this.#cell;
    this.#cell = undefined;
    if (cell === undefined) return;
    const value = this.#valueOf(cell);
    this.#characters += String(value).length;
    if (this.#characters > SHEET_CHARACTERS) {
      this.#refuse('file-too-large', 'is beyond the longest text that is read');
    }
    while (this.#cells.length < cell.column) this.#cells.push('');
    this.#cells[cell.column] = value;
  }

  #valueOf({ type, text, kind }: CellBeingRead): Cell {
    if (type === 's') return this.context.strings[Number(text)] ?? '';
    if (type === 'b') return text === '1' ? 'TRUE' : 'FALSE';
    const number = Number(text);
    if (type !== 'n' || text.trim() === '' || !Number.isFinite(number)) return text;
    if (kind === 'percent') return `${String(Number((number * 100).toPrecision(14)))}%`;
    return kind === 'date' ? dayOf(number, this.context.from1904) : number;
  }

  #endRow(): void {
    this.rows.push({ line: this.#line, cells: this.#cells });
    this.#cellCount += this.#cells.length;
    this.#cells = [];
    if (this.rows.length > MOST_ROWS || this.#cellCount > MOST_CELLS) {
      this.#refuse(
        'too-many-rows',
        `is beyond the ${String(MOST_ROWS)} lines and ${String(MOST_CELLS)} cells that are read`,
      );
    }
  }

  #refuse(rule: string, what: string): never {
    const { fileName: file } = this.context;
    throw new DomainError(rule, `Row ${String(this.#line)} of ${file} ${what}.`, [
      { file, line: this.#line, rule, message: what },
    ]);
  }
}

/** `A1` is 0, `AB7` is 27. */
function columnOf(place: string): number {
  let number = 0;
  for (const letter of /^[A-Z]{1,4}/i.exec(place)?.[0].toUpperCase() ?? 'A') {
    number = number * 26 + letter.charCodeAt(0) - 64;
  }
  return number - 1;
}

/** Days since 30 December 1899, which makes the leap day of 1900 that never was harmless, or since 1904. */
function dayOf(days: number, from1904: boolean): string {
  const start = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  const date = new Date(start + Math.floor(days) * 86_400_000);
  return Number.isNaN(date.getTime()) ? String(days) : date.toISOString().slice(0, 10);
}

/** SpreadsheetML 2003, which iShares calls "xls": all rows of its first sheet with more than one column. */
export class SpreadsheetMl implements PartReader {
  readonly sheets: { readonly name: string; readonly rows: TableRow[] }[] = [];
  #rows: TableRow[] = [];
  #cells: Cell[] = [];
  #type = '';
  #text = '';
  #inData = false;
  #line = 0;
  #cellCount = 0;

  constructor(private readonly fileName: string) {}

  open(name: string, attributes: Attributes): void {
    if (name === 'Worksheet') this.#startSheet(named(attributes, 'Name') ?? '');
    if (name === 'Row') this.#startRow(named(attributes, 'Index'));
    if (name === 'Cell') this.#fillTo(named(attributes, 'Index'));
    if (name === 'Data') {
      this.#type = named(attributes, 'Type') ?? '';
      this.#text = '';
      this.#inData = true;
    }
  }

  text(text: string): void {
    if (this.#inData) this.#text += text;
  }

  close(name: string): void {
    if (name === 'Data') {
      this.#inData = false;
      this.#cells[this.#cells.length - 1] = this.#value();
    }
    if (name === 'Row') this.#endRow();
  }

  #startSheet(name: string): void {
    this.#rows = [];
    this.#line = 0;
    this.sheets.push({ name, rows: this.#rows });
  }

  #startRow(index: string | undefined): void {
    const stated = Number(index);
    this.#line = Number.isSafeInteger(stated) && stated > 0 ? stated : this.#line + 1;
    this.#cells = [];
  }

  /** A cell may say its column, from 1; the ones before it are empty. */
  #fillTo(index: string | undefined): void {
    const stated = Number(index);
    const length = Number.isSafeInteger(stated) && stated > 0 ? stated : this.#cells.length + 1;
    if (length > MOST_COLUMNS) {
      this.#refuse('too-many-columns', `has more than ${String(MOST_COLUMNS)} columns`);
    }
    while (this.#cells.length < length) this.#cells.push('');
  }

  #value(): Cell {
    const number = Number(this.#text);
    const isNumber = this.#type === 'Number' && this.#text.trim() !== '' && Number.isFinite(number);
    if (isNumber) return number;
    return this.#type === 'DateTime' ? this.#text.slice(0, 10) : this.#text;
  }

  #endRow(): void {
    this.#rows.push({ line: this.#line, cells: this.#cells });
    this.#cellCount += this.#cells.length;
    if (this.#rows.length > MOST_ROWS || this.#cellCount > MOST_CELLS) {
      this.#refuse(
        'too-many-rows',
        `is beyond the ${String(MOST_ROWS)} lines and ${String(MOST_CELLS)} cells that are read`,
      );
    }
  }

  #refuse(rule: string, what: string): never {
    const [file, line] = [this.fileName, this.#line];
    throw new DomainError(rule, `Row ${String(line)} of ${file} ${what}.`, [
      { file, line, rule, message: what },
    ]);
  }
}

/** Attributes carry the prefix of the spreadsheet's namespace. */
function named(attributes: Attributes, name: string): string | undefined {
  return attributes[`ss:${name}`] ?? attributes[name];
}
