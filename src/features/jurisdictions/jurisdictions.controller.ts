import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';

import type { Jurisdiction } from '../../domain/jurisdictions/jurisdiction.js';
import { editionName } from '../../domain/methodology/edition-name.js';
import { Clock } from '../../platform/clock/clock.js';
import { ApiAnswer, ApiRefusals } from '../../platform/http/api-responses.js';
import { PageCache } from '../../platform/http/page-cache.js';
import { json } from '../../platform/http/rendered.js';
import { MethodologyService } from '../methodology/methodology.service.js';
import {
  type JurisdictionDto,
  JurisdictionsDto,
  JurisdictionsQueryDto,
} from './jurisdictions.dto.js';
import { JurisdictionsService } from './jurisdictions.service.js';

@ApiTags('jurisdictions')
@Controller('api/v1/jurisdictions')
export class JurisdictionsController {
  constructor(
    private readonly jurisdictions: JurisdictionsService,
    private readonly methodology: MethodologyService,
    private readonly clock: Clock,
    private readonly cache: PageCache,
  ) {}

  @Get()
  @ApiOperation({
    operationId: 'listJurisdictions',
    summary: 'Bans, moratoria and duties that cities, states and the European Union have set',
  })
  @ApiAnswer(JurisdictionsDto, 'The rules')
  @ApiRefusals(400)
  async list(
    @Query() { country }: JurisdictionsQueryDto,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    await this.cache.respond(request, response, async () => {
      const rules = await this.jurisdictions.all();
      return json(this.answer(rules.filter(({ iso }) => isIn(iso, country))));
    });
  }

  private answer(rules: readonly Jurisdiction[]): JurisdictionsDto {
    const { methodology, sha256 } = this.methodology.current();
    return {
      as_of: this.clock.today(),
      method: editionName(methodology),
      method_sha256: sha256,
      total: rules.length,
      items: rules.map(jurisdictionAnswer),
    };
  }
}

/** `US-CA` is in `US`. */
function isIn(iso: string, country: string | undefined): boolean {
  return country === undefined || iso.split('-')[0] === country;
}

function jurisdictionAnswer({ source, ...rule }: Jurisdiction): JurisdictionDto {
  return {
    name: rule.name,
    iso: rule.iso,
    level: rule.level,
    date: rule.date,
    scope: rule.scope,
    public_sector: rule.publicSector,
    private_sector: rule.privateSector,
    claim: rule.claim,
    source: {
      title: source.title,
      publisher: source.publisher,
      url: source.url,
      date: source.date ?? null,
    },
  };
}
