import type { Methodology } from './methodology.js';

/** The name of an edition on every document: `bbs-score@1.0.0`. */
export function editionName({ id, version }: Pick<Methodology, 'id' | 'version'>): string {
  return `${id}@${version}`;
}
