import type { PortfolioFormat } from '../../domain/portfolio/portfolio-file.js';
import { findHeader } from './find-header.js';
import { readTableFile, rowsOfSample } from './table-file.js';

/** Data sets of the SEC are tables too, with loaders of their own. */
const SEC_TABLE = /^"?ACCESSION_NUMBER"?\t/;

/** Old filings are text with tables in it. */
const SEC_TEXT = /-----BEGIN PRIVACY-ENHANCED|<SEC-DOCUMENT>|ACCESSION NUMBER:|FORM 13F/i;

/** Any table with headings that name companies or securities; asked last. */
export const HOLDINGS_TABLE: PortfolioFormat = {
  code: 'holdings-table',
  label: 'Table of holdings (CSV, TSV)',
  recognises: (sample) => {
    const { name, text } = sample;
    const isNamedTable = /\.(?:csv|tsv|tab)$/i.test(name);
    if (text.trim() === '') return isNamedTable && sample.entries.length === 0;
    if (/^\s*[<{[]/.test(text)) return false;
    if (SEC_TABLE.test(text) || SEC_TEXT.test(text)) return false;
    return isNamedTable || findHeader(rowsOfSample(sample)) !== undefined;
  },
  read: readTableFile,
};
