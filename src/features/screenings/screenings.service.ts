import { Injectable } from '@nestjs/common';

import type { ColumnChoice, PortfolioFile } from '../../domain/portfolio/portfolio-file.js';
import { UnknownColumns } from '../../domain/portfolio/unknown-columns.js';
import type { Snapshot } from '../../domain/ranking/snapshot.js';
import { buildScreeningView } from '../../domain/screening/build-screening-view.js';
import { type Comparison, comparePortfolios } from '../../domain/screening/compare-portfolios.js';
import type { ExchangeRates } from '../../domain/screening/exchange-rates.js';
import { screenPortfolio } from '../../domain/screening/screen-portfolio.js';
import type { Screening } from '../../domain/screening/screening.js';
import type { ScreeningView } from '../../domain/screening/screening-view.js';
import { AssessmentsService } from '../assessments/assessments.service.js';
import { HoldingsService } from '../holdings/holdings.service.js';
import { MatchingService } from '../matching/matching.service.js';
import { StakesService } from '../stakes/stakes.service.js';
import { fundShelf } from './fund-shelf.js';
import { matchLines } from './match-lines.js';
import { stakesShelf } from './stakes-shelf.js';
import { UnknownBenchmarkColumns } from './unknown-benchmark-columns.js';
import {
  type PortfolioOfFormat,
  PortfolioFormats,
  type ReadingOptions,
} from './portfolio-formats.js';

/** A portfolio to hold against the assessments. */
export interface ScreeningRequest extends ReadingOptions {
  readonly file: PortfolioFile;
  readonly benchmark?: PortfolioFile;
  /** Of the benchmark. */
  readonly benchmarkColumns?: ColumnChoice;
  readonly rates?: ExchangeRates;
}

/** What came out, in full precision and as it is printed. */
export interface ScreeningResult {
  readonly snapshot: Snapshot;
  readonly screening: Screening;
  readonly comparison?: Comparison;
  readonly view: ScreeningView;
}

/** Holds portfolios against today's assessments. Nothing of a file is stored, written or logged. */
@Injectable()
export class ScreeningsService {
  constructor(
    private readonly formats: PortfolioFormats,
    private readonly matching: MatchingService,
    private readonly assessments: AssessmentsService,
    private readonly holdings: HoldingsService,
    private readonly stakes: StakesService,
  ) {}

  /** Every format that can be read, in the order in which they are tried. */
  offered(): readonly { readonly code: string; readonly label: string }[] {
    return this.formats.known.map(({ code, label }) => ({ code, label }));
  }

  /** Throws a DomainError when the file, or the benchmark, cannot be read as a whole. */
  async screen(request: ScreeningRequest): Promise<ScreeningResult> {
    const { file, benchmark, rates } = request;
    const snapshot = await this.assessments.snapshot();
    const read = await this.formats.read(file, request);
    const screening = await this.screened(read, snapshot, rates);
    const compared = benchmark && (await this.compared(request, screening, snapshot));
    return {
      snapshot,
      screening,
      ...(compared?.comparison === undefined ? {} : { comparison: compared.comparison }),
      view: buildScreeningView({
        screening,
        file: file.name,
        formatLabel: read.format.label,
        asOf: snapshot.asOf,
        edition: snapshot.edition,
        ...(compared === undefined ? {} : { benchmark: compared }),
      }),
    };
  }

  private async compared(
    { benchmark, benchmarkColumns: columns, rates }: ScreeningRequest,
    screening: Screening,
    snapshot: Snapshot,
  ): Promise<{ readonly file: string; readonly comparison?: Comparison } | undefined> {
    if (benchmark === undefined) return undefined;
    const options = columns === undefined ? {} : { columns };
    const read = await this.formats.read(benchmark, options).catch(ofBenchmark);
    const beside = await this.screened(read, snapshot, rates);
    const comparison = comparePortfolios(screening, beside);
    return { file: benchmark.name, ...(comparison === undefined ? {} : { comparison }) };
  }

  private async screened(
    { portfolio }: PortfolioOfFormat,
    snapshot: Snapshot,
    rates: ExchangeRates | undefined,
  ): Promise<Screening> {
    const universe = await this.matching.universe();
    const matches = await matchLines(portfolio.lines, universe);
    const taken = portfolio.lines.map(({ instrument }, index) => ({
      instrument,
      match: matches[index],
    }));
    const funds = await fundShelf(taken, snapshot, this.holdings);
    const within = [...funds.values()].flatMap(({ lines }) => lines.map(({ match }) => match));
    const known = { snapshot, universe, stakes: this.stakes };
    const { bySlug, notFollowed } = await stakesShelf([...matches, ...within], known);
    return screenPortfolio(portfolio, matches, {
      snapshot,
      fundOf: (organisation) => funds.get(organisation),
      stakesOf: (organisation) => bySlug.get(organisation) ?? [],
      notFollowed,
      ...(rates === undefined ? {} : { rates }),
    });
  }
}

/** Says which of the two files it was whose columns are not understood. */
function ofBenchmark(error: unknown): never {
  throw error instanceof UnknownColumns ? new UnknownBenchmarkColumns(error) : error;
}
