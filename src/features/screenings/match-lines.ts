import { setImmediate } from 'node:timers/promises';

import type { IssuerMatch } from '../../domain/matching/issuer-match.js';
import { resolveIssuer } from '../../domain/matching/resolve-issuer.js';
import type { Universe } from '../../domain/matching/universe.js';
import type { PortfolioLine } from '../../domain/portfolio/portfolio-line.js';
import { namesIssuer } from '../../domain/screening/classify-position.js';

/** Others are served between two stretches of this many milliseconds. */
const STRETCH_MS = 20;

/** Whose security each line is, parallel to the lines; what is written alike is looked up once. */
export async function matchLines(
  lines: readonly PortfolioLine[],
  universe: Universe,
): Promise<readonly (IssuerMatch | undefined)[]> {
  const found = new Map<string, IssuerMatch>();
  const matches: (IssuerMatch | undefined)[] = [];
  let since = performance.now();
  for (const line of lines) {
    if (performance.now() - since > STRETCH_MS) {
      await setImmediate();
      since = performance.now();
    }
    if (!namesIssuer(line.instrument)) {
      matches.push(undefined);
      continue;
    }
    const key = writtenAs(line);
    const match = found.get(key) ?? resolveIssuer(line, universe);
    found.set(key, match);
    matches.push(match);
  }
  return matches;
}

function writtenAs({ name, title, country, identifiers }: PortfolioLine): string {
  const codes = identifiers.map(({ scheme, value, mic }) => [scheme, value, mic]);
  return JSON.stringify([name, title, country, codes]);
}
