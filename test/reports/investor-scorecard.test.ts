import { describe, expect, it } from '@jest/globals';

import { renderInvestorScorecard } from '../../reports/investor-scorecard/render-investor-scorecard.js';
import { buildInvestorView } from '../../src/domain/investor/build-investor-view.js';
import { fullInvestorInput } from '../domain/investor/full-investor.js';
import { PdfFile } from './pdf-file.js';
import { contentWithoutBlanks } from './printed-text.js';

const view = buildInvestorView(fullInvestorInput());
const printed = renderInvestorScorecard(view, { paper: 'A4' });

describe('the scorecard of an investor', () => {
  const content = contentWithoutBlanks(new PdfFile(printed));

  it.each([
    ['its numbers', 'atleast8.00%'],
    ['the part of its portfolio', 'USD100'],
    ['how the unit of its values was decided', 'Valuesaretakenasdollars.'],
    ['a link with its lead-in', 'KeenCapitalsaysitself:ItholdssharesinAcme.'],
    ['members', '125,000membersorresidents(2025)'],
    ['its vote', 'N-PXnpx-1'],
    ['support of its resolution', '31.2%'],
    ['its source', 'https://keen.example.org/report'],
  ])('prints %s', (_, text) => {
    expect(content).toContain(text);
  });

  it('is the same bytes each time', () => {
    expect(renderInvestorScorecard(view, { paper: 'A4' }).equals(printed)).toBe(true);
  });
});
