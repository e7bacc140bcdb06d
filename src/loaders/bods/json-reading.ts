/** An object of JSON whose members are not known. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** The members of an object; none when it is something else. */
export function objectOf(value: unknown): JsonObject {
  // checked: an object of JSON has names and values
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as JsonObject)
    : {};
}

/** The elements of an array; none when it is something else. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** A text without blanks around it; undefined when it is empty or something else. A number is read as its digits. */
export function textOf(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string') return undefined;
  const text = value.replace(/\s+/g, ' ').trim();
  return text === '' ? undefined : text;
}
