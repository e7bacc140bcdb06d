import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { RegisterFact, RegisterFile } from '../../domain/ownership/organisation-fact.js';
import type { RegisterLoad } from '../../domain/ownership/word-register-load.js';
import { Clock } from '../../platform/clock/clock.js';
import { bumpDataVersion } from '../../platform/database/data-version.js';
import { OrganisationFactsRepository } from './organisation-facts.repository.js';
import { RejectedFacts } from './rejected-facts.js';

/** A file of a register on its way in: its facts in batches, and what is known when it has ended. */
export interface RegisterReading {
  readonly facts: () => AsyncIterable<readonly RegisterFact[]>;
  /** Asked for after the facts have ended. */
  readonly ended: () => RegisterFile;
}

/** Takes in what registers say of organisations: a whole file or nothing of it, the same file as often as one likes. */
@Injectable()
export class OrganisationFactsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly repository: OrganisationFactsRepository,
    private readonly clock: Clock,
  ) {}

  async store(
    source: { readonly dataset: string; readonly file: string },
    reading: RegisterReading,
  ): Promise<RegisterLoad> {
    const runner = this.dataSource.createQueryRunner();
    await runner.connect();
    await runner.startTransaction();
    try {
      const stored = await this.#storeWith(runner, source, reading);
      await runner.commitTransaction();
      return stored;
    } catch (error) {
      await runner.rollbackTransaction().catch(() => undefined);
      throw error;
    } finally {
      await runner.release();
    }
  }

  async #storeWith(
    runner: ReturnType<DataSource['createQueryRunner']>,
    { dataset, file }: { readonly dataset: string; readonly file: string },
    { facts, ended }: RegisterReading,
  ): Promise<RegisterLoad> {
    const { manager } = runner;
    await this.repository.waitForOtherLoads(manager);
    const staged = await this.repository.stage(runner);
    const rejected = new RejectedFacts();
    for await (const batch of facts()) {
      for (const fact of batch) if (fact.type === 'rejected') rejected.add(fact);
      await staged.add(batch);
    }
    await staged.end();
    const { records, contentDate = this.clock.today(), complete } = ended();
    const day = contentDate < this.clock.today() ? contentDate : this.clock.today();
    await this.repository.saveDataset(manager, dataset, day);
    const counts = await this.repository.merge(manager, dataset, complete);
    const kept = { records, rejected: rejected.total, reasons: rejected.reasons() };
    await this.repository.addLoad(manager, { dataset, file, ...kept });
    await bumpDataVersion(manager);
    return { dataset, file, records, ...counts, rejected: rejected.counts() };
  }
}
