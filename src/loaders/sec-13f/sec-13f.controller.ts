import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FileOnDisk } from '../../platform/files/portfolio-files.js';
import { loadOnly, refusalOf } from '../../platform/http/uploads/load-each.js';
import { LoadRoute } from '../../platform/http/uploads/load-route.js';
import { UploadedFilesOnDisk } from '../../platform/http/uploads/uploaded-files.js';
import { DataSetLoader } from './data-set-loader.service.js';
import { FilingsFieldsDto, LoadedDataSetDto, LoadedFilingsDto } from './sec-13f.dto.js';
import { Sec13fLoader } from './sec-13f-loader.service.js';

/** For operators: the same as `countergaze load 13f` and `countergaze load 13f-dataset`. */
@ApiTags('loads')
@Controller('api/v1/loads')
export class Sec13fController {
  constructor(
    private readonly filings: Sec13fLoader,
    private readonly dataSets: DataSetLoader,
  ) {}

  @LoadRoute({
    kind: '13f',
    operationId: 'load13f',
    summary: 'Load filings of SEC Form 13F: information tables, submissions, text files',
    several: true,
    fields: FilingsFieldsDto,
    answer: LoadedFilingsDto,
  })
  async loadFilings(
    @UploadedFilesOnDisk() files: readonly FileOnDisk[],
    @Body() { investor, period }: FilingsFieldsDto,
  ): Promise<LoadedFilingsDto> {
    const loaded = await this.filings.loadFiles({
      files,
      ...(investor === undefined ? {} : { investor }),
      ...(period === undefined ? {} : { period }),
    });
    const nothing = loaded.filings.length === 0 && loaded.unchanged.length === 0;
    if (nothing && loaded.failed.length > 0) {
      throw refusalOf(loaded.failed.map(({ file, ...refused }) => ({ file, refused })));
    }
    return loaded;
  }

  @LoadRoute({
    kind: '13f-dataset',
    operationId: 'load13fDataSet',
    summary: "Load a quarter of the SEC's Form 13F data sets, as its ZIP archive",
    several: false,
    answer: LoadedDataSetDto,
  })
  async loadDataSet(
    @UploadedFilesOnDisk() files: readonly FileOnDisk[],
  ): Promise<LoadedDataSetDto> {
    return loadOnly(files, (file) => this.dataSets.load(file));
  }
}
