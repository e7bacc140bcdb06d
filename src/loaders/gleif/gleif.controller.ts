import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { MatchReviewsService } from '../../features/match-reviews/match-reviews.service.js';
import type { FileOnDisk } from '../../platform/files/portfolio-files.js';
import { loadEach } from '../../platform/http/uploads/load-each.js';
import { LoadRoute } from '../../platform/http/uploads/load-route.js';
import { RegisterLoadDto } from '../../platform/http/uploads/register-load.dto.js';
import { UploadedFilesOnDisk } from '../../platform/http/uploads/uploaded-files.js';
import { GleifLoader } from './gleif-loader.service.js';

/** For operators: the same as `countergaze load gleif`. */
@ApiTags('loads')
@Controller('api/v1/loads')
export class GleifController {
  constructor(
    private readonly loader: GleifLoader,
    private readonly reviews: MatchReviewsService,
  ) {}

  @LoadRoute({
    kind: 'gleif',
    operationId: 'loadGleif',
    summary: 'Load files of the LEI register: organisations, controlling parents, exceptions',
    several: true,
    answer: [RegisterLoadDto],
  })
  async load(@UploadedFilesOnDisk() files: readonly FileOnDisk[]): Promise<RegisterLoadDto[]> {
    const answers = await loadEach(files, (file) => this.loader.load(file));
    await this.reviews.rematch();
    return [...answers];
  }
}
