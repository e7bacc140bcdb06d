import type { Shown } from '../../src/domain/screening/screening-view.js';
import type { Block } from '../parts/block.js';
import { paragraph } from '../parts/paragraph.js';
import { plain } from '../parts/rich-text.js';
import type { Sheet } from '../theme/paper.js';
import { TYPE } from '../theme/type-scale.js';

/** Said under a list that is cut, and nothing under one that is whole. */
export function cutNote({ items, of }: Shown<unknown>, sheet: Sheet): readonly Block[] {
  if (items.length === of) return [];
  const text = `The first ${String(items.length)} of ${String(of)}; the CSV has all.`;
  return [paragraph(plain(text, TYPE.smallMuted), sheet)];
}
