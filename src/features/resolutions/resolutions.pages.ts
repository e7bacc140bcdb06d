import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';

import { DomainError } from '../../domain/errors.js';
import { buildResolutionView } from '../../domain/resolution/build-resolution-view.js';
import { buildStatementView } from '../../domain/resolution/build-statement-view.js';
import { Settings } from '../../platform/config/settings.js';
import { siteOf } from '../../platform/config/site-of.js';
import { PageCache } from '../../platform/http/page-cache.js';
import { html } from '../../platform/http/rendered.js';
import type { Site } from '../../platform/web/site.js';
import { editionOf, resolutionListPage } from './resolution-list.js';
import { renderResolutionPage } from './resolution.views.js';
import { ResolutionsQueryDto } from './resolutions-query.dto.js';
import { ResolutionsService } from './resolutions.service.js';
import { renderResolutionsPage } from './resolutions.views.js';
import { renderStatementPage, renderStatementsPage } from './statements.views.js';
import { voteLines } from './vote-lines.js';

@ApiExcludeController()
@Controller()
export class ResolutionsPages {
  readonly #site: Site;

  constructor(
    private readonly resolutions: ResolutionsService,
    private readonly cache: PageCache,
    settings: Settings,
  ) {
    this.#site = siteOf(settings);
  }

  @Get('resolutions')
  async list(
    @Query() filter: ResolutionsQueryDto,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    await this.cache.respond(request, response, async () => {
      const page = resolutionListPage(await this.resolutions.all(), filter);
      return html(renderResolutionsPage(page, this.#site));
    });
  }

  @Get('resolutions/:slug')
  async one(
    @Param('slug') slug: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    await this.cache.respond(request, response, async () => {
      const { snapshot, names, resolutions } = await this.resolutions.all();
      const record = resolutions.find((candidate) => candidate.slug === slug);
      const resolution = record && buildResolutionView(record, names);
      if (record === undefined || resolution === undefined) {
        throw new DomainError('resolution-not-found', 'There is no resolution at this address.');
      }
      const votes = voteLines(await this.resolutions.votesOn(record));
      const page = { resolution, votes, edition: editionOf(snapshot) };
      return html(renderResolutionPage(page, this.#site));
    });
  }

  @Get('statements')
  async statements(@Req() request: Request, @Res() response: Response): Promise<void> {
    await this.cache.respond(request, response, async () => {
      const { snapshot, names, statements } = await this.resolutions.all();
      const lines = statements.map((statement) => buildStatementView(statement, names));
      return html(renderStatementsPage({ lines, edition: editionOf(snapshot) }, this.#site));
    });
  }

  @Get('statements/:slug')
  async statement(
    @Param('slug') slug: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    await this.cache.respond(request, response, async () => {
      const { snapshot, names, statements } = await this.resolutions.all();
      const record = statements.find((candidate) => candidate.slug === slug);
      if (record === undefined) {
        throw new DomainError('statement-not-found', 'There is no statement at this address.');
      }
      const statement = buildStatementView(record, names);
      return html(renderStatementPage({ statement, edition: editionOf(snapshot) }, this.#site));
    });
  }
}
