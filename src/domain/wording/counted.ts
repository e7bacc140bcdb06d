/** `1 line`, `2 lines`: for things whose plural ends in s. */
export function counted(count: number, thing: string): string {
  return `${String(count)} ${thing}${count === 1 ? '' : 's'}`;
}
