import { realAt, wholeAt } from './array-reading.js';
import type { StakeLink } from './stake.js';

/** What is known of each link, by its number: bounds of the capital and of the votes, fractions. */
export interface LinkBounds {
  readonly minimum: Float64Array;
  readonly maximum: Float64Array;
  readonly leastVotes: Float64Array;
  readonly mostVotes: Float64Array;
  /** 1 when the votes are more than their minimum. */
  readonly aboveMinimum: Uint8Array;
  /** 1 when the owner is known to control. */
  readonly controls: Uint8Array;
}

/** Links whose ends are numbers: the form in which millions of them are put together. */
export interface NumberedLinks extends LinkBounds {
  /** Every name once, in the plain order of code units. */
  readonly nodes: readonly string[];
  /** By number of the link: places of its ends among the nodes. */
  readonly owner: Int32Array;
  readonly company: Int32Array;
}

/** Room for what is known of so many links. */
export function emptyBounds(links: number): LinkBounds {
  return {
    minimum: new Float64Array(links),
    maximum: new Float64Array(links),
    leastVotes: new Float64Array(links),
    mostVotes: new Float64Array(links),
    aboveMinimum: new Uint8Array(links),
    controls: new Uint8Array(links),
  };
}

/** Gives every name its number; names are looked up here and nowhere after. */
export function numberLinks(links: readonly StakeLink[]): NumberedLinks {
  const met = new Map<string, number>();
  const owner = new Int32Array(links.length);
  const company = new Int32Array(links.length);
  const bounds = emptyBounds(links.length);
  links.forEach((link, number) => {
    owner[number] = turnOf(met, link.owner);
    company[number] = turnOf(met, link.company);
    setBounds(bounds, number, link);
  });
  // without a comparison of its own, sorting goes by code units
  const nodes = [...met.keys()].toSorted();
  const rank = new Int32Array(nodes.length);
  nodes.forEach((name, place) => (rank[turnOf(met, name)] = place));
  replaceBy(owner, rank);
  replaceBy(company, rank);
  return { nodes, owner, company, ...bounds };
}

/** Copies what is known of one link. */
export function copyBounds(
  to: LinkBounds,
  place: number,
  { from, link }: { readonly from: LinkBounds; readonly link: number },
): void {
  to.minimum[place] = realAt(from.minimum, link);
  to.maximum[place] = realAt(from.maximum, link);
  to.leastVotes[place] = realAt(from.leastVotes, link);
  to.mostVotes[place] = realAt(from.mostVotes, link);
  to.aboveMinimum[place] = from.aboveMinimum[link] === 1 ? 1 : 0;
  to.controls[place] = from.controls[link] === 1 ? 1 : 0;
}

function setBounds(
  bounds: LinkBounds,
  number: number,
  { share, votes = share, aboveMinimum, controls }: StakeLink,
): void {
  bounds.minimum[number] = share.minimum;
  bounds.maximum[number] = share.maximum;
  bounds.leastVotes[number] = votes.minimum;
  bounds.mostVotes[number] = votes.maximum;
  bounds.aboveMinimum[number] = aboveMinimum === true ? 1 : 0;
  bounds.controls[number] = controls === true ? 1 : 0;
}

/** How many other names were met before this one. */
function turnOf(met: Map<string, number>, name: string): number {
  const known = met.get(name);
  if (known !== undefined) return known;
  met.set(name, met.size);
  return met.size - 1;
}

function replaceBy(values: Int32Array, rank: Int32Array): void {
  for (let at = 0; at < values.length; at += 1) values[at] = wholeAt(rank, wholeAt(values, at));
}
