/** One entry of an object literal, left out where there is nothing to say: absence is not a value. */
export function whenKnown<Key extends string, Value>(
  key: Key,
  value: Value | undefined,
): Partial<Record<Key, Value>> {
  // the one key given is the one the type names
  return (value === undefined ? {} : { [key]: value }) as Partial<Record<Key, Value>>;
}
