import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { closedRings } from '../../../src/domain/ownership/closed-rings.js';
import { controlledBy } from '../../../src/domain/ownership/controlled-by.js';
import { integratedOwnership } from '../../../src/domain/ownership/integrated-ownership.js';
import { largestPaths } from '../../../src/domain/ownership/largest-paths.js';
import { exactLink, type StakeLink, UNKNOWN_SHARE } from '../../../src/domain/ownership/stake.js';
import { buildStakeGraph, type StakeGraph } from '../../../src/domain/ownership/stake-graph.js';
import { ultimateOwners } from '../../../src/domain/ownership/ultimate-owners.js';

type Edge = readonly [owner: string, company: string, share: number];

function graphOf(...edges: readonly Edge[]): StakeGraph {
  return buildStakeGraph(
    edges.map(([owner, company, share]) => exactLink({ owner, company, share })),
  );
}

function rangeOf(owner: string, company: string, minimum: number, maximum: number): StakeLink {
  return { owner, company, share: { minimum, maximum } };
}

function sharesOf(graph: StakeGraph, owner: string): Record<string, number> {
  return Object.fromEntries(
    integratedOwnership(graph, owner).holdings.map(({ company, minimum }) => [company, minimum]),
  );
}

const MUTUAL: readonly Edge[] = [
  ['UA', 'A', 1 / 2],
  ['B', 'A', 1 / 2],
  ['UB', 'B', 1 / 2],
  ['A', 'B', 1 / 2],
];
const PARENT: readonly Edge[] = [
  ['P', 'A', 0.7],
  ['P', 'B', 0.6],
  ['A', 'B', 0.3],
  ['B', 'A', 0.2],
];
const GROUP: readonly Edge[] = [
  ['S0', 'S1', 0.8],
  ['S0', 'S2', 0.6],
  ['S0', 'S3', 0.1],
  ['S1', 'S3', 0.4],
  ['S2', 'S1', 0.1],
  ['S2', 'S3', 0.2],
];
const CHAIN: readonly Edge[] = [
  ['P', 'A', 0.51],
  ['A', 'B', 0.51],
  ['B', 'C', 0.51],
];
const RING: readonly Edge[] = [
  ['P', 'A', 0.1],
  ['A', 'B', 0.9],
  ['B', 'C', 0.9],
  ['C', 'A', 0.9],
];
const TREASURY: readonly Edge[] = [
  ['P', 'A', 0.8],
  ['A', 'A', 0.2],
];
const CROSSED: readonly Edge[] = [
  ['O1', 'AA', 0.58],
  ['DB', 'AA', 0.42],
  ['O2', 'DB', 0.58],
  ['AA', 'DB', 0.42],
];

