import { Injectable } from '@nestjs/common';
import type pg from 'pg';
import { DataSource, type QueryRunner } from 'typeorm';
import { DomainError } from '../../domain/errors.js';
import { resolveIssuer } from '../../domain/matching/resolve-issuer.js';
import type { CalendarDate } from '../../domain/quantities/calendar-date.js';
import { bumpDataVersion } from '../../platform/database/data-version.js';
import { withTightHeap } from '../../platform/tight-heap.js';
import { MatchingService } from '../matching/matching.service.js';
import type { StoredFiling } from '../../domain/portfolio/arrived-filing.js';
import { FilingsRepository, type FilingPlace } from './filings.repository.js';
import { HoldingsIntake, scaleOf, type TakenFiling } from './holdings-intake.js';
import { HoldingsRepository } from './holdings.repository.js';
import type { PlacedFiling } from './staging.repository.js';
import { quartersOf, StagingRepository } from './staging.repository.js';

/** Takes in the filings of one load; what `load` hands to its caller. */
export type Intake = HoldingsIntake;

/** Takes filings in: any number of them in one transaction, stored whole or not at all. */
@Injectable()
export class HoldingsLoadService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly repository: HoldingsRepository,
    private readonly matching: MatchingService,
  ) {}

  /**
   * Lets `work` hand over filings and their rows, then stores those that it ended: their rows added up, their
   * securities matched, and decided anew which filings of their holders stand. Other loads wait meanwhile.
   */
  async load(work: (intake: HoldingsIntake) => Promise<void>): Promise<readonly StoredFiling[]> {
    return withTightHeap(() => this.#load(work));
  }

  async #load(work: (intake: HoldingsIntake) => Promise<void>): Promise<readonly StoredFiling[]> {
    const runner = this.dataSource.createQueryRunner();
    // the PostgreSQL driver of TypeORM hands out the pool's client
    const client = (await runner.connect()) as pg.PoolClient;
    const staging = new StagingRepository(runner.manager, client);
    try {
      await runner.startTransaction();
      const stored = await this.#loadInto(runner, staging, work);
      await runner.commitTransaction();
      return stored;
    } catch (error) {
      await staging.abandonCopy();
      if (runner.isTransactionActive) await runner.rollbackTransaction();
      throw error;
    } finally {
      await runner.release();
    }
  }

  /** Throws a DomainError `unknown-investor` when no organisation has the slug. */
  async expectOrganisation(slug: string): Promise<void> {
    if (await this.repository.hasOrganisation(slug)) return;
    throw new DomainError('unknown-investor', `There is no organisation "${slug}".`);
  }

  /** Dollars per share of the securities with these CUSIPs at the end of a period, and over how many filings. */
  async prices(
    period: CalendarDate,
    cusips: readonly string[],
  ): Promise<ReadonlyMap<string, { readonly price: number; readonly filings: number }>> {
    return this.repository.prices(period, cusips);
  }

  async #loadInto(
    runner: QueryRunner,
    staging: StagingRepository,
    work: (intake: HoldingsIntake) => Promise<void>,
  ): Promise<readonly StoredFiling[]> {
    await staging.prepare();
    const intake = new HoldingsIntake(staging);
    await work(intake);
    const taken = await intake.finish();
    if (taken.length === 0) return [];
    const filings = new FilingsRepository(runner.manager);
    const stored = await filings.store(taken);
    const places = new Map(stored.map((place) => [place.number, place]));
    await staging.place(placedFilings(taken, places));
    await this.#merge(staging, taken, intake.scattered);
    await filings.settleStanding();
    await staging.settlePrices();
    await bumpDataVersion(runner.manager);
    return storedFilings(taken, places, await staging.positionCounts());
  }

  async #merge(
    staging: StagingRepository,
    taken: readonly TakenFiling[],
    scattered: boolean,
  ): Promise<void> {
    await staging.mergeSecurities();
    await staging.nameSecurities();
    const days = taken
      .filter(({ positions }) => positions > 0)
      .map((one) => one.arrived.filing.period);
    for (const quarter of quartersOf(days)) await staging.fillQuarter(quarter, scattered);
    if (scattered) await staging.countPositions();
    const unmatched = await staging.securitiesToMatch();
    const universe = await this.matching.universe();
    await staging.storeMatches(
      unmatched.map((security) => ({ id: security.id, match: resolveIssuer(security, universe) })),
    );
  }
}

function placedFilings(
  taken: readonly TakenFiling[],
  places: ReadonlyMap<number, FilingPlace>,
): readonly PlacedFiling[] {
  return taken.flatMap(({ number, arrived, read }) => {
    const place = places.get(number);
    if (place === undefined) return [];
    return [{ number, id: place.id, period: arrived.filing.period, scale: scaleOf(read) }];
  });
}

function storedFilings(
  taken: readonly TakenFiling[],
  places: ReadonlyMap<number, FilingPlace>,
  positions: ReadonlyMap<number, number>,
): readonly StoredFiling[] {
  return taken.flatMap(({ number, arrived: { filing }, read, rejected }) => {
    const place = places.get(number);
    const count = positions.get(number);
    if (place === undefined || count === undefined) return [];
    const { accession, period } = filing;
    return [
      {
        ...{ id: String(place.id), accession, period },
        holder: { slug: place.slug, name: place.name },
        outcome: place.replaced ? ('replaced' as const) : ('added' as const),
        ...{ lines: read.lines, positions: count, rejected: rejected.count },
        ...(read.unit === undefined ? {} : { unit: read.unit }),
        warnings: read.warnings,
      },
    ];
  });
}
