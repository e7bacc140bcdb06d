/** A document as `JSON.parse` returns it. */
export type Json =
  string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** Decimals that a receipt keeps of a number: fewer than a float holds, so that every printed digit tells. */
const KEPT = 1e12;

/** The same document with every number rounded to twelve decimals and absent fields left out. */
export function roundedDocument(value: unknown): Json {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return roundedNumber(value);
  if (Array.isArray(value)) return value.map(roundedDocument);
  if (typeof value !== 'object') throw new RangeError('a JSON document holds JSON values only');
  const present = Object.entries(value).filter(([, field]) => field !== undefined);
  return Object.fromEntries(present.map(([key, field]) => [key, roundedDocument(field)]));
}

/** A number too large to have twelve decimals has none to lose. */
function roundedNumber(value: number): number {
  const kept = Math.round(value * KEPT);
  return Number.isSafeInteger(kept) ? kept / KEPT : value;
}

/** One spelling per document: keys sorted, no white space. What is sealed and hashed. */
export function canonicalText(value: Json): string {
  if (isList(value)) return `[${value.map(canonicalText).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const fields = Object.keys(value)
    .toSorted()
    .map((key) => `${JSON.stringify(key)}:${canonicalText(value[key] ?? null)}`);
  return `{${fields.join(',')}}`;
}

/** Where two documents are not equal first. */
export interface Difference {
  /** `result.activities[2].severity.scope`. */
  readonly path: string;
  readonly stated: Json | undefined;
  readonly recomputed: Json | undefined;
}

/** The first place, in the order of the recomputed document, where a stated document is not equal. */
export function firstDifference(
  stated: Json | undefined,
  recomputed: Json | undefined,
  path: string,
): Difference | undefined {
  if (isList(stated) && isList(recomputed)) return differenceInLists(stated, recomputed, path);
  if (isFields(stated) && isFields(recomputed)) return differenceInFields(stated, recomputed, path);
  return stated === recomputed ? undefined : { path, stated, recomputed };
}

function differenceInLists(
  stated: readonly Json[],
  recomputed: readonly Json[],
  path: string,
): Difference | undefined {
  for (let index = 0; index < Math.max(stated.length, recomputed.length); index += 1) {
    const at = `${path}[${String(index)}]`;
    const difference = firstDifference(stated[index], recomputed[index], at);
    if (difference) return difference;
  }
  return undefined;
}

function differenceInFields(
  stated: Fields,
  recomputed: Fields,
  path: string,
): Difference | undefined {
  for (const key of new Set([...Object.keys(recomputed), ...Object.keys(stated)])) {
    const difference = firstDifference(stated[key], recomputed[key], `${path}.${key}`);
    if (difference) return difference;
  }
  return undefined;
}

type Fields = Readonly<Record<string, Json>>;

function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

function isFields(value: Json | undefined): value is Fields {
  return typeof value === 'object' && value !== null && !isList(value);
}
