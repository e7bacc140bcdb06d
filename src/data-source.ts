import type { DataSourceOptions } from 'typeorm';
import { ALL_MIGRATIONS } from '../migrations/all.js';

type PostgresOptions = Extract<DataSourceOptions, { type: 'postgres' }>;

/** How every process connects: pooled, with hand-written migrations, and never letting TypeORM change a table. */
export function dataSourceOptions(
  url: string,
  entities: PostgresOptions['entities'] = [],
): PostgresOptions {
  return {
    type: 'postgres',
    url,
    entities,
    migrations: [...ALL_MIGRATIONS],
    migrationsTableName: 'migrations',
    migrationsTransactionMode: 'all',
    migrationsRun: false,
    synchronize: false,
    installExtensions: false,
    applicationName: 'countergaze',
    connectTimeoutMS: 10_000,
    poolSize: 10,
    logging: false,
  };
}
