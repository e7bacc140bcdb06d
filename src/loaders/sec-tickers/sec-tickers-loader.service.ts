import { Injectable } from '@nestjs/common';
import type { RegisterFact } from '../../domain/ownership/organisation-fact.js';
import type { RegisterLoad } from '../../domain/ownership/word-register-load.js';
import type { PortfolioFile } from '../../domain/portfolio/portfolio-file.js';
import { OrganisationFactsService } from '../../features/stakes/organisation-facts.service.js';
import { readWhole } from '../../platform/files/portfolio-files.js';
import { parseCompanyTickers } from './parse-company-tickers.js';

/** Whose organisations these are. */
const SEC_TICKERS = 'sec-tickers';

/** The file has less than a mebibyte. */
const MOST_BYTES = 64 * 1024 * 1024;

/** Loads the list of tickers of the US securities regulator, in both of its shapes. */
@Injectable()
export class SecTickersLoader {
  constructor(private readonly facts: OrganisationFactsService) {}

  async load(file: PortfolioFile): Promise<RegisterLoad> {
    const text = (await readWhole(file, MOST_BYTES)).toString('utf8').replace(/^\uFEFF/, '');
    const { records, facts } = parseCompanyTickers(file.name, text);
    return this.facts.store(
      { dataset: SEC_TICKERS, file: file.name },
      { facts: () => inOneBatch(facts), ended: () => ({ records, complete: false }) },
    );
  }
}

async function* inOneBatch(facts: readonly RegisterFact[]): AsyncIterable<readonly RegisterFact[]> {
  yield await Promise.resolve(facts);
}
