import { Controller, Get, Param } from '@nestjs/common';
import { ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';

import { DomainError } from '../../domain/errors.js';
import { ApiAnswer, ApiRefusals } from '../../platform/http/api-responses.js';
import { AssessmentsService } from './assessments.service.js';
import { HistoryDto } from './history.dto.js';

@ApiTags('companies')
@Controller('api/v1/companies/:slug/history')
export class AssessmentsController {
  constructor(private readonly assessments: AssessmentsService) {}

  @Get()
  @ApiOperation({
    operationId: 'getHistory',
    summary: 'The stored results of a company',
    description:
      'One result for every day that was assessed and stored. A result is never changed; when facts of a day are ' +
      'corrected, the day is assessed anew and the new result takes its place here.',
  })
  @ApiParam({ name: 'slug', description: 'Name of the company in addresses', example: 'amazon' })
  @ApiAnswer(HistoryDto, 'The results, the latest date first')
  @ApiRefusals(404)
  async history(@Param('slug') slug: string): Promise<HistoryDto> {
    const results = await this.assessments.history(slug);
    if (results.length === 0) {
      throw new DomainError('company-not-found', 'There is no stored result at this address.');
    }
    return { slug, results };
  }
}
