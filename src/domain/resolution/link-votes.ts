import { linkResolution } from './link-resolution.js';
import type { ResolutionRecord } from './resolution-record.js';
import type { StoredVote } from './vote.js';

/**
 * Votes with the resolution that each clearly is. Where two matters of one filing and series look like the same
 * resolution, it is unclear which is, and neither is linked.
 */
export function linkVotes(
  votes: readonly UnlinkedVote[],
  resolutions: readonly ResolutionRecord[],
): readonly StoredVote[] {
  const byCompany = new Map<string, ResolutionRecord[]>();
  for (const resolution of resolutions) {
    const { slug } = resolution.company;
    if (slug === undefined) continue;
    const others = byCompany.get(slug);
    if (others === undefined) byCompany.set(slug, [resolution]);
    else others.push(resolution);
  }
  const links = votes.map((vote) =>
    linkResolution(vote, byCompany.get(vote.company.slug ?? '') ?? []),
  );
  const descriptions = descriptionsOf(votes, links);
  return votes.map((vote, index) => {
    const resolution = links[index];
    const isClear = descriptions.get(keyOf(vote, resolution))?.size === 1;
    return resolution !== undefined && isClear ? { ...vote, resolution } : vote;
  });
}

type UnlinkedVote = Omit<StoredVote, 'resolution'>;

/** Under which wordings each filing and series reports each resolution. */
function descriptionsOf(
  votes: readonly UnlinkedVote[],
  links: readonly (string | undefined)[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  votes.forEach((vote, index) => {
    const key = keyOf(vote, links[index]);
    const known = found.get(key) ?? new Set();
    found.set(key, known.add(vote.description.toLowerCase()));
  });
  return found;
}

function keyOf({ filing, series }: UnlinkedVote, resolution: string | undefined): string {
  return JSON.stringify([filing.accession, series ?? '', resolution ?? '']);
}
