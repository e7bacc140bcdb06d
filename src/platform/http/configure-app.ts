import { ValidationPipe } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Logger } from 'pino';
import { Settings } from '../config/settings.js';
import { siteOf } from '../config/site-of.js';
import { serveApiDocs } from './api-docs.js';
import { dropCampaignParameters } from './campaign-parameters.js';
import { DeclaredQueryGuard } from './declared-query.guard.js';
import { ErrorFilter } from './error-filter.js';
import { invalidParameters } from './invalid-parameters.js';
import { PageCache } from './page-cache.js';
import { requestLog } from './request-log.js';
import { responseHeaders } from './response-headers.js';

const BODY_LIMIT_BYTES = 5 * 1024 * 1024;

/** Gives an application the manners that all its routes share; the server and the tests both call it. */
export function configureApp(app: NestExpressApplication, logger: Logger): void {
  app.disable('x-powered-by');
  app.use(requestLog(logger), responseHeaders, dropCampaignParameters, app.get(PageCache).serve);
  app.useBodyParser('json', { limit: BODY_LIMIT_BYTES });
  app.useGlobalGuards(new DeclaredQueryGuard());
  app.useGlobalPipes(
    new ValidationPipe({
      whitelist: true,
      forbidNonWhitelisted: true,
      transform: true,
      exceptionFactory: invalidParameters,
    }),
  );
  app.useGlobalFilters(new ErrorFilter(siteOf(app.get(Settings)), logger));
  serveApiDocs(app);
}
