import { describe, expect, it } from '@jest/globals';
import { renderCompanyScorecard } from '../../reports/company-scorecard/render-company-scorecard.js';
import type { CompanyView } from '../../src/domain/scorecard/company-view.js';
import {
  bigCompany,
  FIXTURES,
  groupCompany,
  manyScripts,
  notAssessed,
} from './company-view-fixture.js';
import { nodesOf, structureOf } from './structure-tree.js';
import { PdfFile } from './pdf-file.js';
import { contentWithoutBlanks, printedOn, type PrintedText } from './printed-text.js';

const PAPERS = ['A4', 'Letter'] as const;
const WIDTHS = { A4: 595.28, Letter: 612 } as const;
const CASES = PAPERS.flatMap((paper) =>
  Object.entries(FIXTURES).map(([name, make]) => [name, paper, make()] as const),
);

function printed(view: CompanyView, paper: (typeof PAPERS)[number] = 'A4'): PdfFile {
  return new PdfFile(renderCompanyScorecard(view, { paper }));
}

function withoutBlanks(text: string): string {
  return text.normalize('NFC').replace(/\s/gu, '');
}

describe.each(CASES)('scorecard of %s on %s', (_, paper, view) => {
  const file = printed(view, paper);
  const pages = file.pages.map((page) => printedOn(file, page));

  it('loses no text, however long and on however many pages', () => {
    const content = contentWithoutBlanks(file);
    const claims = [
      ...view.activities.flatMap((activity) => activity.claims),
      ...view.actions.map((action) => action.claim),
      ...view.statements.map((statement) => statement.claim),
      ...view.investors.map((investor) => investor.claim),
      ...view.verdict.sentences,
    ];
    const texts = [
      ...claims.map(({ text }) => text),
      ...view.sources.flatMap(({ title, url }) => [title, new URL(url).href]),
      ...view.asks.map(({ text }) => text),
      ...(view.calculation?.steps ?? []).flatMap(({ factors }) => factors.map(({ note }) => note)),
      view.legalName ?? view.name,
      view.method.sha256,
    ];
    for (const text of texts) expect(content).toContain(withoutBlanks(text));
  });

  it('keeps all text inside the margins', () => {
    for (const { x, width, text } of pages.flat()) {
      expect(x).toBeGreaterThanOrEqual(51.9);
      // A line that goes on ends with a blank that nobody sees.
      const seen = text.endsWith(' ') ? 4 : 0.1;
      expect(x + width).toBeLessThanOrEqual(WIDTHS[paper] - 52 + seen);
    }
  });

  it('prints no text over another', () => {
    for (const texts of pages) {
      for (const [a, b] of neighbours(texts)) {
        expect({ a, b, gap: b.x - a.x - a.width > -0.6 }).toEqual({ a, b, gap: true });
      }
    }
  });

  it('ends no page with a heading, and the document not with a nearly empty page', () => {
    const headings = nodesOf(structureOf(file), 'H2', 'H3').flatMap(({ content }) => content);
    expect(headings.length).toBeGreaterThan(0);
    for (const texts of pages) {
      const content = texts.filter(({ artifact }) => !artifact);
      const lowest = Math.max(...content.map(({ y }) => y));
      const last = content.filter(({ y }) => Math.abs(y - lowest) < 0.1);
      expect(last.every(({ size }) => size < 9.5)).toBe(true);
    }
    if (pages.length > 1) {
      const heights = (pages.at(-1) ?? []).filter(({ artifact }) => !artifact).map(({ y }) => y);
      expect(Math.max(...heights) - Math.min(...heights)).toBeGreaterThan(90);
    }
  });
});

