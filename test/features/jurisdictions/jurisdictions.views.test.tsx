import { describe, expect, it } from '@jest/globals';
import type { JurisdictionLine } from '../../../src/features/jurisdictions/jurisdictions.views.js';
import { renderJurisdictionsPage } from '../../../src/features/jurisdictions/jurisdictions.views.js';
import { faultsOf } from '../web/page-checks.js';

const LINE: JurisdictionLine = {
  name: 'Portland, Oregon',
  country: { code: 'US', name: 'United States' },
  level: 'City',
  date: '1 January 2021',
  scope: 'Private entities may not use face recognition <1:N>.',
  publicSector: false,
  privateSector: true,
  claim: 'The city code prohibits it.',
  source: { title: 'Title 34', publisher: 'City of Portland', url: 'https://example.org/34' },
};
const COUNTRIES = [{ value: 'US', label: 'United States' }];

describe('the page of jurisdictions', () => {
  it('prints place, date, whom it binds, scope and source', () => {
    const html = renderJurisdictionsPage({ lines: [LINE], total: 27, countries: COUNTRIES }, {});
    expect(faultsOf(html)).toEqual([]);
    expect(html).toContain('City, United States');
    expect(html).toContain('1 January 2021');
    expect(html).toContain('Private bodies');
    expect(html).toContain('face recognition &lt;1:N>');
    expect(html).toContain('<a href="https://example.org/34" rel="external noopener">Title 34</a>');
  });

  it('reflects the country and offers a way back', () => {
    const page = { lines: [], total: 27, country: 'US', countries: COUNTRIES };
    const html = renderJurisdictionsPage(page, {});
    expect(html).toMatch(/<option (?=[^>]*value="US")(?=[^>]*selected)[^>]*>United States/);
    expect(html).toContain('<b>0</b> of 27 entries. <a href="/jurisdictions">Show all</a>');
    expect(html).toContain('No entry on file.');
  });
});
