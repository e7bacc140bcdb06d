import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FileOnDisk } from '../../platform/files/portfolio-files.js';
import { refusalOf } from '../../platform/http/uploads/load-each.js';
import { LoadRoute } from '../../platform/http/uploads/load-route.js';
import { UploadedFilesOnDisk } from '../../platform/http/uploads/uploaded-files.js';
import { npxAnswer } from './npx-answer.js';
import { NpxLoader } from './npx-loader.service.js';
import { LoadedVotesDto, VotesFieldsDto } from './sec-npx.dto.js';

/** For operators: the same as `countergaze load npx`. */
@ApiTags('loads')
@Controller('api/v1/loads')
export class SecNpxController {
  constructor(private readonly loader: NpxLoader) {}

  @LoadRoute({
    kind: 'npx',
    operationId: 'loadNpx',
    summary:
      'Load votes from SEC Form N-PX: full submissions, or cover and votes one after the other',
    several: true,
    fields: VotesFieldsDto,
    answer: [LoadedVotesDto],
  })
  async load(
    @UploadedFilesOnDisk() files: readonly FileOnDisk[],
    @Body() { investor }: VotesFieldsDto,
  ): Promise<LoadedVotesDto[]> {
    const results = await this.loader.load(files, investor === undefined ? {} : { investor });
    const refused = results.flatMap((result) =>
      'refused' in result ? [{ file: result.name, refused: result.refused }] : [],
    );
    if (refused.length === results.length) throw refusalOf(refused);
    return results.map(npxAnswer);
  }
}
