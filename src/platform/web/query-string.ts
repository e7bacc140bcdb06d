/** `?a=1&b=2` in the order given, without what is absent; empty when nothing is left. */
export function queryString(values: Readonly<Record<string, string | undefined>>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) {
    if (value !== undefined && value !== '') query.append(name, value);
  }
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}
