/** What one field of a table holds. A number is exact: the file itself says that it is one. */
export type Cell = string | number;

export interface TableRow {
  /** Where the row starts in the file, from 1. */
  readonly line: number;
  readonly cells: readonly Cell[];
  /** True for a last row whose quotation mark never closes: the file was cut. */
  readonly cut?: boolean;
}

/** The largest known portfolios, bond indices, have some 20,000 lines. */
export const MOST_ROWS = 100_000;

/** Columns of the widest table that is read. */
export const MOST_COLUMNS = 1_000;

/** Cells of all rows together, the empty ones too. */
export const MOST_CELLS = 4_000_000;

/** A cell's text without blanks at its ends, runs of blanks of any kind made one. */
export function textOf(cell: Cell | undefined): string {
  if (cell === undefined) return '';
  return String(cell)
    .replace(/[\s\u00a0\u2000-\u200b\u202f\ufeff]+/g, ' ')
    .trim();
}

/** Whether nothing but blanks stands in a row; iShares ends its parts with a lone no-break space. */
export function isBlank({ cells }: TableRow): boolean {
  return cells.every((cell) => textOf(cell) === '');
}
