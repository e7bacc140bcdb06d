import { describe, expect, it } from '@jest/globals';
import type { CoverageView } from '../../../src/features/coverage/coverage.views.js';
import { renderCoveragePage } from '../../../src/features/coverage/coverage.views.js';
import { faultsOf } from '../web/page-checks.js';

const VIEW: CoverageView = {
  asOf: { text: '22 November 2026', iso: '2026-11-22' },
  method: { id: 'bbs-score@1.0.0' },
  companies: 273,
  ranked: 160,
  activities: 360,
  sources: 900,
  searchedUntil: '22 November 2026',
  byState: [{ label: 'Evidence of involvement', count: 180 }],
  byCountry: [{ label: 'Germany', count: 3, href: '/countries/DE' }],
  bySector: [{ label: 'Retail <shops>', count: 40 }],
  byTechnology: [],
  bySourceKind: [],
  byLanguage: [],
  withoutCountry: 2,
};

describe('the page about the data', () => {
  it('has headings in order, working anchors, named tables and nothing inline', () => {
    expect(faultsOf(renderCoveragePage(VIEW, {}))).toEqual([]);
  });

  it('counts what is on file and leaves out counts that are not kept', () => {
    const html = renderCoveragePage(VIEW, {});
    expect(html).toContain('273 companies with 360 activities from 900 sources.');
    expect(html).toContain('<a href="/countries/DE">Germany</a>');
    expect(html).toContain('Retail &lt;shops>');
    expect(html).toContain('Files that name no country: 2.');
    expect(html).not.toContain('Activities by technology');
    expect(html).toContain('The language of the sources is not recorded');
  });

  it('says that absence clears nobody, how to correct, and the licence', () => {
    const html = renderCoveragePage(VIEW, { contactEmail: 'desk@example.org' });
    expect(html).toContain('A company that is not here has not been cleared.');
    expect(html).toContain('mailto:desk@example.org');
    expect(html).toContain('Creative Commons BY 4.0');
  });
});
