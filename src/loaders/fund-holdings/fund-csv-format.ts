import type { PortfolioFormat } from '../../domain/portfolio/portfolio-file.js';
import { findHeader } from './find-header.js';
import { readPreamble } from './fund-preamble.js';
import { readTableFile, rowsOfSample } from './table-file.js';

/** The file that iShares and other houses offer for one fund: what and when above the table, small print below. */
export const FUND_CSV: PortfolioFormat = {
  code: 'fund-csv',
  label: 'Fund holdings (CSV)',
  recognises: (sample) => {
    const rows = rowsOfSample(sample);
    const header = findHeader(rows);
    if (header?.columns.has('weight') !== true) return false;
    return readPreamble(rows.slice(0, header.row), true).isFund;
  },
  read: readTableFile,
};
