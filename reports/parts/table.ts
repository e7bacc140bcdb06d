import { PALETTE } from '../theme/palette.js';
import { columnWidth, type Sheet } from '../theme/paper.js';
import { TYPE } from '../theme/type-scale.js';
import type { Block } from './block.js';
import type { Canvas } from './canvas.js';
import type { PlacedLine } from './geometry.js';
import { breakLines, type Line } from './line-breaking.js';
import type { PdfElement } from './pdfkit-seam.js';
import { plain, type RichText } from './rich-text.js';
import type { Column, Figure, FramedColumn, SetCell, SetRow } from './table-parts.js';
import { rowPieces, type RowPiece } from './table-rows.js';

/** Text in paragraphs, or a drawing of fixed height with the words that stand for it. */
export type Cell = { readonly paragraphs: readonly RichText[] } | { readonly figure: Figure };

/** `group`: one cell across all columns, the heading of the rows under it. `opens`: set off like a group. */
export type Row =
  | { readonly cells: readonly Cell[]; readonly destination?: string; readonly opens?: boolean }
  | { readonly group: RichText };

/** White above and under the text of a row, and over a group heading, in points. */
interface Spacing {
  readonly padding: number;
  readonly aboveGroup: number;
  /** A rule under every row; without, one over each group and each row that opens one. */
  readonly rowRules: boolean;
}

const SPACINGS: Readonly<Record<'open' | 'lined' | 'dense' | 'fine', Spacing>> = {
  open: { padding: 3, aboveGroup: 0, rowRules: true },
  lined: { padding: 2, aboveGroup: 0, rowRules: true },
  dense: { padding: 1.5, aboveGroup: 5, rowRules: false },
  fine: { padding: 0.8, aboveGroup: 6, rowRules: false },
};
const GAP = 12;
/** Between the columns of a table that has many of them. */
const NARROW_GAP = 8;
const MANY_COLUMNS = 7;
const HEAD_PADDING = 3;
const HEAD_RULE = 0.8;

/** A table that repeats its head on every page and splits rows that are long, so that no text is lost. */
export function table(
  columns: readonly Column[],
  rows: readonly Row[],
  sheet: Sheet,
  spacing: keyof typeof SPACINGS = 'open',
): Block {
  const frame = frameOf(columns, sheet);
  const head = columns.map(({ title }, index) =>
    breakLines(plain(title, TYPE.columnHead), frame[index]?.width ?? 0),
  );
  const headHeight = Math.max(...head.map(heightOfLines)) + 2 * HEAD_PADDING + HEAD_RULE;
  const pieces = rowPieces(rows.map((row) => setRow(row, frame, { sheet, ...SPACINGS[spacing] })));
  const drawing = new TableDrawing(frame, { head, headHeight }, { sheet, ...SPACINGS[spacing] });
  return {
    strips: [headHeight, ...pieces.map(({ height }) => height)],
    spaceBefore: 6,
    // Low rows never stand alone under a head; high ones may, or they leave half a page white.
    lead: spacing === 'open' ? 2 : 3,
    keepWithNext: false,
    repeated: headHeight,
    draw(canvas, { from, to, y }) {
      drawing.onPage(canvas, pieces.slice(Math.max(0, from - 1), to - 1), {
        y,
        begins: from === 0,
      });
      if (to === pieces.length + 1) drawing.end();
    },
  };
}

type Look = Spacing & { readonly sheet: Sheet };

function frameOf(columns: readonly Column[], sheet: Sheet): readonly FramedColumn[] {
  const shares = columns.reduce((sum, { share }) => sum + share, 0);
  const gap = columns.length < MANY_COLUMNS ? GAP : NARROW_GAP;
  const room = columnWidth(sheet) - gap * (columns.length - 1);
  let x = sheet.left;
  return columns.map((column) => {
    const width = (room * column.share) / shares;
    const framed = { ...column, x, width };
    x += width + gap;
    return framed;
  });
}

function setRow(row: Row, frame: readonly FramedColumn[], look: Look): SetRow {
  const { padding, aboveGroup, sheet } = look;
  if ('group' in row) {
    const column = { title: '', share: 1, x: sheet.left, width: columnWidth(sheet) };
    const cell = setCell({ paragraphs: [row.group] }, column, padding + aboveGroup);
    const height = heightOfCell(cell) + 2 * padding + aboveGroup;
    return { cells: [cell], group: true, opens: true, height };
  }
  const { destination, opens = false } = row;
  const above = opens ? aboveGroup : 0;
  const cells = frame.map((column, index) =>
    setCell(row.cells[index] ?? { paragraphs: [] }, column, padding + above),
  );
  const height = Math.max(...cells.map(heightOfCell)) + 2 * padding + above;
  const target = destination === undefined ? {} : { destination };
  return { cells, group: false, opens, height, ...target };
}

/** Lines of a cell from the top of its row, the first `top` points under it. */
function setCell(cell: Cell, column: FramedColumn, top: number): SetCell {
  if ('figure' in cell) return { column, lines: [], figure: cell.figure, top };
  const lines: PlacedLine[] = [];
  let y = top;
  for (const line of cell.paragraphs.flatMap((text) => breakLines(text, column.width))) {
    const indent = column.align === 'right' ? column.width - line.width : 0;
    lines.push({ line, x: column.x + indent, y });
    y += line.leading;
  }
  return { column, lines, top };
}

function heightOfCell({ lines, figure }: SetCell): number {
  return figure?.height ?? heightOfLines(lines.map(({ line }) => line));
}

function heightOfLines(lines: readonly Line[]): number {
  return lines.reduce((sum, { leading }) => sum + leading, 0);
}

