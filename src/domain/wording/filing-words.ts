import type { FilingSource } from '../filing/filing.js';

/** Kinds of filings, as shown. */
export const FILING_SOURCE_LABELS: Readonly<Record<FilingSource, string>> = {
  'sec-13f': 'SEC Form 13F',
  'sec-nport': 'SEC Form N-PORT',
  'sec-npx': 'SEC Form N-PX',
  'fund-holdings': 'Holdings file',
};

/** How the regulator numbers what is filed with it: `0001172661-23-000737`. */
const ACCESSION = /^\d{10}-\d{2}-\d{6}$/;

/** `SEC Form 13F 0001172661-23-000737`; a file that states no number is named for its kind alone. */
export function filingInWords(source: FilingSource, accession: string): string {
  return [FILING_SOURCE_LABELS[source], filingNumber(accession)]
    .filter((part) => part !== undefined)
    .join(' ');
}

/** The regulator's number of a filing; undefined for a file that states none. */
export function filingNumber(accession: string): string | undefined {
  return ACCESSION.test(accession) ? accession : undefined;
}
