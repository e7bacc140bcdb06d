import type { ReadRow } from './read-row.js';

/** How far a sum may lie from the lines that it adds up: each is rounded. */
const SAME = 0.001;

const TOTAL_WORD =
  /(?<!\p{L})(?:sub-?)?(?:totals?|totale|totaal|summe|gesamt|insgesamt|somme|suma|summa|i ?alt)(?!\p{L})|合計|小計|总计|總計|합계/iu;

/**
 * A line without a code that speaks of a total, and whose value is that of all lines above or of those since the last
 * total, is one: `Total France` may have a number of shares beside it too, and TOTAL SE is a company.
 */
export function sumRows(read: readonly ReadRow[]): readonly ReadRow[] {
  let [part, all] = [0, 0];
  return read.map((row) => {
    if (row.kind === 'total') part = 0;
    const value = row.kind === 'line' ? row.line.value?.hundredths : undefined;
    if (row.kind !== 'line' || value === undefined) return row;
    const { name: label, identifiers, line } = row.line;
    const isNamed = identifiers.length === 0 && TOTAL_WORD.test(label);
    if (isNamed && (isSame(value, part) || isSame(value, all))) {
      part = 0;
      return { kind: 'total', line, label, hundredths: value };
    }
    part += value;
    all += value;
    return row;
  });
}

function isSame(value: number, sum: number): boolean {
  return sum !== 0 && Math.abs(value - sum) <= SAME * Math.abs(sum);
}