/** The structure and the ink of one table, over as many pages as it takes. */
class TableDrawing {
  private table: PdfElement | undefined;
  private body: PdfElement | undefined;
  private readonly open = new Map<SetRow, { row: PdfElement; cells: PdfElement[] }>();

  constructor(
    private readonly frame: readonly FramedColumn[],
    private readonly top: {
      readonly head: readonly (readonly Line[])[];
      readonly headHeight: number;
    },
    private readonly look: Look,
  ) {}

  onPage(
    canvas: Canvas,
    pieces: readonly RowPiece[],
    at: { readonly y: number; readonly begins: boolean },
  ): void {
    const { headHeight } = this.top;
    this.rules(canvas, pieces, at.y);
    if (at.begins) this.begin(canvas, at.y);
    else {
      canvas.artifact('Pagination', () => {
        canvas.bareLines(this.headLines(at.y).flat());
      });
    }
    let y = at.y + headHeight;
    for (const part of joined(pieces)) {
      this.rowPart(canvas, part, y);
      y += part.to - part.from;
    }
  }

  end(): void {
    this.body?.end();
    this.table?.end();
  }

  private begin(canvas: Canvas, y: number): void {
    this.table = canvas.element(canvas.root, 'Table');
    const head = canvas.element(this.table, 'THead');
    const row = canvas.element(head, 'TR');
    for (const lines of this.headLines(y)) {
      const cell = canvas.element(row, 'TH', { scope: 'Column' });
      canvas.lines(cell, 'TH', lines);
      cell.end();
    }
    row.end();
    head.end();
    this.body = canvas.element(this.table, 'TBody');
  }

  private headLines(y: number): readonly (readonly PlacedLine[])[] {
    const { head, headHeight } = this.top;
    return this.frame.map(({ x, width, align }, index) => {
      const lines = head[index] ?? [];
      let top = y + headHeight - HEAD_RULE - HEAD_PADDING - heightOfLines(lines);
      return lines.map((line) => {
        const placed = { line, x: align === 'right' ? x + width - line.width : x, y: top };
        top += line.leading;
        return placed;
      });
    });
  }

  private rules(canvas: Canvas, pieces: readonly RowPiece[], y: number): void {
    const { sheet, aboveGroup, rowRules } = this.look;
    const { left } = sheet;
    const width = columnWidth(sheet);
    canvas.artifact('Layout', () => {
      let bottom = y + this.top.headHeight;
      canvas.rule({ x: left, y: bottom - HEAD_RULE, width, height: HEAD_RULE }, PALETTE.ink);
      for (const { row, from, to } of joined(pieces)) {
        const over = bottom + aboveGroup / 2;
        bottom += to - from;
        if (rowRules && !row.group)
          canvas.rule({ x: left, y: bottom - 0.4, width, height: 0.4 }, PALETTE.rule);
        if (!rowRules && row.opens && over > y + this.top.headHeight + aboveGroup) {
          canvas.rule({ x: left, y: over, width, height: 0.4 }, PALETTE.rule);
        }
      }
    });
  }

  private rowPart(canvas: Canvas, { row, from, to }: RowPiece['parts'][number], y: number): void {
    const { cells, row: element } = this.elementsOf(canvas, row);
    if (row.destination !== undefined && from === 0) {
      canvas.doc.addNamedDestination(row.destination, 'XYZ', this.look.sheet.left, y, null);
    }
    for (const [index, { lines, figure, column, top }] of row.cells.entries()) {
      const cell = cells[index];
      if (cell === undefined) continue;
      const here = lines.filter((line) => line.y >= from && line.y < to);
      const tag = isNaming(row, column) ? 'TH' : 'TD';
      if (here.length > 0)
        canvas.lines(
          cell,
          tag,
          here.map((line) => ({ ...line, y: line.y - from + y })),
        );
      if (figure !== undefined && from === 0)
        drawFigure(canvas, cell, figure, { column, y: y + top });
    }
    if (to >= row.height) {
      for (const cell of cells) cell.end();
      element.end();
      this.open.delete(row);
    }
  }

  private elementsOf(canvas: Canvas, row: SetRow): { row: PdfElement; cells: PdfElement[] } {
    const known = this.open.get(row);
    if (known !== undefined) return known;
    if (this.body === undefined)
      throw new Error('a table row was drawn before the head of its table');
    const element = canvas.element(this.body, 'TR');
    const cells = row.cells.map(({ column }) => {
      if (row.group) return canvas.element(element, 'TH', { columnSpan: this.frame.length });
      return isNaming(row, column)
        ? canvas.element(element, 'TH', { scope: 'Row' })
        : canvas.element(element, 'TD');
    });
    const opened = { row: element, cells };
    this.open.set(row, opened);
    return opened;
  }
}

/** Parts of one row that came to stand on one page are one part, so that each cell is read whole. */
function joined(pieces: readonly RowPiece[]): RowPiece['parts'] {
  const parts: RowPiece['parts'][number][] = [];
  for (const part of pieces.flatMap((piece) => piece.parts)) {
    const last = parts.at(-1);
    if (last?.row === part.row) parts.splice(-1, 1, { ...last, to: part.to });
    else parts.push(part);
  }
  return parts;
}

function isNaming(row: SetRow, column: FramedColumn): boolean {
  return row.group || column.names === true;
}

function drawFigure(
  canvas: Canvas,
  cell: PdfElement,
  figure: Figure,
  { column, y }: { readonly column: FramedColumn; readonly y: number },
): void {
  const { x, width } = column;
  const bbox = [x, y, x + width, y + figure.height] as const;
  const element = canvas.element(cell, 'Figure', { alt: figure.alt, bbox });
  canvas.marked(element, 'Figure', () => {
    figure.draw(canvas, x, y, width);
  });
  element.end();
}
