import {
  Body,
  Controller,
  Get,
  HttpCode,
  Post,
  Res,
  UploadedFiles,
  UseFilters,
  UseInterceptors,
} from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';

import { DomainError } from '../../domain/errors.js';
import { UnknownColumns } from '../../domain/portfolio/unknown-columns.js';
import { Settings } from '../../platform/config/settings.js';
import { siteOf } from '../../platform/config/site-of.js';
import { problemOf } from '../../platform/http/problem.js';
import { html } from '../../platform/http/rendered.js';
import { type KeptFile, keepFile } from './kept-file.js';
import { renderColumnsPage } from './screening-columns.views.js';
import {
  type KeptFiles,
  renderScreeningForm,
  type ScreeningFormPage,
} from './screening-form.views.js';
import { ScreeningFormDto } from './screening-form.dto.js';
import { downloadOf } from './screening-outputs.js';
import {
  type ReceivedFile,
  type ReceivedFiles,
  receivedFiles,
  requestOf,
} from './screening-request.js';
import { ScreeningRefusalFilter } from './screening-refusal.filter.js';
import { FilesInMemory, ScreeningTurn, type UploadedFields } from './screening-upload.js';
import { renderScreeningPage } from './screenings.views.js';
import { ScreeningsService } from './screenings.service.js';
import { sendRendered } from './send-rendered.js';
import { UnknownBenchmarkColumns } from './unknown-benchmark-columns.js';

@ApiExcludeController()
@Controller('screening')
export class ScreeningsPages {
  constructor(
    private readonly screenings: ScreeningsService,
    private readonly settings: Settings,
  ) {}

  @Get()
  form(@Res() response: Response): void {
    response.type('html').send(renderScreeningForm(this.formPage(), siteOf(this.settings)));
  }

  @Post()
  @HttpCode(200)
  @UseFilters(ScreeningRefusalFilter)
  @UseInterceptors(ScreeningTurn, FilesInMemory)
  async screen(
    @UploadedFiles() uploads: UploadedFields | undefined,
    @Body() form: ScreeningFormDto,
    @Res() response: Response,
  ): Promise<void> {
    const files = await receivedFiles(uploads ?? {}, form);
    try {
      await this.answer(files, form, response);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      await this.refuse(error, { files, form }, response);
    }
  }

  private async answer(
    files: ReceivedFiles,
    form: ScreeningFormDto,
    response: Response,
  ): Promise<void> {
    const result = await this.screenings.screen(requestOf(files, form));
    const { output = 'page' } = form;
    if (output !== 'page') {
      sendRendered(response, downloadOf(result, output, this.settings));
      return;
    }
    const kept = await keptFiles(files);
    const page = { view: result.view, options: form, ...(kept === undefined ? {} : { kept }) };
    sendRendered(response, html(renderScreeningPage(page, siteOf(this.settings))));
  }

  /** The form again, with what is wrong; where the columns are not understood, with their headings to choose from. */
  private async refuse(
    error: DomainError,
    { files, form }: { readonly files: ReceivedFiles; readonly form: ScreeningFormDto },
    response: Response,
  ): Promise<void> {
    const site = siteOf(this.settings);
    const kept = error instanceof UnknownColumns ? await keptFiles(files) : undefined;
    const page =
      error instanceof UnknownColumns && kept !== undefined && error.headings.length > 0
        ? renderColumnsPage(
            { headings: error.headings, of: ofWhich(error), options: form, kept },
            site,
          )
        : renderScreeningForm({ ...this.formPage(), options: form, refusal: error }, site);
    const { status } = problemOf(error, '');
    response.status(status).setHeader('Cache-Control', 'no-store');
    response.type('html').send(page);
  }

  private formPage(): ScreeningFormPage {
    return { formats: this.screenings.offered() };
  }
}

function ofWhich(error: UnknownColumns): 'file' | 'benchmark' {
  return error instanceof UnknownBenchmarkColumns ? 'benchmark' : 'file';
}

/** Undefined when one of them is too long to be sent along. */
async function keptFiles({ file, benchmark }: ReceivedFiles): Promise<KeptFiles | undefined> {
  const kept = await keep(file);
  if (kept === undefined || benchmark === undefined) return kept && { file: kept };
  const beside = await keep(benchmark);
  return beside && { file: kept, benchmark: beside };
}

async function keep({ name, content }: ReceivedFile): Promise<KeptFile | undefined> {
  return keepFile(name, content);
}
