import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';

import { Clock } from '../../platform/clock/clock.js';
import { ApiAnswer, ApiRefusals } from '../../platform/http/api-responses.js';
import { PageCache } from '../../platform/http/page-cache.js';
import { refuseFuture } from '../../platform/http/past-day.js';
import { json } from '../../platform/http/rendered.js';
import { rankingAnswer } from './ranking.api.js';
import { RankingDto } from './ranking.dto.js';
import { RankingQueryDto } from './ranking-query.dto.js';
import { RankingsService } from './rankings.service.js';

@ApiTags('ranking')
@Controller('api/v1/ranking')
export class RankingsController {
  constructor(
    private readonly rankings: RankingsService,
    private readonly clock: Clock,
    private readonly cache: PageCache,
  ) {}

  @Get()
  @ApiOperation({
    operationId: 'getRanking',
    summary: 'The ranking of companies with evidence of involvement, and the groups beside it',
    description:
      'Top parents and independent companies with their group’s activities. Filters take rows away; ranks stay those ' +
      'of the whole ranking. Rank 1 is the best score. Companies without a rank stand in `unranked`, with the reason.',
  })
  @ApiAnswer(RankingDto, 'The ranking')
  @ApiRefusals(400)
  async ranking(
    @Query() query: RankingQueryDto,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const { order = 'worst', as_of: asOf, ...filters } = query;
    refuseFuture(asOf, this.clock.today());
    await this.cache.respond(request, response, async () => {
      const { view, snapshot } = await this.rankings.viewOfSnapshot(filters, asOf);
      return json(rankingAnswer(view, snapshot, order));
    });
  }
}
