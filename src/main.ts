import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { AppModule } from './app.module.js';
import { DomainError } from './domain/errors.js';
import { DailyAssessment } from './features/assessments/daily-assessment.js';
import { StarterLoader } from './loaders/starter/starter-loader.service.js';
import { describeFailure } from './platform/cli/describe-failure.js';
import { readSettings } from './platform/config/read-settings.js';
import type { Settings } from './platform/config/settings.js';
import { openDatabase, type OpenDatabase } from './platform/database/open-database.js';
import { endOnSignal } from './platform/end-on-signal.js';
import { errorCode } from './platform/error-code.js';
import { configureApp } from './platform/http/configure-app.js';
import { createLogger } from './platform/logging/logger.js';
import { NestLogger } from './platform/logging/nest-logger.js';

/** What has to happen before the first reader comes, in this order; each step finds out whether it is needed. */
const FIRST_STEPS: readonly ((app: NestExpressApplication) => Promise<void>)[] = [
  async (app) => {
    await app.get(StarterLoader).loadIfEmpty();
  },
  (app) => app.get(DailyAssessment).start(),
];

async function main(): Promise<void> {
  const settings = readSettings(process.env);
  const database = await openDatabase(settings);
  // Until requests are served, work under way is cut off: it is in a transaction, which then never happened.
  const undo = endOnSignal(() => database.leave(), 130);
  try {
    const app = await serve(settings, database);
    undo();
    endOnSignal(() => app.close().finally(() => database.leave()), 0);
  } catch (error) {
    await database.leave();
    throw error;
  }
}

async function serve(settings: Settings, database: OpenDatabase): Promise<NestExpressApplication> {
  const logger = createLogger(settings.logLevel, 1);
  const app = await NestFactory.create<NestExpressApplication>(
    AppModule.connectedTo(database.url),
    { logger: new NestLogger(logger), abortOnError: false, bodyParser: false },
  );
  try {
    configureApp(app, logger);
    for (const step of FIRST_STEPS) await step(app);
    await listen(app, settings);
  } catch (error) {
    await app.close();
    throw error;
  }
  logger.info({ url: addressOf(app), database: database.description }, 'Countergaze is ready');
  process.stdout.write(`Countergaze is ready: ${addressOf(app)}\n`);
  return app;
}

async function listen(app: NestExpressApplication, { port, host }: Settings): Promise<void> {
  try {
    await (host === undefined ? app.listen(port) : app.listen(port, host));
  } catch (error) {
    const reason = LISTEN_REASONS[errorCode(error) ?? ''];
    if (reason === undefined) throw error;
    throw new DomainError(
      'cannot-listen',
      `Countergaze cannot listen on port ${String(port)}: ${reason}`,
    );
  }
}

const LISTEN_REASONS: Readonly<Record<string, string>> = {
  EADDRINUSE: 'another program uses it. Stop that program or set PORT.',
  EACCES: 'this account may not use it. Set PORT to 1024 or above.',
  EADDRNOTAVAIL: 'HOST is not an address of this machine.',
  ENOTFOUND: 'HOST is not known.',
};

function addressOf(app: NestExpressApplication): string {
  const address: unknown = app.getHttpServer().address();
  const port =
    typeof address === 'object' && address !== null && 'port' in address ? address.port : '';
  return `http://localhost:${String(port)}`;
}

main().catch((error: unknown) => {
  process.stderr.write(`${describeFailure(error)}\n`);
  process.exitCode = 1;
});
