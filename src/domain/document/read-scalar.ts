import type { CalendarDate } from '../quantities/calendar-date.js';
import { parsePartialDate } from '../quantities/calendar-date.js';
import { nearest } from './nearest.js';
import type { CodeShape, FlagShape, NumberShape, TextForm, TextShape } from './shape.js';

type ScalarValue = string | number | boolean | null;
/** The value that was read, or the rule that it breaks. */
export type ScalarResult = { readonly value: ScalarValue } | Refusal;
interface Refusal {
  readonly rule: string;
  readonly message: string;
}

/** Lists up to this length are printed whole in a message. */
const PRINTED_CODES = 25;
/** Control characters, lone surrogates, and marks that turn the direction of text. White space is not among them. */
const UNPRINTABLE = /[\p{Cs}\u202A-\u202E\u2066-\u2069]|(?!\s)\p{Cc}/u;

/** One value against its shape. */
export function readScalar(
  value: ScalarValue,
  shape: TextShape | CodeShape | NumberShape | FlagShape,
  latest: CalendarDate,
): ScalarResult {
  switch (shape.kind) {
    case 'flag':
      return typeof value === 'boolean' ? { value } : wrongType('true or false', value);
    case 'number':
      return readNumber(value, shape);
    case 'code':
      return readCode(value, shape);
    case 'text':
      return readText(value, shape, latest);
  }
}

function readNumber(value: ScalarValue, shape: NumberShape): ScalarResult {
  const { minimum, above, maximum, levels } = shape;
  if (typeof value !== 'number') return wrongType('a number', value);
  if (levels !== undefined && !levels.includes(value)) {
    const message = `${String(value)} is not a level of the method; allowed are ${levels.join(', ')}`;
    return { rule: 'unknown-level', message };
  }
  const inside = value <= maximum && (above ? value > minimum : value >= minimum);
  if (inside) return { value };
  const range = `${above ? 'above' : 'from'} ${String(minimum)} to ${String(maximum)}`;
  return { rule: 'out-of-range', message: `${String(value)} is not a number ${range}` };
}

function readCode(value: ScalarValue, { name, codes, nullable }: CodeShape): ScalarResult {
  if (value === null && nullable) return { value };
  if (typeof value !== 'string') return wrongType(`a ${name}`, value);
  if (codes.includes(value)) return { value };
  const meant = nearest(value, codes);
  const list = codes.length <= PRINTED_CODES ? `; allowed are ${codes.join(', ')}` : '';
  const advice = meant === undefined ? list : `; did you mean "${meant}"?`;
  return { rule: 'unknown-code', message: `${printed(value)} is not a known ${name}${advice}` };
}

function readText(value: ScalarValue, shape: TextShape, latest: CalendarDate): ScalarResult {
  const { nullable, form, maxLength } = shape;
  if (value === null && nullable) return { value };
  const wanted = form === undefined ? 'a text' : form.says;
  if (typeof value !== 'string') return wrongType(wanted, value);
  if (UNPRINTABLE.test(value)) {
    return { rule: 'unprintable-text', message: 'holds a control or direction character' };
  }
  const read = form === undefined ? value.replaceAll(/\s+/gu, ' ').trim() : value;
  if (read === '') return { rule: 'empty-text', message: `is empty; expected ${wanted}` };
  if (read.length > maxLength) {
    const message = `has ${String(read.length)} characters; at most ${String(maxLength)} are allowed`;
    return { rule: 'long-text', message };
  }
  return form === undefined ? { value: read } : readForm(read, form, latest);
}

function readForm(value: string, form: TextForm, latest: CalendarDate): ScalarResult {
  const fits = new RegExp(form.pattern, 'u').test(value) && (form.accepts?.(value) ?? true);
  if (!fits) return { rule: form.rule, message: `${printed(value)} is not ${form.says}` };
  if (form.date === undefined) return { value };
  if (parsePartialDate(value) === undefined) {
    return { rule: form.rule, message: `${printed(value)} is a date that does not exist` };
  }
  // A year or a month is in the future only when its first day is.
  if (form.date === 'past' && value > latest.slice(0, value.length)) {
    return { rule: 'future-date', message: `${printed(value)} lies after ${latest}` };
  }
  return { value };
}

function wrongType(wanted: string, value: ScalarValue): Refusal {
  const advice =
    typeof value === 'number' || typeof value === 'boolean' ? quotes(wanted, value) : '';
  return { rule: 'wrong-type', message: `expected ${wanted}, found ${printed(value)}${advice}` };
}

function quotes(wanted: string, value: number | boolean): string {
  return wanted === 'a number' || wanted === 'true or false'
    ? ''
    : `; write it in quotes: "${String(value)}"`;
}

function printed(value: ScalarValue): string {
  const text = JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
