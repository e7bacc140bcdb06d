import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import type { Response } from 'express';

import { DomainError } from '../../domain/errors.js';
import { Settings } from '../../platform/config/settings.js';
import { siteOf } from '../../platform/config/site-of.js';
import { problemOf } from '../../platform/http/problem.js';
import { renderScreeningForm } from './screening-form.views.js';
import { ScreeningsService } from './screenings.service.js';

/** Answers a form whose file could not be taken with the form and what is wrong. */
@Catch(DomainError)
export class ScreeningRefusalFilter implements ExceptionFilter<DomainError> {
  constructor(
    private readonly screenings: ScreeningsService,
    private readonly settings: Settings,
  ) {}

  catch(refusal: DomainError, host: ArgumentsHost): void {
    const response = host.switchToHttp().getResponse<Response>();
    const page = { formats: this.screenings.offered(), refusal };
    response.status(problemOf(refusal, '').status).setHeader('Cache-Control', 'no-store');
    response.type('html').send(renderScreeningForm(page, siteOf(this.settings)));
  }
}
