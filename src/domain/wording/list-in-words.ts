/** `a`, `a and b`, `a, b and c`. */
export function listInWords(items: readonly string[]): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} and ${last}`;
}

/** The first few in words and how many more there are: `a, b and 4 more`. */
export function shortListInWords(items: readonly string[], most: number): string {
  if (items.length <= most) return listInWords(items);
  return listInWords([...items.slice(0, most), `${String(items.length - most)} more`]);
}

/** `1 activity`, `2 activities`. */
export function countOf(count: number, [one, many]: readonly [string, string]): string {
  return `${String(count)} ${count === 1 ? one : many}`;
}
