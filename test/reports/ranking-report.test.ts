import { describe, expect, it } from '@jest/globals';
import { renderRankingReport } from '../../reports/ranking-report/render-ranking-report.js';
import { PdfFile } from './pdf-file.js';
import { contentWithoutBlanks, printedOn } from './printed-text.js';
import { wholeRanking } from './ranking-view-fixture.js';
import { nodesOf, structureOf } from './structure-tree.js';

describe('ranking report', () => {
  const view = wholeRanking();
  const file = new PdfFile(
    renderRankingReport(view, { paper: 'Letter', siteUrl: 'https://countergaze.example' }),
  );

  it('prints every ranked company once, in the order of the view', () => {
    const content = contentWithoutBlanks(file);
    const places = view.rows.map(({ rank, name }) =>
      content.indexOf(`${rank}${name}`.replace(/\s/gu, '')),
    );
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  it('breaks no word of a table head', () => {
    const heads = file.pages
      .flatMap((page) => printedOn(file, page))
      .map(({ text }) => text.trim());
    for (const head of [
      'Rank',
      'Company',
      'Grade',
      'Involvement',
      'Response',
      'Creation',
      'Sale',
      'Use',
    ]) {
      expect(heads).toContain(head);
    }
  });

  it('links each company to its page', () => {
    const addresses = nodesOf(structureOf(file), 'Link').length;
    expect(addresses).toBeGreaterThanOrEqual(view.rows.length);
  });

  it('lists the groups without a rank and leaves out the empty ones', () => {
    const content = contentWithoutBlanks(file);
    expect(content).toContain('Promisedonly');
    expect(content).toContain('PromiseCompany40');
    expect(content).not.toContain('Stale');
    expect(content).toContain('Companiesunderreview,countedandnotnamed:12.');
  });

  it('says at most beside each score when only some are upper bounds', () => {
    const [first, ...rest] = wholeRanking().rows;
    if (first === undefined) throw new Error('the fixture has rows');
    const mixed = { ...wholeRanking(), rows: [{ ...first, atMost: false }, ...rest] };
    const content = contentWithoutBlanks(new PdfFile(renderRankingReport(mixed, { paper: 'A4' })));
    expect(content).toContain('atmost3.5');
    expect(content).not.toContain('atmost3.0');
  });

  it('gives the same bytes for the same view', () => {
    const once = renderRankingReport(view, { paper: 'A4' });
    expect(renderRankingReport(wholeRanking(), { paper: 'A4' }).equals(once)).toBe(true);
  });
});
