/** Whether a word may be short for another when the rest of the name agrees: its beginning, or its letters in order. */
export function standsLooselyFor(short: string, long: string): boolean {
  if (long.length <= short.length || long.charCodeAt(0) !== short.charCodeAt(0)) return false;
  return lettersInOrder(short, long);
}

/** Whether all letters of a word stand in another one in their order. */
export function lettersInOrder(short: string, long: string): boolean {
  let at = 0;
  for (let place = 0; place < long.length && at < short.length; place += 1) {
    if (long.charCodeAt(place) === short.charCodeAt(at)) at += 1;
  }
  return at === short.length;
}
