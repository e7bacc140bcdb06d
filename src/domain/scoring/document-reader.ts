import { DomainError, type Problem } from '../errors.js';
import {
  type CalendarDate,
  parseCalendarDate,
  parsePartialDate,
  placeDate,
} from '../quantities/calendar-date.js';
import type { Fraction } from '../quantities/fraction.js';

type Fields = Readonly<Record<string, unknown>>;

/** Stands where a date was refused; finish() throws before anybody reads it. */
const UNUSED_DAY = '1900-01-01' as CalendarDate;

/** Reads a parsed JSON document field by field and keeps every problem it meets, each with its path and rule. */
export class DocumentReader {
  private readonly problems: Problem[] = [];

  refuse(path: string, rule: string, message: string): void {
    this.problems.push({ path, rule, message });
  }

  /** Throws all problems together, if there are any. */
  finish(code: string, title: string): void {
    if (this.problems.length > 0) throw new DomainError(code, title, this.problems);
  }

  fields(value: unknown, path: string, known: readonly string[]): Fields {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      this.refuse(path, 'not-an-object', `must be an object, found ${named(value)}`);
      return {};
    }
    for (const key of Object.keys(value)) {
      if (known.includes(key)) continue;
      this.refuse(join(path, key), 'unknown-key', `unknown key; known are ${known.join(', ')}`);
    }
    // an object that is no list has fields
    return value as Fields;
  }

  list(value: unknown, path: string): readonly unknown[] {
    // Array.isArray narrows to any[]
    if (Array.isArray(value)) return value as readonly unknown[];
    this.refuse(path, 'not-a-list', `must be a list, found ${named(value)}`);
    return [];
  }

  text(value: unknown, path: string): string {
    if (typeof value === 'string' && value.trim() !== '') return value;
    this.refuse(path, 'not-a-text', `must be a text that is not empty, found ${named(value)}`);
    return '';
  }

  flag(value: unknown, path: string): boolean {
    if (typeof value === 'boolean') return value;
    this.refuse(path, 'not-a-flag', `must be true or false, found ${named(value)}`);
    return false;
  }

  fraction(value: unknown, path: string): Fraction {
    if (typeof value === 'number' && value >= 0 && value <= 1) return value;
    this.refuse(path, 'not-a-fraction', `must be a number from 0 to 1, found ${named(value)}`);
    return 0;
  }

  oneOf<Code extends string>(value: unknown, path: string, codes: readonly Code[]): Code {
    const code = codes.find((candidate) => candidate === value);
    if (code !== undefined) return code;
    this.refuse(
      path,
      'unknown-code',
      `unknown code ${named(value)}; known are ${codes.join(', ')}`,
    );
    // never used: finish() throws
    return codes[0] as Code;
  }

  /** A day and nothing less. */
  day(value: unknown, path: string): CalendarDate {
    const day = typeof value === 'string' ? parseCalendarDate(value) : undefined;
    if (day !== undefined) return day;
    this.refuse(path, 'bad-date', `must be an existing day YYYY-MM-DD, found ${named(value)}`);
    return UNUSED_DAY;
  }

  /** A year is its 1 July, a month its 15th. */
  date(value: unknown, path: string): CalendarDate {
    const date = typeof value === 'string' ? parsePartialDate(value) : undefined;
    if (date !== undefined) return placeDate(date);
    this.refuse(
      path,
      'bad-date',
      `must be a date YYYY-MM-DD, YYYY-MM or YYYY that exists, found ${named(value)}`,
    );
    return UNUSED_DAY;
  }
}

/** The path of a field: `companies[0]` and `id` make `companies[0].id`. */
export function join(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`;
}

function named(value: unknown): string {
  if (value === undefined) return 'nothing';
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
