import { Injectable } from '@nestjs/common';
import { slugIn } from '../../domain/company/slug.js';
import { DomainError } from '../../domain/errors.js';
import type { Filing } from '../../domain/filing/filing.js';
import type {
  ColumnChoice,
  PortfolioFile,
  ReadPortfolio,
} from '../../domain/portfolio/portfolio-file.js';
import type { CalendarDate } from '../../domain/quantities/calendar-date.js';
import type { StoredFiling } from '../../domain/portfolio/arrived-filing.js';
import { HoldingsService } from '../../features/holdings/holdings.service.js';
import { sha256OfFile } from '../../platform/files/portfolio-files.js';
import { readTableFile } from './table-file.js';

export interface HoldingsRequest {
  readonly file: PortfolioFile;
  /** Slug of an organisation, or the name of an investor; without it the fund that the file names. */
  readonly investor?: string;
  /** Without it the day that the file states. */
  readonly asOf?: CalendarDate;
  readonly columns?: ColumnChoice;
}

/** Loads what an investor or a fund says it holds: whole, or not at all. */
@Injectable()
export class FundHoldingsLoader {
  constructor(private readonly holdings: HoldingsService) {}

  /** Undefined when the same file was stored before for the same holder and day. */
  async load(request: HoldingsRequest): Promise<StoredFiling | undefined> {
    const { file, columns = {} } = request;
    const portfolio = await readTableFile(file, { columns });
    const { filing, organisation } = filingOf(portfolio, request);
    const stored = { name: file.name, sha256: await sha256OfFile(file) };
    return this.holdings.store(filing, portfolio, stored, organisation);
  }
}

function filingOf(
  portfolio: ReadPortfolio,
  { file, investor, asOf }: HoldingsRequest,
): { readonly filing: Filing; readonly organisation?: string } {
  const period = asOf ?? portfolio.asOf;
  if (period === undefined) {
    const message = `${file.name} does not say the day of its holdings: give it with --as-of (as_of in an upload).`;
    throw new DomainError('wrong-use', message);
  }
  const name = investor ?? portfolio.holder?.name;
  if (name === undefined) {
    const message = `${file.name} does not say whose holdings it lists: give the investor with --investor.`;
    throw new DomainError('wrong-use', message);
  }
  const isFund = investor === undefined;
  const identifiers = isFund ? (portfolio.holder?.identifiers ?? []) : [];
  const { netAssets } = portfolio;
  const filing: Filing = {
    source: 'fund-holdings',
    // A corrected file for the same day takes the place of the one before.
    accession: `holdings:${name}:${period}`,
    holder: { name, identifiers, kind: isFund ? 'fund' : 'manager' },
    period,
    form: 'holdings',
    amendment: 'original',
    notice: false,
    stated: {},
    ...(netAssets === undefined ? {} : { netAssets }),
  };
  const organisation = slugIn(investor);
  return organisation === undefined ? { filing } : { filing, organisation };
}
