import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { parseColumnChoice } from '../../domain/portfolio/parse-column-choice.js';
import type { FileOnDisk } from '../../platform/files/portfolio-files.js';
import { loadOnly } from '../../platform/http/uploads/load-each.js';
import { LoadRoute } from '../../platform/http/uploads/load-route.js';
import { UploadedFilesOnDisk } from '../../platform/http/uploads/uploaded-files.js';
import { FundHoldingsLoader } from './fund-holdings-loader.service.js';
import { HoldingsFieldsDto, LoadedHoldingsDto } from './fund-holdings.dto.js';

/** For operators: the same as `countergaze load holdings`. */
@ApiTags('loads')
@Controller('api/v1/loads')
export class FundHoldingsController {
  constructor(private readonly loader: FundHoldingsLoader) {}

  @LoadRoute({
    kind: 'holdings',
    operationId: 'loadHoldings',
    summary: 'Load what an investor or a fund holds, from a table (CSV, TSV, XLSX)',
    several: false,
    fields: HoldingsFieldsDto,
    answer: LoadedHoldingsDto,
  })
  async load(
    @UploadedFilesOnDisk() files: readonly FileOnDisk[],
    @Body() { investor, as_of: asOf, columns, currency }: HoldingsFieldsDto,
  ): Promise<LoadedHoldingsDto> {
    const said = {
      columns: {
        ...parseColumnChoice(columns === undefined ? [] : [columns]),
        ...(currency === undefined ? {} : { currency }),
      },
      ...(investor === undefined ? {} : { investor }),
      ...(asOf === undefined ? {} : { asOf }),
    };
    return loadOnly(files, async (file) => {
      const stored = await this.loader.load({ file, ...said });
      return { file: file.name, stored: stored ?? null };
    });
  }
}