describe('integrated ownership', () => {
  const cases: readonly (readonly [string, readonly Edge[], string, string, number])[] = [
    ['two companies that hold half of each other', MUTUAL, 'UA', 'A', 2 / 3],
    ['two companies that hold half of each other', MUTUAL, 'UA', 'B', 1 / 3],
    ['two companies that hold half of each other', MUTUAL, 'UB', 'A', 1 / 3],
    ['two companies that hold half of each other', MUTUAL, 'UB', 'B', 2 / 3],
    ['a parent of two that hold each other', PARENT, 'P', 'A', 41 / 47],
    ['a parent of two that hold each other', PARENT, 'P', 'B', 81 / 94],
    ['a group', GROUP, 'S0', 'S1', 0.86],
    ['a group', GROUP, 'S0', 'S2', 0.6],
    ['a group', GROUP, 'S0', 'S3', 0.564],
    ['a chain', CHAIN, 'P', 'A', 0.51],
    ['a chain', CHAIN, 'P', 'B', 0.2601],
    ['a chain', CHAIN, 'P', 'C', 0.132651],
    ['a ring with an outside owner', RING, 'P', 'A', 100 / 271],
    ['a ring with an outside owner', RING, 'P', 'B', 90 / 271],
    ['a ring with an outside owner', RING, 'P', 'C', 81 / 271],
    ['a member of the ring, which is not entered again', RING, 'A', 'B', 0.9],
    ['a company that holds shares of its own', TREASURY, 'P', 'A', 1],
    ['two holding companies', CROSSED, 'O1', 'AA', 50 / 71],
    ['two holding companies', CROSSED, 'O1', 'DB', 21 / 71],
    ['two holding companies', CROSSED, 'O2', 'AA', 21 / 71],
    ['two holding companies', CROSSED, 'O2', 'DB', 50 / 71],
  ];
  it.each(cases)('is exact for %s (%#)', (...[, edges, owner, company, share]) => {
    expect(sharesOf(graphOf(...edges), owner)[company]).toBeCloseTo(share, 12);
  });

  it('makes the direct stake larger too where a ring leads back, unlike a published worked example', () => {
    const shares = sharesOf(graphOf(...PARENT), 'P');

    expect(shares['A']).not.toBeCloseTo(0.8277, 3);
    expect(shares['B']).not.toBeCloseTo(0.8234, 3);
  });

  it('says nothing of an owner that is not on file', () => {
    expect(integratedOwnership(graphOf(...CHAIN), 'Q').holdings).toEqual([]);
  });

  it('names the direct stake beside the whole one', () => {
    const { holdings } = integratedOwnership(graphOf(...GROUP), 'S0');

    expect(holdings.map(({ company, direct }) => [company, direct?.minimum])).toEqual([
      ['S1', 0.8],
      ['S2', 0.6],
      ['S3', 0.1],
    ]);
    const chained = integratedOwnership(graphOf(...CHAIN), 'P').holdings.at(-1);
    expect(chained).not.toHaveProperty('direct');
  });

  it('adds several stakes of one owner in one company', () => {
    expect(sharesOf(graphOf(['P', 'A', 0.2], ['P', 'A', 0.3]), 'P')).toEqual({ A: 0.5 });
  });

  it('ends on closed rings and on one that is nearly closed', () => {
    const closed = graphOf(['A', 'B', 1], ['B', 'A', 1]);
    const leak = 1e-9;
    const nearly = graphOf(['P', 'A', leak], ['B', 'A', 1 - leak], ['A', 'B', 1]);

    expect(sharesOf(closed, 'A')).toEqual({ B: 1 });
    expect(sharesOf(nearly, 'P')['B']).toBeCloseTo(1, 6);
  });

  it('solves a large ring by sweeps to the same value as by hand', () => {
    const size = 500;
    const edges: Edge[] = [['P', 'n0', 0.1]];
    for (let at = 0; at < size; at += 1) {
      const share = at === size - 1 ? 0.9 : 0.99;
      edges.push([`n${String(at)}`, `n${String((at + 1) % size)}`, share]);
    }
    const round = 0.99 ** (size - 1) * 0.9;

    expect(sharesOf(graphOf(...edges), 'P')['n0']).toBeCloseTo(0.1 / (1 - round), 11);
  });
});

describe('bounds', () => {
  it('are those of the ranges along a chain', () => {
    const graph = buildStakeGraph([rangeOf('P', 'A', 0.25, 0.5), rangeOf('A', 'B', 0.5, 0.75)]);

    expect(integratedOwnership(graph, 'P').holdings).toEqual([
      { company: 'A', minimum: 0.25, maximum: 0.5, direct: { minimum: 0.25, maximum: 0.5 } },
      { company: 'B', minimum: 0.125, maximum: 0.375 },
    ]);
  });

  it('give nobody more than the others leave', () => {
    const graph = buildStakeGraph([
      rangeOf('P', 'A', 0.25, 1),
      rangeOf('Q', 'A', 0.6, 0.6),
      { owner: 'R', company: 'A', share: UNKNOWN_SHARE },
    ]);
    const [most] = integratedOwnership(graph, 'P').holdings;
    const [unknown] = integratedOwnership(graph, 'R').holdings;

    expect(most?.maximum).toBeCloseTo(0.4, 12);
    expect(unknown?.minimum).toBe(0);
    expect(unknown?.maximum).toBeCloseTo(0.15, 12);
  });

  it('share out what is free among ways that exclude each other', () => {
    // Either P's own or A's stake in B can be the whole, not both.
    const graph = buildStakeGraph([
      rangeOf('P', 'A', 0.5, 0.5),
      rangeOf('P', 'B', 0, 0.6),
      rangeOf('A', 'B', 0, 1),
    ]);
    const ofB = integratedOwnership(graph, 'P').holdings.find(({ company }) => company === 'B');

    expect(ofB?.minimum).toBe(0);
    expect(ofB?.maximum).toBeCloseTo(0.6 + 0.4 * 0.5, 12);
  });

  it('reach through a ring whose shares are unknown', () => {
    const graph = buildStakeGraph([
      rangeOf('P', 'A', 0.1, 0.1),
      rangeOf('B', 'A', 0, 0.9),
      rangeOf('A', 'B', 0.5, 1),
    ]);
    const { holdings } = integratedOwnership(graph, 'P');

    expect(holdings.map(({ company }) => company)).toEqual(['A', 'B']);
    expect(holdings[0]?.minimum).toBeCloseTo(0.1, 12);
    expect(holdings[0]?.maximum).toBeCloseTo(1, 9);
    expect(holdings[1]?.minimum).toBeCloseTo(0.05, 12);
  });
});

