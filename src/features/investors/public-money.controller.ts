import { Controller, Get, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';

import type { PublicHolderView } from '../../domain/investor/public-money-view.js';
import { ApiAnswer } from '../../platform/http/api-responses.js';
import { PageCache } from '../../platform/http/page-cache.js';
import { json } from '../../platform/http/rendered.js';
import { editionAnswer } from './investor.api.js';
import { InvestorsService } from './investors.service.js';
import { type PublicHolderDto, PublicMoneyDto } from './public-money.dto.js';

@ApiTags('investors')
@Controller('api/v1/public-money')
export class PublicMoneyController {
  constructor(
    private readonly investors: InvestorsService,
    private readonly cache: PageCache,
  ) {}

  @Get()
  @ApiOperation({
    operationId: 'getPublicMoney',
    summary: 'Public money in companies on file',
    description:
      'Who, how much, since when, by which source. Amounts of different currencies are never added.',
  })
  @ApiAnswer(PublicMoneyDto, 'Public holders')
  async publicMoney(@Req() request: Request, @Res() response: Response): Promise<void> {
    await this.cache.respond(request, response, async () => {
      const { snapshot, page } = await this.investors.publicMoney();
      const answer: PublicMoneyDto = {
        ...editionAnswer(snapshot),
        totals: page.totals,
        holders: page.holders.map(holderOf),
        sources: page.sources.map(({ number, title, publisher, url, date }) => ({
          ...{ number, title, publisher, url, date },
        })),
      };
      return json(answer);
    });
  }
}

function holderOf(holder: PublicHolderView): PublicHolderDto {
  const { slug, name, flags, members, commitment, filed, stated } = holder;
  return {
    ...{ slug, name, flags, commitment },
    members: members ?? null,
    filed:
      filed === undefined
        ? null
        : { period: filed.period, amount: filed.amount, per_member: filed.perMember ?? null },
    stated: stated.map(({ company, relation, date, value, stake, claim }) => ({
      ...{ relation, date, claim },
      company: { name: company.name, slug: company.slug ?? null, grade: company.grade ?? null },
      value: value ?? null,
      stake: stake ?? null,
    })),
  };
}
