import type { Form13fHeader, StatedTotals } from './form-13f.js';

/** Why a filing cannot be taken for what its manager holds. */
export type TableProblem = 'no-table' | 'no-readable-row' | 'notice-with-rows';

/** What was found of a filing's table. */
export interface FoundTable {
  readonly tableFound: boolean;
  readonly rows: number;
  readonly rejected: number;
}

/**
 * A report without a single row would read as if everything had been sold. It is that only where the filing says so: by
 * a total of no rows, or by an empty table; or where all holdings are confidential. A notice has no rows.
 */
export function tableProblem(
  { notice, confidentialOmitted }: Pick<Form13fHeader, 'notice' | 'confidentialOmitted'>,
  { lines }: StatedTotals,
  { tableFound, rows, rejected }: FoundTable,
): TableProblem | undefined {
  if (notice) return rows > 0 ? 'notice-with-rows' : undefined;
  if (rows > 0) return undefined;
  if (rejected > 0) return 'no-readable-row';
  if (lines !== undefined) return lines > 0 ? 'no-table' : undefined;
  return tableFound || confidentialOmitted ? undefined : 'no-table';
}
