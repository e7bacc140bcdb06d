import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { MatchReviewsService } from '../../features/match-reviews/match-reviews.service.js';
import type { FileOnDisk } from '../../platform/files/portfolio-files.js';
import { loadEach } from '../../platform/http/uploads/load-each.js';
import { LoadRoute } from '../../platform/http/uploads/load-route.js';
import { RegisterLoadDto } from '../../platform/http/uploads/register-load.dto.js';
import { UploadedFilesOnDisk } from '../../platform/http/uploads/uploaded-files.js';
import { SecTickersLoader } from './sec-tickers-loader.service.js';

/** For operators: the same as `countergaze load sec-tickers`. */
@ApiTags('loads')
@Controller('api/v1/loads')
export class SecTickersController {
  constructor(
    private readonly loader: SecTickersLoader,
    private readonly reviews: MatchReviewsService,
  ) {}

  @LoadRoute({
    kind: 'sec-tickers',
    operationId: 'loadSecTickers',
    summary: "Load the US securities regulator's list of companies with CIK and ticker",
    several: true,
    answer: [RegisterLoadDto],
  })
  async load(@UploadedFilesOnDisk() files: readonly FileOnDisk[]): Promise<RegisterLoadDto[]> {
    const answers = await loadEach(files, (file) => this.loader.load(file));
    await this.reviews.rematch();
    return [...answers];
  }
}
