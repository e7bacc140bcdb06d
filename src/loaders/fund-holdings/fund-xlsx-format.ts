import type { PortfolioFormat } from '../../domain/portfolio/portfolio-file.js';
import { isWorkbook, readTableFile } from './table-file.js';

/** Workbooks: those of fund houses, such as State Street's, and anybody's. */
export const FUND_XLSX: PortfolioFormat = {
  code: 'fund-xlsx',
  label: 'Fund holdings or a table (Excel)',
  recognises: (sample) =>
    isWorkbook(sample) || (sample.text === '' && /\.xls[xmb]?$/i.test(sample.name)),
  read: readTableFile,
};
