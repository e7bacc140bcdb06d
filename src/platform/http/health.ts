import { setTimeout as pause } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { pendingMigrations } from '../database/migrate.js';

/** Whether requests can be answered. */
export interface HealthReport {
  readonly status: 'ok' | 'unavailable';
  readonly database: 'reached' | 'unreachable';
  readonly migrations: 'current' | 'pending' | 'unknown';
  /** Names of the migrations that have not run. */
  readonly pending: readonly string[];
}

const PATIENCE_MS = 3_000;

@Injectable()
export class Health {
  constructor(private readonly dataSource: DataSource) {}

  async check(): Promise<HealthReport> {
    const pending = await this.#pending();
    if (pending === undefined) {
      return { status: 'unavailable', database: 'unreachable', migrations: 'unknown', pending: [] };
    }
    const current = pending.length === 0;
    return {
      status: current ? 'ok' : 'unavailable',
      database: 'reached',
      migrations: current ? 'current' : 'pending',
      pending,
    };
  }

  async #pending(): Promise<readonly string[] | undefined> {
    const asked = pendingMigrations(this.dataSource).catch(() => undefined);
    return Promise.race([asked, pause(PATIENCE_MS, undefined, { ref: false })]);
  }
}
