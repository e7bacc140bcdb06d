import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Settings } from '../../platform/config/settings.js';
import { siteOf } from '../../platform/config/site-of.js';
import { PageCache } from '../../platform/http/page-cache.js';
import { html } from '../../platform/http/rendered.js';
import { renderOwnershipPage } from './ownership.views.js';
import { StakesService } from './stakes.service.js';

@ApiExcludeController()
@Controller('organisations/:slug/ownership')
export class StakesPages {
  constructor(
    private readonly stakes: StakesService,
    private readonly cache: PageCache,
    private readonly settings: Settings,
  ) {}

  @Get()
  async ownership(
    @Param('slug') slug: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    await this.cache.respond(request, response, async () =>
      html(renderOwnershipPage(await this.stakes.ownership(slug), siteOf(this.settings))),
    );
  }
}
