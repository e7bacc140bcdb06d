import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FileOnDisk } from '../../platform/files/portfolio-files.js';
import { loadEach } from '../../platform/http/uploads/load-each.js';
import { LoadRoute } from '../../platform/http/uploads/load-route.js';
import { UploadedFilesOnDisk } from '../../platform/http/uploads/uploaded-files.js';
import { SecNportLoader } from './sec-nport-loader.service.js';
import { LoadedReportDto } from './sec-nport.dto.js';

/** For operators: the same as `countergaze load nport`. */
@ApiTags('loads')
@Controller('api/v1/loads')
export class SecNportController {
  constructor(private readonly loader: SecNportLoader) {}

  @LoadRoute({
    kind: 'nport',
    operationId: 'loadNport',
    summary: 'Load what US funds hold, from reports on Form N-PORT',
    several: true,
    answer: [LoadedReportDto],
  })
  async load(@UploadedFilesOnDisk() files: readonly FileOnDisk[]): Promise<LoadedReportDto[]> {
    const answers = await loadEach(files, async (file) => {
      const stored = await this.loader.load(file);
      return { file: file.name, stored: stored ?? null };
    });
    return [...answers];
  }
}
