import type { Form13fRow } from '../../domain/filing/form-13f.js';
import type { FilingDraft } from './filing-draft.js';
import { findCusip, type FoundCusip } from './find-cusip.js';
import { oneLine } from './row-values.js';
import { TextColumns } from './text-columns.js';
import { isThousands } from './text-cover.js';
import { leadingNumbers, readTail } from './text-row.js';

/** Lines that a name may be broken into, and the characters after which none follows. */
const MOST_PARTS = 10;
const LONGEST_NAME = 300;
/** Lines of a heading that are looked at. */
const HEADING_LINES = 14;
/** A line that is furniture: rules, tags, page numbers, headings. */
const FURNITURE =
  /^[\s\-=_*.~]*$|<\/?(PAGE|TABLE|CAPTION|S|C|TEXT|FN|F\d+)>|^\s*(page|-)\s*\d+|\bCUSIP\b|NAME OF ISS|TITLE OF|\bCOLUMN\s*\d|\(?ITEM\s*\d|FORM\s*13F|INFORMATION TABLE/i;
const TOTAL = /\b(sub-?|grand\s+|page\s+|report\s+)?totals?\b|\bREPORT SUMMARY\b|\bDATA RECORDS\b/i;
const TABLE_END = /<\/TABLE>|<PAGE>/i;
const TABLE_START = /<S>|\bCUSIP\b/i;
const RULE_LINE = /^[\s\-=_]{3,}$/;
/** Headings of groups, which are no names of issuers. */
const GROUP =
  /^\s*(common|preferred)?\s*(stocks?|equit(y|ies)|bonds?|options?|mutual funds?|warrants?|adrs?|foreign|domestic|securities|convertibles?.*)\s*:?\s*$/i;
const CLASS_AT_END =
  /\s+((COM|COMMON|ORD|SHS|ADR|ADS|SPON(SORED)? ADR|CL(ASS)? ?-?[A-Z]|CL[A-C]|PFD|PREFERRED|UNIT|WTS?|CALL|PUT|NOTE|DEBT)(\s+\S{1,8}){0,2})$/i;

/** Reads the lines of a table in fixed width: each row by its CUSIP, and the lines around it that belong to it. */
export class TextTable {
  #columns: TextColumns | undefined;
  #heading: string[] = [];
  #isOpen = false;
  #isHeadingNew = false;
  /** Names that stand alone before the line with their numbers. */
  #pending: string[] = [];
  #last: Form13fRow | undefined;
  #afterRule = false;
  /** A blank line ends a name. */
  #afterBlank = false;
  /** Between the end of one table or page and the heading or first row of the next. */
  #isBetween = false;

  #hasRows = false;

  /** @param beforeRows called once, before the first row: what stands above it is the cover */
  constructor(
    private readonly draft: FilingDraft,
    private readonly beforeRows: () => void,
  ) {}

  line(text: string, number: number): void {
    const found = this.#isOpen || looksLikeRow(text) ? findCusip(text) : undefined;
    if (/\bCUSIP\b/i.test(text) && (found === undefined || !/\d{3}/.test(text))) {
      this.#isOpen = true;
      this.#isHeadingNew = true;
    }
    if (found !== undefined) this.#row(text, number, found);
    else if (this.#isHeadingNew && isHeading(text)) this.#remember(text);
    else if (FURNITURE.test(text)) this.#furniture(text);
    else if (this.#isOpen) this.#other(text, number);
    else this.#remember(text);
  }

  #remember(text: string): void {
    this.#heading.push(text);
    if (this.#heading.length > HEADING_LINES) this.#heading.shift();
  }

  #furniture(text: string): void {
    this.#remember(text);
    this.#pending = [];
    if (text.trim() === '') this.#afterBlank = true;
    else if (RULE_LINE.test(text)) this.#afterRule = true;
    if (TABLE_END.test(text)) this.#isBetween = true;
    if (TABLE_START.test(text)) this.#isBetween = false;
  }

  #row(text: string, number: number, found: FoundCusip): void {
    this.#open();
    const { name, title } = this.#naming(text.slice(0, found.start));
    const tail = readTail(text, found.end, this.#columns);
    const fullName = this.#fullName(name, text);
    this.#afterRule = false;
    this.#afterBlank = false;
    this.#isBetween = false;
    if (tail.value === undefined) {
      this.draft.reject(number, text, 'missing-value', 'the row has no value');
      return;
    }
    this.#give({
      ...tail,
      line: number,
      nameOfIssuer: fullName,
      titleOfClass: title,
      cusip: found.cusip,
      figi: undefined,
      value: tail.value,
      putCall: tail.putCall ?? this.#optionInTitle(title),
    });
  }

  #open(): void {
    this.#isOpen = true;
    if (!this.#hasRows) this.beforeRows();
    this.#hasRows = true;
    this.draft.tableFound = true;
    if (!this.#isHeadingNew && this.#columns !== undefined) return;
    this.#isHeadingNew = false;
    this.#columns = new TextColumns(this.#heading);
    if (
      this.#heading.some(
        (line) => /x\s*\$?\s*1,?000|thousand|\$?\(?000/i.test(line) && isThousands(line),
      )
    ) {
      this.draft.table.statedUnit ??= 1000;
    }
    this.#heading = [];
  }

  #give(row: Form13fRow): void {
    this.#last = row;
    this.draft.row(row);
  }

  /** A line without a CUSIP: a repeated issuer, a total, a part of a name, or a row that cannot be read. */
  #other(text: string, number: number): void {
    if (this.#isBetween) {
      this.#remember(text);
      return;
    }
    const numbers = leadingNumbers(text);
    if (TOTAL.test(text)) return;
    if (numbers === 2 && /^[\s\d,.$()-]+$/.test(text)) this.#bareNumbers(text, number);
    else if (numbers >= 2 && this.#last !== undefined) this.#repeated(text, number, this.#last);
    else if (numbers > 0) this.#afterRule = false;
    else if (/\s[\d,]{2,}(\.\d+)?\s+[\d,]+(\s|$)/.test(text)) {
      this.#pending = [];
      this.draft.reject(number, text, 'missing-cusip', 'the row has no CUSIP that can be read');
    } else this.#partOfName(text);
  }

  /** Nothing but two numbers: a total of values and shares, though no word says so. */
  #bareNumbers(text: string, number: number): void {
    const isTotal = this.#afterRule;
    this.#afterRule = false;
    if (!isTotal) this.#rejectNumbers(text, number);
  }

  #rejectNumbers(text: string, number: number): void {
    const message = 'the line has numbers and names no security';
    this.draft.reject(number, text, 'numbers-alone', message);
  }

  /** Berkshire Hathaway and others name the issuer once, and give one row of numbers per other manager. */
  #repeated(text: string, number: number, last: Form13fRow): void {
    if (this.#afterRule || this.#pending.length > 0) {
      this.#rejectNumbers(text, number);
      return;
    }
    const tail = readTail(text, 0, this.#columns);
    if (tail.value === undefined) return;
    const { nameOfIssuer, titleOfClass, cusip, figi, putCall } = last;
    this.#give({
      ...tail,
      line: number,
      nameOfIssuer,
      titleOfClass,
      cusip,
      figi,
      value: tail.value,
      putCall: tail.putCall ?? putCall,
    });
  }

  #partOfName(text: string): void {
    if (!/[A-Za-z]/.test(text) || GROUP.test(text) || text.trim().length > 60) return;
    const indent = text.search(/\S/);
    const isIndented = indent > 0;
    if (!isIndented || this.#pending.length > 0 || this.#last === undefined) {
      if (this.#pending.length < MOST_PARTS) this.#pending.push(oneLine(text));
    } else if (!this.#afterBlank) this.#extendLast(oneLine(text), indent);
  }

  #extendLast(part: string, indent: number): void {
    const isTitle =
      this.#columns?.titleStart !== undefined && indent >= this.#columns.titleStart - 2;
    const extend = (row: Form13fRow): Form13fRow =>
      isTitle
        ? { ...row, titleOfClass: joined(row.titleOfClass, part) }
        : { ...row, nameOfIssuer: joined(row.nameOfIssuer, part) };
    if (this.#last === undefined || this.#last.nameOfIssuer.length > LONGEST_NAME) return;
    if (this.#last.titleOfClass.length > LONGEST_NAME) return;
    this.#last = extend(this.#last);
    this.draft.amendLast(extend);
  }

  /** Name and title from what stands before the CUSIP: by the column of titles, by gaps, or by the words of classes. */
  #naming(left: string): { readonly name: string; readonly title: string } {
    const marked = this.#columns?.hasMark === true ? left.replace(/^D (?=\S)/, '  ') : left;
    const text = marked.replace(/\.{3,}/g, (dots) => ' '.repeat(dots.length)).trimEnd();
    const cells = [...text.matchAll(/\S+(?: \S+)*/g)];
    const titleStart = this.#columns?.titleStart;
    const [first] = cells;
    if (first === undefined) return { name: '', title: '' };
    if (cells.length === 1) return single(first[0], first.index, titleStart);
    const firstTitle = cells.findIndex(
      ({ index }) => titleStart !== undefined && index >= titleStart - 4,
    );
    const split = firstTitle <= 0 ? cells.length - 1 : firstTitle;
    return {
      name: cells
        .slice(0, split)
        .map(([cell]) => cell)
        .join(' '),
      title: cells
        .slice(split)
        .map(([cell]) => cell)
        .join(' '),
    };
  }

  /**
   * The name with what stood alone above it. That may also be the end of the name before, or the heading of a group:
   * the width of the column and the order of the alphabet tell, for most managers list by name.
   */
  #fullName(name: string, text: string): string {
    const pending = this.#pending.join(' ');
    this.#pending = [];
    const before = this.#last?.nameOfIssuer ?? '';
    if (pending === '') return name === '' ? before : name;
    if (name === '' || /^\s/.test(text)) return joined(pending, name);
    const [own, above, last] = [orderKey(name), orderKey(pending), orderKey(before)];
    const isFull =
      pending.length + firstWord(name).length + 1 > (this.#columns?.titleStart ?? 0) - 3;
    if (above >= last && (own < last || (isFull && this.#columns?.titleStart !== undefined))) {
      return joined(pending, name);
    }
    if (!this.#afterBlank && own >= last && (above < last || above > own)) {
      this.#extendLast(pending, 0);
    }
    return name;
  }

  /** Where no column says so, the title does. */
  #optionInTitle(title: string): 'Put' | 'Call' | undefined {
    if (this.#columns?.hasPutCall === true) return undefined;
    if (/\bPUTS?\b/i.test(title)) return 'Put';
    return /\bCALLS?\b/i.test(title) ? 'Call' : undefined;
  }
}

/** A further line of a heading: nothing but its words. */
function isHeading(text: string): boolean {
  const words = text.match(/[A-Za-z]+/g) ?? [];
  return words.length > 0 && words.every((word) => HEADING_WORDS.has(word.toUpperCase()));
}

const HEADING_WORDS: ReadonlySet<string> = new Set([
  ...['NAME', 'OF', 'ISSUER', 'TITLE', 'CLASS', 'NUMBER', 'NO', 'VALUE', 'X', 'IN', 'THOUSANDS'],
  ...['FAIR', 'MARKET', 'SHARES', 'SHRS', 'SHS', 'OR', 'PRINCIPAL', 'AMOUNT', 'AMT', 'PRN', 'SH'],
  ...['PUT', 'CALL', 'INVESTMENT', 'INVSTMT', 'INV', 'DISCRETION', 'DISCRETN', 'DISCRTN'],
  ...['DSCRETN', 'DISC', 'OTHER', 'MANAGERS', 'MANAGER', 'MGRS', 'VOTING', 'AUTHORITY', 'AUTH'],
  ...['SOLE', 'SHARED', 'SHRD', 'NONE', 'DEFINED', 'AS', 'INSTR', 'SEE', 'A', 'B', 'C', 'D'],
  ...['PRICE', 'CODE', 'TYPE', 'DOLLARS', 'QUANTITY', 'USD', 'V'],
]);

/** A line that can be a row although no heading was seen. */
function looksLikeRow(text: string): boolean {
  return /\d[\d,]*\s+(SH|PRN)\b/i.test(text);
}

function single(
  text: string,
  index: number,
  titleStart: number | undefined,
): { readonly name: string; readonly title: string } {
  if (titleStart !== undefined && index >= titleStart - 2 && index > 0)
    return { name: '', title: text };
  const atEnd = CLASS_AT_END.exec(` ${text}`);
  if (atEnd?.[1] !== undefined)
    return { name: ` ${text}`.slice(0, atEnd.index).trim(), title: atEnd[1] };
  return { name: text, title: '' };
}

function joined(first: string, second: string): string {
  return [first, second].filter((part) => part !== '').join(' ');
}

function orderKey(name: string): string {
  return name.toUpperCase().replace(/^[^A-Z0-9]+/, '');
}

function firstWord(name: string): string {
  return name.split(' ', 1)[0] ?? '';
}
