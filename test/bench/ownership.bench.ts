import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import { realAt, wholeAt } from '../../src/domain/ownership/array-reading.js';
import { integratedOwnership } from '../../src/domain/ownership/integrated-ownership.js';
import type { NumberedLinks } from '../../src/domain/ownership/numbered-links.js';
import { graphOfNumbered } from '../../src/domain/ownership/stake-graph.js';
import type { Measurement } from './measurement.js';
import { withOwnDatabase } from './own-database.js';
import { median, wallMs, wallMsOf } from './stopwatch.js';

/** What each company's owners hold of it together: the rest is spread among people who are not in the graph. */
const HELD = 0.85;
/** A share below which the plain query stops following a way. */
const PRUNED = 1e-6;
/** After this the plain query is ended. */
const LONGEST_MS = 60_000;
/** PostgreSQL's code for a statement that was ended. */
const QUERY_ENDED = '57014';

interface Size {
  readonly nodes: number;
  readonly stakes: number;
  readonly rounds: number;
  readonly target?: number;
}

const SIZES: readonly Size[] = [
  { nodes: 100_000, stakes: 300_000, rounds: 5, target: 0.5 },
  { nodes: 1_000_000, stakes: 3_000_000, rounds: 2 },
];

/** What one owner has of all companies of a graph full of rings, next to a recursive query over the same stakes. */
export async function ownership(): Promise<readonly Measurement[]> {
  return withOwnDatabase(async ({ url }) => {
    const measurements: Measurement[] = [];
    for (const size of SIZES) measurements.push(...(await measure(size, url)));
    return measurements;
  });
}

async function measure(
  { nodes, stakes, rounds, target }: Size,
  url: string,
): Promise<Measurement[]> {
  const drawn = randomLinks(nodes, stakes);
  const owner = wholeAt(drawn.owner, 0);
  let graph = graphOfNumbered(drawn);
  const building = wallMs(() => (graph = graphOfNumbered(drawn)));
  let total = 0;
  let residual = 0;
  const times = Array.from({ length: rounds }, () =>
    wallMs(() => {
      const result = integratedOwnership(graph, drawn.nodes[owner] ?? '');
      residual = result.residual;
      total = result.holdings.reduce((sum, { minimum }) => sum + minimum, 0);
    }),
  );
  const plain = await recursiveQuery(url, drawn, owner);
  const size = `${nodes.toLocaleString('en')} organisations, ${stakes.toLocaleString('en')} stakes`;
  return [
    {
      name: `look-through of one owner, ${size}`,
      value: median(times) / 1000,
      unit: 's',
      baseline: plain.seconds,
      ...(target === undefined ? {} : { target: { of: 'value', bound: 'below', limit: target } }),
      note:
        `median of ${rounds}; sum of its shares ${total.toFixed(6)}, residual ${residual}. ` +
        `Baseline: recursive CTE that prunes at ${PRUNED}; ${shortfall(plain.total, total)}`,
    },
    {
      name: `graph from numbered links, ${size}`,
      value: building / 1000,
      unit: 's',
      note: `once per state of the data; ${graph.components.from.length - 1} strong components.`,
    },
  ];
}

/** By how much the plain query misses the sum; a query that was ended gives none. */
function shortfall(found: number | undefined, total: number): string {
  if (found === undefined) {
    return `it was ended after ${LONGEST_MS / 1000} s without an answer.`;
  }
  const error = (100 * (total - found)) / total;
  return `its sum ${found.toFixed(6)} is ${error.toFixed(1)} % too low.`;
}

/** The same for the same size: a generator of 32 bits (Marsaglia's xorshift) draws owners and companies. */
function randomLinks(nodes: number, stakes: number): NumberedLinks {
  let state = 12_345;
  const draw = (limit: number): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % limit;
  };
  const owner = new Int32Array(stakes);
  const company = new Int32Array(stakes);
  const share = new Float64Array(stakes);
  const totals = new Float64Array(nodes);
  for (let link = 0; link < stakes; link += 1) {
    const from = draw(nodes);
    const to = (from + 1 + draw(nodes - 1)) % nodes;
    owner[link] = from;
    company[link] = to;
    share[link] = 1 + draw(99);
    totals[to] = realAt(totals, to) + realAt(share, link);
  }
  for (let link = 0; link < stakes; link += 1) {
    share[link] = (HELD * realAt(share, link)) / realAt(totals, wholeAt(company, link));
  }
  return {
    nodes: Array.from({ length: nodes }, (_, place) => `n${String(place).padStart(7, '0')}`),
    ...{ owner, company },
    ...{ minimum: share, maximum: share, leastVotes: share, mostVotes: share },
    ...{ aboveMinimum: new Uint8Array(stakes), controls: new Uint8Array(stakes) },
  };
}

async function recursiveQuery(
  url: string,
  links: NumberedLinks,
  owner: number,
): Promise<{ readonly seconds: number; readonly total: number | undefined }> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('CREATE TABLE plain_stake (owner int, company int, share float8)');
    await copyLinks(client, links);
    await client.query('CREATE INDEX ON plain_stake (owner)');
    await client.query('VACUUM ANALYZE plain_stake');
    await client.query(`SET statement_timeout = ${LONGEST_MS}`);
    let total: number | undefined;
    const ms = await wallMsOf(async () => (total = await sumOfWays(client, owner)));
    return { seconds: ms / 1000, total };
  } finally {
    await client.query('SET statement_timeout = 0');
    await client.query('DROP TABLE IF EXISTS plain_stake');
    await client.end();
  }
}

/** Undefined when the query was ended because it took too long. */
async function sumOfWays(client: pg.Client, owner: number): Promise<number | undefined> {
  try {
    const { rows } = await client.query<{ total: number }>(
      `WITH RECURSIVE way (company, share) AS (
         SELECT company, share FROM plain_stake WHERE owner = $1
         UNION ALL
         SELECT s.company, way.share * s.share FROM way JOIN plain_stake s ON s.owner = way.company
          WHERE way.share * s.share > $2 AND s.company <> $1
       ) SELECT sum(share) AS total FROM way`,
      [owner, PRUNED],
    );
    return rows[0]?.total;
  } catch (error) {
    if (error instanceof pg.DatabaseError && error.code === QUERY_ENDED) return undefined;
    throw error;
  }
}

async function copyLinks(
  client: pg.Client,
  { owner, company, minimum }: NumberedLinks,
): Promise<void> {
  const stream = client.query(copyFrom('COPY plain_stake FROM STDIN'));
  for (let start = 0; start < owner.length; start += 5_000) {
    const lines = Array.from(owner.subarray(start, start + 5_000), (from, index) => {
      const link = start + index;
      return `${from}\t${wholeAt(company, link)}\t${realAt(minimum, link)}\n`;
    });
    if (!stream.write(lines.join(''))) await once(stream, 'drain');
  }
  stream.end();
  await finished(stream);
}
