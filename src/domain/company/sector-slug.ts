import type { Sector } from './vocabulary.js';
import { SECTORS } from './vocabulary.js';

/** A sector in an address: `Cloud and software` is `cloud-and-software`. Distinct for distinct sectors. */
export function sectorSlug(sector: string): string {
  return sector
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** The sector that an address names; undefined when none has that slug. */
export function parseSectorSlug(slug: string): Sector | undefined {
  return SECTORS.find((sector) => sectorSlug(sector) === slug);
}
