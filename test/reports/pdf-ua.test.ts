import { describe, expect, it } from '@jest/globals';
import { renderCompanyScorecard } from '../../reports/company-scorecard/render-company-scorecard.js';
import { renderInvestorScorecard } from '../../reports/investor-scorecard/render-investor-scorecard.js';
import { renderRankingReport } from '../../reports/ranking-report/render-ranking-report.js';
import { renderScreeningReport } from '../../reports/screening-report/render-screening-report.js';
import { buildInvestorView } from '../../src/domain/investor/build-investor-view.js';
import { fullInvestorInput } from '../domain/investor/full-investor.js';
import { FIXTURES } from './company-view-fixture.js';
import { drawnOn } from './page-content.js';
import { PdfDictionary, PdfFile, PdfReference } from './pdf-file.js';
import { wholeRanking } from './ranking-view-fixture.js';
import { wholeScreening } from './screening-view-fixture.js';
import { allNodes, nodesOf, structureOf, type StructureNode } from './structure-tree.js';

const SITE = { siteUrl: 'https://countergaze.example' };
const DOCUMENTS: readonly (readonly [string, PdfFile])[] = [
  ...Object.entries(FIXTURES).map(([name, make], index) => {
    const paper = index % 2 === 0 ? 'A4' : 'Letter';
    return [name, new PdfFile(renderCompanyScorecard(make(), { paper, ...SITE }))] as const;
  }),
  [
    'investor',
    new PdfFile(
      renderInvestorScorecard(buildInvestorView(fullInvestorInput()), { paper: 'Letter', ...SITE }),
    ),
  ],
  ['ranking', new PdfFile(renderRankingReport(wholeRanking(), { paper: 'A4', ...SITE }))],
  ['screening', new PdfFile(renderScreeningReport(wholeScreening(), { paper: 'A4', ...SITE }))],
];

