import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';

import { Clock } from '../../platform/clock/clock.js';
import { ApiAnswer, ApiRefusals } from '../../platform/http/api-responses.js';
import { InvalidParameters } from '../../platform/http/invalid-parameters.js';
import { PageCache } from '../../platform/http/page-cache.js';
import { json } from '../../platform/http/rendered.js';
import { companyListAnswer } from './company-list.api.js';
import { CompanyListDto } from './company-list.dto.js';
import { CompanyListService } from './company-list.service.js';
import { CompanyListQueryDto, USUAL_COMPANIES } from './company-list-query.dto.js';
import { type ListPlace, type ListRequest, readCursor } from './list-cursor.js';

@ApiTags('companies')
@Controller('api/v1/companies')
export class DirectoryController {
  constructor(
    private readonly lists: CompanyListService,
    private readonly clock: Clock,
    private readonly cache: PageCache,
  ) {}

  @Get()
  @ApiOperation({
    operationId: 'listCompanies',
    summary: 'Companies on file, with their grades',
    description:
      'Every company that may be named, also subsidiaries and companies without a number. A walk along `next_cursor` ' +
      'meets each company once, also when companies come or go in between; all its parts are of the day on which it began.',
  })
  @ApiAnswer(CompanyListDto, 'One part of the list')
  @ApiRefusals(400)
  async list(
    @Query() query: CompanyListQueryDto,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const asked = requestOf(query);
    const place = this.placeOf(query.cursor, asked);
    await this.cache.respond(request, response, async () => {
      const list = await this.lists.list(asked, query.limit ?? USUAL_COMPANIES, place);
      return json(companyListAnswer(list, asked));
    });
  }

  private placeOf(cursor: string | undefined, request: ListRequest): ListPlace | undefined {
    if (cursor === undefined) return undefined;
    const place = readCursor(cursor, request, this.clock.today());
    if (typeof place === 'object') return place;
    const detail = `cursor ${WHY_NOT[place]}`;
    throw new InvalidParameters([{ parameter: 'cursor', rule: place, detail }]);
  }
}

const WHY_NOT = {
  malformed: 'must be the next_cursor of an answer',
  'of-another-list':
    'belongs to a list with another search, filter or sort: begin again without it',
} as const;

function requestOf({ q, sort, limit, cursor, ...filter }: CompanyListQueryDto): ListRequest {
  if (sort === 'match' && q === undefined) {
    const detail = 'sort must not be match without q';
    throw new InvalidParameters([{ parameter: 'sort', rule: 'matchNeedsSearch', detail }]);
  }
  return {
    filter,
    ...(q === undefined ? {} : { q }),
    sort: sort ?? (q === undefined ? 'rank' : 'match'),
  };
}
