import { describe, expect, it } from '@jest/globals';
import { renderCompanyScorecard } from '../../reports/company-scorecard/render-company-scorecard.js';
import { assessDataset, readCompanies, viewOf } from '../domain/scorecard/assessed-dataset.js';
import { PdfFile } from './pdf-file.js';
import { contentWithoutBlanks, printedOn } from './printed-text.js';

/** Large, a group, Cyrillic names, ended, promise only, lawsuit only. */
const SLUGS = [
  'amazon',
  'hikvision',
  'nec',
  'alibaba',
  'speech-technology-center',
  'admobilize',
  'aldi-australia',
  'applebees',
];

describe('scorecards of the starter companies', () => {
  const dataset = assessDataset(readCompanies());

  it.each(SLUGS)('prints %s on at most four pages and an annex, with every source', (slug) => {
    const view = viewOf(slug, dataset);
    const file = new PdfFile(renderCompanyScorecard(view, { paper: 'A4' }));
    const pages = file.pages.map((page) => printedOn(file, page));
    const annex = pages.findIndex((texts) => texts.some(({ text }) => text.startsWith('Annex:')));
    expect(annex).toBeLessThanOrEqual(4);
    expect(pages.flat().flatMap(({ glyphs }) => glyphs)).not.toContain('0000');
    const content = contentWithoutBlanks(file);
    for (const { url } of view.sources) expect(content).toContain(new URL(url).href);
  });
});
