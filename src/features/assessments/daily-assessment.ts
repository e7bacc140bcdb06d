import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';

import { AssessmentsService } from './assessments.service.js';

const DAY_MS = 24 * 60 * 60 * 1000;
/** A moment after midnight, so that the clock surely shows the new day. */
const AFTER_MIDNIGHT_MS = 2_000;

/** Stores the assessments of every day on which the application runs. */
@Injectable()
export class DailyAssessment implements OnApplicationShutdown {
  readonly #logger = new Logger(DailyAssessment.name);
  #timer: NodeJS.Timeout | undefined;

  constructor(private readonly assessments: AssessmentsService) {}

  /** Assesses as of today, and again after each midnight (UTC). */
  async start(): Promise<void> {
    await this.assess();
    this.waitForMidnight();
  }

  onApplicationShutdown(): void {
    clearTimeout(this.#timer);
  }

  private waitForMidnight(): void {
    const wait = DAY_MS - (Date.now() % DAY_MS) + AFTER_MIDNIGHT_MS;
    this.#timer = setTimeout(() => {
      this.waitForMidnight();
      this.assess().catch((error: unknown) => {
        this.#logger.error({ error }, 'the assessment of the day failed');
      });
    }, wait);
    this.#timer.unref();
  }

  private async assess(): Promise<void> {
    const run = await this.assessments.assess();
    this.#logger.log({ ...run }, 'companies are assessed');
  }
}
