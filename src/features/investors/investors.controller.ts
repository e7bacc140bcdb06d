import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';

import { DomainError } from '../../domain/errors.js';
import {
  comparingInvestors,
  type InvestorPlace,
  listInvestors,
} from '../../domain/investor/investor-row.js';
import { ApiAnswer, ApiRefusals } from '../../platform/http/api-responses.js';
import { InvalidParameters } from '../../platform/http/invalid-parameters.js';
import { PageCache } from '../../platform/http/page-cache.js';
import { json } from '../../platform/http/rendered.js';
import { InvestorDetailDto, InvestorListDto } from './investor.dto.js';
import { editionAnswer, investorAnswer } from './investor.api.js';
import {
  type InvestorListRequest,
  readInvestorCursor,
  writeInvestorCursor,
} from './investor-cursor.js';
import { listedInvestor } from './investor-list.api.js';
import { InvestorListQueryDto, USUAL_INVESTORS } from './investor-list-query.dto.js';
import { InvestorsService } from './investors.service.js';

@ApiTags('investors')
@Controller('api/v1/investors')
export class InvestorsController {
  constructor(
    private readonly investors: InvestorsService,
    private readonly cache: PageCache,
  ) {}

  @Get()
  @ApiOperation({
    operationId: 'listInvestors',
    summary: 'Investors on file, with their numbers',
    description:
      'Those with a file of their own and those known from their filings. Every number is null when it is not assessed, ' +
      'which is not zero. A walk along `next_cursor` meets each investor once.',
  })
  @ApiAnswer(InvestorListDto, 'One part of the list')
  @ApiRefusals(400)
  async list(
    @Query() query: InvestorListQueryDto,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const asked = requestOf(query);
    const place = placeOf(query.cursor, asked);
    await this.cache.respond(request, response, async () =>
      json(await this.part(asked, query.limit ?? USUAL_INVESTORS, place)),
    );
  }

  @Get(':slug')
  @ApiOperation({
    operationId: 'getInvestor',
    summary: 'One investor with everything that its numbers rest on',
    description:
      'Portfolio, links, stewardship, resolutions, statements, votes and sources. Companies under review are counted, never named.',
  })
  @ApiParam({ name: 'slug', description: 'Name of the investor in addresses' })
  @ApiAnswer(InvestorDetailDto, 'The investor')
  @ApiRefusals(404)
  async investor(
    @Param('slug') slug: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    await this.cache.respond(request, response, async () => {
      const found = await this.investors.viewed(slug);
      if (found !== undefined)
        return json(investorAnswer(found.investor, found.view, found.snapshot));
      throw new DomainError('not-found', 'There is no investor at this address.');
    });
  }

  private async part(
    { filter, order }: InvestorListRequest,
    limit: number,
    place: InvestorPlace | undefined,
  ): Promise<InvestorListDto> {
    const { snapshot, rows } = await this.investors.rows();
    const { bySlug } = await this.investors.judged();
    const listed = listInvestors(rows, filter, order);
    const compare = comparingInvestors(order);
    const ahead = place === undefined ? listed : listed.filter((row) => compare(row, place) > 0);
    const part = ahead.slice(0, limit);
    const last = ahead.length > limit ? part.at(-1) : undefined;
    return {
      ...editionAnswer(snapshot),
      total: listed.length,
      items: part.map((row) => listedInvestor(row, bySlug.get(row.slug))),
      next_cursor: last === undefined ? null : writeInvestorCursor(last, { filter, order }),
    };
  }
}

function placeOf(
  cursor: string | undefined,
  request: InvestorListRequest,
): InvestorPlace | undefined {
  if (cursor === undefined) return undefined;
  const place = readInvestorCursor(cursor, request);
  if (place !== undefined) return place;
  const detail = 'cursor must be the next_cursor of an answer with the same filters and order';
  throw new InvalidParameters([{ parameter: 'cursor', rule: 'malformed', detail }]);
}

function requestOf({
  q,
  type,
  country,
  public_money: publicMoney,
  order = 'name',
}: InvestorListQueryDto): InvestorListRequest {
  const filter = {
    ...(q === undefined ? {} : { q }),
    ...(type === undefined ? {} : { type }),
    ...(country === undefined ? {} : { country }),
    ...(publicMoney === undefined ? {} : { publicMoney }),
  };
  return { filter, order };
}
