import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';

import { DomainError } from '../../domain/errors.js';
import { Clock } from '../../platform/clock/clock.js';
import { ApiAnswer, ApiRefusals } from '../../platform/http/api-responses.js';
import { PageCache } from '../../platform/http/page-cache.js';
import { refuseFuture } from '../../platform/http/past-day.js';
import { json } from '../../platform/http/rendered.js';
import { AssessmentsService } from '../assessments/assessments.service.js';
import { companyAnswer, hasAnswer } from './company.api.js';
import { CompanyDto } from './company.dto.js';
import { CompanyQueryDto } from './company-query.dto.js';

@ApiTags('companies')
@Controller('api/v1/companies/:slug')
export class ScorecardsController {
  constructor(
    private readonly assessments: AssessmentsService,
    private readonly clock: Clock,
    private readonly cache: PageCache,
  ) {}

  @Get()
  @ApiOperation({
    operationId: 'getCompany',
    summary: 'One company with everything that its grade rests on',
    description:
      'Facts, numbers with their parts, activities with status events and graded evidence, answers, statements, actions, ' +
      'investors and sources. Nothing is dated after the as-of date. A claim stands behind its `lead_in`, which is part of it: ' +
      'quote both. Sources are named by the ids of `sources`.',
  })
  @ApiParam({ name: 'slug', description: 'Name of the company in addresses', example: 'amazon' })
  @ApiAnswer(CompanyDto, 'The company')
  @ApiRefusals(400, 404)
  async company(
    @Param('slug') slug: string,
    @Query() { as_of: asOf }: CompanyQueryDto,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    refuseFuture(asOf, this.clock.today());
    await this.cache.respond(request, response, async () => {
      const snapshot = await this.assessments.snapshot(asOf);
      const company = snapshot.bySlug.get(slug);
      if (hasAnswer(company)) return json(companyAnswer(company, snapshot));
      throw new DomainError('company-not-found', 'There is no company at this address.');
    });
  }
}
