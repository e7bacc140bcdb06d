import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';

import { DomainError } from '../../domain/errors.js';
import { editionName } from '../../domain/methodology/edition-name.js';
import { type HolderStanding, holderStandings } from '../../domain/scorecard/holder-positions.js';
import { ApiAnswer, ApiRefusals } from '../../platform/http/api-responses.js';
import { PageCache } from '../../platform/http/page-cache.js';
import { json } from '../../platform/http/rendered.js';
import { type CompanyHolderDto, CompanyHoldersDto } from './holders.dto.js';
import { type HeldCompanyFacts, ScorecardsService } from './scorecards.service.js';

@ApiTags('companies')
@Controller('api/v1/companies/:slug/holders')
export class HoldersController {
  constructor(
    private readonly scorecards: ScorecardsService,
    private readonly cache: PageCache,
  ) {}

  @Get()
  @ApiOperation({
    operationId: 'listCompanyHolders',
    summary: 'Who holds a company, by filings',
    description:
      'Every holder that a filing on file states for the latest quarter or the one before. Who has no filing on file is ' +
      'not here; options and derivatives are no holding.',
  })
  @ApiParam({ name: 'slug', description: 'Name of the company in addresses', example: 'amazon' })
  @ApiAnswer(CompanyHoldersDto, 'The holders')
  @ApiRefusals(404)
  async holders(
    @Param('slug') slug: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    await this.cache.respond(request, response, async () => {
      const facts = await this.scorecards.held(slug);
      if (facts !== undefined) return json(answerOf(facts));
      throw new DomainError('company-not-found', 'There is no company at this address.');
    });
  }
}

function answerOf(facts: HeldCompanyFacts): CompanyHoldersDto {
  const { snapshot, ownership } = facts;
  const { asOf, edition } = snapshot;
  return {
    as_of: asOf,
    method: editionName(edition.methodology),
    method_sha256: edition.sha256,
    quarters: ownership.holders.quarters,
    holders: holderStandings(ownership.holders).map((standing) => holderOf(standing, facts)),
  };
}

function holderOf(
  { position, shares, hundredths, currency, change }: HolderStanding,
  { ownership, sharesOutstanding: all }: HeldCompanyFacts,
): CompanyHolderDto {
  const { holder, period, source, accession, instrument } = position;
  const owned = instrument === 'share' ? shares : undefined;
  return {
    slug: holder.slug,
    name: holder.name,
    public_money: ownership.publicHolders.has(holder.slug),
    period,
    shares: owned ?? null,
    principal: instrument === 'debt' ? (shares ?? null) : null,
    value: hundredths === undefined ? null : hundredths / 100,
    currency: currency ?? null,
    stake: owned === undefined || all === undefined ? null : owned / all,
    change: change ?? null,
    source,
    accession,
  };
}