describe('stakes that cannot be true', () => {
  it('are found: a company owned more than once; its minimums are not believed', () => {
    const graph = graphOf(['P', 'A', 0.8], ['Q', 'A', 0.7]);

    expect(graph.findings).toEqual([{ rule: 'owned-more-than-once', company: 'A', sum: 1.5 }]);
    expect(integratedOwnership(graph, 'P').holdings[0]).toMatchObject({ minimum: 0, maximum: 0.8 });
  });

  it('are found: a share that is no fraction', () => {
    const graph = graphOf(['P', 'A', 1.2], ['P', 'B', -0.1], ['P', 'C', NaN], ['P', 'D', 1]);

    expect(graph.findings.map(({ rule, company }) => [rule, company])).toEqual([
      ['share-out-of-range', 'A'],
      ['share-out-of-range', 'B'],
      ['share-out-of-range', 'C'],
    ]);
    expect(sharesOf(graph, 'P')).toEqual({ D: 1 });
  });

  it('are scaled down where only rounding makes them more than the whole', () => {
    const graph = graphOf(['P', 'A', 0.334], ['Q', 'A', 0.334], ['R', 'A', 0.334]);

    expect(graph.findings).toEqual([]);
    expect(sharesOf(graph, 'P')['A']).toBeCloseTo(1 / 3, 12);
  });
});

describe('control', () => {
  const companies = (graph: StakeGraph, owner: string) =>
    controlledBy(graph, owner).certain.map(({ company }) => company);

  it('goes down a chain of majorities, however small the share becomes', () => {
    expect(companies(graphOf(...CHAIN), 'P')).toEqual(['A', 'B', 'C']);
  });

  it('adds the votes of what is controlled to those of the owner', () => {
    const graph = graphOf(['P', 'A', 0.6], ['P', 'B', 0.3], ['A', 'B', 0.25], ['A', 'C', 0.5]);

    expect(controlledBy(graph, 'P').certain).toEqual([
      { company: 'A', by: 'votes', votes: 0.6 },
      { company: 'B', by: 'votes', votes: expect.closeTo(0.55, 12) },
    ]);
    expect(companies(graph, 'A')).toEqual([]);
  });

  it('takes a source at its word where no share is known, and says possible where a range allows it', () => {
    const graph = buildStakeGraph([
      { owner: 'P', company: 'A', share: UNKNOWN_SHARE, controls: true },
      rangeOf('A', 'B', 0.25, 0.75),
      { ...rangeOf('A', 'C', 0.5, 0.75), aboveMinimum: true },
      rangeOf('A', 'D', 0.5, 0.5),
    ]);
    const { certain, possible } = controlledBy(graph, 'P');

    expect(certain.map(({ company, by }) => [company, by])).toEqual([
      ['A', 'told'],
      ['C', 'votes'],
    ]);
    expect(possible.map(({ company }) => company)).toEqual(['B']);
  });

  it('goes by votes where they differ from the capital', () => {
    const graph = buildStakeGraph([
      { ...rangeOf('P', 'A', 0.1, 0.1), votes: { minimum: 0.6, maximum: 0.6 } },
    ]);

    expect(companies(graph, 'P')).toEqual(['A']);
    expect(sharesOf(graph, 'P')).toEqual({ A: 0.1 });
  });
});

describe('the end of the ways up', () => {
  it('is reported as circular where companies hold one another wholly', () => {
    const graph = graphOf(['A', 'B', 1], ['B', 'A', 1], ['B', 'C', 0.25], ['P', 'C', 0.5]);

    expect(closedRings(graph)).toEqual([{ members: ['A', 'B'] }]);
    expect(ultimateOwners(graph, 'A')).toEqual({
      company: 'A',
      owners: [],
      rings: [{ members: ['A', 'B'], share: 1 }],
      notOnFile: 0,
    });
    expect(ultimateOwners(graph, 'C')).toEqual({
      company: 'C',
      owners: [{ owner: 'P', minimum: 0.5, maximum: 0.5 }],
      rings: [{ members: ['A', 'B'], share: 0.25 }],
      notOnFile: 0.25,
    });
  });

  it('is no ring where somebody outside holds a part', () => {
    expect(closedRings(graphOf(...RING))).toEqual([]);
    expect(closedRings(graphOf(['A', 'A', 1]))).toEqual([{ members: ['A'] }]);
  });

  it('has bounds where shares are ranges', () => {
    const graph = buildStakeGraph([
      rangeOf('P', 'A', 0.75, 1),
      { owner: 'Q', company: 'A', share: UNKNOWN_SHARE },
      rangeOf('A', 'B', 0.5, 0.5),
    ]);

    expect(ultimateOwners(graph, 'B')).toEqual({
      company: 'B',
      owners: [
        { owner: 'P', minimum: 0.375, maximum: 0.5 },
        { owner: 'Q', minimum: 0, maximum: 0.125 },
      ],
      rings: [],
      notOnFile: 0.625,
    });
  });
});

