import { describe, expect, it } from '@jest/globals';
import type { CompanyView } from '../../../src/domain/scorecard/company-view.js';
import { renderCompanyPage } from '../../../src/features/scorecards/scorecards.views.js';
import { activity, companyView } from '../web/company-fixture.js';
import { faultsOf } from '../web/page-checks.js';

function render(overrides: Partial<CompanyView> = {}): string {
  return renderCompanyPage(companyView(overrides), {});
}

/** A company on file of which nothing counts. */
function unscored(): CompanyView {
  const { calculation, group, ...view } = companyView();
  return {
    ...view,
    verdict: {
      state: 'not_assessed',
      stateLabel: 'Not assessed',
      sentences: [{ text: 'No activity on file. Not assessed.', sources: [] }],
      caps: [],
      atMost: false,
      unrankedReason: 'Not ranked: not fully assessed.',
      roles: [],
    },
    activities: [],
    timeline: [],
    response: { indicators: [], reply: 'Not yet asked' },
    actions: [],
    statements: [],
    investors: [],
    asks: [],
    sources: [],
  };
}

describe('the page of a company', () => {
  it('has headings in order, working anchors, named tables and nothing inline', () => {
    expect(faultsOf(render())).toEqual([]);
  });

  it('links every number of a source to the source', () => {
    const html = render();
    const cited = new Set([...html.matchAll(/href="#source-(\d+)"/g)].map((match) => match[1]));
    expect([...cited].toSorted()).toEqual(['1', '2', '3', '4']);
    expect(html).toContain('<li id="source-1" value="1">');
  });

  it('escapes what sources say', () => {
    const html = render();
    expect(html).toContain('<h1>Borealis &lt;Cloud></h1>');
    expect(html).toContain('police used “Search” &amp; paid for it.');
    expect(html).toContain('href="https://example.org/1?a=1&amp;b=2"');
    expect(html).not.toContain('<i>');
  });

  it('never links a source that is not on the web', () => {
    const html = render();
    expect(html).not.toContain('javascript:');
    expect(html).toContain('Source title 4');
  });

  it('shows grade, caps in words, numbers and rank', () => {
    const html = render();
    expect(html).toContain('Held to E: active, high-severity sale (activity 1).');
    expect(html).toContain('at most <b>20.5</b>');
    expect(html).toContain('<b>=160 of 170</b>');
  });

  it('parts what counts from what does not, and says why', () => {
    const html = render();
    expect(html.indexOf('Counted in the score')).toBeLessThan(html.indexOf('id="activity-1"'));
    expect(html.indexOf('On file and not counted')).toBeLessThan(html.indexOf('id="activity-2"'));
    expect(html).toContain('Lapsed: last confirmed 2012');
  });

  it('calls Article 5 a flag and not a finding', () => {
    expect(render()).toContain('A flag for readers, not a legal finding.');
    const plain = render({ activities: [activity(1, { article5Type: false })], timeline: [] });
    expect(plain).not.toContain('Article-5-type');
  });

  it('draws the timeline with each event once, and as a table', () => {
    const html = render();
    expect([...html.matchAll(/<path class="mark[^"]*" d="[^"]+"><\/path><\/g>/g)]).toHaveLength(3);
    expect(html).toContain('The timeline as a table (3 events)');
    expect(html).toMatch(/<svg class="timeline"[^>]*role="img"[^>]*aria-label="3 status events/);
  });

  it('prints the reply, the answers and the points', () => {
    const html = render();
    expect(html).toContain('Not yet asked.');
    expect(html).toContain('<b>2.5</b> of 25 points');
    expect(html).toContain('Police only. 2020');
  });

  it('offers the PDF, the receipt and the JSON', () => {
    const html = render();
    expect(html).toContain('href="/companies/borealis-cloud/scorecard.pdf"');
    expect(html).toContain('href="/companies/borealis-cloud/receipt.json"');
    expect(html).toContain('href="/api/v1/companies/borealis-cloud"');
  });

  it('links the group as far as it has files', () => {
    const html = render();
    expect(html).toContain('<a href="/companies/doorbell">Doorbell Inc.</a>, 33% held');
    expect(html).toContain('Fileless Ltd, controlled');
  });

  it('goes down to each factor', () => {
    const html = render();
    expect(html).toContain('Technology gravity');
    expect(html).toContain('(100 − 74.8) · (0.75 + 0.25 · 26.2/100)');
  });

  it('says whom to write to, and invents no address', () => {
    expect(render()).toContain('Contact the publisher of this site');
    const html = renderCompanyPage(companyView(), { contactEmail: 'desk@example.org' });
    expect(html).toContain('href="mailto:desk@example.org"');
  });
});

describe('the page of a company without a number', () => {
  it('shows no grade, score, bar or rank', () => {
    const html = renderCompanyPage(unscored(), {});
    expect(faultsOf(html)).toEqual([]);
    expect(html).toContain('No activity on file. Not assessed.');
    expect(html).toContain('Not ranked: not fully assessed.');
    expect(html).not.toMatch(/class="grade|class="bar|In numbers|at most/);
  });

  it('prints the weight of an indicator that is not scored, and no points', () => {
    const { response } = companyView();
    const indicators = response.indicators.map((one) => ({
      ...one,
      points: 'not scored',
      fullCredit: true,
    }));
    const html = renderCompanyPage({ ...unscored(), response: { ...response, indicators } }, {});
    expect(html).toContain('<td>not scored, weight 25</td>');
    expect(html).not.toContain('full credit');
  });

  it('names its state in the title', () => {
    const html = renderCompanyPage(unscored(), {});
    expect(html).toContain('<title>Borealis &lt;Cloud>: not assessed – Countergaze</title>');
  });
});
