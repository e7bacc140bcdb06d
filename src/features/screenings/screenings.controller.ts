import {
  Body,
  Controller,
  HttpCode,
  Post,
  Req,
  Res,
  UploadedFiles,
  UseInterceptors,
} from '@nestjs/common';
import {
  ApiBody,
  ApiConsumes,
  ApiExtraModels,
  ApiOperation,
  ApiResponse,
  ApiTags,
  getSchemaPath,
} from '@nestjs/swagger';
import type { Request, Response } from 'express';

import { Settings } from '../../platform/config/settings.js';
import { ApiRefusals } from '../../platform/http/api-responses.js';
import { json } from '../../platform/http/rendered.js';
import { screeningAnswer } from './screening.api.js';
import { ScreeningDto } from './screening.dto.js';
import { ScreeningApiDto } from './screening-form.dto.js';
import { downloadOf } from './screening-outputs.js';
import { receivedFiles, requestOf } from './screening-request.js';
import { FilesInMemory, ScreeningTurn, type UploadedFields } from './screening-upload.js';
import { ScreeningsService } from './screenings.service.js';
import { sendRendered } from './send-rendered.js';

const BINARY = { type: 'string', format: 'binary' };
const FORM = {
  allOf: [
    {
      type: 'object',
      required: ['file'],
      properties: {
        file: { ...BINARY, description: 'The portfolio, up to 64 MiB' },
        benchmark: { ...BINARY, description: 'Another portfolio to hold it against' },
      },
    },
    { $ref: getSchemaPath(ScreeningApiDto) },
  ],
};

@ApiTags('screenings')
@Controller('api/v1/screenings')
export class ScreeningsController {
  constructor(
    private readonly screenings: ScreeningsService,
    private readonly settings: Settings,
  ) {}

  @Post()
  @HttpCode(200)
  @UseInterceptors(ScreeningTurn, FilesInMemory)
  @ApiOperation({
    operationId: 'screenPortfolio',
    summary: 'What of a portfolio is in companies that create, sell or use biometric surveillance',
    description:
      'Takes a holdings file: SEC Form 13F or N-PORT, a file of a fund house, or a table in CSV or XLSX. Answers in ' +
      'five classes by value, never adding currencies, with the reasons of every line. The answer is JSON, or what ' +
      '`output` or Accept ask for: `text/csv`, `application/pdf`. Nothing of the file is stored.',
  })
  @ApiConsumes('multipart/form-data')
  @ApiExtraModels(ScreeningApiDto, ScreeningDto)
  @ApiBody({ schema: FORM })
  @ApiResponse({
    status: 200,
    description: 'The screening',
    content: {
      'application/json': { schema: { $ref: getSchemaPath(ScreeningDto) } },
      'text/csv': { schema: { type: 'string' } },
      'application/pdf': { schema: BINARY },
    },
  })
  @ApiRefusals(400)
  async screen(
    @UploadedFiles() uploads: UploadedFields | undefined,
    @Body() options: ScreeningApiDto,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const files = await receivedFiles(uploads ?? {});
    const result = await this.screenings.screen(requestOf(files, options));
    const output = options.output ?? acceptedOf(request);
    sendRendered(
      response,
      output === 'json' ? json(screeningAnswer(result)) : downloadOf(result, output, this.settings),
    );
  }
}

/** JSON unless the client likes another form better. */
function acceptedOf(request: Request): 'json' | 'csv' | 'pdf' {
  const accepted = request.accepts(['application/json', 'text/csv', 'application/pdf']);
  if (accepted === 'text/csv') return 'csv';
  return accepted === 'application/pdf' ? 'pdf' : 'json';
}
