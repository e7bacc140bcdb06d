import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { ApiExcludeEndpoint, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';

import { DomainError } from '../../domain/errors.js';
import type { Receipt } from '../../domain/receipt/receipt.js';
import { ApiDocumentAnswer, ApiRefusals } from '../../platform/http/api-responses.js';
import { PageCache } from '../../platform/http/page-cache.js';
import { jsonFile } from '../../platform/http/rendered.js';
import { ReceiptsService } from './receipts.service.js';

@ApiTags('companies')
@Controller()
export class ReceiptsController {
  constructor(
    private readonly receipts: ReceiptsService,
    private readonly cache: PageCache,
  ) {}

  @Get('api/v1/companies/:slug/receipt')
  @ApiOperation({
    operationId: 'getReceipt',
    summary: 'The receipt of a company’s assessment',
    description:
      'Inputs, method version and result of the assessment as of today, with the source of every item. ' +
      '`countergaze verify` recomputes it without a database.',
  })
  @ApiParam({ name: 'slug', description: 'Name of the company in addresses', example: 'amazon' })
  @ApiDocumentAnswer('application/json', 'The receipt')
  @ApiRefusals(400, 404)
  async receipt(
    @Param('slug') slug: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    await this.cache.respond(request, response, async () =>
      jsonFile(await this.found(slug), `countergaze-receipt-${slug}.json`),
    );
  }

  /** The same document under the address of the page. */
  @Get('companies/:slug/receipt.json')
  @ApiExcludeEndpoint()
  async download(
    @Param('slug') slug: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    await this.receipt(slug, request, response);
  }

  private async found(slug: string): Promise<Receipt> {
    const receipt = await this.receipts.receipt(slug);
    if (receipt !== undefined) return receipt;
    throw new DomainError('company-not-found', 'There is no receipt at this address.');
  }
}