describe('paths', () => {
  it('are the few with the largest share, and do not cross themselves', () => {
    expect(largestPaths(graphOf(...GROUP), { owner: 'S0', company: 'S3' })).toEqual([
      {
        nodes: ['S0', 'S1', 'S3'],
        minimum: expect.closeTo(0.32, 12),
        maximum: expect.closeTo(0.32, 12),
      },
      {
        nodes: ['S0', 'S2', 'S3'],
        minimum: expect.closeTo(0.12, 12),
        maximum: expect.closeTo(0.12, 12),
      },
      { nodes: ['S0', 'S3'], minimum: 0.1, maximum: 0.1 },
    ]);
    expect(
      largestPaths(graphOf(...PARENT), { owner: 'P', company: 'A' }).map(({ nodes }) => nodes),
    ).toEqual([
      ['P', 'A'],
      ['P', 'B', 'A'],
    ]);
    expect(largestPaths(graphOf(...CHAIN), { owner: 'C', company: 'P' })).toEqual([]);
  });
});

/** Companies c0… that hold of one another what outside owners x0… leave of them; everything is held by somebody. */
const completeOwnership = fc
  .tuple(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 1, max: 3 }))
  .chain(([companies, outsiders]) =>
    fc
      .array(
        fc.tuple(
          fc.array(fc.integer({ min: 0, max: 9 }), { minLength: companies, maxLength: companies }),
          fc.array(fc.integer({ min: 1, max: 9 }), { minLength: outsiders, maxLength: outsiders }),
        ),
        { minLength: companies, maxLength: companies },
      )
      .map((columns) =>
        columns.flatMap(([inside, outside], company): readonly Edge[] => {
          const total = [...inside, ...outside].reduce((sum, part) => sum + part, 0);
          const edge = (owner: string, part: number): readonly Edge[] =>
            part === 0 ? [] : [[owner, `c${String(company)}`, part / total]];
          return [
            ...inside.flatMap((part, owner) => edge(`c${String(owner)}`, part)),
            ...outside.flatMap((part, owner) => edge(`x${String(owner)}`, part)),
          ];
        }),
      ),
  );

describe('whatever the stakes are', () => {
  it('the integrated shares of all ultimate outside owners add up to the whole of every company', () => {
    fc.assert(
      fc.property(completeOwnership, (edges) => {
        const graph = graphOf(...edges);
        const owners = graph.nodes.filter((node) => node.startsWith('x'));
        const shares = owners.map((owner) => sharesOf(graph, owner));
        for (const company of graph.nodes.filter((node) => node.startsWith('c'))) {
          const total = shares.reduce((sum, of) => sum + (of[company] ?? 0), 0);
          expect(total).toBeCloseTo(1, 10);
          const above = ultimateOwners(graph, company);
          expect(above.notOnFile).toBeCloseTo(0, 10);
          for (const { owner, minimum } of above.owners) {
            expect(minimum).toBeCloseTo(sharesOf(graph, owner)[company] ?? NaN, 10);
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  it('nobody has more than the whole, and the order of the stakes changes nothing', () => {
    fc.assert(
      fc.property(completeOwnership, fc.array(fc.nat(), { minLength: 9 }), (edges, turns) => {
        const shuffled = edges
          .map((edge, index) => ({ edge, turn: turns[index % turns.length] ?? 0 }))
          .toSorted((a, b) => a.turn - b.turn)
          .map(({ edge }) => edge);
        const [graph, other] = [graphOf(...edges), graphOf(...shuffled)];
        for (const owner of graph.nodes) {
          const result = integratedOwnership(graph, owner);
          expect(result.holdings.every(({ maximum }) => maximum <= 1)).toBe(true);
          expect(integratedOwnership(other, owner)).toEqual(result);
          expect(controlledBy(other, owner)).toEqual(controlledBy(graph, owner));
        }
      }),
      { numRuns: 100 },
    );
  });

  it('the bounds of ranges hold what exact shares within them give', () => {
    const slack = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 90 });
    fc.assert(
      fc.property(completeOwnership, slack, (edges, slacks) => {
        const exact = graphOf(...edges);
        const loose = buildStakeGraph(
          edges.map(([owner, company, share], index) => {
            const slip = slacks[index % slacks.length] ?? 0;
            return rangeOf(owner, company, share * (1 - slip), Math.min(1, share * (1 + slip)));
          }),
        );
        for (const owner of exact.nodes) {
          const bounds = new Map(
            integratedOwnership(loose, owner).holdings.map((stake) => [stake.company, stake]),
          );
          for (const { company, minimum } of integratedOwnership(exact, owner).holdings) {
            expect(bounds.get(company)?.minimum ?? 0).toBeLessThanOrEqual(minimum + 1e-9);
            expect(bounds.get(company)?.maximum ?? 0).toBeGreaterThanOrEqual(minimum - 1e-9);
          }
        }
      }),
      { numRuns: 150 },
    );
  });
});
