import type { Form13fRow } from './form-13f.js';

/** The rows of one security in one filing, added up. */
export interface AddedPosition {
  /** The first of its rows: names, title and codes are taken from it. */
  readonly row: Form13fRow;
  /** How many rows it is made of. */
  readonly rows: number;
  /** In the unit of the file. */
  readonly value: number;
  /** Absent when none of the rows gives one. */
  readonly quantity?: number;
}

/** What makes rows parts of one position: the security, the option on it, and what is counted. */
function positionKey(
  row: Pick<Form13fRow, 'cusip' | 'putCall' | 'quantityKind' | 'nameOfIssuer' | 'titleOfClass'>,
): string {
  const { cusip, putCall = '', quantityKind, nameOfIssuer, titleOfClass } = row;
  // some filers write zeros where they know no CUSIP: then only the name tells securities apart
  const security = NO_CUSIP.test(cusip) ? `${cusip} ${nameOfIssuer} ${titleOfClass}` : cusip;
  return `${security} ${putCall} ${quantityKind}`;
}

/** All zeros: no security has it. */
export const NO_CUSIP = /^0+$/;

/** Rows of one key are parts of one position: a manager reports them apart by discretion or other manager. In the order of the first rows. */
export function addUpRows(rows: Iterable<Form13fRow>): readonly AddedPosition[] {
  const positions = new Map<string, AddedPosition>();
  for (const row of rows) {
    const key = positionKey(row);
    const known = positions.get(key);
    positions.set(key, known === undefined ? first(row) : plus(known, row));
  }
  return [...positions.values()];
}

function first(row: Form13fRow): AddedPosition {
  const { quantity } = row;
  return { row, rows: 1, value: row.value, ...(quantity !== undefined && { quantity }) };
}

function plus(position: AddedPosition, row: Form13fRow): AddedPosition {
  const quantities = [position.quantity, row.quantity].filter((one) => one !== undefined);
  return {
    row: position.row,
    rows: position.rows + 1,
    value: position.value + row.value,
    ...(quantities.length > 0 && { quantity: quantities.reduce((sum, one) => sum + one) }),
  };
}
