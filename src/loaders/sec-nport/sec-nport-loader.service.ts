import { Injectable } from '@nestjs/common';
import type { Filing } from '../../domain/filing/filing.js';
import type { PortfolioFile } from '../../domain/portfolio/portfolio-file.js';
import type { StoredFiling } from '../../domain/portfolio/arrived-filing.js';
import { HoldingsService } from '../../features/holdings/holdings.service.js';
import { sha256OfFile } from '../../platform/files/portfolio-files.js';
import { type NportReport, readNport } from './sec-nport-format.js';

/** Loads reports of US funds: each whole, or not at all. */
@Injectable()
export class SecNportLoader {
  constructor(private readonly holdings: HoldingsService) {}

  /** Undefined when the same report was stored before. */
  async load(file: PortfolioFile): Promise<StoredFiling | undefined> {
    const report = await readNport(file);
    const sha256 = await sha256OfFile(file);
    return this.holdings.store(filingOf(report, sha256), report.portfolio, {
      name: file.name,
      sha256,
    });
  }
}

/** A report outside of its submission has no accession number and no day of filing: an amendment follows by number. */
function filingOf({ filing }: NportReport, sha256: string): Filing {
  const accession = filing.accession ?? `sha256:${sha256}`;
  const number = filing.amendment === 'original' ? {} : { amendmentNumber: 1 };
  return { ...filing, ...number, accession };
}
