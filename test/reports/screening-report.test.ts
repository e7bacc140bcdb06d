import { describe, expect, it } from '@jest/globals';
import { renderScreeningReport } from '../../reports/screening-report/render-screening-report.js';
import { PdfFile } from './pdf-file.js';
import { contentWithoutBlanks, printedOn } from './printed-text.js';
import { wholeScreening } from './screening-view-fixture.js';
import { nodesOf, structureOf } from './structure-tree.js';

describe('screening report', () => {
  const view = wholeScreening();
  const file = new PdfFile(
    renderScreeningReport(view, { paper: 'A4', siteUrl: 'https://countergaze.example' }),
  );
  const content = contentWithoutBlanks(file);

  it('prints the five classes with a bar that is described', () => {
    for (const { label, amount } of view.parts[0]?.classes ?? []) {
      expect(content).toContain(label.replace(/\s/g, ''));
      expect(content).toContain(amount.replace(/\s/g, ''));
    }
    expect(nodesOf(structureOf(file), 'Figure')).toHaveLength(5);
  });

  it('prints involved companies in the order of the view, with links to their pages', () => {
    const places = view.involved.items.map(({ name, involvement }) => {
      const found = content.indexOf(`${name}${involvement}`.replace(/\s/g, ''));
      return found === -1 ? content.indexOf(`${name}Subsidiary`.replace(/\s/g, '')) : found;
    });

    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(nodesOf(structureOf(file), 'Link').length).toBeGreaterThanOrEqual(2);
  });

  it('says what is no all-clear, what was cut and what could not be read', () => {
    expect(content).toContain('Noneoftheselistsisanall-clear.');
    expect(content).toContain('Thefirst40of150;theCSVhasall.');
    expect(content).toContain('Line999couldnotberead:Ithasnovalue.');
  });

  it('prints companies behind organisations with way, share and bounds of the value', () => {
    expect(content).toContain('PlainPaper›BetweenThemLtd›AcmeRetail');
    expect(content).toContain('20%to40%,controls');
    expect(content).toContain('USD800,000toUSD1,600,000');
  });

  it('prints the benchmark beside the portfolio', () => {
    expect(content).toContain('Besidethebenchmark:index.csv');
  });

  it('breaks no word of a table head', () => {
    const heads = file.pages
      .flatMap((page) => printedOn(file, page))
      .map(({ text }) => text.trim());
    for (const head of ['Class', 'Positions', 'Value', 'Grade', 'Company', 'Difference, points']) {
      expect(heads).toContain(head);
    }
  });

  it('gives the same bytes for the same view', () => {
    const once = renderScreeningReport(view, { paper: 'Letter' });
    expect(renderScreeningReport(wholeScreening(), { paper: 'Letter' }).equals(once)).toBe(true);
  });
});
