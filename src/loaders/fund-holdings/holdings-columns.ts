import type { PortfolioWarning } from '../../domain/portfolio/portfolio-file.js';
import type { Field } from './column-names.js';
import type { TableHeader } from './find-header.js';
import {
  type DecimalSign,
  isNoNumber,
  numberStyle,
  type NumberStyle,
  parseTableNumber,
} from './table-number.js';
import { type Cell, type TableRow, textOf } from './table-row.js';

/** Fields whose cells are numbers. */
const NUMBERS = ['value', 'weight', 'quantity', 'price'] as const;
/** One of the fields whose cells are numbers. */
export type NumberField = (typeof NUMBERS)[number];

const STYLE_REASONS: Readonly<Record<NumberStyle['by'], string>> = {
  cells: 'as its other cells',
  'whole-numbers': 'as the column has whole numbers without a sign',
  'other-columns': 'as in the other columns',
  nothing: 'which nothing in the file decides',
};

/** What a cell of a number column says. */
export type ReadNumber =
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'none' }
  | { readonly kind: 'unreadable'; readonly text: string };

/** The columns of one table, their numbers read in one style per column. */
export class HoldingsColumns {
  readonly #styles = new Map<NumberField, NumberStyle>();

  constructor(
    readonly header: TableHeader,
    rows: readonly TableRow[],
  ) {
    const whole = rows.filter(({ cut }) => cut !== true);
    const columns = NUMBERS.filter((field) => this.has(field)).map((field) => ({
      field,
      cells: whole.map((row) => this.cell(row, field)),
    }));
    for (const { field, cells } of columns) {
      const others = columns.flatMap((column) => (column.field === field ? [] : column.cells));
      this.#styles.set(field, numberStyle(cells, others));
    }
  }

  has(field: Field): boolean {
    return this.header.columns.has(field);
  }

  heading(field: Field): string {
    const column = this.header.columns.get(field);
    return column === undefined ? '' : (this.header.headings[column] ?? '');
  }

  cell(row: TableRow, field: Field): Cell | undefined {
    const column = this.header.columns.get(field);
    return column === undefined ? undefined : row.cells[column];
  }

  text(row: TableRow, field: Field): string {
    return textOf(this.cell(row, field));
  }

  number(row: TableRow, field: NumberField): ReadNumber {
    const cell = this.cell(row, field);
    if (cell === undefined || isNoNumber(cell)) return { kind: 'none' };
    const number = parseTableNumber(cell, this.decimal(field));
    return number === undefined
      ? { kind: 'unreadable', text: textOf(cell) }
      : { kind: 'number', number };
  }

  decimal(field: NumberField): DecimalSign {
    return this.#styles.get(field)?.decimal ?? '.';
  }

  /** What had to be guessed about the numbers, and columns that were passed over. */
  warnings(): readonly PortfolioWarning[] {
    const styles = [...this.#styles].flatMap(([field, style]) => this.#styleWarnings(field, style));
    const unused = this.header.unused.filter(
      ({ field }) => field === 'value' || field === 'weight',
    );
    return [...styles, ...unused.map(({ field, heading }) => this.#unusedWarning(field, heading))];
  }

  #styleWarnings(field: NumberField, style: NumberStyle): readonly PortfolioWarning[] {
    const column = `column "${this.heading(field)}"`;
    if (style.against > 0) {
      const message = `Numbers in ${column} are written in two ways; ${style.against} of them in the rarer one, each read by its own signs.`;
      return [{ rule: 'mixed-numbers', message }];
    }
    if (style.ambiguous === 0 || style.by === 'cells') return [];
    const kind = style.decimal === '.' ? 'a comma groups thousands' : 'a point groups thousands';
    const why = STYLE_REASONS[style.by];
    const message = `${style.ambiguous} numbers in ${column} such as 1.234 or 1,234 can be read in two ways; they were read so that ${kind}, ${why}.`;
    return [{ rule: 'ambiguous-numbers', message }];
  }

  #unusedWarning(field: Field, heading: string): PortfolioWarning {
    const message = `Column "${heading}" was not used: "${this.heading(field)}" was taken for the ${field}.`;
    return { rule: 'column-not-used', message };
  }
}
