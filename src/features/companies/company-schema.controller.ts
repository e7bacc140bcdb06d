import { Controller, Get, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';

import { companyJsonSchema } from '../../domain/company/format/json-schema.js';
import { ApiDocumentAnswer, ApiRefusals } from '../../platform/http/api-responses.js';
import { PageCache } from '../../platform/http/page-cache.js';
import { MethodologyService } from '../methodology/methodology.service.js';

@ApiTags('schemas')
@Controller('api/v1/schemas')
export class CompanySchemaController {
  constructor(
    private readonly methodology: MethodologyService,
    private readonly cache: PageCache,
  ) {}

  @Get('company')
  @ApiOperation({
    operationId: 'getCompanySchema',
    summary: 'JSON Schema (2020-12) of a company file',
    description:
      'For editors and for datasets of one’s own. Its codes are those of the method that it names.',
  })
  @ApiDocumentAnswer('application/schema+json', 'The schema')
  @ApiRefusals(400)
  async schema(@Req() request: Request, @Res() response: Response): Promise<void> {
    await this.cache.respond(request, response, () => ({
      type: 'application/schema+json; charset=utf-8',
      body: JSON.stringify(companyJsonSchema(this.methodology.current().methodology)),
    }));
  }
}
