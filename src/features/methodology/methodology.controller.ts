import { Controller, Get, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';

import type { CalendarDate } from '../../domain/quantities/calendar-date.js';
import { editionName } from '../../domain/methodology/edition-name.js';
import { Clock } from '../../platform/clock/clock.js';
import { ApiAnswer, ApiDocumentAnswer, ApiRefusals } from '../../platform/http/api-responses.js';
import { PageCache } from '../../platform/http/page-cache.js';
import { json } from '../../platform/http/rendered.js';
import { MethodologyDto } from './methodology.dto.js';
import { type Edition, MethodologyService } from './methodology.service.js';

@ApiTags('methodology')
@Controller('api/v1/methodology')
export class MethodologyController {
  constructor(
    private readonly methodology: MethodologyService,
    private readonly clock: Clock,
    private readonly cache: PageCache,
  ) {}

  @Get()
  @ApiOperation({
    operationId: 'getMethodology',
    summary: 'The edition of the method that companies are assessed with',
  })
  @ApiAnswer(MethodologyDto, 'The edition')
  @ApiRefusals(400)
  async current(@Req() request: Request, @Res() response: Response): Promise<void> {
    await this.cache.respond(request, response, () =>
      json(methodologyAnswer(this.methodology.current(), this.clock.today())),
    );
  }

  @Get('edition.json')
  @ApiOperation({
    operationId: 'getMethodologyFile',
    summary: 'The edition’s file, byte for byte',
    description: 'Its SHA-256 is the `method_sha256` of every answer and receipt.',
  })
  @ApiDocumentAnswer('application/json', 'The file')
  @ApiRefusals(400)
  async file(@Req() request: Request, @Res() response: Response): Promise<void> {
    await this.cache.respond(request, response, () => ({
      type: 'application/json; charset=utf-8',
      body: this.methodology.current().bytes,
    }));
  }
}

function methodologyAnswer(
  { methodology, document, sha256 }: Edition,
  asOf: CalendarDate,
): MethodologyDto {
  const { id, version } = methodology;
  return {
    as_of: asOf,
    method: editionName(methodology),
    method_sha256: sha256,
    id,
    version,
    document,
    links: { file: '/api/v1/methodology/edition.json', html: '/methodology' },
  };
}
