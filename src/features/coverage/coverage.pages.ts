import { Controller, Get, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';

import { Settings } from '../../platform/config/settings.js';
import { siteOf } from '../../platform/config/site-of.js';
import { PageCache } from '../../platform/http/page-cache.js';
import { html } from '../../platform/http/rendered.js';
import { CoverageService } from './coverage.service.js';
import { renderCoveragePage } from './coverage.views.js';

@ApiExcludeController()
@Controller('about')
export class CoveragePages {
  constructor(
    private readonly coverage: CoverageService,
    private readonly cache: PageCache,
    private readonly settings: Settings,
  ) {}

  @Get()
  async about(@Req() request: Request, @Res() response: Response): Promise<void> {
    await this.cache.respond(request, response, async () =>
      html(renderCoveragePage(await this.coverage.view(), siteOf(this.settings))),
    );
  }
}
