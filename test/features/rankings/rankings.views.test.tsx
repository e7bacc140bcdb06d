import { describe, expect, it } from '@jest/globals';
import type {
  FilterChoices,
  RankingFilters,
} from '../../../src/features/rankings/ranking-filters.views.js';
import { renderRankingPage } from '../../../src/features/rankings/rankings.views.js';
import { faultsOf } from '../web/page-checks.js';
import { rankingRow, rankingView } from '../web/ranking-fixture.js';

const CHOICES: FilterChoices = {
  technologies: [{ value: 'face_rbi_live', label: 'Live face identification' }],
  sectors: [{ value: 'retail', label: 'Retail' }],
  countries: [{ value: 'DE', label: 'Germany' }],
};

function render(filters: RankingFilters = {}, view = rankingView()): string {
  return renderRankingPage({ view, filters, choices: CHOICES }, {});
}

describe('the ranking page', () => {
  it('has headings in order, working anchors, named tables and nothing inline', () => {
    expect(faultsOf(render())).toEqual([]);
  });

  it('stays below 250 KB with 170 companies', () => {
    expect(Buffer.byteLength(render())).toBeLessThan(250_000);
  });

  it('lists one linked line per company in the order of the view', () => {
    const html = render();
    const slugs = [...html.matchAll(/<th scope="row"><a href="\/companies\/([^"]+)"/g)];
    expect(slugs.map((match) => match[1])).toEqual(rankingView().rows.map(({ slug }) => slug));
  });

  it('prints rank, grade, I, R, S and the bound of a line', () => {
    const row = rankingRow(9, { rank: '=154', grade: 'F', involvement: '75.1', response: '1.7' });
    const html = render({}, rankingView({ rows: [{ ...row, score: '18.8' }] }));
    const line = /<tbody><tr>.*?<\/tr>/.exec(html)?.[0] ?? '';
    expect(line.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')).toMatch(
      /^ =154 F Company 9 .* 75\.1 1\.7 ≤ at most 18\.8 $/,
    );
  });

  it('prints no bound where the search is complete', () => {
    const html = render({}, rankingView({ rows: [rankingRow(1, { atMost: false })] }));
    expect(html).not.toMatch(/at most <|<span[^>]*>≤/);
  });

  it('says where nothing of a role counted, and draws no bar there', () => {
    const html = render({}, rankingView({ rows: [rankingRow(2)] }));
    expect(html).toContain('<td class="use"><span class="dash" aria-label="none counted"');
  });

  it('escapes names', () => {
    const html = render();
    expect(html).toContain('Ben &amp; Jerry &lt;b>“Bold”&lt;/b> Ltd');
    expect(html).toContain('北京旷视科技有限公司');
  });

  it('counts companies under review and names them nowhere', () => {
    expect(render()).toContain('Under review and therefore not named: <b>3</b>');
  });

  it('lists each group without a rank apart, with what it says', () => {
    const html = render();
    expect(html).toContain('Named in lawsuits, not assessed (1)');
    expect(html).toContain('Allegations in court, and nothing else that was graded.');
    expect(html).toContain('<a href="/companies/sued">Sued &lt;Corp></a>');
  });

  it('says how to read the list', () => {
    const html = render();
    expect(html).toContain('Rank 1 is the best score; the worst is listed first.');
    expect(html).toContain('Only companies with evidence of involvement are ranked');
  });
});

describe('the filters of the ranking page', () => {
  const filters: RankingFilters = { q: '"<script>', role: 'use', country: 'DE', grade: 'E' };

  it('stand in the form as they stand in the address', () => {
    const html = render(filters);
    expect(html).toContain('value="&quot;&lt;script>"');
    expect(html).toMatch(/<option (?=[^>]*value="use")(?=[^>]*selected)[^>]*>Use/);
    expect(html).toMatch(/<option (?=[^>]*value="DE")(?=[^>]*selected)[^>]*>Germany/);
    expect(html).toMatch(/<option (?=[^>]*value="E")(?=[^>]*selected)[^>]*>E/);
    expect(html).not.toContain('<script>');
  });

  it('are named beside the count, with a way back', () => {
    const html = render(filters, rankingView({ rows: [rankingRow(3)] }));
    expect(html).toContain(
      '<b>1</b> of 170 ranked companies: name or identifier “&quot;&lt;script>”',
    );
    expect(html).toContain('country Germany; grade E. <a href="/">Show all</a>');
  });

  it('are kept by the downloads of the list', () => {
    const html = render({ q: 'a&b', role: 'sell' });
    expect(html).toContain('href="/ranking.csv?q=a%26b&amp;role=sell"');
    expect(html).toContain('href="/api/v1/ranking?q=a%26b&amp;role=sell"');
    expect(html).toContain('href="/ranking.pdf"');
  });

  it('may leave nothing', () => {
    const html = render({ q: 'nobody' }, rankingView({ rows: [], unranked: [] }));
    expect(html).toContain('No ranked company fits.');
    expect(faultsOf(html)).toEqual([]);
  });
});
