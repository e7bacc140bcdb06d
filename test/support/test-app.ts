import 'reflect-metadata';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Test } from '@nestjs/testing';
import { DataSource } from 'typeorm';
import type { ModuleMetadata } from '@nestjs/common';
import { AppModule } from '../../src/app.module.js';
import type { CalendarDate } from '../../src/domain/quantities/calendar-date.js';
import { Clock } from '../../src/platform/clock/clock.js';
import { readSettings } from '../../src/platform/config/read-settings.js';
import { Settings } from '../../src/platform/config/settings.js';
import { configureApp } from '../../src/platform/http/configure-app.js';
import { createLogger } from '../../src/platform/logging/logger.js';
import { createTestDatabase } from './test-database.js';

/** The whole application on a database of its own, listening on a port of its own. */
export interface TestApp {
  /** `http://127.0.0.1:41234`. */
  readonly url: string;
  readonly databaseUrl: string;
  readonly app: NestExpressApplication;
  readonly dataSource: DataSource;
  get(path: string, headers?: Readonly<Record<string, string>>): Promise<Response>;
  stop(): Promise<void>;
}

export interface TestAppOptions {
  /** As in the environment, for example `COUNTERGAZE_OPERATOR_TOKEN`. */
  readonly settings?: Readonly<Record<string, string>>;
  /** The day that the application takes for today. */
  readonly today?: CalendarDate;
  /** Modules beside those of the application. */
  readonly modules?: NonNullable<ModuleMetadata['imports']>;
}

export async function startTestApp(options: TestAppOptions = {}): Promise<TestApp> {
  const database = await createTestDatabase();
  try {
    const app = await boot(database.url, options);
    await app.listen(0, '127.0.0.1');
    const url = await app.getUrl();
    const stop = async (): Promise<void> => {
      await app.close();
      await database.drop();
    };
    return {
      ...{ url, app, stop, databaseUrl: database.url, dataSource: app.get(DataSource) },
      get: (path, headers = {}) =>
        // Without a Cache-Control of its own, fetch adds no-cache to conditional requests.
        fetch(`${url}${path}`, {
          headers: { 'cache-control': 'max-age=0', ...headers },
          redirect: 'manual',
        }),
    };
  } catch (error) {
    await database.drop();
    throw error;
  }
}

async function boot(
  databaseUrl: string,
  { settings = {}, today, modules = [] }: TestAppOptions,
): Promise<NestExpressApplication> {
  const testing = Test.createTestingModule({
    imports: [AppModule.connectedTo(databaseUrl), ...modules],
  });
  testing.overrideProvider(Settings).useValue(readSettings(settings));
  if (today !== undefined) testing.overrideProvider(Clock).useValue({ today: () => today });
  const module = await testing.compile();
  const app = module.createNestApplication<NestExpressApplication>({
    logger: false,
    bodyParser: false,
  });
  configureApp(app, createLogger(settings['LOG_LEVEL'] === undefined ? 'silent' : 'info', 2));
  return app;
}
