import type { Sheet } from '../theme/paper.js';
import type { Block } from './block.js';
import { heading } from './heading.js';

/** A section with its heading; one with nothing in it is left out. */
export function section(title: string, blocks: readonly Block[], sheet: Sheet): readonly Block[] {
  return blocks.length === 0 ? [] : [heading(title, 2, sheet), ...blocks];
}

export function subsection(
  title: string,
  blocks: readonly Block[],
  sheet: Sheet,
): readonly Block[] {
  return blocks.length === 0 ? [] : [heading(title, 3, sheet), ...blocks];
}
