import { Injectable } from '@nestjs/common';

import { DomainError } from '../../domain/errors.js';
import type { CalendarDate } from '../../domain/quantities/calendar-date.js';
import { editionName } from '../../domain/methodology/edition-name.js';
import { Clock } from '../../platform/clock/clock.js';
import { DataVersion } from '../../platform/database/data-version.js';
import { CompaniesService } from '../companies/companies.service.js';
import { MethodologyService } from '../methodology/methodology.service.js';
import { type AssessmentToStore, assessmentToStore } from './assessment-to-store.js';
import { AssessmentsRepository, type StoredResult } from './assessments.repository.js';
import { type Snapshot, takeSnapshot } from '../../domain/ranking/snapshot.js';

/** What one run of `assess` found and wrote. */
export interface AssessmentRun {
  readonly asOf: CalendarDate;
  readonly method: string;
  readonly companies: number;
  readonly ranked: number;
  /** Assessments that were not stored before. */
  readonly written: number;
  readonly unchanged: number;
}

/** Today's, and a few of other dates. */
const KEPT_SNAPSHOTS = 3;

/** The assessments of all companies as of a date: computed from the data as it stands, stored as an archive. */
@Injectable()
export class AssessmentsService {
  readonly #kept = new Map<string, Promise<Snapshot>>();

  constructor(
    private readonly companies: CompaniesService,
    private readonly methodology: MethodologyService,
    private readonly repository: AssessmentsRepository,
    private readonly dataVersion: DataVersion,
    private readonly clock: Clock,
  ) {}

  /** All companies as of a date, today (UTC) unless given. Computed anew only when data or date are others. */
  async snapshot(asOf: CalendarDate = this.clock.today()): Promise<Snapshot> {
    this.refuseFuture(asOf);
    const version = this.dataVersion.current();
    if (version === undefined) return this.take(asOf);
    const key = `${version} ${asOf}`;
    return this.keep(key, this.#kept.get(key) ?? this.take(asOf));
  }

  /** The stored results of one company, the latest date first; claims that could not be named on a date leave it out. */
  async history(slug: string): Promise<readonly StoredResult[]> {
    return this.repository.history(slug);
  }

  /** Assesses every company as of a date and stores what is not yet stored. */
  async assess(asOf: CalendarDate = this.clock.today()): Promise<AssessmentRun> {
    this.refuseFuture(asOf);
    const { methodology, sha256 } = this.methodology.current();
    const method = editionName(methodology);
    let results: readonly AssessmentToStore[] = [];
    const written = await this.repository.store(
      { asOf, method, methodSha256: sha256 },
      async () => {
        const { companies } = await this.take(asOf);
        results = companies.map(assessmentToStore);
        return results;
      },
    );
    return {
      asOf,
      method,
      companies: results.length,
      ranked: results.filter(({ position }) => position !== null).length,
      written,
      unchanged: results.length - written,
    };
  }

  /** Nothing is known of days to come. */
  private refuseFuture(asOf: CalendarDate): void {
    const today = this.clock.today();
    if (asOf <= today) return;
    throw new DomainError(
      'invalid-as-of',
      `The as-of date ${asOf} lies after today, ${today} (UTC).`,
    );
  }

  private async take(asOf: CalendarDate): Promise<Snapshot> {
    return takeSnapshot(await this.companies.allRecords(), this.methodology.current(), asOf);
  }

  /** What was used longest ago goes first, so that today's snapshot stays. */
  private keep(key: string, taken: Promise<Snapshot>): Promise<Snapshot> {
    this.#kept.delete(key);
    this.#kept.set(key, taken);
    taken.catch(() => this.#kept.delete(key));
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size <= KEPT_SNAPSHOTS) break;
      this.#kept.delete(oldest);
    }
    return taken;
  }
}
