import { describe, expect, it } from '@jest/globals';
import { parseSectorSlug, sectorSlug } from '../../../src/domain/company/sector-slug.js';
import { SECTORS } from '../../../src/domain/company/vocabulary.js';

describe('the slug of a sector', () => {
  it('leads back to its sector, for every sector', () => {
    expect(SECTORS.map((sector) => parseSectorSlug(sectorSlug(sector)))).toEqual([...SECTORS]);
  });

  it('is lower case with hyphens', () => {
    expect(sectorSlug('Cloud and software')).toBe('cloud-and-software');
  });

  it('is refused when no sector has it', () => {
    expect(parseSectorSlug('Cloud and software')).toBeUndefined();
  });
});
