/** A rule in words that stands in the edition file beside its numbers; absent where the edition has none. */
export function textAt(edition: unknown, ...path: readonly string[]): string | undefined {
  const value = valueAt(edition, path);
  return typeof value === 'string' ? value : undefined;
}

/** The entries of a list in the edition file, as far as they are objects. */
export function entriesAt(edition: unknown, ...path: readonly string[]): readonly Entry[] {
  const value = valueAt(edition, path);
  return Array.isArray(value) ? value.filter(isEntry) : [];
}

/** The named texts of an object in the edition file, in its order. */
export function textsAt(
  edition: unknown,
  ...path: readonly string[]
): readonly (readonly [string, string])[] {
  const value = valueAt(edition, path);
  if (!isEntry(value)) return [];
  return Object.entries(value).flatMap(([key, text]) =>
    typeof text === 'string' ? [[key, text] as const] : [],
  );
}

export function listAt(edition: unknown, ...path: readonly string[]): readonly string[] {
  const value = valueAt(edition, path);
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

export type Entry = Readonly<Record<string, unknown>>;

function valueAt(edition: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((value, key) => (isEntry(value) ? value[key] : undefined), edition);
}

function isEntry(value: unknown): value is Entry {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
