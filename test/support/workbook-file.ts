import { type ZipContent, zipFile } from './zip-file.js';

/** A text, a number, a number shown as percent or day, or a formula with the value it had. */
export type WorkbookCell =
  | string
  | number
  | { readonly percent: number }
  | { readonly day: number }
  | { readonly formula: string; readonly value: number };

/** An XLSX workbook with one sheet, written as Excel writes them: texts shared, empty cells left out. */
export function workbookFile(rows: readonly (readonly WorkbookCell[])[]): Buffer {
  return zipFile(workbookParts(rows));
}

/** The parts of the same, to spoil some of them. */
export function workbookParts(rows: readonly (readonly WorkbookCell[])[]): readonly ZipContent[] {
  const strings: string[] = [];
  const sheet = rows.map((cells, row) => rowXml(cells, row + 1, strings)).join('');
  const shared = strings.map((text) => `<si><r><t>${escaped(text)}</t></r></si>`).join('');
  return [
    {
      name: 'xl/workbook.xml',
      content:
        '<workbook xmlns:r="r"><sheets><sheet name="Notes" state="hidden" r:id="rId9"/><sheet name="holdings" r:id="rId1"/></sheets></workbook>',
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content:
        '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
    },
    { name: 'xl/sharedStrings.xml', content: `<sst>${shared}</sst>` },
    {
      name: 'xl/styles.xml',
      content:
        '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="0.00%"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="14"/></cellXfs></styleSheet>',
    },
    {
      name: 'xl/worksheets/sheet1.xml',
      content: `<?xml version="1.0" encoding="UTF-8"?><worksheet><sheetData>${sheet}</sheetData></worksheet>`,
    },
  ];
}

function rowXml(cells: readonly WorkbookCell[], row: number, strings: string[]): string {
  const xml = cells.map((cell, column) => cellXml(cell, `${columnName(column)}${row}`, strings));
  return `<row r="${row}">${xml.join('')}</row>`;
}

function cellXml(cell: WorkbookCell, place: string, strings: string[]): string {
  if (cell === '') return '';
  if (typeof cell === 'string') {
    strings.push(cell);
    return `<c r="${place}" t="s"><v>${strings.length - 1}</v></c>`;
  }
  if (typeof cell === 'number') return `<c r="${place}"><v>${cell}</v></c>`;
  if ('percent' in cell) return `<c r="${place}" s="1"><v>${cell.percent}</v></c>`;
  if ('day' in cell) return `<c r="${place}" s="2"><v>${cell.day}</v></c>`;
  return `<c r="${place}"><f>${escaped(cell.formula)}</f><v>${cell.value}</v></c>`;
}

function columnName(column: number): string {
  return String.fromCharCode(65 + column);
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
