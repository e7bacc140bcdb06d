import { type Cell, textOf } from './table-row.js';

/** Which sign a column writes before the fraction. */
export type DecimalSign = '.' | ',';

/** How the numbers of a column were taken, and whether its cells left no choice. */
export interface NumberStyle {
  readonly decimal: DecimalSign;
  /** What decided: cells of the column, whole numbers among them, cells of other columns, or nothing. */
  readonly by: 'cells' | 'whole-numbers' | 'other-columns' | 'nothing';
  /** Cells that could have been read in both ways. */
  readonly ambiguous: number;
  /** Cells that speak for the other sign. */
  readonly against: number;
}

/** Texts that mean no number. */
const NONE = /^(?:|[-–—.*]+|n\/?a|n\.\s?a\.|nil|null|none|nan|#n\/a|k\.\s?a\.|--)$/i;

/** Whether a cell of a number column says that there is none. */
export function isNoNumber(cell: Cell | undefined): boolean {
  return typeof cell !== 'number' && NONE.test(textOf(cell));
}

/** Whether a cell's text ends or starts with a percent sign. */
export function isPercent(cell: Cell | undefined): boolean {
  return typeof cell === 'string' && cell.includes('%');
}

/** The style of one column; `others` are the cells of the file's other number columns. */
export function numberStyle(
  cells: readonly (Cell | undefined)[],
  others: readonly (Cell | undefined)[],
): NumberStyle {
  const own = votes(cells);
  const chosen = own.point === own.comma ? undefined : own.point > own.comma ? '.' : ',';
  if (chosen !== undefined) {
    const against = Math.min(own.point, own.comma);
    return { decimal: chosen, by: 'cells', ambiguous: 0, against };
  }
  const { ambiguous } = own;
  const all = votes(others);
  const grouping = own.whole > 0 && all.point === all.comma ? onlySign(cells) : undefined;
  if (grouping !== undefined) {
    const other = grouping === '.' ? ',' : '.';
    return { decimal: other, by: 'whole-numbers', ambiguous, against: 0 };
  }
  const decimal: DecimalSign = all.comma > all.point ? ',' : '.';
  const by = all.comma === all.point ? 'nothing' : 'other-columns';
  return { decimal, by, ambiguous, against: own.point };
}

/** Undefined unless the whole text is one number: signs, brackets, currencies, percent and grouping are understood. */
export function parseTableNumber(cell: Cell | undefined, decimal: DecimalSign): number | undefined {
  if (typeof cell === 'number') return cell;
  const amount = amountIn(textOf(cell));
  if (amount === undefined) return undefined;
  const sign = decisiveSign(amount.digits) ?? decimal;
  const number = Number(ungrouped(amount.digits, sign));
  return Number.isFinite(number) ? amount.factor * number : undefined;
}

interface Amount {
  readonly digits: string;
  readonly factor: 1 | -1;
}

/** The digits and their signs without what stands around them. */
function amountIn(text: string): Amount | undefined {
  const inBrackets = /^(?:[A-Z]{3}|US\$|[$€£¥₹])?\s*\((.*)\)$/u.exec(text);
  const plain = (inBrackets?.[1] ?? text)
    .replace(/[−–]/g, '-')
    .replace(/^(-?)\s*(?:[A-Z]{3}|US\$|[$€£¥₹])\s*/u, '$1')
    .replace(/\s*(?:[A-Z]{3}|[$€£¥₹]|%)$/u, '')
    .replace(/['’´\s]/g, '');
  const parts = /^([+-]?)(\d[\d.,]*|[.,]\d+)(e[+-]?\d{1,3})?(-?)$/i.exec(plain);
  if (parts === null) return undefined;
  const [, before = '', digits = '', exponent = '', after = ''] = parts;
  const minuses = [inBrackets !== null, before === '-', after === '-'].filter(Boolean).length;
  return minuses > 1 ? undefined : { digits: digits + exponent, factor: minuses === 1 ? -1 : 1 };
}

function ungrouped(digits: string, decimal: DecimalSign): string {
  const grouping = decimal === '.' ? ',' : '.';
  const [whole = '', ...rest] = digits.split(decimal);
  const groups = whole.split(grouping);
  const isGrouped =
    groups.length === 1 || groups.slice(1).every((group) => /^\d{2,3}$/.test(group));
  if (!isGrouped || rest.length > 1 || rest.join('').includes(grouping)) return 'none';
  return [groups.join(''), ...rest].join('.');
}

interface Votes {
  readonly point: number;
  readonly comma: number;
  readonly ambiguous: number;
  /** Numbers below 1,000 without any sign, which a column of fractions would hardly have. */
  readonly whole: number;
}

function votes(cells: readonly (Cell | undefined)[]): Votes {
  let [point, comma, ambiguous, whole] = [0, 0, 0, 0];
  for (const cell of cells) {
    if (typeof cell === 'number') continue;
    const digits = amountIn(textOf(cell))?.digits;
    if (digits === undefined) continue;
    if (/^[1-9]\d{0,2}$/.test(digits)) whole += 1;
    if (!/[.,]/.test(digits)) continue;
    const sign = decisiveSign(digits);
    if (sign === undefined) ambiguous += 1;
    else if (sign === '.') point += 1;
    else comma += 1;
  }
  return { point, comma, ambiguous, whole };
}

/** The sign that all ambiguous numbers have; undefined where some have the other. */
function onlySign(cells: readonly (Cell | undefined)[]): DecimalSign | undefined {
  const text = cells.filter((cell) => typeof cell === 'string').join(' ');
  const [point, comma] = [text.includes('.'), text.includes(',')];
  if (point === comma) return undefined;
  return point ? '.' : ',';
}

/** The sign that can only be the decimal one in this number; undefined for `1.234`, which can be both, and for none. */
function decisiveSign(digits: string): DecimalSign | undefined {
  const signs = digits.match(/[.,]/g) ?? [];
  const last = signs.at(-1);
  if (last === undefined) return undefined;
  const kinds = new Set(signs);
  if (kinds.size === 2) return last === '.' ? '.' : ',';
  if (signs.length > 1) return last === '.' ? ',' : '.';
  const [whole = '', part = ''] = digits.split(last);
  const canGroup = /^\d{3}$/.test(part) && /^[1-9]\d{0,2}$/.test(whole);
  if (canGroup) return undefined;
  return last === '.' ? '.' : ',';
}
