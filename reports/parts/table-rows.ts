import type { SetRow } from './table-parts.js';

/** What stays together on a page: a row, or a part of a long one, `from` and `to` in points from its top. */
export interface RowPiece {
  readonly parts: readonly { readonly row: SetRow; readonly from: number; readonly to: number }[];
  readonly height: number;
}

/** Rows up to this height in points are never split. */
const WHOLE = 130;
/** The least height that a split leaves on either side. */
const LEAST = 34;

/** Rows that stay with the group heading over them. */
const ROWS_UNDER_HEADING = 2;

/** Rows as pieces: a group heading goes with the rows under it, a long row is cut where no line is. */
export function rowPieces(rows: readonly SetRow[]): readonly RowPiece[] {
  const pieces: RowPiece[] = [];
  let kept: RowPiece['parts'][number][] = [];
  let rowsKept = 0;
  const flush = (): void => {
    if (kept.length > 0) pieces.push(pieceOf(kept));
    kept = [];
    rowsKept = 0;
  };
  for (const row of rows) {
    if (row.group && rowsKept > 0) flush();
    const [first, ...rest] = cut(row);
    if (first !== undefined) kept.push(first);
    if (row.group) continue;
    rowsKept += 1;
    const headed = kept[0]?.row.group === true;
    if (!headed || rest.length > 0 || rowsKept === ROWS_UNDER_HEADING) flush();
    pieces.push(...rest.map((part) => pieceOf([part])));
  }
  flush();
  return pieces;
}

function pieceOf(parts: RowPiece['parts']): RowPiece {
  return { parts, height: parts.reduce((sum, { from, to }) => sum + to - from, 0) };
}

function cut(row: SetRow): RowPiece['parts'] {
  if (row.height <= WHOLE) return [{ row, from: 0, to: row.height }];
  const parts: { row: SetRow; from: number; to: number }[] = [];
  let from = 0;
  for (const y of cutsOf(row)) {
    if (y - from < LEAST || row.height - y < LEAST) continue;
    parts.push({ row, from, to: y });
    from = y;
  }
  return [...parts, { row, from, to: row.height }];
}

/** Heights at which a horizontal line through the row crosses no text. */
function cutsOf({ cells }: SetRow): readonly number[] {
  const lines = cells.flatMap((cell) => cell.lines);
  const bottoms = new Set(lines.map(({ line, y }) => y + line.leading));
  return [...bottoms]
    .filter((cut) =>
      lines.every(({ line, y }) => y >= cut - 0.01 || y + line.leading <= cut + 0.01),
    )
    .toSorted((a, b) => a - b);
}
