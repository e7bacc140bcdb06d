import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import 'reflect-metadata';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AppModule } from '../../src/app.module.js';
import { StarterLoader } from '../../src/loaders/starter/starter-loader.service.js';
import { openDatabase } from '../../src/platform/database/open-database.js';
import { endOnSignal } from '../../src/platform/end-on-signal.js';

/** A PostgreSQL of one bench alone, embedded in a folder of its own; DATABASE_URL plays no part. */
export interface OwnDatabase {
  readonly url: string;
  /** For files of the bench. Removed with everything in it when the work is done. */
  readonly folder: string;
}

/** Starts the database, and takes it down again however the work ends, also when the run is interrupted. */
export async function withOwnDatabase<Result>(
  work: (database: OwnDatabase) => Promise<Result>,
): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'countergaze-bench-'));
  // PostgreSQL runs as an account of its own when this process is root's, and has to come in.
  await chmod(folder, 0o755);
  let leave = (): Promise<void> => Promise.resolve();
  let taking: Promise<void> | undefined;
  const takeDown = async (): Promise<void> => {
    await leave();
    await rm(folder, { recursive: true, force: true });
  };
  // An interrupted bench fails when its database goes; it then waits for the same end.
  const takeDownOnce = (): Promise<void> => (taking ??= takeDown());
  const undo = endOnSignal(takeDownOnce, 130);
  try {
    const database = await openDatabase({ databaseUrl: undefined, dataFolder: folder });
    leave = () => database.leave();
    return await work({ url: database.url, folder });
  } finally {
    await takeDownOnce();
    undo();
  }
}

/** The application without its server, on a database of its own that holds the companies of the first start. */
export async function withApplication<Result>(
  work: (app: INestApplicationContext) => Promise<Result>,
): Promise<Result> {
  return withOwnDatabase(async ({ url }) => {
    const app = await NestFactory.createApplicationContext(AppModule.connectedTo(url), {
      logger: false,
      abortOnError: false,
    });
    try {
      await app.get(StarterLoader).loadIfEmpty();
      return await work(app);
    } finally {
      await app.close();
    }
  });
}
