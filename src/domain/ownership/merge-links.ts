import { realAt, wholeAt } from './array-reading.js';
import { copyBounds, emptyBounds, type LinkBounds, type NumberedLinks } from './numbered-links.js';

/** Links by company, then by owner; at most one between the same two. */
export interface MergedLinks extends LinkBounds {
  readonly owner: Int32Array;
  readonly company: Int32Array;
}

/** Puts the chosen links in order and adds up those between the same two. */
export function mergeLinks(numbered: NumberedLinks, chosen: Int32Array): MergedLinks {
  const { nodes, owner, company } = numbered;
  const byOwner = countingOrder(owner, chosen, nodes.length);
  const order = countingOrder(company, byOwner, nodes.length);
  const starts = runStarts(numbered, order);
  const count = starts.length - 1;
  const merged = {
    owner: new Int32Array(count),
    company: new Int32Array(count),
    ...emptyBounds(count),
  };
  for (let place = 0; place < count; place += 1) {
    const [start, end] = [wholeAt(starts, place), wholeAt(starts, place + 1)];
    const link = wholeAt(order, start);
    merged.owner[place] = wholeAt(owner, link);
    merged.company[place] = wholeAt(company, link);
    if (end === start + 1) copyBounds(merged, place, { from: numbered, link });
    else addBounds(merged, place, { from: numbered, links: order.subarray(start, end) });
  }
  return merged;
}

/** Sorts links by their key without changing the order of equal ones. */
export function countingOrder(keys: Int32Array, links: Int32Array, limit: number): Int32Array {
  const next = new Int32Array(limit + 1);
  for (let at = 0; at < links.length; at += 1) {
    const key = wholeAt(keys, wholeAt(links, at));
    next[key + 1] = wholeAt(next, key + 1) + 1;
  }
  for (let key = 0; key < limit; key += 1)
    next[key + 1] = wholeAt(next, key + 1) + wholeAt(next, key);
  const sorted = new Int32Array(links.length);
  for (let at = 0; at < links.length; at += 1) {
    const link = wholeAt(links, at);
    const key = wholeAt(keys, link);
    const place = wholeAt(next, key);
    sorted[place] = link;
    next[key] = place + 1;
  }
  return sorted;
}

/** Where the links between the same two begin in the order, with the end of the last. */
function runStarts({ owner, company }: NumberedLinks, order: Int32Array): Int32Array {
  const starts = new Int32Array(order.length + 1);
  let count = 0;
  let [lastOwner, lastCompany] = [-1, -1];
  for (let at = 0; at < order.length; at += 1) {
    const link = wholeAt(order, at);
    const [own, comp] = [wholeAt(owner, link), wholeAt(company, link)];
    if (own === lastOwner && comp === lastCompany) continue;
    starts[count] = at;
    count += 1;
    [lastOwner, lastCompany] = [own, comp];
  }
  starts[count] = order.length;
  return starts.subarray(0, count + 1);
}

function addBounds(
  to: LinkBounds,
  place: number,
  { from, links }: { readonly from: LinkBounds; readonly links: Int32Array },
): void {
  to.minimum[place] = sumOf(from.minimum, links);
  to.maximum[place] = sumOf(from.maximum, links);
  to.leastVotes[place] = sumOf(from.leastVotes, links);
  to.mostVotes[place] = sumOf(from.mostVotes, links);
  to.aboveMinimum[place] = links.some((link) => from.aboveMinimum[link] === 1) ? 1 : 0;
  to.controls[place] = links.some((link) => from.controls[link] === 1) ? 1 : 0;
}

/** At most the whole; smaller ones first, so that the sum does not depend on the order in which they came. */
function sumOf(values: Float64Array, links: Int32Array): number {
  const sorted = Array.from(links, (link) => realAt(values, link)).toSorted((a, b) => a - b);
  return Math.min(
    1,
    sorted.reduce((total, value) => total + value, 0),
  );
}
