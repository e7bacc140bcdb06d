import { setImmediate } from 'node:timers/promises';

import type { IssuerMatch } from '../../domain/matching/issuer-match.js';
import type { Universe } from '../../domain/matching/universe.js';
import { largestPaths } from '../../domain/ownership/largest-paths.js';
import { ownersAbove } from '../../domain/ownership/owners-above.js';
import type { StakeGraph } from '../../domain/ownership/stake-graph.js';
import type { Snapshot } from '../../domain/ranking/snapshot.js';
import { companyOf, isInvolved } from '../../domain/screening/classify-position.js';
import type { StakeBehind } from '../../domain/screening/holdings-behind.js';
import type { StakesService } from '../stakes/stakes.service.js';

/** Following one of them may take as long as reading all stakes; more are not followed for one portfolio. */
const MOST_OWNERS = 50;

/** The stakes that lead from organisations in a portfolio to involved companies. */
export interface StakesShelf {
  readonly bySlug: ReadonlyMap<string, readonly StakeBehind[]>;
  readonly notFollowed: number;
}

/** What a portfolio is held against. */
interface Known {
  readonly snapshot: Snapshot;
  readonly universe: Universe;
  readonly stakes: Pick<StakesService, 'graph' | 'companiesBehind'>;
}

/** Looks only at organisations that are not assessed and from which a way leads to an involved company. */
export async function stakesShelf(
  matches: readonly (IssuerMatch | undefined)[],
  { snapshot, universe, stakes }: Known,
): Promise<StakesShelf> {
  const graph = await stakes.graph();
  if (graph.nodes.length === 0) return { bySlug: new Map(), notFollowed: 0 };
  const involved = snapshot.companies.filter(isInvolved).map(({ input }) => input.record.slug);
  const above = ownersAbove(graph, involved);
  const owners = openOrganisations(matches, snapshot).filter((slug) => above.has(slug));
  const ends = new Set(involved);
  const bySlug = new Map<string, readonly StakeBehind[]>();
  for (const owner of owners.slice(0, MOST_OWNERS)) {
    const held = await stakes.companiesBehind(owner);
    const leading = held.filter(({ company }) => ends.has(company));
    bySlug.set(
      owner,
      leading.map(({ company, minimum, maximum, controlled }) => ({
        ...{ company, minimum, maximum, controlled },
        between: between(graph, { owner, company }, universe),
      })),
    );
    await setImmediate();
  }
  return { bySlug, notFollowed: Math.max(0, owners.length - MOST_OWNERS) };
}

/** Slugs, in the order of the lines. */
function openOrganisations(
  matches: readonly (IssuerMatch | undefined)[],
  snapshot: Snapshot,
): readonly string[] {
  const slugs = matches.flatMap((match) => {
    const slug = match?.decision === 'match' ? match.best?.organisation : undefined;
    if (slug === undefined) return [];
    const company = companyOf(match, snapshot);
    return company === undefined || company.score !== undefined ? [] : [slug];
  });
  return [...new Set(slugs)];
}

function between(
  graph: StakeGraph,
  ends: { readonly owner: string; readonly company: string },
  universe: Universe,
): readonly string[] {
  const [path] = largestPaths(graph, ends, 1);
  const nodes = path?.nodes.slice(1, -1) ?? [];
  return nodes.map((slug) => universe.nameOf(slug) ?? 'an organisation without a name');
}
