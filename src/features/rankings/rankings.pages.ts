import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';

import { renderRankingReport } from '../../../reports/ranking-report/render-ranking-report.js';
import { DomainError } from '../../domain/errors.js';
import { Settings } from '../../platform/config/settings.js';
import { publicationOf } from '../../platform/config/publication-of.js';
import { siteOf } from '../../platform/config/site-of.js';
import { PageCache } from '../../platform/http/page-cache.js';
import { csv, html, pdf } from '../../platform/http/rendered.js';
import type { Site } from '../../platform/web/site.js';
import {
  type PlaceIndex,
  type PlaceSummary,
  renderCountriesPage,
  renderCountryPage,
  renderSectorPage,
  renderSectorsPage,
} from './places.views.js';
import { RankingFiltersDto } from './ranking-filters.dto.js';
import { RankingsService } from './rankings.service.js';
import { renderRankingPage } from './rankings.views.js';

@ApiExcludeController()
@Controller()
export class RankingsPages {
  readonly #site: Site;

  constructor(
    private readonly rankings: RankingsService,
    private readonly cache: PageCache,
    private readonly settings: Settings,
  ) {
    this.#site = siteOf(settings);
  }

  @Get('/')
  async ranking(
    @Query() filters: RankingFiltersDto,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    await this.cache.respond(request, response, async () =>
      html(renderRankingPage(await this.rankings.page(filters), this.#site)),
    );
  }

  @Get('ranking.csv')
  async rankingCsv(
    @Query() filters: RankingFiltersDto,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    await this.cache.respond(request, response, async () =>
      csv(await this.rankings.rankingTable(filters), 'countergaze-ranking.csv'),
    );
  }

  @Get('companies.csv')
  async companiesCsv(@Req() request: Request, @Res() response: Response): Promise<void> {
    await this.cache.respond(request, response, async () =>
      csv(await this.rankings.companiesTable(), 'countergaze-companies.csv'),
    );
  }

  @Get('ranking.pdf')
  async rankingPdf(@Req() request: Request, @Res() response: Response): Promise<void> {
    await this.cache.respond(request, response, async () => {
      const view = await this.rankings.view();
      const options = { paper: 'A4', ...publicationOf(this.settings) } as const;
      return pdf(renderRankingReport(view, options), 'countergaze-ranking.pdf');
    });
  }

  @Get('countries')
  async countries(@Req() request: Request, @Res() response: Response): Promise<void> {
    await this.cache.respond(request, response, async () =>
      html(renderCountriesPage(await this.rankings.countries(), this.#site)),
    );
  }

  @Get('countries/:code')
  async country(
    @Param('code') code: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    await this.cache.respond(request, response, async () => {
      const place = placeIn(await this.rankings.countries(), code);
      const view = await this.rankings.view({ country: code });
      return html(renderCountryPage({ ...place, view }, this.#site));
    });
  }

  @Get('sectors')
  async sectors(@Req() request: Request, @Res() response: Response): Promise<void> {
    await this.cache.respond(request, response, async () =>
      html(renderSectorsPage(await this.rankings.sectors(), this.#site)),
    );
  }

  @Get('sectors/:slug')
  async sector(
    @Param('slug') slug: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    await this.cache.respond(request, response, async () => {
      const place = placeIn(await this.rankings.sectors(), slug);
      const view = await this.rankings.view({ sector: slug });
      return html(renderSectorPage({ ...place, view }, this.#site));
    });
  }
}

function placeIn({ places }: PlaceIndex, key: string): PlaceSummary {
  const place = places.find((candidate) => candidate.key === key);
  if (place !== undefined) return place;
  throw new DomainError('not-found', `No company on file belongs to "${key}".`);
}
