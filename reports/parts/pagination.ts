import type { Block, Placement } from './block.js';

/** One planned page. `filled` is the height in points that its blocks take. */
export interface PlannedPage {
  readonly placements: readonly (Placement & { readonly block: Block })[];
  readonly filled: number;
}

/** Share of the white between blocks that is kept, tried in order until the last page is not nearly empty. */
const WHITES = [1, 0.8, 0.6];
/** Where tighter setting does not help, the page before the last gives to it: shares of its height, tried in order. */
const SHORTER = [0.92, 0.84, 0.76, 0.68, 0.6];
/** A last page below this share of its height looks like a mistake. */
const NEARLY_EMPTY = 0.25;
/** A page filled to this share may end a part; on one with more white the next part goes on. */
const WELL_FILLED = 0.66;

/** Pages for the parts of a document: each begins a new page where the one before is well filled. */
export function planParts(
  parts: readonly (readonly Block[])[],
  height: number,
): readonly PlannedPage[] {
  const [first = [], ...rest] = parts.filter((blocks) => blocks.length > 0);
  const done: PlannedPage[] = [];
  let run = first;
  for (const blocks of rest) {
    const alone = planPages(run, height);
    const together = planPages([...run, ...blocks], height);
    const costsPage = together.length < alone.length + planPages(blocks, height).length;
    if (!costsPage && (alone.at(-1)?.filled ?? 0) >= height * WELL_FILLED) {
      done.push(...alone);
      run = blocks;
    } else run = [...run, ...blocks];
  }
  return [...done, ...planPages(run, height)];
}

/** Pages for blocks, without an almost empty one at the end where that can be avoided. */
export function planPages(blocks: readonly Block[], height: number): readonly PlannedPage[] {
  let full: readonly PlannedPage[] | undefined;
  for (const white of WHITES) {
    const pages = paginate(blocks, { white, heightOf: () => height });
    if (endsWell(pages, height)) return pages;
    full ??= pages;
  }
  const count = full?.length ?? 0;
  for (const share of SHORTER) {
    const heightOf = (page: number): number => (page === count - 2 ? height * share : height);
    const balanced = paginate(blocks, { white: 1, heightOf });
    if (balanced.length === count && endsWell(balanced, height)) return balanced;
  }
  return full ?? [];
}

function endsWell(pages: readonly PlannedPage[], height: number): boolean {
  return pages.length < 2 || (pages.at(-1)?.filled ?? 0) >= height * NEARLY_EMPTY;
}

/** Usable height in points of each page, counted from 0, and the share of the white between blocks. */
interface Setting {
  readonly white: number;
  readonly heightOf: (page: number) => number;
}

function paginate(blocks: readonly Block[], { white, heightOf }: Setting): readonly PlannedPage[] {
  const pages: PageInProgress[] = [];
  let page: PageInProgress = { placements: [], filled: 0 };
  const turn = (): void => {
    if (page.placements.length > 0) pages.push(page);
    page = { placements: [], filled: 0 };
  };
  for (const [index, block] of blocks.entries()) {
    if (page.filled + needed(blocks, index, white) > heightOf(pages.length)) turn();
    let from = 0;
    while (from < block.strips.length) {
      if (from > 0) turn();
      from = placeOn(page, block, from, { white, height: heightOf(pages.length) });
    }
  }
  turn();
  return pages;
}

interface PageInProgress {
  placements: (Placement & { readonly block: Block })[];
  filled: number;
}

/** Puts as many strips as fit on the page, at least one, and returns the first that did not. */
function placeOn(
  page: PageInProgress,
  block: Block,
  from: number,
  { white, height }: { readonly white: number; readonly height: number },
): number {
  const space = page.placements.length === 0 ? 0 : block.spaceBefore * white;
  const y = page.filled + space;
  let end = y + (from > 0 ? block.repeated : 0);
  let to = from;
  for (const strip of block.strips.slice(from)) {
    if (to > from && end + strip > height) break;
    end += strip;
    to += 1;
  }
  page.placements.push({ block, from, to, y });
  page.filled = end;
  return to;
}

/** Height below which the block must not begin: its lead, and for a heading the lead of what follows. */
function needed(blocks: readonly Block[], index: number, white: number): number {
  const block = blocks[index];
  if (block === undefined) return 0;
  const lead = block.strips.slice(0, block.lead).reduce((sum, strip) => sum + strip, 0);
  const follower = block.keepWithNext ? needed(blocks, index + 1, white) : 0;
  return block.spaceBefore * white + lead + follower;
}
