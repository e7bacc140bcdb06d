import type { PartialDate } from '../quantities/calendar-date.js';

/**
 * What may stand at one place of a document. One description drives the reader of the files and the
 * JSON Schema that editors use, so the two cannot disagree.
 */
export type Shape =
  TextShape | CodeShape | NumberShape | FlagShape | ListShape | MapShape | NamedShape;

/** A shape and the type of what it reads. */
export type ShapeOf<T> = Shape & { readonly holds?: T };

/** A text, free or of one form. */
export interface TextShape {
  readonly kind: 'text';
  /** Longest text, in UTF-16 units. */
  readonly maxLength: number;
  readonly nullable: boolean;
  readonly form?: TextForm;
}

/** A text of a fixed form. `refers` marks the key of a source that must exist in the same document. */
export interface TextForm {
  readonly name: string;
  readonly rule: string;
  /** ECMAScript pattern, anchored. */
  readonly pattern: string;
  readonly says: string;
  readonly accepts?: (text: string) => boolean;
  readonly date?: 'past' | 'any';
  readonly refers?: boolean;
}

/** One word of a closed list. */
export interface CodeShape {
  readonly kind: 'code';
  readonly name: string;
  readonly codes: readonly string[];
  readonly nullable: boolean;
}

/** A number in a range, or one of a few levels. */
export interface NumberShape {
  readonly kind: 'number';
  readonly minimum: number;
  /** The minimum itself is refused. */
  readonly above: boolean;
  readonly maximum: number;
  /** When present, only these values. */
  readonly levels?: readonly number[];
}

/** True or false. */
export interface FlagShape {
  readonly kind: 'flag';
}

/** Values of one shape. `distinct`: none may stand twice. */
export interface ListShape {
  readonly kind: 'list';
  readonly items: Shape;
  readonly distinct: boolean;
  /** The rule that an empty list breaks; absent when it may be empty. */
  readonly refuseEmpty?: { readonly rule: string; readonly says: string };
}

/** Entries under free keys of one form, such as `s1`, `s2`. */
export interface MapShape {
  readonly kind: 'map';
  readonly keys: TextForm;
  readonly values: Shape;
}

/** Entries under known keys. */
export interface NamedShape {
  readonly kind: 'named';
  readonly fields: Readonly<Record<string, Field>>;
}

/** What may stand under one key. */
export interface Field<S extends Shape = Shape, Required extends boolean = boolean> {
  readonly shape: S;
  readonly required: Required;
  readonly description: string;
  /** The rule that its absence breaks; `missing-key` unless said otherwise. */
  readonly missing?: string;
}

type Held<S> = S extends { readonly holds?: infer T } ? T : never;

/** The type that a set of fields reads. */
export type Fields<F extends Readonly<Record<string, Field>>> = {
  readonly [K in keyof F as F[K]['required'] extends true ? K : never]: Held<F[K]['shape']>;
} & {
  readonly [K in keyof F as F[K]['required'] extends true ? never : K]?: Held<F[K]['shape']>;
};

/** A document with what could not be read left out, at every depth; places in lists keep their index. */
export type Loose<T> = T extends string | number | boolean | null
  ? T
  : T extends readonly (infer Item)[]
    ? readonly (Loose<Item> | undefined)[]
    : { readonly [K in keyof T]?: Loose<T[K]> | undefined };

/** Free text. White space inside is read as single spaces. */
export function text(maxLength: number): TextShape & { readonly holds?: string } {
  return { kind: 'text', maxLength, nullable: false };
}

/** A text of one form. */
export function formed(form: TextForm, maxLength = 200): TextShape & { readonly holds?: string } {
  return { kind: 'text', maxLength, nullable: false, form };
}

/** A date as a source gives it. */
export function dated(form: TextForm): TextShape & { readonly holds?: PartialDate } {
  return { kind: 'text', maxLength: 10, nullable: false, form };
}

/** The same, or null where the facts give nothing. */
export function orNull<T extends string>(
  shape: (TextShape | CodeShape) & { readonly holds?: T },
): ShapeOf<T | null> {
  return shape.kind === 'text' ? textOrNull(shape) : codeOrNull(shape);
}

function textOrNull({ maxLength, form }: TextShape): TextShape {
  return { kind: 'text', maxLength, nullable: true, ...(form ? { form } : {}) };
}

function codeOrNull({ name, codes }: CodeShape): CodeShape {
  return { kind: 'code', name, codes, nullable: true };
}

/** One of these words. */
export function code<T extends string>(
  name: string,
  codes: readonly T[],
): CodeShape & { readonly holds?: T } {
  return { kind: 'code', name, codes, nullable: false };
}

/** One of these numbers. */
export function oneOfLevels(levels: readonly number[]): ShapeOf<number> {
  const ordered = levels.toSorted((a, b) => a - b);
  return {
    kind: 'number',
    minimum: ordered[0] ?? 0,
    above: false,
    maximum: ordered.at(-1) ?? 1,
    levels: ordered,
  };
}

/** Both ends belong to the range; `above` leaves the lower one out. */
export function numberBetween(
  minimum: number,
  maximum: number,
  { above = false } = {},
): ShapeOf<number> {
  return { kind: 'number', minimum, above, maximum };
}

/** True or false. */
export function flag(): ShapeOf<boolean> {
  return { kind: 'flag' };
}

/** Values of one shape; it may be empty unless `refuseEmpty` names the rule. */
export function list<T>(
  items: ShapeOf<T>,
  options: { readonly distinct?: boolean; readonly refuseEmpty?: ListShape['refuseEmpty'] } = {},
): ShapeOf<readonly T[]> {
  const { distinct = false, refuseEmpty } = options;
  return { kind: 'list', items, distinct, ...(refuseEmpty ? { refuseEmpty } : {}) };
}

/** Values of one shape under free keys. */
export function map<T>(keys: TextForm, values: ShapeOf<T>): ShapeOf<Readonly<Record<string, T>>> {
  return { kind: 'map', keys, values };
}

/** Values under known keys; an unknown key is refused. */
export function named<F extends Readonly<Record<string, Field>>>(fields: F): ShapeOf<Fields<F>> {
  return { kind: 'named', fields };
}

/** A key that must stand there; its absence breaks the rule `missing`. */
export function required<S extends Shape>(
  shape: S,
  description: string,
  missing?: string,
): Field<S, true> {
  return { shape, required: true, description, ...(missing === undefined ? {} : { missing }) };
}

/** A key that may be left out. */
export function optional<S extends Shape>(shape: S, description: string): Field<S, false> {
  return { shape, required: false, description };
}
