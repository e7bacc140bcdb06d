import { describe, expect, it } from '@jest/globals';
import type { Block } from '../../../reports/parts/block.js';
import { planPages, planParts } from '../../../reports/parts/pagination.js';

function block(strips: readonly number[], rest: Partial<Block> = {}): Block {
  return {
    strips,
    spaceBefore: 10,
    lead: 1,
    keepWithNext: false,
    repeated: 0,
    draw: () => undefined,
    ...rest,
  };
}

describe('planPages', () => {
  it('places every strip once, in order', () => {
    const blocks = [block([50, 50, 50]), block([80]), block([30, 30, 30, 30], { repeated: 5 })];
    const placed = planPages(blocks, 120).flatMap(({ placements }) => placements);
    for (const each of blocks) {
      const parts = placed.filter((placement) => placement.block === each);
      expect(parts[0]?.from).toBe(0);
      expect(parts.at(-1)?.to).toBe(each.strips.length);
      parts.slice(1).forEach(({ from }, index) => {
        expect(from).toBe(parts[index]?.to);
      });
    }
  });

  it('moves a heading to the page of what follows it', () => {
    const heading = block([20], { keepWithNext: true });
    const pages = planPages([block([70]), heading, block([40])], 120);
    expect(pages[1]?.placements[0]?.block).toBe(heading);
  });

  it('sets tighter rather than leave a nearly empty last page', () => {
    const pages = planPages([block([983]), block([10])], 1000);
    expect(pages).toHaveLength(1);
  });

  it('lets only the page before the last give to it when nothing can be set tighter', () => {
    const pages = planPages([block(Array.from({ length: 41 }, () => 50))], 1000);
    expect(pages.map(({ filled }) => filled)).toEqual([1000, 800, 250]);
  });
});

describe('planParts', () => {
  it('begins a part on a new page unless that costs a page more', () => {
    expect(planParts([[block([400])], [block([400])]], 1000)).toHaveLength(1);
    const apart = planParts([[block([700])], [block([700])]], 1000);
    expect(apart.map(({ placements }) => placements.length)).toEqual([1, 1]);
  });

  it('goes on with the next part on a page that would stay half empty', () => {
    const [first, second] = [block([500]), block([300, 300, 300])];
    const pages = planParts([[first], [second]], 1000);
    expect(pages[0]?.placements.map((placement) => placement.block)).toEqual([first, second]);
  });
});
