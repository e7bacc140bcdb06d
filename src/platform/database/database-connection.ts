import { TypeOrmModule } from '@nestjs/typeorm';
import type { DynamicModule } from '@nestjs/common';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { migrate } from './migrate.js';

/** The connection of an application: opened, migrated, and knowing the entities of every feature that is loaded. */
export function databaseConnection(options: DataSourceOptions): DynamicModule {
  return TypeOrmModule.forRootAsync({
    useFactory: () => ({ ...options, autoLoadEntities: true, retryAttempts: 1 }),
    dataSourceFactory: (complete) => openDataSource(complete ?? options),
  });
}

/** Connects and migrates; closes again when that fails. */
export async function openDataSource(options: DataSourceOptions): Promise<DataSource> {
  const dataSource = await new DataSource(options).initialize();
  try {
    await migrate(dataSource);
    return dataSource;
  } catch (error) {
    await dataSource.destroy();
    throw error;
  }
}
