import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';

import { renderInvestorScorecard } from '../../../reports/investor-scorecard/render-investor-scorecard.js';
import { DomainError } from '../../domain/errors.js';
import type { InvestorView } from '../../domain/investor/investor-view.js';
import { publicationOf } from '../../platform/config/publication-of.js';
import { Settings } from '../../platform/config/settings.js';
import { siteOf } from '../../platform/config/site-of.js';
import { PageCache } from '../../platform/http/page-cache.js';
import { html, pdf } from '../../platform/http/rendered.js';
import type { Site } from '../../platform/web/site.js';
import { comparedSlugs, renderComparisonPage } from './comparison.views.js';
import { InvestorComparisonDto, InvestorFiltersDto } from './investor-filters.dto.js';
import { editionOf, investorListPage } from './investor-list.js';
import { renderInvestorPage } from './investor.views.js';
import { InvestorsService } from './investors.service.js';
import { renderInvestorsPage } from './investors.views.js';
import { renderPublicMoneyPage } from './public-money.views.js';

@ApiExcludeController()
@Controller()
export class InvestorsPages {
  readonly #site: Site;

  constructor(
    private readonly investors: InvestorsService,
    private readonly cache: PageCache,
    private readonly settings: Settings,
  ) {
    this.#site = siteOf(settings);
  }

  @Get('investors')
  async list(
    @Query() filters: InvestorFiltersDto,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    await this.cache.respond(request, response, async () =>
      html(renderInvestorsPage(investorListPage(await this.investors.rows(), filters), this.#site)),
    );
  }

  @Get('investors/compare')
  async compare(
    @Query() { with: wanted }: InvestorComparisonDto,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    await this.cache.respond(request, response, async () => {
      const { snapshot, rows } = await this.investors.rows();
      const views: InvestorView[] = [];
      for (const slug of comparedSlugs(wanted)) views.push(await this.found(slug));
      return html(renderComparisonPage({ views, rows, edition: editionOf(snapshot) }, this.#site));
    });
  }

  @Get('investors/:slug')
  async investor(
    @Param('slug') slug: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    await this.cache.respond(request, response, async () =>
      html(renderInvestorPage(await this.found(slug), this.#site)),
    );
  }

  @Get('investors/:slug/scorecard.pdf')
  async scorecard(
    @Param('slug') slug: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    await this.cache.respond(request, response, async () => {
      const options = { paper: 'A4', ...publicationOf(this.settings) } as const;
      const document = renderInvestorScorecard(await this.found(slug), options);
      return pdf(document, `countergaze-investor-${slug}.pdf`);
    });
  }

  @Get('public-money')
  async publicMoney(@Req() request: Request, @Res() response: Response): Promise<void> {
    await this.cache.respond(request, response, async () => {
      const { snapshot, page } = await this.investors.publicMoney();
      return html(renderPublicMoneyPage(page, editionOf(snapshot), this.#site));
    });
  }

  private async found(slug: string): Promise<InvestorView> {
    const view = await this.investors.view(slug);
    if (view !== undefined) return view;
    throw new DomainError('not-found', 'There is no investor at this address.');
  }
}