describe('scorecard', () => {
  it('gives the same bytes for the same view, whatever was printed before', () => {
    const first = renderCompanyScorecard(bigCompany(), { paper: 'A4' });
    renderCompanyScorecard(manyScripts(), { paper: 'Letter' });
    expect(renderCompanyScorecard(bigCompany(), { paper: 'A4' }).equals(first)).toBe(true);
  });

  it('needs at most four pages before the annex', () => {
    for (const paper of PAPERS) {
      const file = printed(bigCompany(), paper);
      const annex = file.pages.findIndex((page) =>
        printedOn(file, page).some(({ text }) => text.startsWith('Annex:')),
      );
      expect(annex).toBeLessThanOrEqual(4);
    }
  });

  it('numbers its pages', () => {
    const file = printed(groupCompany());
    const count = String(file.pages.length);
    file.pages.forEach((page, index) => {
      const artifacts = printedOn(file, page).filter(({ artifact }) => artifact);
      expect(artifacts.map(({ text }) => text)).toContain(`Page ${String(index + 1)} of ${count}`);
    });
  });

  it('prints an upper bound as one', () => {
    expect(contentWithoutBlanks(printed(bigCompany()))).toContain('Score,atmost20.5');
  });

  it('prints the scores of a group as upper bounds where they are', () => {
    const { group, ...view } = groupCompany();
    if (group === undefined) throw new Error('the fixture has a group');
    const subsidiaries = group.subsidiaries.map((each) => ({
      ...each,
      score: '33.3',
      atMost: true,
    }));
    const bounded = { ...view, group: { ...group, subsidiaries } };
    expect(contentWithoutBlanks(printed(bounded))).toContain('atmost33.3');
  });

  it('prints elements with the same answer and no note in one row', () => {
    const { response, ...view } = bigCompany();
    const [indicator] = response.indicators;
    if (indicator === undefined) throw new Error('the fixture has indicators');
    const elements = ['a', 'b'].map((text) => ({
      id: `R9.${text}`,
      text,
      answer: 'not_disclosed' as const,
      answerLabel: 'Not disclosed',
      sources: [],
    }));
    const alike = { ...view, response: { ...response, indicators: [{ ...indicator, elements }] } };
    const content = contentWithoutBlanks(printed(alike));
    expect(content).toContain('R9.aa;R9.bb');
    expect(content.match(/Notdisclosed/g)).toHaveLength(1);
  });

  it('prints a state instead of a number that does not exist', () => {
    const content = contentWithoutBlanks(printed(notAssessed()));
    expect(content).toContain('Notassessed');
    expect(content).not.toContain('higherisbetter');
    expect(content).not.toContain('Thegradeisanopinion');
  });

  it('prints names in Latin, Cyrillic, Greek, Chinese and Korean letters', () => {
    const content = contentWithoutBlanks(printed(manyScripts()));
    for (const name of [
      'НТехЛаб',
      '海康威视',
      '삼성전자',
      'Škoda',
      'Ελλάς',
      'Łódź',
      '日立製作所',
      'été',
    ]) {
      expect(content).toContain(name);
    }
  });

  it('repeats the head of a table on each page that continues it, outside the structure', () => {
    const file = printed(bigCompany());
    const heads = file.pages.flatMap((page) =>
      printedOn(file, page).filter(({ text }) => text === 'Where it comes from'),
    );
    expect(heads.filter(({ artifact }) => !artifact)).toHaveLength(1);
    expect(heads.filter(({ artifact }) => artifact).length).toBeGreaterThan(0);
  });

  it('splits a cell that is longer than a page and keeps its words in order', () => {
    const [first, ...rest] = bigCompany().activities;
    if (first === undefined) throw new Error('the fixture has activities');
    const words = Array.from({ length: 2500 }, (_, index) => `zq${String(index)}`);
    const view = { ...bigCompany(), activities: [{ ...first, product: words.join(' ') }, ...rest] };
    expect(contentWithoutBlanks(printed(view)).match(/zq\d+/g)).toEqual(words);
  });
});

/** Pairs of texts that stand next to each other on one line. */
function neighbours(
  texts: readonly PrintedText[],
): readonly (readonly [PrintedText, PrintedText])[] {
  const ordered = texts.toSorted((a, b) => a.y - b.y || a.x - b.x);
  return ordered.slice(1).flatMap((text, index) => {
    const before = ordered[index];
    return before?.y === text.y ? [[before, text] as const] : [];
  });
}
