import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';

import { renderCompanyScorecard } from '../../../reports/company-scorecard/render-company-scorecard.js';
import { DomainError } from '../../domain/errors.js';
import type { CompanyView } from '../../domain/scorecard/company-view.js';
import { publicationOf } from '../../platform/config/publication-of.js';
import { Settings } from '../../platform/config/settings.js';
import { siteOf } from '../../platform/config/site-of.js';
import { PageCache } from '../../platform/http/page-cache.js';
import { html, pdf } from '../../platform/http/rendered.js';
import { ScorecardsService } from './scorecards.service.js';
import { renderCompanyPage } from './scorecards.views.js';

@ApiExcludeController()
@Controller('companies/:slug')
export class ScorecardsPages {
  constructor(
    private readonly scorecards: ScorecardsService,
    private readonly cache: PageCache,
    private readonly settings: Settings,
  ) {}

  @Get()
  async company(
    @Param('slug') slug: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    await this.cache.respond(request, response, async () =>
      html(renderCompanyPage(await this.found(slug), siteOf(this.settings))),
    );
  }

  @Get('scorecard.pdf')
  async scorecard(
    @Param('slug') slug: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    await this.cache.respond(request, response, async () => {
      const options = { paper: 'A4', ...publicationOf(this.settings) } as const;
      const document = renderCompanyScorecard(await this.found(slug), options);
      return pdf(document, `countergaze-${slug}.pdf`);
    });
  }

  private async found(slug: string): Promise<CompanyView> {
    const view = await this.scorecards.view(slug);
    if (view !== undefined) return view;
    throw new DomainError('company-not-found', 'There is no company at this address.');
  }
}
