import type { Form13fRow } from '../../domain/filing/form-13f.js';
import { parseAmount, parseManagers, parsePutCall } from './row-values.js';
import { type TextColumns, TWO_AMOUNTS } from './text-columns.js';

/** What stands behind the CUSIP of a row. */
export type RowTail = Omit<
  Form13fRow,
  'line' | 'nameOfIssuer' | 'titleOfClass' | 'cusip' | 'figi' | 'value'
> & {
  readonly value: number | undefined;
};

/** A word of a line and where it stands. */
interface Cell {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const NUMBER = /^\(?[\d,]*\d(\.\d*)?\)?$|^\.\d+$|^\d{1,3}(\.\d{3}){2,}$/;
const DOTTED = /^\d{1,3}(\.\d{3}){2,}$/;
const NIL = /^[-\u2013\u2014]+$/;
const KIND = /^(SH|SHS|SHR|SHRS|SHARES?|PRN|PRIN|PR|PRINCIPAL)\.?$/i;
const OPTION = /^(PUTS?|CALLS?|P|C)$/i;
/** Marks that lead to a note: `1,234(1)`, `1,234*`, `*1,234`. */
const FOOTNOTE = /(?<=\d)(?:\*+|\([\da-z]\))(?=\s|$)|(?<=\s)\*+(?=\d)/gi;
/** Stands where there is no option. */
const NO_OPTION = /^(N\/?A|NONE|-+)$/i;
const DISCRETION =
  /^(X|SOLE|SHARED|SHR?D?-?\w*|DEFINED|DFND|DFN|DEF|OTHER|OTR|OTH|SHARED-\w+|\((A|B|C)\))$/i;

/** Reads the words behind a CUSIP by what they are; the headings decide only where that leaves two readings. */
export function readTail(line: string, from: number, columns: TextColumns | undefined): RowTail {
  const cells = cellsOf(line, from);
  const leading = takeWhile(cells, ({ text }) => NUMBER.test(text) || NIL.test(text));
  const rest = cells.slice(leading.length);
  const kindAt = rest.findIndex(({ text }) => KIND.test(text));
  const kind = kindAt < 0 ? undefined : rest[kindAt];
  const behindKind = kindAt < 0 ? rest : rest.slice(kindAt + 1);
  const optionAt = behindKind.findIndex(({ text }) => OPTION.test(text));
  const option = optionAt < 0 || optionAt > 1 ? undefined : behindKind[optionAt];
  const afterOption = option === undefined ? behindKind : behindKind.slice(optionAt + 1);
  const blanks =
    option === undefined ? takeWhile(afterOption, ({ text }) => NO_OPTION.test(text)) : [];
  const words = takeWhile(afterOption.slice(blanks.length), ({ text }) => DISCRETION.test(text));
  const tail = afterOption.slice(words.length === 0 ? 0 : blanks.length + words.length);
  const isBare = rest.length === 0;
  const { count } = columns?.amountsAt(leading.length) ?? TWO_AMOUNTS;
  const isGrouped = kindAt === 0 && leading.length > count;
  const [value, quantity] = amountsOf(isGrouped ? grouped(leading) : leading, columns);
  return {
    value,
    quantity,
    quantityKind: kind !== undefined && /^PR/i.test(kind.text) ? 'PRN' : 'SH',
    putCall: option === undefined ? undefined : parsePutCall(option.text),
    discretion: discretionOf(words),
    ...votesOf(isBare ? leading.slice(count) : tail, columns),
  };
}

/** How many numbers stand in a row that begins with numbers. */
export function leadingNumbers(line: string): number {
  return takeWhile(cellsOf(line, 0), ({ text }) => NUMBER.test(text)).length;
}

/**
 * `$ 1,234`, `1234SH` and `SH/` are taken apart first, and `SHARED - DEFINED` put together, without moving what
 * stands behind them.
 */
function cellsOf(line: string, from: number): readonly Cell[] {
  const plain = line
    .slice(from)
    .replace(/\$/g, ' ')
    .replace(FOOTNOTE, (mark) => ' '.repeat(mark.length))
    .replace(/(\d)(SH|PRN)\b ?/gi, (_, digit: string, kind: string) => `${digit} ${kind}`)
    .replace(/\b(SH|PRN)\/(?=\s|$)/gi, '$1 ')
    .replace(/\b(SHARED)( ?-? ?)(DEFINED|OTHER)\b/gi, (whole, first: string, _, last: string) =>
      `${first}-${last}`.padEnd(whole.length),
    );
  return [...plain.matchAll(/\S+/g)].map((match) => ({
    text: match[0],
    start: from + match.index,
    end: from + match.index + match[0].length,
  }));
}

/** `1 234 567` is one number where there are more groups than amounts. */
function grouped(cells: readonly Cell[]): readonly Cell[] {
  return cells.reduce<readonly Cell[]>((done, cell) => {
    const last = done.at(-1);
    const isNext = last !== undefined && cell.start === last.end + 1 && /^\d{3}$/.test(cell.text);
    if (!isNext || !/^\d{1,3}(?:\d{3})*$/.test(last.text)) return [...done, cell];
    return [...done.slice(0, -1), { ...last, text: last.text + cell.text, end: cell.end }];
  }, []);
}

/** Value and quantity. Of a single number the headings tell which it is; a value is the likelier. */
function amountsOf(
  cells: readonly Cell[],
  columns: TextColumns | undefined,
): readonly [number | undefined, number | undefined] {
  const [first, second] = cells;
  if (first === undefined) return [undefined, undefined];
  if (second === undefined) {
    const isQuantity = columns?.isNearer(first, 'quantity', 'value') === true;
    return isQuantity ? [undefined, amountOf(first)] : [valueOf(first), undefined];
  }
  const at = columns?.amountsAt(cells.length) ?? TWO_AMOUNTS;
  return [valueOf(cells[at.value] ?? first), amountOf(cells[at.quantity] ?? second)];
}

/** A dash in the column of values says nil. */
function valueOf({ text }: Cell): number | undefined {
  return NIL.test(text) ? 0 : amountOf({ text });
}

function amountOf({ text }: Pick<Cell, 'text'>): number | undefined {
  const plain = DOTTED.test(text) ? text.replace(/\./g, '') : text.replace(/[()]/g, '');
  return parseAmount(plain.startsWith('.') ? `0${plain}` : plain);
}

/** SOLE, DFND or OTR; a cross says only that one of them is meant. */
function discretionOf(words: readonly Cell[]): string {
  const text = words.map((word) => word.text.toUpperCase()).join(' ');
  if (/OTH|OTR/.test(text)) return 'OTR';
  if (/DEF|DFN|SHARED|SHD|SHR/.test(text)) return 'DFND';
  return text.startsWith('SOLE') ? 'SOLE' : '';
}

/** Other managers are numbers too: those with commas behind them, and those before the last three. */
function votesOf(
  cells: readonly Cell[],
  columns: TextColumns | undefined,
): Pick<Form13fRow, 'otherManagers' | 'votingSole' | 'votingShared' | 'votingNone'> {
  const managers: Cell[] = [];
  const numbers: Cell[] = [];
  let isList = false;
  for (const cell of cells) {
    const isNumber = NUMBER.test(cell.text) || NIL.test(cell.text);
    if (isList || !isNumber) managers.push(cell);
    else numbers.push(cell);
    isList = cell.text.endsWith(',');
  }
  const extra = numbers.length === 3 ? 0 : managerCount(numbers, columns);
  managers.push(...numbers.splice(0, extra));
  const [sole, shared, none] = numbers.map((cell) => amountOf(cell));
  return {
    otherManagers: parseManagers(
      managers
        .map(({ text }) => text)
        .join(' ')
        .replace(/\b(SOLE|SHARED|NONE)\b/gi, '')
        .trim(),
    ),
    votingSole: sole,
    votingShared: shared,
    votingNone: none,
  };
}

function managerCount(numbers: readonly Cell[], columns: TextColumns | undefined): number {
  if (numbers.length > 3) return numbers.length - 3;
  const isManager = numbers.map((cell) => columns?.isNearer(cell, 'managers', 'votes') === true);
  const firstVote = isManager.indexOf(false);
  return firstVote < 0 ? 0 : firstVote;
}

function takeWhile(cells: readonly Cell[], test: (cell: Cell) => boolean): readonly Cell[] {
  const end = cells.findIndex((cell) => !test(cell));
  return end < 0 ? cells : cells.slice(0, end);
}
