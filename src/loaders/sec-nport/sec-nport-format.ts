import { DomainError } from '../../domain/errors.js';
import type { Filing } from '../../domain/filing/filing.js';
import type { ReportedIdentifier } from '../../domain/portfolio/portfolio-line.js';
import type {
  PortfolioFile,
  PortfolioFormat,
  PortfolioWarning,
  ReadPortfolio,
} from '../../domain/portfolio/portfolio-file.js';
import { reportedIdentifier } from '../../domain/portfolio/reported-identifier.js';
import { type CalendarDate, parseCalendarDate } from '../../domain/quantities/calendar-date.js';
import { decodeText } from '../../platform/files/decode-text.js';
import { readXml } from '../../platform/files/read-xml.js';
import { nportXml, type SubmissionHeader } from './nport-document.js';
import { type NportCover, NportReader } from './parse-nport.js';

/** A report as it was filed. */
export interface NportReport {
  readonly portfolio: ReadPortfolio & { readonly asOf: CalendarDate };
  /** All but the accession number, which a report outside of its submission does not have. */
  readonly filing: Omit<Filing, 'accession'> & { readonly accession?: string };
}

/** Form N-PORT: what a US fund holds at the end of a quarter. */
export const SEC_NPORT: PortfolioFormat = {
  code: 'sec-nport',
  label: 'SEC Form N-PORT',
  recognises: ({ text }) =>
    text.includes('www.sec.gov/edgar/nport') || /<TYPE>\s*NPORT-/i.test(text),
  read: async (file) => (await readNport(file)).portfolio,
};

/** Throws a DomainError `not-nport`, `broken-xml` or one of reading files. */
export async function readNport(file: PortfolioFile): Promise<NportReport> {
  const header: SubmissionHeader = {};
  const reader = new NportReader();
  await readXml(
    nportXml(decodeText(file.bytes(), file.name), file.name, header),
    file.name,
    reader,
  );
  const { cover, lines, rejected } = reader;
  const asOf = parseCalendarDate(cover.asOf ?? '');
  if (!reader.isReport || asOf === undefined) {
    const why = reader.isReport ? 'it does not say the day of its holdings' : 'its root is another';
    throw new DomainError('not-nport', `${file.name} is no Form N-PORT report: ${why}.`);
  }
  const holder = holderOf(cover);
  const netAssets = netAssetsOf(cover);
  const portfolio = {
    format: SEC_NPORT.code,
    ...(holder.name === ''
      ? {}
      : { holder: { name: holder.name, identifiers: holder.identifiers } }),
    asOf,
    ...netAssets,
    lines,
    rejected,
    warnings: warningsOf(cover, lines.length),
  };
  return { portfolio, filing: { ...filingOf(cover, header), holder, period: asOf, ...netAssets } };
}

function filingOf(
  { submissionType = 'NPORT-P' }: NportCover,
  header: SubmissionHeader,
): Omit<NportReport['filing'], 'holder' | 'period' | 'netAssets'> {
  return {
    source: 'sec-nport',
    ...header,
    form: submissionType,
    amendment: submissionType.endsWith('/A') ? 'restatement' : 'original',
    notice: false,
    stated: {},
  };
}

/** A series is a fund of its own; the registrant's CIK and LEI, which its funds share, stand only for one without. */
function holderOf(cover: NportCover): Filing['holder'] {
  const { seriesName, seriesId, registrantName, registrantCountry } = cover;
  const isSeries = seriesId !== undefined || cover.seriesLei !== undefined;
  const identifiers = isSeries
    ? [reportedIdentifier('lei', cover.seriesLei ?? '')]
    : [
        reportedIdentifier('lei', cover.registrantLei ?? ''),
        reportedIdentifier('cik', cover.registrantCik ?? ''),
      ];
  return {
    name: seriesName ?? registrantName ?? '',
    identifiers: identifiers.filter((found): found is ReportedIdentifier => found !== undefined),
    ...(seriesId === undefined ? {} : { series: seriesId }),
    kind: 'fund',
    ...(registrantCountry === undefined || !/^[A-Z]{2}$/.test(registrantCountry)
      ? {}
      : { country: registrantCountry }),
  };
}

function netAssetsOf({ netAssets }: NportCover): Pick<ReadPortfolio, 'netAssets'> {
  const hundredths = Math.round(Number(netAssets) * 100);
  return Number.isSafeInteger(hundredths) ? { netAssets: { hundredths, currency: 'USD' } } : {};
}

function warningsOf({ isFinal }: NportCover, lines: number): readonly PortfolioWarning[] {
  if (lines > 0) return [];
  const why = isFinal ? " It is the fund's final report." : '';
  return [{ rule: 'no-holdings', message: `The report states no holdings.${why}` }];
}
