/** The key with its value, or nothing: an absent fact leaves no key behind. */
export function given<K extends string, V>(
  key: K,
  value: V | null | undefined,
): Readonly<Partial<Record<K, V>>> {
  // A computed key widens to string; the object holds exactly this key or none.
  return (value === undefined || value === null ? {} : { [key]: value }) as Partial<Record<K, V>>;
}