describe.each(DOCUMENTS)('PDF/UA of %s', (_, file) => {
  const root = structureOf(file);

  it('declares what it is', () => {
    const { catalog } = file;
    expect(file.text(catalog, 'Lang')).toBe('en');
    expect(file.dictionary(catalog.entries.get('MarkInfo')).entries.get('Marked')).toBe(true);
    const preferences = file.dictionary(catalog.entries.get('ViewerPreferences'));
    expect(preferences.entries.get('DisplayDocTitle')).toBe(true);
    const metadata = file.stream(catalog.entries.get('Metadata')).toString('utf8');
    expect(metadata).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(metadata).not.toMatch(/&(?!amp;|lt;|gt;)/);
    expect(metadata).toMatch(/<dc:title>[\s\S]*surveillance/);
    const outlines = file.dictionary(catalog.entries.get('Outlines'));
    expect(file.get(outlines, 'First')).toBeInstanceOf(PdfDictionary);
  });

  it('has every mark on its pages either in the structure tree or as an artifact', () => {
    const inTree = new Set(
      allNodes(root).flatMap(({ content }) =>
        content.map(({ page, mcid }) => `${String(page)}/${String(mcid)}`),
      ),
    );
    const onPages = new Set<string>();
    for (const page of file.pages) {
      expect(file.dictionary(page).entries.get('Tabs')).toBe('/S');
      for (const { mark, operator } of drawnOn(file, page)) {
        expect({ operator, mark: mark?.tag }).not.toEqual({ operator, mark: undefined });
        if (mark?.tag !== 'Artifact') onPages.add(`${String(page.id)}/${String(mark?.mcid)}`);
      }
    }
    expect([...onPages].toSorted()).toEqual([...inTree].toSorted());
  });

  it('leads from each marked content back to its element', () => {
    const parents = parentTree(file);
    for (const { id, content } of allNodes(root)) {
      for (const { page, mcid } of content) {
        const key = file.dictionary(new PdfReference(page)).entries.get('StructParents');
        expect(file.list(parents.get(Number(key)))[mcid]).toEqual(new PdfReference(id));
      }
    }
  });

  it('has one title and headings without gaps', () => {
    const levels = nodesOf(root, 'H1', 'H2', 'H3').map(({ type }) => Number(type.slice(1)));
    expect(levels[0]).toBe(1);
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    levels.forEach((level, index) => {
      expect(level).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1);
    });
  });

  it('has tables with regular rows, and a scope on each heading cell', () => {
    for (const table of nodesOf(root, 'Table')) {
      expect(table.children.map(({ type }) => type)).toEqual(['THead', 'TBody']);
      const rows = nodesOf(table, 'TR');
      const widths = new Set(
        rows.map(({ children }) => children.reduce((sum, cell) => sum + span(cell), 0)),
      );
      expect(widths.size).toBe(1);
      for (const cell of nodesOf(table, 'TH')) {
        expect(['/Column', '/Row']).toContain(attributes(cell)?.entries.get('Scope'));
      }
    }
  });

  it('describes figures and links', () => {
    for (const figure of nodesOf(root, 'Figure')) {
      expect(file.text(figure.dictionary, 'Alt')).toMatch(/\w{3}/);
      expect(file.list(attributes(figure)?.entries.get('BBox'))).toHaveLength(4);
    }
    const inTree = nodesOf(root, 'Link').flatMap(({ annotations }) => annotations);
    const onPages = file.pages.flatMap((page) =>
      file.list(file.dictionary(page).entries.get('Annots')).map((annotation) => {
        const dictionary = file.dictionary(annotation);
        expect(file.text(dictionary, 'Contents')).toMatch(/\w/);
        const { id } = annotation instanceof PdfReference ? annotation : { id: 0 };
        return { page: page.id, annotation: id };
      }),
    );
    expect(inTree).toEqual(expect.arrayContaining(onPages));
    expect(inTree).toHaveLength(onPages.length);
  });

  it('links to encoded addresses and to places that exist', () => {
    const places = destinations(file);
    for (const { annotations } of nodesOf(root, 'Link')) {
      for (const { annotation } of annotations) {
        const action = file.dictionary(
          file.dictionary(new PdfReference(annotation)).entries.get('A'),
        );
        const uri = file.text(action, 'URI');
        if (uri === undefined) expect(places).toContain(file.text(action, 'D'));
        else expect(uri).toMatch(/^https?:\/\/[\x21-\x7e]+$/);
      }
    }
  });

  it('embeds its fonts with a way back to characters, and draws no missing glyph', () => {
    for (const page of file.pages) {
      const resources = file.dictionary(file.dictionary(page).entries.get('Resources'));
      for (const value of file.dictionary(resources.entries.get('Font')).entries.values()) {
        const font = file.dictionary(value);
        expect(file.stream(font.entries.get('ToUnicode')).length).toBeGreaterThan(0);
        const descendant = file.dictionary(file.list(font.entries.get('DescendantFonts'))[0]);
        const descriptor = file.dictionary(descendant.entries.get('FontDescriptor'));
        expect(file.stream(descriptor.entries.get('FontFile2')).length).toBeGreaterThan(0);
        expect(descriptor.entries.has('CIDSet')).toBe(false);
      }
      const glyphs = drawnOn(file, page).flatMap(({ text }) => text?.glyphs ?? []);
      expect(glyphs).not.toContain('0000');
    }
  });

  function attributes({ dictionary }: StructureNode): PdfDictionary | undefined {
    const value = file.get(dictionary, 'A');
    return value instanceof PdfDictionary ? value : undefined;
  }

  function span(cell: StructureNode): number {
    return Number(attributes(cell)?.entries.get('ColSpan') ?? 1);
  }
});

function parentTree(file: PdfFile): ReadonlyMap<number, PdfReference | readonly PdfReference[]> {
  const root = file.dictionary(file.catalog.entries.get('StructTreeRoot'));
  const numbers = file.list(file.dictionary(root.entries.get('ParentTree')).entries.get('Nums'));
  return new Map(
    numbers.flatMap((key, index) =>
      typeof key === 'number' && index % 2 === 0
        ? [[key, numbers[index + 1] as PdfReference | readonly PdfReference[]] as const] // as PDF 14.7.4.4 says
        : [],
    ),
  );
}

function destinations(file: PdfFile): readonly (string | undefined)[] {
  const names = file.dictionary(file.catalog.entries.get('Names'));
  const list = file.list(file.dictionary(names.entries.get('Dests')).entries.get('Names'));
  return list.flatMap((value) =>
    typeof value === 'object' && value !== null && 'text' in value ? [value.text] : [],
  );
}
