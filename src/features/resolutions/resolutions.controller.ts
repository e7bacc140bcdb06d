import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';

import { DomainError } from '../../domain/errors.js';
import { editionName } from '../../domain/methodology/edition-name.js';
import type { Snapshot } from '../../domain/ranking/snapshot.js';
import { ApiAnswer, ApiRefusals } from '../../platform/http/api-responses.js';
import { PageCache } from '../../platform/http/page-cache.js';
import { json } from '../../platform/http/rendered.js';
import { fittingResolutions } from './resolution-list.js';
import { resolutionAnswer, statementAnswer } from './resolutions.api.js';
import { ResolutionsQueryDto } from './resolutions-query.dto.js';
import {
  ResolutionAnswerDto,
  ResolutionsDto,
  StatementAnswerDto,
  StatementsDto,
} from './resolutions.dto.js';
import { ResolutionsService } from './resolutions.service.js';

@ApiTags('resolutions')
@Controller('api/v1')
export class ResolutionsController {
  constructor(
    private readonly resolutions: ResolutionsService,
    private readonly cache: PageCache,
  ) {}

  @Get('resolutions')
  @ApiOperation({
    operationId: 'listResolutions',
    summary: 'Shareholder resolutions about biometric surveillance, with filers and support',
  })
  @ApiAnswer(ResolutionsDto, 'The resolutions')
  @ApiRefusals(400)
  async list(
    @Query() query: ResolutionsQueryDto,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    await this.cache.respond(request, response, async () => {
      const { snapshot, resolutions } = await this.resolutions.all();
      const items = fittingResolutions(resolutions, query).map(resolutionAnswer);
      return json({ ...answerOf(snapshot), total: items.length, items });
    });
  }

  @Get('resolutions/:slug')
  @ApiOperation({ operationId: 'getResolution', summary: 'One shareholder resolution' })
  @ApiParam({ name: 'slug', example: 'amazon-2019-rekognition-study' })
  @ApiAnswer(ResolutionAnswerDto, 'The resolution')
  @ApiRefusals(404)
  async one(
    @Param('slug') slug: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    await this.cache.respond(request, response, async () => {
      const { snapshot, resolutions } = await this.resolutions.all();
      const resolution = resolutions.find((candidate) => candidate.slug === slug);
      if (resolution !== undefined) {
        return json({ ...answerOf(snapshot), resolution: resolutionAnswer(resolution) });
      }
      throw new DomainError('resolution-not-found', 'There is no resolution at this address.');
    });
  }

  @Get('statements')
  @ApiOperation({
    operationId: 'listStatements',
    summary: 'Statements and letters about biometric surveillance, with signatories on file',
  })
  @ApiAnswer(StatementsDto, 'The statements')
  async statements(@Req() request: Request, @Res() response: Response): Promise<void> {
    await this.cache.respond(request, response, async () => {
      const { snapshot, statements } = await this.resolutions.all();
      const items = statements.map(statementAnswer);
      return json({ ...answerOf(snapshot), total: items.length, items });
    });
  }

  @Get('statements/:slug')
  @ApiOperation({ operationId: 'getStatement', summary: 'One statement or letter' })
  @ApiParam({ name: 'slug', example: 'facial-recognition-investor-statement-2021' })
  @ApiAnswer(StatementAnswerDto, 'The statement')
  @ApiRefusals(404)
  async statement(
    @Param('slug') slug: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    await this.cache.respond(request, response, async () => {
      const { snapshot, statements } = await this.resolutions.all();
      const statement = statements.find((candidate) => candidate.slug === slug);
      if (statement !== undefined) {
        return json({ ...answerOf(snapshot), statement: statementAnswer(statement) });
      }
      throw new DomainError('statement-not-found', 'There is no statement at this address.');
    });
  }
}

function answerOf({ asOf, edition }: Snapshot) {
  return {
    as_of: asOf,
    method: editionName(edition.methodology),
    method_sha256: edition.sha256,
  };
}
