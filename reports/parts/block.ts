import type { Canvas } from './canvas.js';

/** Part of a block on one page: strips `from` up to `to`, the first at `y` points from the top of the sheet. */
export interface Placement {
  readonly from: number;
  readonly to: number;
  readonly y: number;
}

/**
 * A piece of a document that knows its height before it is drawn, so that pages are planned first.
 * Invariant: `draw` is called once per page, in order, until every strip is drawn.
 */
export interface Block {
  /** Heights in points of the strips between which a page may end. */
  readonly strips: readonly number[];
  /** White above it, left out at the top of a page. */
  readonly spaceBefore: number;
  /** Strips that must stand on the page where the block begins. */
  readonly lead: number;
  /** A heading: never the last thing on a page. */
  readonly keepWithNext: boolean;
  /** Height of what is printed again on each page that continues the block. */
  readonly repeated: number;
  draw(canvas: Canvas, placement: Placement): void;
}
