import { Controller, Get, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';

import { wordDate } from '../../domain/wording/word-date.js';
import { Clock } from '../../platform/clock/clock.js';
import { Settings } from '../../platform/config/settings.js';
import { siteOf } from '../../platform/config/site-of.js';
import { PageCache } from '../../platform/http/page-cache.js';
import { html } from '../../platform/http/rendered.js';
import { MethodologyService } from './methodology.service.js';
import { renderMethodologyPage } from './methodology.views.js';

const FILE_PATH = '/methodology/bbs-score-1.0.0.json';

@ApiExcludeController()
@Controller('methodology')
export class MethodologyPages {
  constructor(
    private readonly methodology: MethodologyService,
    private readonly clock: Clock,
    private readonly cache: PageCache,
    private readonly settings: Settings,
  ) {}

  @Get()
  async page(@Req() request: Request, @Res() response: Response): Promise<void> {
    const { methodology, document, sha256 } = this.methodology.current();
    const today = this.clock.today();
    const asOf = { text: wordDate(today), iso: today };
    const page = { methodology, edition: document, sha256, filePath: FILE_PATH, asOf };
    await this.cache.respond(request, response, () =>
      html(renderMethodologyPage(page, siteOf(this.settings))),
    );
  }

  /** The bytes that the SHA-256 on every document belongs to. */
  @Get('bbs-score-1.0.0.json')
  async file(@Req() request: Request, @Res() response: Response): Promise<void> {
    const { bytes } = this.methodology.current();
    await this.cache.respond(request, response, () => ({
      type: 'application/json; charset=utf-8',
      body: bytes,
    }));
  }
}
